import type { Database } from '../../database/database.ts'
import { staffText } from '../../languages/catalogue.ts'
import { FRAME_LANGUAGES, type FrameLanguage, ownFrame } from '../../languages/supported-language.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import { changeFamilyLanguage, type LanguageChange, readFamilyLanguages } from '../../people/family-languages.ts'
import { isCoordinator, type School } from '../../school/school.ts'
import { languagesAnswer } from '../render/languages-answer.ts'
import type { Interaction, Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellAnswer } from '../tell-only.ts'
import type { SlackClient } from '../web-client.ts'
import { readLanguage } from '../views/people-language.ts'

export interface LanguagesDeps {
  database: Database
  clock: Clock
  school: School
  log: Log
}

/** `/family languages`: in which of our languages families are written to; coordinators decide. */
export async function languagesCommand(deps: LanguagesDeps, { userId }: Interaction, rest: string): Promise<Reply> {
  if (!isCoordinator(deps.school, userId)) return { ack: { text: staffText('access.coordinators_only') } }
  const [verb = '', ...typed] = rest.trim().split(/\s+/)
  const kind = verb.toLowerCase()
  if (kind === '' || kind === 'list') return { ack: languagesAnswer(await readFamilyLanguages(deps), null) }
  if (kind !== 'use' && kind !== 'stop' && kind !== 'fallback') {
    return { ack: languagesAnswer(await readFamilyLanguages(deps), staffText('languages.usage')) }
  }
  const language = ownLanguage(typed.join(' '))
  if (language === null)
    return { ack: languagesAnswer(await readFamilyLanguages(deps), staffText('languages.not_ours')) }
  return changeLanguage(deps, { kind, language }, userId)
}

/** The button `language_use`, with the language as its value. */
export async function pressLanguageUse(
  deps: LanguagesDeps & { client: SlackClient },
  press: ActionPress,
): Promise<Reply> {
  const language = FRAME_LANGUAGES.find((frame) => frame === press.value)
  if (language === undefined) return {}
  const { ack } = await changeLanguage(deps, { kind: 'use', language }, press.userId)
  return tellAnswer(deps, press, ack ?? null)
}

async function changeLanguage(deps: LanguagesDeps, change: LanguageChange, userId: string): Promise<Reply> {
  const outcome = await changeFamilyLanguage(deps, change, userId)
  if (outcome === 'not_coordinator') return { ack: { text: staffText('access.coordinators_only') } }
  return { ack: languagesAnswer(await readFamilyLanguages(deps), { ...change, outcome }) }
}

function ownLanguage(typed: string): FrameLanguage | null {
  const read = readLanguage(typed)
  return 'tag' in read ? ownFrame(read.tag) : null
}
