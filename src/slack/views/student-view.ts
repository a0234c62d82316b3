import type { types } from '@slack/bolt'
import type { ChildRecord } from '../../engagement/child-record.ts'
import type { FoundChildren } from '../../engagement/find-children.ts'
import { staffText } from '../../languages/catalogue.ts'
import { button, context, section } from '../render/people-words.ts'
import { ownSection } from '../render/caregiver-words.ts'
import { plain } from '../render/plain.ts'
import { recordLine } from '../render/record-line.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'

/** The list of children, as somebody has it open. */
export interface StudentList {
  /** Slack's `external_id` of the view. */
  listId: string
  /** The class it was asked for in; null: all that are in sight. */
  classroomId: string | null
  typed: string
}

/** A record, as somebody has it open. */
export interface StudentShown {
  /** Slack's `external_id` of the view. */
  recordId: string
  studentId: string
  page: number
  /** With the words of this caregiver alone; null: of the whole family. */
  as: string | null
}

/** In a select. */
const everybody = 'all'

/** The children whose record can be read, with a search. */
export function studentListView(list: StudentList, found: FoundChildren): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'students',
    external_id: list.listId,
    private_metadata: JSON.stringify(list),
    title: plain(staffText('student.title')),
    submit: plain(staffText('people.search')),
    close: plain(staffText('people.close')),
    blocks: [
      {
        type: 'input',
        block_id: 'search',
        optional: true,
        label: plain(staffText('student.search')),
        element: {
          type: 'plain_text_input',
          action_id: 'text',
          max_length: 100,
          ...(list.typed === '' ? {} : { initial_value: list.typed }),
        },
      },
      ...foundBlocks(found),
    ],
  }
}

function foundBlocks(found: FoundChildren): types.KnownBlock[] {
  if (found.kind === 'type_a_name') return [section(staffText('student.type_a_name'))]
  if (found.kind === 'not_staff') return [section(staffText('access.not_staff'))]
  if (found.children.length === 0) return [section(staffText('student.nobody'))]
  return found.children.map(({ studentId, name, classroom }) => ({
    ...section(`*${escapeMrkdwn(name)}* · ${escapeMrkdwn(classroom)}`),
    accessory: button('student_open', staffText('people.open'), studentId),
  }))
}

/** What was sent, tried, said and noted about a child, the newest first. No number is in it, and nothing that is withheld. */
export function studentView(
  shown: StudentShown,
  record: ChildRecord,
  { timezone, now }: { timezone: string; now: Date },
): types.ModalView {
  const title = `*${escapeMrkdwn(record.name)}* · ${escapeMrkdwn(record.classrooms.join(', '))}`
  const turns = [
    ...(record.page > 0 ? [button('student_newer', staffText('student.newer'), String(record.page - 1))] : []),
    ...(record.page + 1 < record.pages
      ? [button('student_older', staffText('student.older'), String(record.page + 1))]
      : []),
  ]
  return {
    type: 'modal',
    callback_id: 'student',
    external_id: shown.recordId,
    private_metadata: JSON.stringify({ ...shown, page: record.page }),
    title: plain(staffText('student.title')),
    close: plain(staffText('people.close')),
    blocks: [
      section(title),
      ...familyBlocks(record, shown.as),
      ...(record.lines.length === 0 ? [section(staffText('student.empty'))] : []),
      ...record.lines.map((line) => ownSection(recordLine(line, { timezone, now }))),
      ...(record.pages === 1
        ? []
        : [context(staffText('student.page', { page: record.page + 1, pages: record.pages }))]),
      ...(turns.length === 0 ? [] : [{ type: 'actions' as const, block_id: 'student_turns', elements: turns }]),
    ],
  }
}

/** Whose words are shown: whoever is beside you must not read another caregiver's. */
function familyBlocks({ family }: ChildRecord, as: string | null): types.KnownBlock[] {
  if (family.length < 2) return []
  const options = [
    option(everybody, staffText('student.as_everybody')),
    ...family.map(({ caregiverId, name, relationship }) => option(caregiverId, `${name} (${relationship})`)),
  ]
  const chosen = options.find(({ value }) => value === (as ?? everybody)) ?? options[0]!
  const element: types.StaticSelect = {
    type: 'static_select',
    action_id: 'student_as',
    options,
    initial_option: chosen,
  }
  return [{ type: 'section', text: plain(staffText('student.as')), accessory: element }]
}

function option(value: string, text: string): types.PlainTextOption & { value: string } {
  return { text: plain(clampText(text, 75)), value }
}

export function chosenCaregiver(value: string): string | null {
  return value === everybody ? null : value
}
