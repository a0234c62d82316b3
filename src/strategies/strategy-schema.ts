import { z } from 'zod'
import { MOST_LETTERS } from './strategy-budget.ts'
import { GRADE_BANDS, type Strategy, SUBJECTS, THINGS } from './strategy.ts'

const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => text === text.trim() && !/\s{2}|\n/.test(text), 'is not one tidy line')

const words = z.strictObject({
  name: line(MOST_LETTERS.name),
  fact: line(MOST_LETTERS.fact),
  tip: line(MOST_LETTERS.tip),
  growth: line(MOST_LETTERS.growth),
  checkIn: line(MOST_LETTERS.checkIn),
  easier: line(MOST_LETTERS.easier),
  harder: line(MOST_LETTERS.harder),
  ask: line(MOST_LETTERS.ask),
  spoken: line(MOST_LETTERS.spoken),
})

/** One strategy of the library, as its file holds it: every field in both languages. */
export const strategySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  gradeBand: z.enum(GRADE_BANDS),
  subject: z.enum(SUBJECTS),
  minutes: z.int().min(1).max(20),
  things: z.array(z.enum(THINGS)),
  source: z.strictObject({ title: z.string().min(1), url: z.url({ protocol: /^https$/ }) }).nullable(),
  words: z.strictObject({ en: words, es: words }),
}) satisfies z.ZodType<Strategy>
