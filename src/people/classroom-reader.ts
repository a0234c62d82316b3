import type { Queries } from '../database/database.ts'
import type { Sealer } from '../lib/seal.ts'
import { classroomNameKey } from './classroom-name.ts'

/** A classroom and its channel. Only a `linked` channel may be posted in; a `lost` one is kept to say why. */
export interface Classroom {
  id: string
  name: string
  channelId: string | null
  channelState: 'none' | 'linked' | 'lost'
}

const columns = { id: true, name: true, channelId: true, channelState: true } as const

function classroomFrom(
  row: { id: string; name: string; channelId: string | null; channelState: string } | null,
): Classroom | null {
  return row === null ? null : { ...row, channelState: row.channelState as Classroom['channelState'] }
}

export async function findClassroom(queries: Queries, id: string): Promise<Classroom | null> {
  return classroomFrom(await queries.classroom.findUnique({ where: { id }, select: columns }))
}

export async function findClassroomNamed(queries: Queries, name: string): Promise<Classroom | null> {
  const where = { nameKey: classroomNameKey(name) }
  return classroomFrom(await queries.classroom.findUnique({ where, select: columns }))
}

/** The classroom this channel belongs to, a lost one too. */
export async function classroomOf(queries: Queries, channelId: string): Promise<Classroom | null> {
  return classroomFrom(await queries.classroom.findUnique({ where: { channelId }, select: columns }))
}

export async function classroomNames(queries: Queries): Promise<string[]> {
  const rows = await queries.classroom.findMany({ select: { name: true }, orderBy: { name: 'asc' } })
  return rows.map(({ name }) => name)
}

/** The next linked channels after one, in the order of their ids. */
export async function linkedChannels(
  queries: Queries,
  { after, count }: { after: string | null; count: number },
): Promise<string[]> {
  const rows = await queries.classroom.findMany({
    where: { channelState: 'linked', channelId: after === null ? { not: null } : { gt: after } },
    select: { channelId: true },
    orderBy: { channelId: 'asc' },
    take: count,
  })
  return rows.map(({ channelId }) => channelId).filter((channelId) => channelId !== null)
}

/**
 * Whether words about families may be posted in this channel: it is some classroom's, and was not lost.
 * A channel that a classroom was moved away from no longer is.
 */
export async function isChannelUsable(queries: Queries, channelId: string): Promise<boolean> {
  return (await classroomOf(queries, channelId))?.channelState === 'linked'
}

/** The addresses the roster gave for a classroom's teachers. */
export async function teacherEmails(queries: Queries, sealer: Sealer, classroomId: string): Promise<string[]> {
  const row = await queries.classroom.findUnique({ where: { id: classroomId }, select: { teacherEmailsSealed: true } })
  return row?.teacherEmailsSealed == null ? [] : (JSON.parse(sealer.open(row.teacherEmailsSealed)) as string[])
}
