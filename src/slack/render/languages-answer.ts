import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { type FrameLanguage, languageName } from '../../languages/supported-language.ts'
import type { FamilyLanguages, LanguageChange, LanguageOutcome } from '../../people/family-languages.ts'
import { clampText } from '../rendered-post.ts'
import { plain } from './plain.ts'

/** So many languages that families wait for get a button. */
const buttonsAtMost = 5

/** In which languages families are written to, after what was asked for; the first line says what came of that. */
export function languagesAnswer(
  state: FamilyLanguages,
  said: string | (LanguageChange & { outcome: Exclude<LanguageOutcome, 'not_coordinator'> }) | null,
): { text: string; blocks: types.KnownBlock[] } {
  const opening = said === null ? [] : [typeof said === 'string' ? said : outcomeLine(said)]
  const fallback = languageName(state.fallback)
  const others = state.others.map(({ language, caregivers }) => `${language} ${caregivers}`).join(', ')
  const lines = [
    ...opening,
    staffText('languages.opening'),
    ...state.ours.map((one) => `• ${languageLine(one, fallback)}`),
    staffText('languages.fallback', { language: fallback }),
    ...(others === '' ? [] : [staffText('languages.others', { languages: others })]),
    staffText('languages.usage'),
  ]
  const wanted = state.ours.filter(({ used, caregivers }) => !used && caregivers > 0).slice(0, buttonsAtMost)
  const text = clampText(lines.join('\n'), 3000)
  return {
    text,
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text } },
      // A name may stand once in a block.
      ...wanted.map(({ language }) => ({ type: 'actions' as const, elements: [useButton(language)] })),
    ],
  }
}

function useButton(language: FrameLanguage): types.Button {
  const text = plain(staffText('languages.use', { language: languageName(language) }))
  return { type: 'button', action_id: 'language_use', text, value: language }
}

function languageLine({ language, used, mark, caregivers }: FamilyLanguages['ours'][number], fallback: string): string {
  const params = { language: languageName(language), count: caregivers, fallback }
  const use = staffText(used ? 'languages.used' : 'languages.unused', params)
  return mark === 'unreviewed' ? `${use} ${staffText('languages.unreviewed')}` : use
}

function outcomeLine({
  kind,
  language,
  outcome,
}: LanguageChange & { outcome: Exclude<LanguageOutcome, 'not_coordinator'> }) {
  const params = { language: languageName(language) }
  return outcome === 'done' ? staffText(`languages.done_${kind}`, params) : staffText(`languages.${outcome}`, params)
}
