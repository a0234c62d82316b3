import { plain } from './plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { languageName } from '../../languages/supported-language.ts'
import { RINGS_ONLY } from '../../people/contact-way.ts'
import type { ListedCaregiver, ListedChild, Reachability } from '../../people/find-caregivers-reader.ts'
import { escapeMrkdwn } from '../rendered-post.ts'

/** Whether a caregiver can be texted, in plain words. */
export function reachWords({ consentState, numberFault, held, contactWay }: Reachability): string {
  if (consentState === null) return staffText('people.state.none')
  const mayLeave = consentState === 'enrolled' || consentState === 'agreed'
  if (mayLeave && numberFault !== null) {
    return staffText(RINGS_ONLY.includes(numberFault) ? 'people.state.rings_only' : 'people.state.fault')
  }
  if (mayLeave && held) return staffText('people.state.held')
  if (mayLeave && contactWay !== 'text') return staffText(`people.state.way_${contactWay}`)
  return staffText(`people.state.${consentState}`)
}

/** A caregiver's line in a list, in Slack's markup. */
export function caregiverLine(caregiver: ListedCaregiver): string {
  const { name, language, children } = caregiver
  const told = children.map(childWords).join('; ')
  const about = told === '' ? staffText('people.no_child') : told
  return `*${escapeMrkdwn(name)}*: ${about}\n${escapeMrkdwn(languageName(language))} · ${reachWords(caregiver)}`
}

/** What a caregiver is to a child, where the child is, and what the school does not allow. */
export function childWords({ name, relationship, classroom, contactRule }: ListedChild): string {
  const of = staffText('people.of_child', { relationship: escapeMrkdwn(relationship), child: escapeMrkdwn(name) })
  const place = classroom === null ? staffText('people.no_class') : escapeMrkdwn(classroom.name)
  const rule = contactRule === 'open' ? '' : ` · ${staffText(`people.rule.${contactRule}`)}`
  return `${of} (${place})${rule}`
}

export function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: text.slice(0, 3000) } }
}

export function context(text: string): types.ContextBlock {
  return { type: 'context', elements: [plain(text)] }
}

export function button(actionId: string, label: string, value: string): types.Button {
  return { type: 'button', action_id: actionId, text: plain(label), value }
}
