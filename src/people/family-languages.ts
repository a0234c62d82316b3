import type { Database } from '../database/database.ts'
import { reviewMark } from '../languages/review.ts'
import { FRAME_LANGUAGES, type FrameLanguage, languageName, ownFrame } from '../languages/supported-language.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { setFallback, setFrameUsed } from '../school/family-language-store.ts'
import { readFrames } from '../school/frames-reader.ts'
import { isCoordinator, type School } from '../school/school.ts'
import { countCaregiverLanguages } from './caregiver-languages-reader.ts'

export interface FamilyLanguages {
  ours: { language: FrameLanguage; used: boolean; mark: 'source' | 'unreviewed' | 'reviewed'; caregivers: number }[]
  fallback: FrameLanguage
  /** Languages that none of our words are in, by English name. */
  others: { language: string; caregivers: number }[]
}

/** Which languages families are written to in, and who would read which. */
export async function readFamilyLanguages({ database }: { database: Database }): Promise<FamilyLanguages> {
  const [frames, counts] = await Promise.all([readFrames(database.client), countCaregiverLanguages(database.client)])
  return {
    ours: FRAME_LANGUAGES.map((language) => ({
      language,
      used: frames.used.has(language),
      mark: reviewMark(language).mark,
      caregivers: counts
        .filter((count) => ownFrame(count.language) === language)
        .reduce((sum, { caregivers }) => sum + caregivers, 0),
    })),
    fallback: frames.fallback,
    others: counts
      .filter(({ language }) => ownFrame(language) === null)
      .map(({ language, caregivers }) => ({ language: languageName(language), caregivers })),
  }
}

export interface LanguageChange {
  kind: 'use' | 'stop' | 'fallback'
  language: FrameLanguage
}

/** not_used: only a language that is used can be the one to fall back to. needed: English, and what is fallen back to, stay in use. */
export type LanguageOutcome = 'done' | 'not_coordinator' | 'not_used' | 'needed'

/** A coordinator's yes to writing in one of our languages, its end, or which one the others fall back to. */
export async function changeFamilyLanguage(
  deps: { database: Database; clock: Clock; school: School; log: Log },
  { kind, language }: LanguageChange,
  by: string,
): Promise<LanguageOutcome> {
  if (!isCoordinator(deps.school, by)) return 'not_coordinator'
  const outcome = await deps.database.inTransaction(async (tx): Promise<LanguageOutcome> => {
    const frames = await readFrames(tx)
    const decision = { language, by, at: deps.clock.now() }
    switch (kind) {
      case 'use':
        await setFrameUsed(tx, { ...decision, used: true })
        return 'done'
      case 'stop':
        if (language === 'en' || language === frames.fallback) return 'needed'
        await setFrameUsed(tx, { ...decision, used: false })
        return 'done'
      case 'fallback':
        if (!frames.used.has(language)) return 'not_used'
        await setFallback(tx, decision)
        return 'done'
    }
  })
  deps.log.info('family_language_changed', { kind, language, outcome })
  return outcome
}
