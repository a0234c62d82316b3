import type { types } from '@slack/bolt'
import type { CallCard, CallState, ShownCall } from '../../broadcasts/call.ts'
import { groupBy } from '../../lib/group-by.ts'
import { staffText } from '../../languages/catalogue.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { caregiverOf, languageWord, nameList, ownContext, ownSection, quotedWords } from './caregiver-words.ts'
import { mention } from './people-list.ts'
import { plain } from './plain.ts'

/** Slack shows fifty blocks; the others come up as these are done. */
const openShown = 30

/** Whom to call and what to say: one message for all families of a language, edited in place. */
export function renderCallCard(card: CallCard): RenderedPost {
  const open = card.calls.filter(({ state }) => state === 'open')
  const opening = openingOf(card, open.length)
  return {
    text: opening,
    blocks: [
      ownSection(opening),
      ...wordsToSay(card),
      ...open.slice(0, openShown).map(openCall),
      ...(open.length > openShown ? [ownContext(staffText('call.more', { count: open.length - openShown }))] : []),
      ...outcomes(card.calls),
    ],
  }
}

/** What to say in the family's language, where there are words in it, and in the staff's. */
export function wordsToSay({ language, original, words }: Pick<CallCard, 'language' | 'original' | 'words'>) {
  const said = words === null ? null : staffText(`call.words_${words.source}`, { language: languageWord(language) })
  return [
    ...(words === null || said === null ? [] : [ownContext(said), quotedWords(words.said)]),
    ownContext(staffText(words === null ? 'call.say' : 'call.original')),
    quotedWords(original),
  ]
}

function openingOf({ kind, isEmergency, author, classroom, language }: CallCard, open: number): string {
  const whose = classroom === null ? staffText('preview.whole_school') : classroom
  const about = staffText(isEmergency ? 'call.about_emergency' : `call.about_${kind}`, {
    author: mention(author),
    classroom: escapeMrkdwn(whose),
  })
  return open === 0
    ? staffText('call.all_done', { about })
    : staffText('call.opening', { about, language: languageWord(language), count: open })
}

function openCall({ callId, because, tries, triedBy, ...who }: ShownCall): types.SectionBlock {
  const lines = [
    `*${escapeMrkdwn(caregiverOf(who))}*`,
    because === 'number' ? staffText('call.landline') : '',
    tries === 0 || triedBy === null ? '' : staffText('call.tried', { count: tries, by: mention(triedBy) }),
  ].filter((line) => line !== '')
  const accessory: types.Button = {
    type: 'button',
    action_id: 'call_open',
    value: callId,
    text: plain(staffText('call.open')),
  }
  return { ...ownSection(lines.join(' · ')), accessory }
}

const over: readonly CallState[] = ['reached', 'left_word', 'lapsed', 'withdrawn']

/** "Reached by @cruz: Rosa (Ana)", a line for each outcome and person. */
function outcomes(calls: readonly ShownCall[]): types.KnownBlock[] {
  const done = calls.filter(({ state }) => over.includes(state))
  if (done.length === 0) return []
  const lines = [...groupBy(done, ({ state, settledBy }) => `${over.indexOf(state)} ${settledBy ?? ''}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [first, ...rest]]) => {
      const names = escapeMrkdwn(nameList([first!, ...rest].map(caregiverOf)))
      const by = first!.settledBy === null ? '' : mention(first!.settledBy)
      return staffText(`call.done_${first!.state as Exclude<CallState, 'open'>}`, { names, by })
    })
  return [ownSection(lines.join('\n'))]
}
