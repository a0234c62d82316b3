import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import type { ReplyPlan } from '../../conversations/plan-reply.ts'
import { type ReplyCost, type ReplyWarning, warningKey } from '../../conversations/reply-warnings.ts'
import { staffText } from '../../languages/catalogue.ts'
import { reviewMark } from '../../languages/review.ts'
import type { TranslationFault } from '../../languages/translator.ts'
import { formatSchoolTime } from '../../school/school-date.ts'
import { describeTies, languageWord, nameList, ownContext, ownSection, quotedWords } from '../render/caregiver-words.ts'
import { costNote } from '../render/cost-note.ts'
import { settledText } from '../render/refusal-text.ts'
import { clampText } from '../rendered-post.ts'

/** What the form remembers between opening and submitting; Slack carries it along. */
export interface ReplyMetadata {
  entryId: string
  formId: string
  /** Keys of the warnings it shows. */
  told: string[]
  /** Of which words it shows a translation, in which language; or why it shows none. */
  wording?:
    | { kind: 'translated'; of: string; language: string }
    | { kind: 'failed'; of: string; language: string; why: TranslationFault }
    | null
}

export interface ReplyView {
  plan: ReplyPlan
  warnings: readonly ReplyWarning[]
  formId: string
  /** What was typed; empty at first. */
  typed: string
  /** It was submitted, and something new has to be read before it leaves. */
  again: boolean
  /** What is written is put into the family's language before it leaves. */
  translates?: boolean
  timezone: string
  now: Date
}

const wordsShown = 1500

/** The form of an answer: who exactly gets it, when it leaves, and what is answered. */
export function replyView(view: ReplyView): types.ModalView {
  const { plan, warnings, formId, typed } = view
  const metadata: ReplyMetadata = {
    entryId: plan.entryId,
    formId,
    told: warnings.map(warningKey),
    wording: shownWording(warnings),
  }
  const input: types.PlainTextInput = {
    type: 'plain_text_input',
    action_id: 'text',
    multiline: true,
    ...(typed === '' ? {} : { initial_value: typed }),
  }
  return {
    type: 'modal',
    callback_id: 'reply',
    private_metadata: JSON.stringify(metadata),
    title: plain(staffText('reply.title')),
    submit: plain(staffText('reply.send')),
    close: plain(staffText('reply.close')),
    blocks: [
      quotedWords(recipients(plan, view.translates ?? false)),
      ...warningBlocks(view),
      ...answeredBlocks(plan),
      { type: 'input', block_id: 'text', label: plain(staffText('reply.label')), element: input },
      ...wordingBlocks(view),
    ],
  }
}

/** "Only Rosa (Ana's mother, Spanish) gets this. Luis does not." */
function recipients({ caregiver, ties, language, others }: ReplyPlan, translates: boolean): string {
  const only = staffText('reply.only', { caregiver, who: describeTies(ties, language) })
  const rest = others.length === 0 ? '' : staffText('reply.others', { names: nameList(others), count: others.length })
  const untranslated = staffText(translates ? 'reply.will_translate' : 'reply.untranslated', {
    caregiver,
    language: languageWord(language),
  })
  const isEnglish = new Intl.Locale(language).language === 'en'
  return [`${only} ${rest}`.trim(), ...(isEnglish ? [] : [untranslated])].join('\n')
}

function warningBlocks({ warnings, again, timezone, now }: ReplyView): types.KnownBlock[] {
  if (warnings.length === 0) return []
  const lines = warnings.map((warning) => warningText(warning, timezone, now))
  return [ownSection([...lines, ...(again ? [staffText('reply.press_again')] : [])].join('\n'))]
}

function warningText(warning: ReplyWarning, timezone: string, now: Date): string {
  switch (warning.kind) {
    case 'translated':
      return staffText('reply.translated', { language: languageWord(warning.wording.language) })
    case 'untranslated':
      return `⚠️ ${staffText('reply.not_translated', {
        language: languageWord(warning.wording.language),
        why: staffText(`translation_fault.${warning.wording.why}`),
      })}`
    case 'later':
      return `⚠️ ${staffText('reply.later', { time: formatSchoolTime(timezone, warning.leavesAt, now) })}`
    case 'long':
      return `⚠️ ${staffText('reply.long', { count: warning.segments })}`
    case 'settled':
      return `⚠️ ${settledText(warning)}`
  }
}

function answeredBlocks({ caregiver, words, photos }: ReplyPlan): types.KnownBlock[] {
  const said = words.trim() === '' ? staffText('conversation.photos', { count: photos }) : words
  return [quotedWords(`${staffText('reply.answers', { caregiver })}\n${clampText(said, wordsShown)}`)]
}

/** The name of the field that shows a translation: another text's is another field, since Slack keeps what stands in one. */
export function wordingBlock(of: string): string {
  return `wording:${of}`
}

function shownWording(warnings: readonly ReplyWarning[]): NonNullable<ReplyMetadata['wording']> | null {
  for (const warning of warnings) {
    if (warning.kind === 'translated') {
      const { of, language } = warning.wording
      return { kind: 'translated', of, language }
    }
    if (warning.kind === 'untranslated') return warning.wording
  }
  return null
}

/** What the family will read, to be changed by whoever knows better, and what that says. */
function wordingBlocks({ warnings, plan }: ReplyView): types.KnownBlock[] {
  return warnings.flatMap((warning): types.KnownBlock[] => {
    if (warning.kind !== 'translated') return []
    const { of, language, words, back } = warning.wording
    const notes = costNotes(warning.cost, language)
    const label = staffText('reply.reads', { caregiver: plan.caregiver, language: languageWord(language) })
    const element: types.PlainTextInput = {
      type: 'plain_text_input',
      action_id: 'text',
      multiline: true,
      initial_value: words,
    }
    const says = back === null ? staffText('preview.no_back') : staffText('preview.back_translation', { words: back })
    return [
      { type: 'input', block_id: wordingBlock(of), label: plain(clampText(label, 150)), element },
      quotedWords(says),
      ...(notes === '' ? [] : [ownContext(notes)]),
    ]
  })
}

/** What a broadcast's preview says of a language too: what it costs and why, and who has checked our own words in it. */
function costNotes(cost: ReplyCost | null, translatedInto: string): string {
  if (cost === null) return ''
  const { language, segments, forcedBy } = cost
  const note = costNote({ frame: language, language: translatedInto, forcedBy })
  return [
    `${staffText('segments', { count: segments })}.`,
    ...(note === '' ? [] : [note]),
    ...(reviewMark(language).mark === 'unreviewed'
      ? [staffText('language_unreviewed', { language: languageWord(language) })]
      : []),
  ].join(' ')
}
