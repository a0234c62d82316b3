import type { Ephemeral, Message, View } from '../../src/sandbox/slack/workspace.ts'
import type { Filled } from '../../src/sandbox/slack/people/act-on-element.ts'
import type { Outcome } from '../../src/sandbox/slack/people/outcome.ts'
import type { Family } from './people.ts'
import type { School } from './touchpoint.ts'

/** A classroom with its own channel, and what people do there. `by` is the teacher unless said. */
export interface TestClassroom {
  name: string
  channel: string
  /** A number for each family, in their order. */
  phones: string[]
  /** Sends a command; throws when Slack would show trouble. */
  type(line: string, by?: string): Promise<Outcome>
  /** Sends a command, and resolves with the preview that it leads to. */
  preview(line: string, by?: string): Promise<Ephemeral>
  /** The preview that is there now, or comes. */
  shownPreview(by?: string): Promise<Ephemeral>
  /** Opens the form of an update. */
  form(by?: string): Promise<View>
  /** Presses a button of a preview or of the card. */
  press(on: { ts: string }, actionId: string, by?: string, chosen?: Filled): Promise<Outcome>
  /** Writes, looks at the preview and presses Send. */
  send(line: string, by?: string): Promise<void>
  /** Resolves once every one of these numbers, all of the class’s unless said, has a text with these words. */
  arrived(words: string, phones?: readonly string[]): Promise<void>
  /** The newest card, once it says this. */
  card(says: string | RegExp): Promise<Message>
  /** The newest message that only this person sees and that says this. */
  told(says: string, by?: string): Promise<string>
}

let opened = 0

/** Imports the families into a new classroom and ties a new private channel to it. */
export async function openClassroom(
  school: School,
  families: readonly Family[],
  { teachers = [school.teacher] }: { teachers?: readonly string[] } = {},
): Promise<TestClassroom> {
  const { slack, coordinator, teacher, eventually } = school
  opened += 1
  const name = families[0]?.classroom ?? `Room ${opened}`
  const rows = families.map((family, index) => ({
    classroom: name,
    studentId: `${name}-${index}`,
    caregiver: `Rosa ${opened}-${index}`,
    phone: family.phone ?? school.newPhone(),
    ...family,
  }))
  const members = [slack.bot.userId, coordinator, ...teachers]
  const channel = slack.addChannel({ name: `room-${opened}`, members }).id
  if (rows.length > 0) await school.importFamilies(rows)
  const named = teachers.map((one) => `<@${one}>`).join(' ')
  let answer = ''
  // Linking asks Slack things that a busy machine may not get answered in time; then nothing has changed.
  for (let tries = 0; tries < 5 && !answer.includes(name); tries += 1) {
    answer = JSON.stringify((await slack.command(coordinator, channel, `/family link ${name} ${named}`)).body)
  }
  if (!answer.includes(name)) throw new Error(`not linked: ${answer}`)

  async function well(doing: Promise<Outcome>): Promise<Outcome> {
    const outcome = await doing
    if (outcome.trouble !== null) throw new Error(`trouble in Slack: ${outcome.trouble}`)
    return outcome
  }
  const previews = (by: string) =>
    slack.ephemerals(channel, by).filter(({ blocks }) => JSON.stringify(blocks).includes('broadcast_cancel'))
  const cards = () =>
    slack.messages(channel).filter(({ fromBot, text }) => fromBot && /\*(Learning update|Message)\*/.test(text))

  const room: TestClassroom = {
    name,
    channel,
    phones: rows.map(({ phone }) => phone),
    type: (line, by = teacher) => well(slack.command(by, channel, line)),
    async preview(line, by = teacher) {
      const before = new Set(previews(by).map(({ ts }) => ts))
      await room.type(line, by)
      return eventually(() => previews(by).find(({ ts }) => !before.has(ts)))
    },
    shownPreview: (by = teacher) => eventually(() => previews(by).at(-1)),
    async form(by = teacher) {
      await room.type('/family update', by)
      return eventually(() => slack.views(by).at(-1))
    },
    press: ({ ts }, actionId, by = teacher, chosen = {}) => well(slack.press(by, { channel, ts, actionId }, chosen)),
    async send(line, by = teacher) {
      const preview = await room.preview(line, by)
      await room.press(preview, 'broadcast_send', by)
    },
    async arrived(words, phones = room.phones) {
      const has = (phone: string) => school.bodiesTo(phone).some((body) => body.includes(words))
      await eventually(() => phones.every(has))
    },
    card: (says) =>
      eventually(() => {
        const card = cards().at(-1)
        return card !== undefined && new RegExp(says).test(wordsOf(card)) ? card : null
      }).catch(() => {
        throw new Error(`no card says ${String(says)}: ${cards().map(wordsOf).join('\n')}`)
      }),
    told: (says, by = teacher) =>
      eventually(() =>
        slack
          .ephemerals(channel, by)
          .map(wordsOf)
          .findLast((words) => words.includes(says)),
      ),
  }
  return room
}

/** Everything that a message or a form says, its buttons' labels too. */
export function wordsOf(shown: { text?: string; blocks: readonly unknown[] }): string {
  const words = textsIn(shown.blocks)
  return words.length === 0 ? (shown.text ?? '') : words.join('\n')
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    typeof inside === 'string' ? (key === 'text' ? [inside] : []) : textsIn(inside),
  )
}
