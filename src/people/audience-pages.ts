import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { type AudienceMember, type AudienceOf, readAudience } from './audience-reader.ts'

/** More than any class has: a class is one page. */
const pageSize = 2000

/** An audience in pages, in the order of `readAudience`; an empty one has one. Whoever reads a district does not hold all of it at once. */
export async function* audiencePages(
  queries: Queries,
  sealer: Sealer,
  of: AudienceOf,
  limit = pageSize,
): AsyncGenerator<AudienceMember[]> {
  let after: string | null = null
  do {
    const page: AudienceMember[] = await readAudience(queries, sealer, { ...of, after, limit })
    yield page
    after = page.length === limit ? page.at(-1)!.caregiverId : null
  } while (after !== null)
}
