import type { LedgerLine } from './outside-api.ts'

/** What Twilio has accepted, held against what it should have. */
export interface Verdict {
  texts: number
  doubled: number
  missing: number
  /** Texts to a number that should have none of these words. */
  astray: number
  examples: string[]
}

/** @param expected how often each number should have had these words. */
export function judge(
  ledger: readonly LedgerLine[],
  expected: readonly { words: string; phones: readonly string[]; times: number }[],
): Verdict {
  const verdict: Verdict = { texts: 0, doubled: 0, missing: 0, astray: 0, examples: [] }
  for (const { words, phones, times } of expected) {
    const counts = new Map(phones.map((phone) => [phone, 0]))
    for (const { to, body } of ledger) {
      if (!body.includes(words)) continue
      verdict.texts += 1
      const count = counts.get(to)
      if (count === undefined) verdict.astray += 1
      else counts.set(to, count + 1)
    }
    for (const [phone, count] of counts) {
      if (count === times) continue
      if (count > times) verdict.doubled += count - times
      else verdict.missing += times - count
      if (verdict.examples.length < 5) verdict.examples.push(`${words} to ${phone}: ${count}, not ${times}`)
    }
  }
  return verdict
}
