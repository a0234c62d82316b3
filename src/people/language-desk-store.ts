import type { Queries } from '../database/database.ts'
import { staffOf } from './staff-reader.ts'

/** How the words of one language are made sure of. */
export interface LanguageDesk {
  language: string
  /** A person approves what a service made before it goes out. */
  approves: boolean
  /** Slack users. */
  liaisons: string[]
}

/** Every language about which something was said. */
export async function readDesks(queries: Queries): Promise<LanguageDesk[]> {
  const [desks, liaisons] = [await queries.languageDesk.findMany(), await queries.languageLiaison.findMany()]
  const languages = [...new Set([...desks, ...liaisons].map(({ language }) => language))].toSorted()
  return languages.map((language) => ({
    language,
    approves: desks.find((desk) => desk.language === language)?.approves ?? false,
    liaisons: liaisons.filter((one) => one.language === language).map(({ slackUserId }) => slackUserId),
  }))
}

export async function setApproves(
  queries: Queries,
  { language, approves, by, at }: { language: string; approves: boolean; by: string; at: Date },
): Promise<void> {
  const said = { approves, setBy: by, setAt: at }
  await queries.languageDesk.upsert({ where: { language }, create: { language, ...said }, update: said })
}

export async function addLiaison(
  queries: Queries,
  { language, slackUserId, by, at }: { language: string; slackUserId: string; by: string; at: Date },
): Promise<void> {
  const row = { language, slackUserId, addedBy: by, addedAt: at }
  await queries.languageLiaison.createMany({ data: [row], skipDuplicates: true })
}

/** False when this person was none. */
export async function removeLiaison(
  queries: Queries,
  where: { language: string; slackUserId: string },
): Promise<boolean> {
  return (await queries.languageLiaison.deleteMany({ where })).count > 0
}

/** Who is asked about a language: its liaisons, else those of the class, else the coordinators. */
export async function liaisonsFor(
  queries: Queries,
  of: { language: string; classroomId: string | null; coordinators: readonly string[]; at: Date },
): Promise<string[]> {
  const own = await queries.languageLiaison.findMany({ where: { language: of.language } })
  if (own.length > 0) return own.map(({ slackUserId }) => slackUserId).toSorted()
  const staff = of.classroomId === null ? [] : await staffOf(queries, of.classroomId, of.at)
  const liaisons = staff.filter(({ role }) => role === 'liaison').map(({ slackUserId }) => slackUserId)
  return liaisons.length > 0 ? [...new Set(liaisons)] : [...of.coordinators]
}

/** Who is asked to call families of a language, and as whom: its liaisons, else the class's staff, else the coordinators. */
export async function callersFor(
  queries: Queries,
  of: { language: string; classroomId: string | null; coordinators: readonly string[]; at: Date },
): Promise<{ asked: string; told: string[] }> {
  const own = await queries.languageLiaison.findMany({ where: { language: of.language } })
  if (own.length > 0) return { asked: 'liaisons', told: own.map(({ slackUserId }) => slackUserId).toSorted() }
  const staff = of.classroomId === null ? [] : await staffOf(queries, of.classroomId, of.at)
  const told = [...new Set(staff.map(({ slackUserId }) => slackUserId))]
  return of.classroomId !== null && told.length > 0
    ? { asked: of.classroomId, told }
    : { asked: 'coordinators', told: [...of.coordinators] }
}
