import type { Transaction } from '../database/database.ts'
import { groupBy } from '../lib/group-by.ts'
import { reachOf } from '../broadcasts/reach.ts'
import type { AudienceMember, AudienceStudent } from '../people/audience-reader.ts'
import { findClassroom } from '../people/classroom-reader.ts'
import { placeOfPost } from '../posts/posts-reader.ts'
import { putPost } from '../posts/put-post.ts'
import { schoolDate } from '../school/school-date.ts'
import { readCaregiver } from './caregiver-reader.ts'
import type { TalkDeps } from './conversation-deps.ts'
import { rootKey, type ThreadRoot, type Tie } from './conversation-post.ts'
import { findThread, setShownReach, type Thread } from './thread-store.ts'

/** `reached`, or why the caregiver cannot be texted: what a thread's root says before anybody writes. */
export function reachWord(member: AudienceMember): string {
  const reach = reachOf(member)
  return reach.kind === 'reached' ? 'reached' : reach.reason
}

/** Shows the root of a thread, or shows it anew. */
export async function postRoot(tx: Transaction, deps: TalkDeps, thread: Thread): Promise<void> {
  const { sealer, clock, school } = deps
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, thread.caregiverId, schoolDate(school.timezone, now))
  const reach = reachOf(member)
  if (reachWord(member) !== thread.shownReach) await setShownReach(tx, thread.id, reachWord(member))
  const classroom = thread.classroomId === null ? null : await findClassroom(tx, thread.classroomId)
  const cameFrom = thread.cameFromId === null ? null : await findClassroom(tx, thread.cameFromId)
  const isDirect = thread.destinations.some(isPerson)
  for (const destination of thread.destinations) {
    const root: ThreadRoot = {
      caregiver: member.caregiverName,
      ties: tiesOf(member.students, thread.classroomId),
      language: member.language,
      mentions: isDirect ? [] : thread.mentioned,
      classroom: isDirect ? { name: classroom?.name ?? null } : null,
      unreachable: reach.kind === 'reached' ? null : reach.reason,
      officePhone: school.phone,
      previous: await previousPlace(tx, thread, destination),
      cameFrom: cameFrom?.name ?? null,
    }
    const key = rootKey(thread.id, thread.destinations, destination)
    await putPost(tx, sealer, { key, destination, kind: 'conversation_root', model: root, at: now })
  }
}

/** A user's id, where a channel's begins with C or G. */
export function isPerson(destination: string): boolean {
  return /^[UW]/.test(destination)
}

/** The children whom a talk is about, by what the caregiver is to them; all of them where it is no class's. */
export function tiesOf(students: readonly AudienceStudent[], classroomId: string | null): Tie[] {
  const meant = students
    .filter((student) => classroomId === null || student.classroomId === classroomId)
    .toSorted((a, b) => a.firstName.localeCompare(b.firstName, 'en'))
  return [...groupBy(meant, ({ relationship }) => relationship)].map(([relationship, children]) => ({
    relationship,
    children: [...new Map(children.map((child) => [child.studentId, child.firstName])).values()],
  }))
}

/** Where this reader can see what was said before; not where another class reads. */
async function previousPlace(tx: Transaction, thread: Thread, destination: string) {
  const previous = thread.previousId === null ? null : await findThread(tx, thread.previousId)
  if (previous === null || !(previous.destinations.includes(destination) || !isPerson(destination))) return null
  const before = previous.destinations.includes(destination) ? destination : previous.destinations[0]
  return before === undefined ? null : placeOfPost(tx, rootKey(previous.id, previous.destinations, before))
}
