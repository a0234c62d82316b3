import type { BacklogDigest } from '../../conversations/digest-backlog.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { caregiverOf, ownSection } from './caregiver-words.ts'

/** "37 texts from families came in since Fri 3:40 PM ...: Rosa (Ana) 3, ..." */
export function renderDigest({ texts, since, asOf, families, more }: BacklogDigest, timezone: string): RenderedPost {
  const time = formatSchoolMoment(timezone, new Date(since), new Date(asOf))
  const title = staffText('digest.title', { count: texts, time })
  const named = families.map((family) => `${escapeMrkdwn(caregiverOf(family))} ${family.texts}`)
  const rest = more === 0 ? [] : [staffText('digest.more', { count: more })]
  return { text: title, blocks: [ownSection(title), ownSection([...named, ...rest].join(', '))] }
}
