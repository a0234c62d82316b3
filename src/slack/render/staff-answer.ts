import { staffText } from '../../languages/catalogue.ts'
import type { ChangeStaffOutcome } from '../../people/change-staff.ts'
import { lastDayBefore } from '../../people/staff-limit.ts'
import type { ClassroomStaffMember } from '../../people/staff-reader.ts'
import { formatSchoolDay, schoolDayAt } from '../../school/school-day.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import { notFound } from './link-answer.ts'
import { mention } from './people-list.ts'

export interface SchoolNow {
  timezone: string
  now: Date
}

/** What came of adding or removing `userId`, in words for whoever asked. */
export function staffAnswer(outcome: ChangeStaffOutcome, userId: string, school: SchoolNow): string {
  if (outcome.kind === 'no_classroom') return staffText('staff.no_classroom')
  if (outcome.kind === 'not_a_person' || outcome.kind === 'slack_slow') return notFound(outcome)
  const named = { user: mention(userId), classroom: escapeMrkdwn(outcome.classroom) }
  switch (outcome.kind) {
    case 'channel_lost':
    case 'not_allowed':
    case 'was_not_staff':
      return staffText(`staff.${outcome.kind}`, named)
    case 'added':
    case 'already': {
      const day = outcome.until === null ? '' : lastDay(outcome.until, school)
      return staffText(`staff.${outcome.kind}_${outcome.role}`, { ...named, day })
    }
    case 'removed':
      return staffText(outcome.teachersLeft === 0 ? 'staff.removed_last' : 'staff.removed', named)
    default:
      return outcome satisfies never
  }
}

export function staffList(classroom: string, staff: readonly ClassroomStaffMember[], school: SchoolNow): string {
  const named = { classroom: escapeMrkdwn(classroom) }
  if (staff.length === 0) return staffText('staff.list_none', named)
  const lines = staff.map(({ slackUserId, role, until }) => {
    const day = until === null ? '' : lastDay(until, school)
    return staffText(`staff.list_${role}`, { user: mention(slackUserId), day })
  })
  return [staffText('staff.list', named), ...lines].join('\n')
}

function lastDay(until: Date, { timezone, now }: SchoolNow): string {
  return formatSchoolDay(lastDayBefore(timezone, until), schoolDayAt(timezone, now))
}
