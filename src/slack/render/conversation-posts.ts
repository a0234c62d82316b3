import type { types } from '@slack/bolt'
import type { DeliveryShown, ReceivedPost, SentPost, ThreadRoot } from '../../conversations/conversation-post.ts'
import { staffText } from '../../languages/catalogue.ts'
import { explainFailure } from '../../outbox/failure.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { messageLink } from '../message-link.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { describeTies, languageWord, ownContext, ownSection, quotedWords } from './caregiver-words.ts'
import { entryButtons } from './entry-buttons.ts'
import { mention } from './people-list.ts'

/** The message that begins a thread: who it is, never the number, and whether they can be texted at all. */
export function renderThreadRoot(root: ThreadRoot): RenderedPost {
  const caregiver = escapeMrkdwn(root.caregiver)
  const opening = rootOpening(root)
  const lines = [
    root.cameFrom === null
      ? ''
      : staffText('conversation.came_from', { caregiver, classroom: escapeMrkdwn(root.cameFrom) }),
    root.previous === null ? '' : staffText('conversation.previous', { link: messageLink(root.previous) }),
  ].filter((line) => line !== '')
  const unreachable =
    root.unreachable === null
      ? null
      : staffText(`conversation.unreachable_${root.unreachable}`, { caregiver, phone: escapeMrkdwn(root.officePhone) })
  return {
    text: opening,
    blocks: [
      ownSection(opening),
      ...(unreachable === null ? [] : [ownSection(`⚠️ ${unreachable}`)]),
      ...(lines.length === 0 ? [] : [ownContext(lines.join('\n'))]),
    ],
  }
}

function rootOpening({ caregiver, ties, language, mentions, classroom }: ThreadRoot): string {
  const params = { caregiver: escapeMrkdwn(caregiver), who: escapeMrkdwn(describeTies(ties, language)) }
  if (classroom === null) return staffText('conversation.root', { ...params, mentions: mentionsOf(mentions) }).trimEnd()
  return classroom.name === null
    ? staffText('conversation.root_nobody', params)
    : staffText('conversation.root_direct', { ...params, classroom: escapeMrkdwn(classroom.name) })
}

/** A caregiver's text, and what has become of it. */
export function renderReceived(post: ReceivedPost): RenderedPost {
  const { words, photos, state, translation } = post
  const caregiver = escapeMrkdwn(post.caregiver)
  const mentions = mentionsOf(post.mentions)
  const from = (
    post.saidTo == null
      ? staffText('conversation.from', { caregiver, mentions })
      : staffText('conversation.said', { caregiver, mentions, by: mention(post.saidTo) })
  ).trimEnd()
  const notes = [
    words !== null && photos > 0 ? staffText('conversation.photos', { count: photos }) : '',
    !post.reachable && state === 'waiting' ? staffText('conversation.cannot_be_texted') : '',
    !post.confirmed && state === 'waiting' ? staffText('conversation.unconfirmed', { caregiver }) : '',
    post.saidTo == null ? outcomeOf(post) : '',
  ].filter((note) => note !== '')
  return {
    text: [from, words === null ? outcomeOf(post) : escapeMrkdwn(translation?.words ?? words)]
      .filter((part) => part !== '')
      .join(' '),
    blocks: [
      ownSection(from),
      ...(words === null || words.trim() === '' ? [] : wordsBlocks(words, translation)),
      ...(notes.length === 0 ? [] : [ownContext(notes.join('\n'))]),
      ...buttonsOf(post),
      ...wrongButton(post),
    ],
  }
}

/** What it says first, and under it what was written. */
function wordsBlocks(words: string, translation: ReceivedPost['translation']): types.KnownBlock[] {
  if (translation === undefined) return [quotedWords(words)]
  const { wrongBy, correctedBy } = translation
  const language = languageWord(translation.language)
  const says =
    wrongBy !== null
      ? staffText('conversation.translation_wrong', { language, by: mention(wrongBy) })
      : correctedBy !== null
        ? staffText('conversation.translation_corrected', { language, by: mention(correctedBy) })
        : staffText('conversation.translated', { language })
  return [quotedWords(translation.words), ownContext(says), quotedWords(words)]
}

function wrongButton({ entryId, words, translation, state }: ReceivedPost): types.KnownBlock[] {
  const isOpen = translation !== undefined && translation.wrongBy === null && translation.correctedBy === null
  if (!isOpen || words === null || state === 'moved') return []
  const text = { type: 'plain_text' as const, text: staffText('conversation.wrong_translation') }
  return [{ type: 'actions', elements: [{ type: 'button', action_id: 'translation_wrong', value: entryId, text }] }]
}

function outcomeOf({ state, settledBy, movedTo }: ReceivedPost): string {
  const by = settledBy === null ? staffText('conversation.somebody') : mention(settledBy)
  const classroom = movedTo === null ? '' : escapeMrkdwn(movedTo)
  switch (state) {
    case 'waiting':
      return ''
    case 'answered':
    case 'thanked':
    case 'done':
    case 'passed_on':
      return staffText(`conversation.${state}`, { by })
    case 'moved':
      if (settledBy === null) {
        return movedTo === null
          ? staffText('conversation.followed_coordinators')
          : staffText('conversation.followed', { classroom })
      }
      return movedTo === null
        ? staffText('conversation.moved_coordinators', { by })
        : staffText('conversation.moved', { classroom, by })
  }
}

function buttonsOf({ entryId, state, others, mayPassOn }: ReceivedPost): types.KnownBlock[] {
  switch (state) {
    case 'waiting':
      return [entryButtons(entryId, ['reply', 'thanks', 'done', ...(mayPassOn ? (['help'] as const) : [])], others)]
    case 'answered':
    case 'thanked':
    case 'done':
      return [entryButtons(entryId, ['reply', ...(mayPassOn ? (['help'] as const) : [])], [])]
    case 'passed_on':
    case 'moved':
      return []
  }
}

/** What staff sent, and how it fares. */
export function renderSent(
  { author, caregiver, kind, words, readAs, delivery }: SentPost,
  timezone: string,
): RenderedPost {
  const opening = staffText(`conversation.sent_${kind}`, {
    author: mention(author),
    caregiver: escapeMrkdwn(caregiver),
  })
  const status = deliveryLine(delivery, timezone)
  return {
    text: `${opening} ${escapeMrkdwn(words)}`,
    blocks: [
      ownSection(opening),
      quotedWords(words),
      ...(readAs === undefined
        ? []
        : [
            ownContext(staffText('conversation.read_as', { language: languageWord(readAs.language) })),
            quotedWords(readAs.words),
          ]),
      ownContext(status),
    ],
  }
}

function deliveryLine(delivery: DeliveryShown, timezone: string): string {
  switch (delivery.kind) {
    case 'on_its_way':
    case 'delivered':
      return staffText(`conversation.delivery_${delivery.kind}`)
    case 'later': {
      const at = new Date(delivery.at)
      return staffText('conversation.delivery_later', { time: formatSchoolMoment(timezone, at, at) })
    }
    case 'failed':
      return staffText('conversation.delivery_failed', { what: explainFailure(delivery.reason) })
  }
}

function mentionsOf(userIds: readonly string[]): string {
  return userIds.map(mention).join(' ')
}
