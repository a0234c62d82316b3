import { join } from 'node:path'
import { createBotControl } from './bot/bot-control.ts'
import { botEnvironment } from './bot/bot-environment.ts'
import { startBotProcess } from './bot/bot-process.ts'
import { firstAfternoon } from './demo/first-afternoon.ts'
import { demoSchool } from './demo/school.ts'
import { seedSchool } from './demo/seed-school.ts'
import { tryStrategy } from './demo/try-strategy.ts'
import { freePort } from './free-port.ts'
import { readInstalledApp } from './installed-app.ts'
import { openServices } from './open-services.ts'
import type { StateFolder } from './state/folder.ts'
import { createKeeper } from './state/keeper.ts'
import type { SandboxWorld } from './world.ts'

export interface RunningWorld extends SandboxWorld {
  /** Resolves when the bot answers and the school is in; rejects when that cannot be. */
  readonly ready: Promise<void>
  /** Ends all of it; what is to be kept is kept. */
  stop(): Promise<void>
}

/** The stand-ins and the bot, going on where they were when they were stopped, else with the demo school on its first day. */
export async function startWorld(options: {
  /** The project's folder. */
  readonly root: string
  readonly folder: StateFolder
  readonly translate: boolean
  readonly changed: () => void
  readonly tell: (words: string) => void
}): Promise<RunningWorld> {
  const { root, folder } = options
  const kept = folder.recall()
  // A school that is only half there is not kept.
  let isWhole = kept !== null
  const keeper = createKeeper(() => {
    if (isWhole) folder.keep({ ...services.memory, aheadMs: services.clock.aheadMs })
  }, options.tell)
  const changed = (): void => {
    keeper.soon()
    options.changed()
  }
  const services = await openServices({ kept, app: readInstalledApp(root), translate: options.translate, changed })
  const { slack, twilio, translation, clock } = services

  const { dataDir, botLog } = folder
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  slack.setEventsUrl(`${url}/slack/events`)
  twilio.setInboundUrl(`${url}/sms/inbound`)
  const control = createBotControl(dataDir)
  const bot = startBotProcess({
    program: join(root, 'dist', 'main.js'),
    environment: botEnvironment({
      port,
      dataDir,
      slackUrl: slack.url,
      twilioUrl: twilio.url,
      translationUrl: translation?.url ?? null,
    }),
    readyUrl: `${url}/readyz`,
    logFile: botLog,
    onceUp: async () => {
      // The first afternoon begins when there is somebody to see it.
      if (!isWhole) clock.moveTo(firstAfternoon(demoSchool.timezone, new Date()))
      await control.moveClock(clock.now())
      if (!isWhole) {
        await seedSchool({ slack, twilio, control })
        await tryStrategy({ slack, twilio, control, clock })
      }
      isWhole = true
    },
    changed,
  })
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    // What hangs would hold up the bot's own stopping.
    services.troubles.calm()
    await bot.stop()
    await services.stop()
    keeper.end()
  }
  return {
    ...services,
    bot,
    control,
    changed,
    ready: bot.ready,
    stop: () => (stopped ??= stop()),
  }
}
