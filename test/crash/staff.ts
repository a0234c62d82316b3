import { setTimeout as wait } from 'node:timers/promises'
import type { SlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { channelOf, people, roomName, type Shown } from './outside-api.ts'

/** What the people of the school do in Slack. */
export interface Staff {
  link(room: number): Promise<void>
  welcome(): Promise<void>
  write(room: number, line: string): Promise<Shown>
  press(shown: Shown): Promise<void>
  pressMany(drafts: number, ports: readonly number[]): Promise<number>
}

const patienceMs = 60_000
const draftsAtOnce = 4

export function createStaff(slack: SlackStandIn, random: () => number): Staff {
  const { coordinator, teacher } = people

  /** Writes a command and waits for the preview that it leads to, with those words in it. */
  async function preview(by: string, room: number, line: string, words = ''): Promise<Shown> {
    const channel = channelOf(room)
    const shown = () =>
      slack.ephemerals(channel, by).filter(({ blocks }) => {
        const text = JSON.stringify(blocks)
        return text.includes('broadcast_cancel') && text.includes(words)
      })
    const before = new Set(shown().map(({ ts }) => ts))
    for (let tries = 1; (await slack.command(by, channel, line)).trouble !== null; tries++) {
      if (tries === 5) throw new Error('Slack shows trouble, again and again')
    }
    const { ts } = await slack.waitFor(() => shown().find((one) => !before.has(one.ts)), patienceMs)
    return { ts, channel }
  }

  return {
    async link(room) {
      const line = `/family link ${roomName(room)} <@${teacher}>`
      for (let tries = 0; tries < 5; tries++) {
        const { body } = await slack.command(coordinator, channelOf(room), line)
        if (JSON.stringify(body).includes(roomName(room))) return
      }
      throw new Error('the room was not linked')
    },
    async welcome() {
      const shown = await preview(coordinator, 1, '/family welcome')
      await slack.press(coordinator, { ...shown, actionId: 'broadcast_send' })
    },
    write: (room, line) => preview(teacher, room, line),
    async press(shown) {
      for (;;) {
        const { trouble } = await slack.press(teacher, { ...shown, actionId: 'broadcast_send' })
        if (trouble === null) return
        await wait(200)
      }
    },
    async pressMany(drafts, ports) {
      let pressed = 0
      let begun = 0
      const write = async (): Promise<void> => {
        for (let draft = begun++; draft < drafts; draft = begun++) {
          const shown = await preview(teacher, 1, `/family message Draft ${draft}.`, `Draft ${draft}.`)
          const presses = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, index) => {
            // Two bots at once, each by its own address.
            slack.setEventsUrl(`http://127.0.0.1:${ports[(draft + index) % ports.length]}/slack/events`)
            return slack.press(teacher, { ...shown, actionId: 'broadcast_send' })
          })
          pressed += presses.length
          await Promise.all(presses)
        }
      }
      await Promise.all(Array.from({ length: draftsAtOnce }, write))
      return pressed
    },
  }
}
