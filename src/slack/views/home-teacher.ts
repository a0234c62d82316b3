import type { types } from '@slack/bolt'
import type { ChildContact, NoteProposals } from '../../engagement/child-contact.ts'
import type { ClassWeek, GoingOut } from '../../engagement/class-week-reader.ts'
import type { TeacherHome } from '../../engagement/teacher-home-reader.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolDay, schoolDayAt } from '../../school/school-day.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { nameList, ownContext, ownSection } from '../render/caregiver-words.ts'
import { button } from '../render/people-words.ts'
import { sectionsOf } from '../render/waiting-posts.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import { kindWords } from './home-kind.ts'

const classesShown = 8
const namesShown = 12

/** This week for a teacher: each class's update, three notes, what goes out next, who is silent, and the term in two numbers. At most 34 blocks. */
export function teacherBlocks(home: TeacherHome, timezone: string, now: Date): types.KnownBlock[] {
  const moment = (at: Date) => formatSchoolMoment(timezone, at, now)
  const { balance } = home
  const since = formatSchoolDay(balance.since, schoolDayAt(timezone, now))
  return [
    { type: 'divider' },
    heading(staffText('home.week')),
    ...home.weeks.slice(0, classesShown).map((week) => weekBlock(week, moment)),
    ...moreBlock(home.weeks.length - classesShown),
    ...noteBlocks(home.notes, moment),
    heading(staffText('home.next')),
    ...sectionsOf(
      home.next.length === 0 ? [staffText('home.nothing_next')] : home.next.map((one) => nextLine(one, moment)),
    ),
    ownContext(staffText('home.zone', { zone: timezone })),
    ...silentBlocks(home.silent),
    heading(staffText('home.balance')),
    ownSection(staffText('home.balance_line', { learning: balance.learning, logistics: balance.logistics, since })),
  ]
}

function heading(text: string): types.HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text } }
}

function moreBlock(more: number): types.KnownBlock[] {
  return more > 0 ? [ownSection(staffText('home.more', { count: more }))] : []
}

function weekBlock({ classroomId, classroom, update }: ClassWeek, moment: (at: Date) => string): types.KnownBlock {
  const named = { classroom: escapeMrkdwn(clampText(classroom, 60)) }
  if (update.kind === 'none') {
    return {
      ...ownSection(staffText('home.update_none', named)),
      accessory: button('nudge_draft', staffText('home.write_update'), classroomId),
    }
  }
  const said = ownSection(staffText(`home.update_${update.kind}`, { ...named, time: moment(update.at) }))
  if (update.kind !== 'draft') return said
  return { ...said, accessory: button('nudge_draft', staffText('home.open_draft'), classroomId) }
}

function noteBlocks({ proposed, done }: NoteProposals, moment: (at: Date) => string): types.KnownBlock[] {
  if (proposed.length === 0 && done === 0) return []
  const said = proposed.length === 0 ? staffText('home.notes_all_done') : staffText('home.notes_why')
  return [
    heading(staffText('home.notes')),
    ownSection(done === 0 ? said : `${said} ${staffText('home.notes_done', { count: done })}`),
    ...proposed.flatMap((child) => [noteLine(child, moment), noteButtons(child)]),
  ]
}

function noteLine(child: ChildContact, moment: (at: Date) => string): types.KnownBlock {
  const params = {
    child: escapeMrkdwn(clampText(child.child, 60)),
    caregivers: escapeMrkdwn(clampText(nameList(child.caregivers), 150)),
    classroom: escapeMrkdwn(clampText(child.classroom, 60)),
  }
  return ownSection(
    child.lastPersonal === null
      ? staffText('home.note_never', params)
      : staffText('home.note_last', { ...params, time: moment(child.lastPersonal) }),
  )
}

/** The value is the child and the class. */
function noteButtons({ studentId, classroomId }: ChildContact): types.KnownBlock {
  const value = `${studentId}:${classroomId}`
  return {
    type: 'actions',
    elements: [
      button('note_doing_well', staffText('home.note_doing_well'), value),
      button('note_improve', staffText('home.note_improve'), value),
    ],
  }
}

function nextLine({ at, classroom, what }: GoingOut, moment: (at: Date) => string): string {
  const params = { time: moment(at), classroom: escapeMrkdwn(clampText(classroom, 60)) }
  return staffText('home.leaves', {
    ...params,
    kind: 'kind' in what ? kindWords(what.kind) : escapeMrkdwn(clampText(what.schedule, 60)),
  })
}

function silentBlocks(silent: TeacherHome['silent']): types.KnownBlock[] {
  if (silent.length === 0) return []
  const lines = silent.slice(0, classesShown).map(({ classroom, children, of }) => {
    const named = children.slice(0, namesShown).map((name) => escapeMrkdwn(clampText(name, 40)))
    const more = children.length - namesShown
    const names = [...named, ...(more > 0 ? [staffText('home.more', { count: more })] : [])].join(', ')
    return staffText('home.silent_line', {
      classroom: escapeMrkdwn(clampText(classroom, 60)),
      count: children.length,
      of,
      names,
    })
  })
  return [heading(staffText('home.silent')), ...lines.map(ownSection), ownContext(staffText('home.silent_hint'))]
}
