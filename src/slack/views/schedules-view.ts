import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type { ScheduleStatus, WhatKind } from '../../reminders/schedule.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { button, section } from '../render/people-words.ts'
import { mention } from '../render/people-list.ts'
import { plain } from '../render/plain.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'

/** The list as somebody has it open. Slack carries it along. */
export interface SchedulesState {
  /** Slack's `external_id` of the view. */
  listId: string
  /** One class; null: the whole school's. */
  classroomId: string | null
}

export interface ListedSchedule {
  id: string
  name: string
  what: WhatKind
  audience: string
  recurrence: string
  status: ScheduleStatus
  maker: string
  next: Date[]
}

/** A modal takes 100 blocks. */
const shown = 45

/** Every schedule with when it comes next, and what can be done about it. */
export function schedulesView(
  schedules: readonly ListedSchedule[],
  state: SchedulesState,
  { timezone, now }: { timezone: string; now: Date },
): types.ModalView {
  const more = schedules.length - shown
  return {
    type: 'modal',
    callback_id: 'schedules',
    external_id: state.listId,
    private_metadata: JSON.stringify(state),
    title: plain(staffText('schedule.list_title')),
    close: plain(staffText('schedule.close')),
    blocks: [
      section(staffText('schedule.intro')),
      {
        type: 'actions',
        elements: [{ ...button('schedule_new', staffText('schedule.new'), 'new'), style: 'primary' }],
      },
      ...(schedules.length === 0 ? [section(staffText('schedule.none'))] : []),
      ...schedules.slice(0, shown).map((schedule) => scheduleBlock(schedule, timezone, now)),
      ...(more > 0 ? [section(staffText('schedule.more', { count: more }))] : []),
    ],
  }
}

function scheduleBlock(schedule: ListedSchedule, timezone: string, now: Date): types.SectionBlock {
  const { id, name, what, audience, recurrence, status, maker, next } = schedule
  const times = next.map((at) => formatSchoolMoment(timezone, at, now)).join(' · ')
  const when =
    next.length === 0 ? staffText(`schedule.status.${status}`) : staffText('schedule.next', { times, zone: timezone })
  const lines = [
    `*${escapeMrkdwn(name)}* (${staffText(`schedule.status.${status}`)})`,
    `${staffText(`schedule.what.${what}`)} · ${escapeMrkdwn(clampText(audience, 300))}`,
    `${escapeMrkdwn(recurrence)} · ${staffText('schedule.by', { user: mention(maker) })}`,
    ...(next.length === 0 ? [] : [when]),
  ]
  return { ...section(lines.join('\n')), accessory: menu(id, status) }
}

function menu(id: string, status: ScheduleStatus): types.Overflow {
  const pause = status === 'active' ? ['pause' as const] : status === 'paused' ? ['resume' as const] : []
  const end = status === 'active' || status === 'paused' ? ['end' as const] : []
  const choices = (['edit', 'duplicate', ...pause, ...end, 'delete'] as const).map((choice) => ({
    text: plain(staffText(`schedule.menu.${choice}`)),
    value: `${choice}:${id}`,
  }))
  return { type: 'overflow', action_id: 'schedule_menu', options: choices }
}
