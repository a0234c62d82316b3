import { join } from 'node:path'
import { createBotControl } from './bot/bot-control.ts'
import { botEnvironment, credentials } from './bot/bot-environment.ts'
import { startBotProcess } from './bot/bot-process.ts'
import { firstAfternoon } from './demo/first-afternoon.ts'
import { demoSchool } from './demo/school.ts'
import { peopleSlack, seedSchool } from './demo/seed-school.ts'
import { freePort } from './free-port.ts'
import { readInstalledApp } from './installed-app.ts'
import { createSchoolClock } from './school-clock.ts'
import { startSlackStandIn } from './slack/slack-stand-in.ts'
import type { StateFolder } from './state/folder.ts'
import type { Memory } from './state/memory.ts'
import { createTroubles } from './troubles.ts'
import { startTwilioStandIn } from './twilio/twilio-stand-in.ts'
import type { SandboxWorld } from './world.ts'

export interface RunningWorld extends SandboxWorld {
  /** Resolves when the bot answers and the school is in; rejects when that cannot be. */
  readonly ready: Promise<void>
  /** Ends all of it; what is to be kept is kept. */
  stop(): Promise<void>
}

const KEEP_AFTER_MS = 500
const PATIENCE_MS = 15_000

/** The stand-ins and the bot, going on where they were when they were stopped, else with the demo school on its first day. */
export async function startWorld(options: {
  /** The project's folder. */
  readonly root: string
  readonly folder: StateFolder
  readonly changed: () => void
}): Promise<RunningWorld> {
  const { root, folder } = options
  const kept = folder.recall()
  const clock = createSchoolClock(
    kept?.aheadMs ?? firstAfternoon(demoSchool.timezone, new Date()).getTime() - Date.now(),
  )
  const slack = await startSlackStandIn({
    ...credentials,
    ...readInstalledApp(root),
    now: clock.now,
    // A person's press stays good while school time is moved.
    expiryNow: () => new Date(),
    // Slack's three seconds are measured elsewhere: a newcomer's computer may be busy.
    deadlineMs: PATIENCE_MS,
    ...(kept === null ? {} : { workspace: kept.workspace }),
  })
  const twilio = await startTwilioStandIn({
    ...credentials,
    numbers: [demoSchool.texting],
    now: clock.now,
    ...(kept === null ? {} : { account: kept.account }),
  })
  /** Twilio tells machine time, which the bot settles by; only the page shows school time. */
  const followClock = (): void => void (twilio.faults.clockOffsetMs = -clock.aheadMs)
  followClock()
  if (kept === null) peopleSlack(slack)
  const memory: Memory = kept ?? {
    workspace: slack.workspace,
    account: twilio.account,
    aheadMs: clock.aheadMs,
    seen: new Map(),
    seenTexts: new Map(),
    sent: new Map(),
    tourSeen: false,
  }

  let isComplete = kept !== null
  let keeping: NodeJS.Timeout | undefined
  const keep = (): void => {
    keeping = undefined
    if (isComplete) folder.keep({ ...memory, aheadMs: clock.aheadMs })
  }
  const changed = (): void => {
    keeping ??= setTimeout(keep, KEEP_AFTER_MS)
    options.changed()
  }
  slack.onChange(changed)
  twilio.onChange(changed)

  const port = await freePort()
  const { dataDir, botLog } = folder
  const environment = botEnvironment({ port, dataDir, slackUrl: slack.url, twilioUrl: twilio.url })
  const url = `http://127.0.0.1:${port}`
  slack.setEventsUrl(`${url}/slack/events`)
  twilio.setInboundUrl(`${url}/sms/inbound`)
  const control = createBotControl(dataDir)
  const bot = startBotProcess({
    program: join(root, 'dist', 'main.js'),
    environment,
    readyUrl: `${url}/readyz`,
    logFile: botLog,
    onceUp: async () => {
      await control.moveClock(clock.now())
      if (isComplete) return
      await seedSchool({ slack, twilio, control })
      isComplete = true
    },
    changed,
  })

  return {
    slack,
    twilio,
    clock,
    memory,
    bot,
    control,
    changed,
    troubles: createTroubles({ slack: slack.faults, twilio: twilio.faults }),
    moveClock: async (to) => {
      clock.moveTo(to)
      followClock()
      await control.moveClock(to)
      changed()
    },
    ready: bot.ready,
    stop: async () => {
      await bot.stop()
      await Promise.all([slack.stop(), twilio.stop()])
      clearTimeout(keeping)
      keep()
    },
  }
}
