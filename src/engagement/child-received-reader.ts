import { type Broadcast, findBroadcast } from '../broadcasts/broadcast-store.ts'
import { ownText } from '../broadcasts/content-parts.ts'
import { chosenOf } from '../broadcasts/note-audience.ts'
import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import type { FamilyMember } from '../people/children-reader.ts'
import type { RecordLine } from './child-record.ts'
import { idsOf, inClasses, mostOfEach, type RecordOf } from './child-record-reader.ts'

/** What left for somebody of the family about this child or their whole class, or was said to them on a call; each once. */
export async function readReceived(queries: Queries, sealer: Sealer, of: RecordOf): Promise<RecordLine[]> {
  const broadcast = of.classroomIds === 'all' ? {} : { OR: [inClasses(of), { classroomId: null }] }
  const texts = await queries.text.findMany({
    where: {
      caregiverId: { in: idsOf(of) },
      broadcastId: { not: null },
      state: { in: ['accepted', 'sent', 'delivered'] },
      broadcast,
    },
    orderBy: { createdAt: 'desc' },
    select: { broadcastId: true, caregiverId: true },
    take: mostOfEach,
  })
  const calls = await queries.call.findMany({
    where: { caregiverId: { in: idsOf(of) }, state: 'reached', card: { broadcast } },
    orderBy: { createdAt: 'desc' },
    select: { broadcastId: true, caregiverId: true },
    take: mostOfEach,
  })
  const to = new Map<string, FamilyMember[]>()
  for (const { broadcastId, caregiverId } of [...texts, ...calls]) {
    const member = of.family.find((one) => one.caregiverId === caregiverId)
    if (broadcastId !== null && member !== undefined) to.set(broadcastId, [...(to.get(broadcastId) ?? []), member])
  }
  const lines: RecordLine[] = []
  for (const [id, members] of to) {
    const sent = await findBroadcast(queries, sealer, id)
    if (sent === null || !members.some((member) => isAbout(sent, of.studentId, member))) continue
    lines.push({ kind: 'sent', at: sent.sendAt, what: sent.kind, words: ownText(sent.content) })
  }
  return lines
}

/** What was for chosen ones is about the children that were chosen, or of a caregiver none of whose children were about all of them. */
function isAbout({ content }: Broadcast, studentId: string, { caregiverId, studentIds }: FamilyMember): boolean {
  const chosen = chosenOf(content)
  if (chosen === null || chosen.studentIds.includes(studentId)) return true
  const isOfOthers = chosen.studentIds.some((id) => studentIds.includes(id))
  return !isOfOthers && chosen.caregiverIds.includes(caregiverId)
}
