import type { Transaction } from '../database/database.ts'
import type { FrameLanguage } from '../languages/supported-language.ts'

interface Decision {
  language: FrameLanguage
  by: string
  at: Date
}

/** Families who read this language are written to in it from now on, or no more. */
export async function setFrameUsed(
  tx: Transaction,
  { language, used, by, at }: Decision & { used: boolean },
): Promise<void> {
  const decided = { used, decidedBy: by, decidedAt: at }
  await tx.familyLanguage.upsert({ where: { language }, create: { language, ...decided }, update: decided })
}

/** Families whose own language is not used are written to in this one from now on. */
export async function setFallback(tx: Transaction, { language, by, at }: Decision): Promise<void> {
  const decided = { used: true, fallback: true, decidedBy: by, decidedAt: at }
  await tx.familyLanguage.updateMany({ where: { fallback: true }, data: { fallback: false } })
  await tx.familyLanguage.upsert({ where: { language }, create: { language, ...decided }, update: decided })
}
