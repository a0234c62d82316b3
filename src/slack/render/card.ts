import { plain } from './plain.ts'
import type { types } from '@slack/bolt'
import type { Card, Problem } from '../../broadcasts/card.ts'
import { groupBy } from '../../lib/group-by.ts'
import { staffText } from '../../languages/catalogue.ts'
import { explainFailure } from '../../outbox/failure.ts'
import { formatSchoolTime } from '../../school/school-date.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import { checkInLine } from './check-in-line.ts'
import { languageWord, nameList } from './caregiver-words.ts'

/** The card of a broadcast: what it says, how it fares, what failed and what to do about it. */
export function renderCard(card: Card, timezone: string): { text: string; blocks: types.KnownBlock[] } {
  const kind = staffText(`card.title_${card.kind}`, { author: `<@${card.author}>` })
  const title = card.part === undefined ? kind : `${kind} · ${staffText(`part.${card.part}`)}`
  const excerpt = card.excerpt === '' ? '' : `\n> ${escapeMrkdwn(card.excerpt)}`
  const status = statusLine(card, timezone)
  const tried = card.checkIn === undefined ? '' : `\n${checkInLine(card.checkIn)}`
  const problems = [...callLine(card), ...languageLines(card), ...card.problems.map(problemLine)]
  const blocks: types.KnownBlock[] = [
    { type: 'section', text: { type: 'mrkdwn', text: `${title}${excerpt}\n${status}${tried}` } },
    ...(problems.length === 0
      ? []
      : [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: clampText(problems.join('\n'), 3000) } }]),
    ...actionsOf(card),
  ]
  return { text: `${title} ${status}`, blocks }
}

function statusLine(card: Card, timezone: string): string {
  // Where all are called the calls say it.
  if (card.caregivers === 0 && card.calls !== undefined && card.phase !== 'cancelled') return ''
  const sendAt = new Date(card.sendAt)
  const caregivers = staffText('caregivers', { count: card.caregivers })
  // A card is read later too: its times always name the day.
  const time = formatSchoolTime(timezone, sendAt, new Date(0))
  switch (card.phase) {
    case 'undo':
      return staffText('card.undo', { caregivers, time })
    case 'sending':
      return [staffText('card.sending', { caregivers }), tallyLine(card)].join(' ')
    case 'done':
      return [staffText('card.done', { caregivers }), tallyLine(card)].join(' ')
    case 'cancelled':
      if (card.replaced === true) return staffText('card.replaced', { by: mention(card.stoppedBy) })
      return staffText('card.cancelled', { by: mention(card.stoppedBy) })
    case 'stopped':
      return [staffText('card.stopped', { by: mention(card.stoppedBy), count: card.keptBack }), tallyLine(card)].join(
        ' ',
      )
  }
}

function mention(userId: string | null): string {
  return userId === null ? '' : `<@${userId}>`
}

function tallyLine(card: Card): string {
  const parts = [
    ['card.delivered', card.delivered],
    ['card.on_the_way', card.onTheWay],
    ['card.waiting', card.waiting],
    ['card.failed', card.failed],
    ['card.not_sent', card.notSent],
  ] as const
  return parts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => staffText(key, { count }))
    .join(' · ')
}

/** "3 to be called: 2 reached, 1 not yet" */
function callLine({ calls }: Card): string[] {
  if (calls === undefined) return []
  const { total, reached, leftWord, lapsed } = calls
  const parts = [
    ['card.calls_reached', reached],
    ['card.calls_left_word', leftWord],
    ['card.calls_lapsed', lapsed],
    ['card.calls_open', total - reached - leftWord - lapsed],
  ] as const
  const fares = parts.filter(([, count]) => count > 0).map(([key, count]) => staffText(key, { count }))
  return [`• ${staffText('card.calls', { count: total, fares: fares.join(', ') })}`]
}

/** "Spanish and Somali: wait for the translation." */
function languageLines({ languages = [] }: Card): string[] {
  const said = languages.flatMap(({ language, state }) => (state === 'translated' ? [] : [{ language, state }]))
  return [...groupBy(said, ({ state }) => state)].map(([state, those]) => {
    const names = nameList(those.map(({ language }) => languageWord(language)))
    return `• ${staffText(`card.language_${state}`, { languages: names, count: those.length })}`
  })
}

function problemLine({ reason, people, more }: Problem): string {
  const named = people.map(escapeMrkdwn).join(', ')
  const names = more > 0 ? staffText('and_more', { names: named, count: more }) : named
  return `• ${staffText('card.problem', { names, what: explainFailure(reason) })}`
}

/** Stop, and saying it right where it went out in words that may be wrong. */
function actionsOf(card: Card): types.KnownBlock[] {
  const hasLeft = card.phase !== 'undo' && card.phase !== 'cancelled'
  const isTranslated = card.languages?.some(({ state }) => state === 'translated') === true
  const elements = [
    ...(card.phase === 'undo' && card.part !== undefined ? [partEditButton(card)] : []),
    ...(card.stoppable ? [stopButton(card)] : []),
    ...(hasLeft && isTranslated ? [correctButton(card)] : []),
  ]
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: 'card_actions', elements }]
}

function partEditButton({ broadcastId }: Card): types.Button {
  return { type: 'button', action_id: 'part_edit', value: broadcastId, text: plain(staffText('preview.edit')) }
}

function correctButton({ broadcastId }: Card): types.Button {
  const text = plain(staffText('card.correct'))
  return { type: 'button', action_id: 'broadcast_correct', value: broadcastId, text }
}

function stopButton(card: Card): types.Button {
  const undo = card.phase === 'undo'
  const confirm: types.ConfirmationDialog = {
    title: plain(staffText('card.stop_title')),
    text: plain(staffText('card.stop_text')),
    confirm: plain(staffText('card.stop')),
    deny: plain(staffText('card.keep_sending')),
  }
  return {
    type: 'button',
    action_id: 'broadcast_stop',
    value: card.broadcastId,
    style: 'danger',
    text: plain(staffText(undo ? 'card.cancel' : 'card.stop')),
    ...(undo ? {} : { confirm }),
  }
}
