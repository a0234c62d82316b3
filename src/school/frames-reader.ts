import type { Queries } from '../database/database.ts'
import { firstFrames, type Frames } from '../languages/frames.ts'
import { FRAME_LANGUAGES, type FrameLanguage } from '../languages/supported-language.ts'

/** In which languages families are written to, as coordinators have decided by now. */
export async function readFrames(queries: Queries): Promise<Frames> {
  const decided = await queries.familyLanguage.findMany()
  const used = new Set<FrameLanguage>(firstFrames.used)
  let { fallback } = firstFrames
  for (const row of decided) {
    const language = FRAME_LANGUAGES.find((frame) => frame === row.language)
    if (language === undefined) continue
    if (row.used) used.add(language)
    else used.delete(language)
    if (row.fallback) fallback = language
  }
  return { used: used.add(fallback), fallback }
}
