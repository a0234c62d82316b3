import { type BroadcastDeps, preparePreview } from '../../broadcasts/prepare-preview.ts'
import { staffText } from '../../languages/catalogue.ts'
import { MAX_SMS_CHARACTERS } from '../../texts/segments.ts'

/** Why what was composed cannot be shown as it would go, for its form to say: for somebody it is longer than a text may be. Null: it can. */
export async function whyTooLong(
  deps: BroadcastDeps,
  draft: Parameters<typeof preparePreview>[1],
): Promise<string | null> {
  const { verdict } = await preparePreview(deps, draft)
  if (verdict.kind !== 'too_long') return null
  return staffText('compose.too_long', { characters: verdict.worst.characters, limit: MAX_SMS_CHARACTERS })
}
