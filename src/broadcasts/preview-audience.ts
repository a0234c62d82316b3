import type { Database } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { audiencePages } from '../people/audience-pages.ts'
import { type AudienceMember, type AudienceOf, countChildrenWithoutCaregivers } from '../people/audience-reader.ts'
import type { Content } from './content.ts'
import { mergePreviews } from './merge-previews.ts'
import { addressed, chosenOf, notChosen } from './note-audience.ts'
import { buildPreview, describeCaregiver, type Preview } from './preview.ts'
import type { Sender, SenderBook } from './sender.ts'
import { textedOf } from './week-load.ts'
import type { Wordings } from './wording.ts'

/** A limit that no class comes to. */
const wholeClass = 1_000_000

/** What the readers of a draft would get. */
export interface PreviewedAudience {
  /** One of each content, in their order. */
  previews: Preview[]
  /** Ids of the caregivers who get each of the texts. */
  reached: string[]
  /** Who else cares for the children of a note, and does not get it. */
  notChosen: string[]
}

/**
 * Reads a draft's audience page by page: that of a district is never in memory at once, and others get their turn between pages.
 * @param contents the draft's own, or the parts that it is sent in.
 */
export async function previewAudience(
  { database, sealer }: { database: Database; sealer: Sealer },
  of: AudienceOf,
  {
    content,
    contents,
    wordings,
    book,
  }: { content: Content; contents: readonly Content[]; wordings: Wordings; book: SenderBook },
): Promise<PreviewedAudience> {
  // What is for a few: who else nobody hears about is not its matter.
  const childless = chosenOf(content) !== null ? 0 : await countChildrenWithoutCaregivers(database.client, of)
  const found: PreviewedAudience = { previews: [], reached: [], notChosen: [] }
  // Who else cares for the children of a note may be on any page.
  const pageSize = content.kind === 'note' ? wholeClass : undefined
  for await (const page of audiencePages(database.client, sealer, of, pageSize)) {
    const members = addressed(content, page)
    const audience: { member: AudienceMember; sender: Sender }[] = []
    for (const member of members) audience.push({ member, sender: await book.senderFor(member) })
    found.previews = contents.map((one, at) => {
      const before = found.previews[at]
      if (before === undefined) return buildPreview(one, audience, childless, wordings)
      return mergePreviews(before, buildPreview(one, audience, 0, wordings))
    })
    found.reached.push(...textedOf(content, members))
    found.notChosen.push(...notChosen(content, page).map(describeCaregiver))
  }
  return found
}
