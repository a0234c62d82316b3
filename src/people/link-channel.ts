import type { Transaction } from '../database/database.ts'
import { isCoordinator } from '../school/school.ts'
import { classroomNames, classroomOf, type Classroom, findClassroomNamed, teacherEmails } from './classroom-reader.ts'
import { lockLinks } from './classroom-store.ts'
import { commitLink, type Linked } from './link-commit.ts'
import { decideLink, type LinkDecision } from './link-decision.ts'
import type { LinkDeps } from './link-deps.ts'
import { insertLinkRequest } from './link-request-store.ts'
import { showLinkRequest } from './link-requests.ts'
import { findNamedTeachers, findRosterTeachers, saveNames, type TeachersFound } from './link-teachers.ts'
import { nearestNames } from './nearest-names.ts'
import type { ChannelFacts } from './slack-directory.ts'

export interface LinkWish {
  classroomName: string
  channelId: string
  /** The Slack user who asks. */
  by: string
  /** Slack user ids, as mentioned; empty: the roster's addresses say who. */
  teachers: readonly string[]
}

export type LinkOutcome =
  | Linked
  | { kind: 'requested' | 'already_requested'; classroom: string }
  | { kind: 'channel_refused'; why: Exclude<ChannelFacts['kind'], 'private'> }
  /** `nearest` is empty when there is no classroom at all yet. */
  | { kind: 'unknown_classroom'; nearest: string[] }
  | Exclude<TeachersFound, { kind: 'found' }>
  | Exclude<LinkDecision, { kind: 'link' | 'request' }>

/** Ties a channel to a classroom: a coordinator's wish is done, anyone else's becomes a request to the coordinators. */
export async function linkChannel(deps: LinkDeps, wish: LinkWish): Promise<LinkOutcome> {
  const { database, directory } = deps
  const classroom = await findClassroomNamed(database.client, wish.classroomName)
  const [channel, teachers, asker] = await Promise.all([
    directory.channel(wish.channelId),
    findTeachers(deps, classroom, wish.teachers),
    findNamedTeachers(deps, isCoordinator(deps.school, wish.by) ? [] : [wish.by]),
  ])
  if (channel.kind !== 'private') return { kind: 'channel_refused', why: channel.kind }
  if (classroom === null) {
    return {
      kind: 'unknown_classroom',
      nearest: nearestNames(wish.classroomName, await classroomNames(database.client)),
    }
  }
  if (teachers.kind !== 'found') return teachers
  if (asker.kind !== 'found') return asker

  const at = deps.clock.now()
  await saveNames(deps, [...teachers.people, ...asker.people], at)
  const named = teachers.people.map(({ userId }) => userId)
  const outcome = await database.inTransaction((tx) => commitWish(tx, deps, { ...wish, teachers: named }, at))
  database.announce('posts')
  deps.log.info('link.asked', { outcome: outcome.kind, classroomId: classroom.id })
  return outcome
}

async function findTeachers(
  deps: LinkDeps,
  classroom: Classroom | null,
  mentioned: readonly string[],
): Promise<TeachersFound> {
  if (mentioned.length > 0) return findNamedTeachers(deps, mentioned)
  if (classroom === null) return { kind: 'found', people: [] }
  return findRosterTeachers(deps, await teacherEmails(deps.database.client, deps.sealer, classroom.id))
}

async function commitWish(tx: Transaction, deps: LinkDeps, wish: LinkWish, at: Date): Promise<LinkOutcome> {
  await lockLinks(tx)
  const { channelId, by, teachers } = wish
  const classroom = await findClassroomNamed(tx, wish.classroomName)
  if (classroom === null) return { kind: 'unknown_classroom', nearest: [] }
  const holder = await classroomOf(tx, channelId)
  const decision = decideLink({ coordinator: isCoordinator(deps.school, by), classroom, channelId, holder })
  if (decision.kind === 'link') return commitLink(tx, deps, { classroom, channelId, by, teachers, at }, decision)
  if (decision.kind !== 'request') return decision
  const asked = { classroomId: classroom.id, channelId, teachers: teachers.filter((id) => id !== by), requestedBy: by }
  const request = await insertLinkRequest(tx, asked, at)
  if (request === null) return { kind: 'already_requested', classroom: classroom.name }
  await showLinkRequest(tx, deps, { ...request, classroom: classroom.name, decision: null }, at)
  return { kind: 'requested', classroom: classroom.name }
}
