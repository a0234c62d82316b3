import type { Queries } from '../database/database.ts'
import type { GlossaryTerm } from '../languages/protect-words.ts'
import { newId } from '../lib/id.ts'

const everyLanguage = '*'

/** The school's words, in the order of the alphabet; of one language also those of every language. */
export async function readGlossary(queries: Queries, language?: string): Promise<GlossaryTerm[]> {
  const rows = await queries.glossaryEntry.findMany({
    ...(language === undefined ? {} : { where: { language: { in: [language, everyLanguage] } } }),
    orderBy: [{ termKey: 'asc' }, { language: 'asc' }],
  })
  return rows.map(({ term, meaning, language: of }) => ({ term, meaning, language: of === everyLanguage ? null : of }))
}

/** Adds a word, or says anew what it means. */
export async function setGlossaryTerm(
  queries: Queries,
  { term, meaning, language }: GlossaryTerm,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const of = { termKey: termKeyOf(term), language: language ?? everyLanguage }
  const said = { term: term.trim(), meaning: meaning.trim(), addedBy: by, addedAt: at }
  await queries.glossaryEntry.upsert({
    where: { termKey_language: of },
    create: { id: newId(), ...of, ...said },
    update: said,
  })
}

/** False when there is no such word. */
export async function removeGlossaryTerm(
  queries: Queries,
  { term, language }: Pick<GlossaryTerm, 'term' | 'language'>,
): Promise<boolean> {
  const where = { termKey: termKeyOf(term), language: language ?? everyLanguage }
  return (await queries.glossaryEntry.deleteMany({ where })).count > 0
}

function termKeyOf(term: string): string {
  return term.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}
