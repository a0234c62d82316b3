import type { types } from '@slack/bolt'
import type { WhenLate } from '../../broadcasts/draft-store.ts'
import type { PreparedPreview } from '../../broadcasts/prepare-preview.ts'
import type { PreviewWording } from '../../broadcasts/preview.ts'
import { staffText } from '../../languages/catalogue.ts'
import { reviewMark } from '../../languages/review.ts'
import { languageName } from '../../languages/supported-language.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import { languageWord } from './caregiver-words.ts'
import { costNote, type Forced, isAvoidable } from './cost-note.ts'
import { plain } from './plain.ts'

/** Which language of a draft is shown: as it is written into the preview's select. */
export function wordingKey({ language, translation }: Pick<PreviewWording, 'language' | 'translation'>): string {
  return `${language}~${translation?.language ?? ''}`
}

/** Up to here they are shown beneath one another; where there are more, or words are translated, one is opened. */
const shownAtOnce = 2

/** How the words read: one language opened and the others behind a select, each with what it costs and what it says. */
export function renderWordings(
  { wordings }: Pick<PreparedPreview, 'wordings'>,
  { draftId, opened }: { draftId: string; opened: string | null },
): types.KnownBlock[] {
  if (areShownAtOnce(wordings)) return wordings.flatMap(renderWording)
  const shown = wordings.find((wording) => wordingKey(wording) === opened) ?? wordings[0]
  if (shown === undefined) return []
  const target = shown.translation?.language ?? shown.language
  const isCostly = shown.segments > shownAtOnce || isAvoidable(forcedIn(shown))
  const elements: types.ActionsBlockElement[] = [
    ...(wordings.length > 1 ? [languageSelect(wordings, shown, draftId)] : []),
    button('preview_wording', staffText('preview.edit_language'), `${draftId}:${target}`),
    ...(isCostly ? [button('preview_shorten', staffText('preview.shorten'), `${draftId}:${target}`)] : []),
  ]
  return [...renderWording(shown), { type: 'actions', block_id: `preview_language:${draftId}`, elements }]
}

/** One language's words, with what they cost and what they say. */
export function renderWording(wording: PreviewWording): types.KnownBlock[] {
  const { language, example, translation } = wording
  const title = staffText('preview.wording', { ...titleOf(wording), reader: escapeMrkdwn(wording.reader) })
  const back = Object.values(translation?.back ?? {}).join(' ')
  const notes = [
    costNote(forcedIn(wording)),
    translation === undefined ? '' : staffText(`preview.words_${translation.source}`),
    translation === undefined
      ? ''
      : back === ''
        ? staffText('preview.no_back')
        : staffText('preview.back_translation', { words: escapeMrkdwn(clampText(back, 1200)) }),
    reviewMark(language).mark !== 'unreviewed'
      ? ''
      : staffText('language_unreviewed', { language: languageName(language) }),
  ].filter((note) => note !== '')
  const quoted = escapeMrkdwn(example).replaceAll(/^/gm, '> ')
  return [section(`${title}\n${quoted}`), ...(notes.length === 0 ? [] : [quiet(notes.join(' '))])]
}

function forcedIn({ language: frame, forcedBy, translation }: PreviewWording): Forced {
  return { frame, language: translation?.language ?? frame, forcedBy }
}

function titleOf({ language, translation, caregivers, segments }: PreviewWording) {
  return {
    language: languageWord(translation?.language ?? language),
    caregivers: staffText('caregivers', { count: caregivers }),
    segments: staffText('segments', { count: segments }),
  }
}

/** Few, and none of them translated. */
export function areShownAtOnce(wordings: readonly PreviewWording[]): boolean {
  return wordings.length <= shownAtOnce && wordings.every(({ translation }) => translation === undefined)
}

function languageSelect(
  wordings: readonly PreviewWording[],
  shown: PreviewWording,
  draftId: string,
): types.StaticSelect {
  const optionOf = (wording: PreviewWording): types.PlainTextOption => ({
    text: plain(clampText(staffText('preview.language_option', titleOf(wording)), 75)),
    value: `${draftId}:${wordingKey(wording)}`,
  })
  return {
    type: 'static_select',
    action_id: 'preview_language',
    options: wordings.slice(0, 100).map(optionOf),
    initial_option: optionOf(shown),
  }
}

/** What becomes of languages that could not be translated; nothing where all could. */
export function renderLate(
  { failed }: Pick<PreparedPreview, 'failed'>,
  { draftId, whenLate }: { draftId: string; whenLate: WhenLate },
): types.KnownBlock[] {
  if (failed.length === 0) return []
  const lines = failed.map(({ language, caregivers, why }) =>
    staffText('preview.not_translated', {
      language: languageWord(language),
      caregivers: staffText('caregivers', { count: caregivers }),
      why: staffText(`translation_fault.${why}`),
    }),
  )
  const select: types.StaticSelect = {
    type: 'static_select',
    action_id: 'translation_late',
    options: [lateOption('wait'), lateOption('original')],
    initial_option: lateOption(whenLate),
  }
  return [
    section(lines.map((line) => `⚠️ ${line}`).join('\n')),
    { type: 'actions', block_id: `preview_late:${draftId}`, elements: [select] },
  ]
}

function lateOption(value: WhenLate): types.PlainTextOption {
  return { text: plain(staffText(`preview.late_${value}`)), value }
}

/** "The longest is Spanish": which language decided a warning, where there are several. */
export function worstLanguage({ wordings }: Pick<PreparedPreview, 'wordings'>): string {
  const worst = wordings.toSorted((a, b) => b.segments - a.segments)[0]
  if (worst === undefined || wordings.every(({ translation }) => translation === undefined)) return ''
  return staffText('preview.worst', { language: languageWord(worst.translation?.language ?? worst.language) })
}

function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: plain(label), value }
}

function section(text: string): types.KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: clampText(text, 3000) } }
}

function quiet(text: string): types.KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: clampText(text, 3000) }] }
}
