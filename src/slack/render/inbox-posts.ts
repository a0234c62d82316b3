import type { types } from '@slack/bolt'
import type { Described } from '../../inbox/caregiver-reader.ts'
import type {
  HoldDecision,
  HoldModel,
  InboundFailedModel,
  InboxNotice,
  LanguageWantedModel,
  StartBlockedModel,
  StrangerModel,
  WrongNumberModel,
} from '../../inbox/inbox-notices.ts'
import { staffText } from '../../languages/catalogue.ts'
import { languageName } from '../../languages/supported-language.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { mention } from './people-list.ts'

/** How what the inbox has to tell the coordinators looks in Slack, by the kind of post. */
export const inboxRenderers = {
  doubtful_words: renderHold,
  wrong_number: renderWrongNumber,
  unknown_number: ({ inboundId, words, photos, wasOf }: StrangerModel) => {
    const says = wasOf === null ? staffText('inbox.unknown_number') : staffText('inbox.wrong_number_writes', who(wasOf))
    const assign = button('unknown_assign', staffText('inbox.unknown_assign'), inboundId)
    return { text: says, blocks: [section(says), ...quoted(words, photos), { type: 'actions', elements: [assign] }] }
  },
  start_blocked: ({ caregiver }: StartBlockedModel) => {
    const says = staffText('keywords.start_blocked', who(caregiver))
    return { text: says, blocks: [section(says)] }
  },
  language_wanted: ({ caregiver, language }: LanguageWantedModel) => {
    const params = { language: languageName(language) }
    const says = staffText('languages.wanted', { ...who(caregiver), ...params })
    const use = button('language_use', staffText('languages.use', params), language)
    return { text: says, blocks: [section(says), { type: 'actions', elements: [use] }] }
  },
  inbound_failed: ({ words, photos, caregiver }: InboundFailedModel) => {
    const says = caregiver === null ? staffText('inbox.failed_unknown') : staffText('inbox.failed', who(caregiver))
    return { text: says, blocks: [section(says), ...quoted(words, photos)] }
  },
} satisfies { [Kind in InboxNotice['kind']]: (model: Extract<InboxNotice, { kind: Kind }>['model']) => RenderedPost }

function renderHold({ inboundId, caregiver, words, maybe, decision }: HoldModel): RenderedPost {
  const says = staffText(maybe === 'stop' ? 'keywords.maybe_stop' : 'keywords.maybe_wrong_number', who(caregiver))
  const opening = [section(says), ...quoted(words, 0)]
  if (decision !== null) {
    const decided = decisionText(decision)
    return { text: `${says} ${decided}`, blocks: [...opening, section(decided)] }
  }
  const elements = [
    button('hold_resume', staffText('keywords.hold_resume'), inboundId),
    button('hold_stop', staffText('keywords.hold_stop'), inboundId),
    button('hold_wrong_number', staffText('keywords.hold_wrong_number'), inboundId),
  ]
  const waits = section(staffText('keywords.held'))
  return { text: says, blocks: [...opening, waits, { type: 'actions', elements }] }
}

function decisionText(decision: HoldDecision): string {
  if (decision.kind === 'family') return staffText('keywords.decided_family')
  return staffText(`keywords.decided_${decision.kind}`, { user: mention(decision.by) })
}

function renderWrongNumber({ inboundId, caregiver, words, undoneBy }: WrongNumberModel): RenderedPost {
  const says = staffText('inbox.wrong_number', who(caregiver))
  const opening = [section(says), ...quoted(words, 0)]
  if (undoneBy !== null) {
    const undone = staffText('inbox.wrong_number_undone', { user: mention(undoneBy) })
    return { text: `${says} ${undone}`, blocks: [...opening, section(undone)] }
  }
  const elements = [button('wrong_number_undo', staffText('inbox.wrong_number_undo'), inboundId)]
  return { text: says, blocks: [...opening, { type: 'actions', elements }] }
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

function who({ name, children }: Described): { caregiver: string } {
  const named = children.length === 0 ? name : `${name} (${list.format(children)})`
  return { caregiver: escapeMrkdwn(named) }
}

/** A phone's words, inert, each line marked as somebody else's. */
function quoted(words: string, photos: number): types.SectionBlock[] {
  const lines =
    words.trim() === ''
      ? []
      : escapeMrkdwn(words.trim())
          .split('\n')
          .map((line) => `> ${line}`)
  const count = photos === 0 ? [] : [staffText('inbox.photos', { count: photos })]
  return lines.length + count.length === 0 ? [] : [section([...lines, ...count].join('\n'))]
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } }
}

function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: label }, value }
}
