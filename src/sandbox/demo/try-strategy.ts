import type { BotControl } from '../bot/bot-control.ts'
import type { SchoolClock } from '../school-clock.ts'
import type { SlackStandIn } from '../slack/slack-stand-in.ts'
import type { TwilioStandIn } from '../twilio/twilio-stand-in.ts'
import { demoCaregivers } from './caregivers.ts'
import { firstAfternoon } from './first-afternoon.ts'
import { demoClassrooms, demoPeople, demoSchool } from './school.ts'

export const demoStrategy = {
  /** Of the bot's library. */
  id: 'two-ways-to-add',
  classroom: 'Room 14',
  teacher: 'vega',
  /** What each of three phones answers a day later. */
  answers: [
    ['Wei Chen', '1'],
    ['Samira Nasser', '2'],
    ['Elena Santos', '3'],
  ],
} as const

const undoMs = 10_000
const minuteMs = 60_000
/** From when a teacher writes until after families are asked, two hours later. */
const untilAskedMs = 125 * minuteMs
/** Everything of it takes seconds, on a busy computer more. */
const patienceMs = 60_000

/**
 * What a teacher and three families did on the two days before: a strategy for three children, its question on the next day, and an answer of each.
 * So whoever opens the sandbox finds a card and records with something in them. Throws where the bot does not go along.
 */
export async function tryStrategy(deps: {
  readonly slack: SlackStandIn
  readonly twilio: TwilioStandIn
  readonly control: BotControl
  readonly clock: SchoolClock
}): Promise<void> {
  const { slack, twilio, control, clock } = deps
  const teacher = demoPeople.find(({ handle }) => handle === demoStrategy.teacher)?.id ?? ''
  const channel = demoClassrooms.find(({ name }) => name === demoStrategy.classroom)?.channel.id ?? ''
  const families = demoStrategy.answers.map(([name, answer]) => {
    const caregiver = demoCaregivers.find((one) => one.name === name)
    return { phone: caregiver?.phone ?? '', child: caregiver?.children[0]?.firstName ?? '', answer }
  })
  const moveTo = async (instant: Date): Promise<void> => {
    clock.moveTo(instant)
    await control.moveClock(instant)
  }
  const eachGot = (texts: number) =>
    twilio.waitFor(
      () =>
        families.every(
          ({ phone }) => twilio.sentTo(phone).filter(({ status }) => status === 'delivered').length >= texts,
        ),
      patienceMs,
    )
  const opened = (callbackId: string) =>
    slack.waitFor(() => slack.views(teacher).find((view) => view.callbackId === callbackId), patienceMs)

  const began = clock.now()
  await slack.command(teacher, channel, '/family strategy')
  const search = await opened('strategy_search')
  await slack.press(teacher, { view: search.id, actionId: 'strategy_use', value: demoStrategy.id })
  const form = await opened('compose_prompt')
  const children = families.map(({ child }) => optionOf(form.blocks, child))
  await slack.submitView(teacher, form.id, { children, check_in: '1' })
  const preview = await slack.waitFor(() => previewIn(slack, channel, teacher), patienceMs)
  const { trouble } = await slack.press(teacher, { channel, ts: preview.ts, actionId: 'broadcast_send' })
  if (trouble !== null) throw new Error(`the strategy was not sent: ${trouble}`)
  await moveTo(new Date(clock.now().getTime() + undoMs))
  // The welcome, and what to try.
  await eachGot(2)
  const nextDay = firstAfternoon(demoSchool.timezone, new Date(began.getTime() + minuteMs))
  await moveTo(new Date(nextDay.getTime() + untilAskedMs))
  await eachGot(3)
  for (const { phone, answer } of families) await twilio.receive({ from: phone, body: answer })
  await eachGot(4)
  await slack.waitFor(() => slack.messages(channel).some(({ blocks }) => says(blocks, '3 tried')), patienceMs)
  await moveTo(firstAfternoon(demoSchool.timezone, clock.now()))
}

function previewIn(slack: SlackStandIn, channel: string, teacher: string) {
  return slack.ephemerals(channel, teacher).find(({ blocks }) => says(blocks, 'broadcast_send'))
}

function says(blocks: unknown, words: string): boolean {
  return JSON.stringify(blocks).includes(words)
}

/** The value of the option of the children's select that begins with a name. */
function optionOf(blocks: readonly unknown[], firstName: string): string {
  const found = new RegExp(`"text":"${firstName} [^"]*"[^}]*},"value":"([^"]+)"`).exec(JSON.stringify(blocks))?.[1]
  if (found === undefined) throw new Error('the form does not offer a child of the class')
  return found
}
