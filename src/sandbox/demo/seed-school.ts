import type { BotControl } from '../bot/bot-control.ts'
import type { SlackStandIn } from '../slack/slack-stand-in.ts'
import type { TwilioStandIn } from '../twilio/twilio-stand-in.ts'
import { demoCaregivers } from './caregivers.ts'
import { demoRoster } from './roster.ts'
import { demoClassrooms, demoPeople } from './school.ts'

const LANDLINE = 30006

/** Puts the people and their channels into Slack: what is there before the bot is installed. */
export function peopleSlack(slack: SlackStandIn): void {
  for (const { id, handle, realName, displayName } of demoPeople) {
    slack.addUser({ id, name: handle, realName, displayName, email: `${handle}@lincoln-school.example` })
  }
  const coordinators = demoPeople.filter(({ role }) => role === 'coordinator').map(({ id }) => id)
  for (const { channel, teachers } of demoClassrooms) {
    slack.addChannel({ ...channel, members: [slack.bot.userId, ...teacherIds(teachers), ...coordinators] })
  }
}

function teacherIds(handles: readonly string[]): string[] {
  return demoPeople.filter(({ handle }) => handles.includes(handle)).map(({ id }) => id)
}

/** Does what the school's office and coordinator would do on the first day. Throws where the bot does not go along. */
export async function seedSchool(deps: {
  readonly slack: SlackStandIn
  readonly twilio: TwilioStandIn
  readonly control: BotControl
}): Promise<void> {
  const { slack, twilio, control } = deps
  await control.importRoster(demoRoster(demoCaregivers, demoClassrooms))
  const coordinator = demoPeople.find(({ role }) => role === 'coordinator')
  if (coordinator === undefined) throw new Error('the demo school has no coordinator')
  for (const { name, channel, teachers } of demoClassrooms) {
    const mentions = teachers.map((handle) => `@${handle}`).join(' ')
    const { trouble, body } = await slack.command(coordinator.id, channel.id, `/family link ${name} ${mentions}`)
    const answer = JSON.stringify(body)
    if (trouble !== null || !answer.includes(name)) throw new Error(`${name} was not linked: ${trouble ?? answer}`)
  }
  for (const { phone, special } of demoCaregivers) {
    if (special === 'landline') twilio.markUnreachable(phone, LANDLINE)
    if (special === 'stopped') await twilio.receive({ from: phone, body: 'STOP' })
  }
}
