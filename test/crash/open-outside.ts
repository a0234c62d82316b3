import manifest from '../../docs/slack-app-manifest.json' with { type: 'json' }
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import { startTwilioStandIn, type TwilioStandIn } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import { startArrivals } from './arrivals.ts'
import { startFrontDoor } from './front-door.ts'
import { attemptOf, startGate } from './gate.ts'
import { createHold } from './hold.ts'
import { channelOf, type Outside, type OutsideSetting, people, roomName, secrets } from './outside-api.ts'
import { createStaff } from './staff.ts'
import type { Tripwire } from './tripwire.ts'
import { createTroubles } from './troubles.ts'

/** A busy machine takes its time: how fast the bot is, is measured elsewhere. */
const patienceMs = 25_000

/** Slack and Twilio with their people, what stands before Twilio for each bot, and the door that webhooks come in by. */
export async function openOutside(setting: OutsideSetting, tripwire: Tripwire, random: () => number): Promise<Outside> {
  const { botToken, signingSecret, accountSid, authToken, number } = secrets
  const twilio = await startTwilioStandIn({ accountSid, authToken, numbers: [number], seed: setting.seed })
  const slack = await startSlackStandIn({
    botToken,
    signingSecret,
    scopes: manifest.oauth_config.scopes.bot,
    botEvents: manifest.settings.event_subscriptions.bot_events,
    deadlineMs: patienceMs,
    seed: setting.seed,
  })
  fill(slack, setting.rooms)
  const troubles = createTroubles({ twilio, slack }, random)
  const door = await startFrontDoor(tripwire)
  let ports: number[] = []
  const hold = createHold()
  const arrivals = startArrivals()
  const postedAt = new Map<string, number>()
  const gates = await Promise.all(
    Array.from({ length: setting.bots }, (_, bot) =>
      startGate({
        bot,
        twilioUrl: twilio.url,
        tripwire,
        hold,
        beforeList: () => troubles.beforeList(),
        onPost: (attempt) => void postedAt.set(attempt, arrivals.earliest()),
      }),
    ),
  )
  slack.setEventsUrl(`${door.origin}/slack/events`)
  // As docs/installing.md says: Twilio tries again.
  twilio.setInboundUrl(`${door.origin}/sms/inbound#rc=5&rp=all`)
  const staff = createStaff(slack, random)

  return {
    async open() {
      return { publicUrl: door.origin, slackUrl: slack.url, twilioUrls: gates.map(({ origin }) => origin) }
    },
    async setBots(now) {
      ports = now
      door.setBots(ports)
    },
    async arm(trigger) {
      tripwire.arm(trigger)
    },
    async release() {
      hold.release()
    },
    async stir(which) {
      troubles.stir(which)
    },
    calm: () => troubles.calm(),
    link: (room) => staff.link(room),
    welcome: () => staff.welcome(),
    write: (room, line) => staff.write(room, line),
    press: (shown) => staff.press(shown),
    pressMany: (drafts) => staff.pressMany(drafts, ports),
    receive: async (from, body) => (await twilio.receive({ from, body })).status,
    ledger: async () => ledgerOf(twilio, postedAt),
    posts: async () => [...postedAt].map(([attempt, at]) => ({ attempt, at })),
    threads: async (room) =>
      slack
        .messages(channelOf(room))
        .filter(({ threadTs, fromBot }) => threadTs !== null && fromBot)
        .map((message) => ({ thread: message.threadTs!, text: JSON.stringify(message.blocks) + message.text })),
    async counts() {
      const callbacks = twilio.messages().flatMap((entry) => entry.callbacks)
      const callbacksLost = callbacks.filter(({ answered }) => answered !== 200).length
      return { posts: postedAt.size, callbacks: callbacks.length, callbacksLost }
    },
    async close() {
      arrivals.stop()
      await Promise.all([door.stop(), ...gates.map((gate) => gate.stop())])
      await Promise.all([twilio.stop(), slack.stop()])
    },
  }
}

function ledgerOf(twilio: TwilioStandIn, postedAt: Map<string, number>): Awaited<ReturnType<Outside['ledger']>> {
  return twilio.sentTo().map(({ to, body, sid, statusCallback, at }) => {
    const attempt = attemptOf(statusCallback ?? '')
    return { to, body, sid: sid ?? '', attempt, at: postedAt.get(attempt) ?? at.getTime() }
  })
}

function fill(slack: SlackStandIn, rooms: number): void {
  for (const id of Object.values(people)) {
    slack.addUser({
      id,
      name: id.toLowerCase(),
      realName: `Mia ${id}`,
      displayName: `Ms. ${id}`,
      email: `${id}@school.test`,
    })
  }
  for (let room = 1; room <= rooms; room++) {
    const members = [slack.bot.userId, people.coordinator, people.teacher]
    slack.addChannel({ id: channelOf(room), name: roomName(room).toLowerCase().replace(' ', '-'), members })
  }
}
