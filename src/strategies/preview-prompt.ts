import { createPreviewed } from '../broadcasts/draft-store.ts'
import { insertWordings } from '../broadcasts/wording-store.ts'
import type { Wording } from '../broadcasts/wording.ts'
import type { Transaction } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { Prompt } from './prompt-content.ts'

/**
 * A prompt as it would go, which no longer changes. Languages that the strategy is written in have its own words; every other one is
 * translated from the English before it is shown.
 */
export async function previewPrompt(
  tx: Transaction,
  sealer: Sealer,
  {
    prompt,
    ...draft
  }: { prompt: Prompt; classroomId: string | null; author: string; at: Date; replaces: string | null },
): Promise<string> {
  const draftId = await createPreviewed(tx, sealer, { ...draft, content: prompt.content })
  await insertWordings(tx, sealer, draftId, writtenWordings(prompt))
  return draftId
}

/** The library's own words in other languages: a person's, and what they say in English is known. */
export function writtenWordings({ content, others }: Prompt): Wording[] {
  return [...others].map(([language, words]) => ({
    language,
    state: 'ready',
    source: 'person',
    why: null,
    words,
    back: { ...content.words },
  }))
}
