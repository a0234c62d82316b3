import type { WaitingReminder } from '../../conversations/remind-waiting.ts'
import type { WaitingCard, WaitingFamily } from '../../conversations/waiting-card.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import type { PostPlace } from '../../posts/staff-channel.ts'
import { messageLink } from '../message-link.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { caregiverOf, ownSection } from './caregiver-words.ts'
import { peopleList } from './people-list.ts'

/** "2 families are waiting: Rosa (Ana) since Fri 3:40 PM ..." */
export function renderWaitingCard({ families, more, asOf }: WaitingCard, timezone: string): RenderedPost {
  if (families.length === 0) {
    const text = staffText('waiting.nobody')
    return { text, blocks: [ownSection(text)] }
  }
  const title = staffText('waiting.title', { count: families.length + more })
  const lines = families.map((family) => `• ${familyLine(family, timezone, new Date(asOf))}`)
  const rest = more > 0 ? [staffText('waiting.more', { count: more })] : []
  return { text: [title, ...lines].join('\n'), blocks: [ownSection(title), ...sectionsOf([...lines, ...rest])] }
}

const linesInSection = 8

/** A section takes 3,000 characters. */
export function sectionsOf(lines: readonly string[]) {
  const sections = []
  for (let from = 0; from < lines.length; from += linesInSection) {
    sections.push(ownSection(lines.slice(from, from + linesInSection).join('\n')))
  }
  return sections
}

function familyLine({ caregiver, children, since, texts, place }: WaitingFamily, timezone: string, asOf: Date): string {
  const who = linked(caregiverOf({ caregiver, children }), place)
  const time = formatSchoolMoment(timezone, new Date(since), asOf)
  return texts === 1
    ? staffText('waiting.family', { who, time })
    : staffText('waiting.family_texts', { who, time, count: texts })
}

/** Tells one member of staff that a family waits for too long. */
export function renderReminder(reminder: WaitingReminder, timezone: string): RenderedPost {
  const since = new Date(reminder.since)
  const { classroom, to, staff } = reminder
  const params = {
    who: linked(caregiverOf(reminder), reminder.place),
    time: formatSchoolMoment(timezone, since, since),
  }
  const said =
    classroom === null
      ? staffText(`waiting.remind_${to}`, params)
      : staffText(`waiting.remind_${to}_class`, { ...params, classroom: escapeMrkdwn(classroom) })
  const asks =
    to === 'coordinators' && staff.length > 0 ? ` ${staffText('waiting.remind_ask', { staff: peopleList(staff) })}` : ''
  return { text: said + asks, blocks: [ownSection(said + asks)] }
}

/** A name that leads to the message, once there is one. */
export function linked(name: string, place: PostPlace | null): string {
  // A bar ends the address, a line the link.
  const label = escapeMrkdwn(name.replaceAll(/[|\n]/g, ' '))
  return place === null ? label : `<${messageLink(place)}|${label}>`
}
