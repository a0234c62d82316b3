import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { staffName } from '../people/staff-reader.ts'
import { slackToPlainText } from '../texts/plain-text.ts'

/** What was typed after a command as families read it: whoever is mentioned by the name families know, where we know it. */
export async function readTypedWords(
  { database, sealer }: { database: { client: Queries }; sealer: Sealer },
  typed: string,
): Promise<string> {
  const mentioned = new Set(Array.from(typed.matchAll(/<@([UW]\w+)/g), ([, userId]) => userId!))
  const userNames: Record<string, string> = {}
  for (const userId of mentioned) {
    const known = await staffName(database.client, sealer, userId)
    if (known !== null) userNames[userId] = known.name
  }
  return slackToPlainText(typed, { userNames })
}
