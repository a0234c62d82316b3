import { staffText } from '../../languages/catalogue.ts'
import { parseLanguageTag } from '../../languages/supported-language.ts'
import { spokenLanguage } from '../../languages/translator.ts'
import {
  addLiaison,
  type LanguageDesk,
  readDesks,
  removeLiaison,
  setApproves,
} from '../../people/language-desk-store.ts'
import { isCoordinator } from '../../school/school.ts'
import type { DeskSlackDeps } from '../desk-slack-deps.ts'
import { languageWord } from '../render/caregiver-words.ts'
import { mention } from '../render/people-list.ts'
import type { Interaction, Reply } from '../reply.ts'

type TranslationWish =
  | { kind: 'list' }
  | { kind: 'approve' | 'automatic'; language: string }
  | { kind: 'liaison' | 'remove'; language: string; users: string[] }
  | { kind: 'unclear' }

/** `Somali approve`, `so automatic`, `Somali liaison @cruz`, `Somali remove @cruz`; nothing lists what is set. */
export function parseTranslation(rest: string): TranslationWish {
  const line = rest.trim().replaceAll(/\s+/g, ' ')
  if (line === '') return { kind: 'list' }
  const [, name = '', verb = '', people = ''] = /^(.+?) (approve|automatic|liaison|remove)\b ?(.*)$/i.exec(line) ?? []
  const parsed = parseLanguageTag(name)
  const tag = parsed.ok ? parsed.tag : parsed.suggestion
  if (tag === null) return { kind: 'unclear' }
  const language = spokenLanguage(tag)
  const users = [...people.matchAll(/<@([UW]\w+)(?:\|[^>]*)?>/g)].map((match) => match[1] ?? '')
  switch (verb.toLowerCase()) {
    case 'approve':
    case 'automatic':
      return { kind: verb.toLowerCase() as 'approve' | 'automatic', language }
    case 'liaison':
    case 'remove':
      return users.length === 0
        ? { kind: 'unclear' }
        : { kind: verb.toLowerCase() as 'liaison' | 'remove', language, users }
    default:
      return { kind: 'unclear' }
  }
}

/** `/family translation`: which languages a person approves, and who speaks for each; coordinators change it. */
export async function translationCommand(
  { database, clock, school, approval }: Pick<DeskSlackDeps, 'database' | 'clock' | 'school' | 'approval'>,
  { userId }: Pick<Interaction, 'userId'>,
  rest: string,
): Promise<Reply> {
  const wish = parseTranslation(rest)
  const { client } = database
  if (!isCoordinator(school, userId)) return { ack: { text: staffText('access.coordinators_only') } }
  const by = { by: userId, at: clock.now() }
  switch (wish.kind) {
    case 'unclear':
      return { ack: { text: staffText('translation.usage') } }
    case 'list':
      break
    case 'approve':
    case 'automatic':
      await setApproves(client, { language: wish.language, approves: wish.kind === 'approve', ...by })
      break
    case 'liaison':
      for (const slackUserId of wish.users) await addLiaison(client, { language: wish.language, slackUserId, ...by })
      break
    case 'remove':
      for (const slackUserId of wish.users) await removeLiaison(client, { language: wish.language, slackUserId })
      break
  }
  const lines = (await readDesks(client)).map(describe)
  const late = staffText(`translation.late_${approval.late}`, { hours: approval.hours })
  const text = lines.length === 0 ? staffText('translation.none') : [...lines, late].join('\n')
  return { ack: { text: `${text}\n${staffText('translation.usage')}` } }
}

function describe({ language, approves, liaisons }: LanguageDesk): string {
  const named = liaisons.length === 0 ? staffText('translation.no_liaison') : liaisons.map(mention).join(', ')
  return `• ${staffText(approves ? 'translation.approves' : 'translation.automatic', { language: languageWord(language), liaisons: named })}`
}
