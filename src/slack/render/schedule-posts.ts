import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type { StaffReminder } from '../../reminders/kinds/tell-staff.ts'
import type { SkippedNotice } from '../../reminders/tell-skipped.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { mention } from './people-list.ts'
import { button, section } from './people-words.ts'

/** A message takes 50 blocks. */
const classesShown = 20

/** How what comes on a schedule looks in Slack, and what is said where nothing came. */
export function scheduleRenderers(timezone: string) {
  return {
    staff_reminder: renderStaffReminder,
    schedule_skipped: ({ name, maker, dates, more }: SkippedNotice): RenderedPost => {
      const says = staffText('schedule.skipped', { name: escapeMrkdwn(name), user: mention(maker) })
      const lines = dates.map(({ at, reason }) => {
        const time = formatSchoolMoment(timezone, new Date(at), new Date(0))
        return `• ${time}: ${staffText(`schedule.reason.${reason}`)}`
      })
      const rest = more > 0 ? [staffText('schedule.more', { count: more })] : []
      return { text: says, blocks: [section([says, ...lines, ...rest].join('\n'))] }
    },
  }
}

function renderStaffReminder(reminder: StaffReminder): RenderedPost {
  if (reminder.what === 'words') {
    const says = staffText('schedule.staff_words', { name: escapeMrkdwn(reminder.name), user: mention(reminder.by) })
    return { text: says, blocks: [section(says), section(escapeMrkdwn(reminder.words))] }
  }
  const says = staffText('schedule.no_update', { count: reminder.classes.length })
  const blocks = reminder.classes.slice(0, classesShown).map(({ classroomId, name }): types.SectionBlock => ({
    ...section(`• ${escapeMrkdwn(name)}`),
    accessory: button('nudge_draft', staffText('schedule.write_it'), classroomId),
  }))
  return { text: says, blocks: [section(says), ...blocks] }
}
