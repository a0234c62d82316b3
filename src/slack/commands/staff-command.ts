import { staffText } from '../../languages/catalogue.ts'
import { changeStaff, type StaffChange } from '../../people/change-staff.ts'
import { askedIn } from '../../people/class-asker.ts'
import type { LinkDeps } from '../../people/link-deps.ts'
import { readLimit, type StaffLimit } from '../../people/staff-limit.ts'
import { mayWriteTo } from '../../people/staff-policy.ts'
import { staffOf } from '../../people/staff-reader.ts'
import { plusDays, schoolDayAt } from '../../school/school-day.ts'
import { staffAnswer, staffList } from '../render/staff-answer.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import { parseStaff } from './parse-staff.ts'

type StaffDeps = Omit<LinkDeps, 'putNotice'>
interface Asked {
  userId: string
  channelId: string
}

/** `/family staff`: who looks after the channel's class. The answer is for who asked alone. */
export async function staffCommand(
  deps: StaffDeps,
  { userId, channelId, args }: Asked & { args: string },
): Promise<{ text: string }> {
  const asked = { userId, channelId }
  const line = parseStaff(args)
  switch (line.kind) {
    case 'list':
      return { text: await listed(deps, asked) }
    case 'add': {
      const limit = line.limit === null ? { until: null } : untilOf(deps, line.limit)
      if ('refused' in limit) return { text: limit.refused }
      return {
        text: await changed(
          deps,
          asked,
          line.people.map((who) => ({ kind: 'add', userId: who, ...limit })),
        ),
      }
    }
    case 'remove':
    case 'liaison':
      return {
        text: await changed(
          deps,
          asked,
          line.people.map((who) => ({ kind: line.kind, userId: who })),
        ),
      }
    case 'usage':
      return { text: staffText('staff.usage', { date: exampleDay(deps) }) }
    case 'not_people':
      return { text: staffText('link.not_people') }
    case 'not_a_mention':
      return { text: staffText('link.not_a_mention', { word: escapeMrkdwn(line.word) }) }
    default:
      return line satisfies never
  }
}

async function listed({ database, school, clock }: StaffDeps, { userId, channelId }: Asked): Promise<string> {
  const at = clock.now()
  const found = await askedIn(database.client, school, { channelId, userId, at })
  if (found.kind === 'no_classroom') return staffText('staff.no_classroom')
  if (found.kind === 'channel_lost') {
    return staffText('staff.channel_lost', { classroom: escapeMrkdwn(found.classroom) })
  }
  const { id, name } = found.classroom
  if (!mayWriteTo(found.asker)) return staffText('staff.not_staff', { classroom: escapeMrkdwn(name) })
  return staffList(name, await staffOf(database.client, id, at), { timezone: school.timezone, now: at })
}

async function changed(deps: StaffDeps, { userId, channelId }: Asked, changes: StaffChange[]): Promise<string> {
  const now = { timezone: deps.school.timezone, now: deps.clock.now() }
  const answers = await Promise.all(
    changes.map(async (change) => {
      const outcome = await changeStaff(deps, { channelId, by: userId, change })
      return staffAnswer(outcome, change.userId, now)
    }),
  )
  return [...new Set(answers)].join('\n')
}

function untilOf({ school, clock }: StaffDeps, limit: StaffLimit): { until: Date } | { refused: string } {
  const read = readLimit(school.timezone, limit, clock.now())
  switch (read.kind) {
    case 'limit':
      return { until: read.until }
    case 'not_a_date': {
      const words = 'lastDay' in limit ? escapeMrkdwn(limit.lastDay) : ''
      return { refused: staffText('staff.not_a_date', { words, date: exampleDay({ school, clock }) }) }
    }
    case 'past':
    case 'too_long':
      return { refused: staffText(`staff.${read.kind}`) }
    default:
      return read satisfies never
  }
}

/** A day in two weeks, so that an example is never in the past. */
function exampleDay({ school, clock }: Pick<StaffDeps, 'school' | 'clock'>): string {
  return plusDays(schoolDayAt(school.timezone, clock.now()), 14) ?? ''
}
