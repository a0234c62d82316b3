import { Prisma } from '../database/generated/client.ts'

/**
 * Whether caregiver `g` was told that a computer translates, or is about to be; not where the text that says it came to nothing. SQL. A text that
 * cannot be seen yet is being made.
 */
export const isToldTranslated = Prisma.sql`
  (g.told_translated_at IS NOT NULL AND NOT EXISTS (
     SELECT FROM texts t WHERE t.id = g.told_translated_text_id AND t.state IN ('dropped', 'failed', 'undelivered')))`
