import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type { CalendarEntry } from '../../school/calendar-reader.ts'
import { formatSpan } from '../../school/format-calendar.ts'
import { isSchoolDay, nextSchoolDay, SPAN_KINDS } from '../../school/school-calendar.ts'
import { formatSchoolDay, type SchoolDay } from '../../school/school-day.ts'
import { button, section } from '../render/people-words.ts'
import { plain } from '../render/plain.ts'
import { escapeMrkdwn } from '../rendered-post.ts'

export interface CalendarState {
  /** Slack's `external_id` of the view. */
  viewId: string
}

/** A modal takes 100 blocks. */
const entriesShown = 80

/** The calendar from today on; coordinators add and remove. */
export function calendarView(
  entries: readonly CalendarEntry[],
  state: CalendarState,
  { today, mayChange, notice }: { today: SchoolDay; mayChange: boolean; notice: string | null },
): types.ModalView {
  const more = entries.length - entriesShown
  return {
    type: 'modal',
    callback_id: 'calendar',
    external_id: state.viewId,
    private_metadata: JSON.stringify(state),
    title: plain(staffText('calendar.title')),
    close: plain(staffText('calendar.close')),
    ...(mayChange ? { submit: plain(staffText('calendar.add')) } : {}),
    blocks: [
      section(staffText('calendar.intro')),
      section(todayWords(entries, today)),
      ...(notice === null ? [] : [section(escapeMrkdwn(notice))]),
      ...(entries.length === 0 ? [section(staffText('calendar.none'))] : []),
      ...entries.slice(0, entriesShown).map((entry) => entryBlock(entry, today, mayChange)),
      ...(more > 0 ? [section(staffText('calendar.more', { count: more }))] : []),
      ...(mayChange ? inputs(today) : []),
    ],
  }
}

function todayWords(entries: readonly CalendarEntry[], today: SchoolDay): string {
  if (isSchoolDay(entries, today)) return staffText('calendar.today_open')
  const next = nextSchoolDay(entries, today)
  if (next === null) return staffText('calendar.today_closed_unknown')
  return staffText('calendar.today_closed', { day: formatSchoolDay(next, today) })
}

function entryBlock(entry: CalendarEntry, today: SchoolDay, mayChange: boolean): types.SectionBlock {
  const params = { kind: staffText(`calendar.kind.${entry.kind}`), span: escapeMrkdwn(formatSpan(entry, today)) }
  const words = staffText(entry.source === 'file' ? 'calendar.entry_file' : 'calendar.entry', params)
  const remove = { accessory: button('calendar_remove', staffText('calendar.remove'), entry.id) }
  return { ...section(words), ...(mayChange ? remove : {}) }
}

function inputs(today: SchoolDay): types.InputBlock[] {
  const kinds = SPAN_KINDS.map((kind) => ({ text: plain(staffText(`calendar.kind.${kind}`)), value: kind }))
  const holiday = kinds.find(({ value }) => value === 'holiday')!
  return [
    input('kind', 'calendar.kind_label', {
      type: 'radio_buttons',
      action_id: 'kind',
      options: kinds,
      initial_option: holiday,
    }),
    input('from', 'calendar.from_label', { type: 'datepicker', action_id: 'from', initial_date: today }),
    { ...input('until', 'calendar.until_label', { type: 'datepicker', action_id: 'until' }), optional: true },
    {
      ...input('name', 'calendar.name_label', { type: 'plain_text_input', action_id: 'name', max_length: 100 }),
      optional: true,
    },
  ]
}

function input(
  blockId: string,
  label: 'calendar.kind_label' | 'calendar.from_label' | 'calendar.until_label' | 'calendar.name_label',
  element: types.InputBlock['element'],
): types.InputBlock {
  return { type: 'input', block_id: blockId, label: plain(staffText(label)), element }
}
