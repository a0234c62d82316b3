import { credentials } from './bot/bot-environment.ts'
import { firstAfternoon } from './demo/first-afternoon.ts'
import { demoSchool } from './demo/school.ts'
import { peopleSlack } from './demo/seed-school.ts'
import type { InstalledApp } from './installed-app.ts'
import { createSchoolClock } from './school-clock.ts'
import type { SchoolClock } from './school-clock.ts'
import { startSlackStandIn } from './slack/slack-stand-in.ts'
import type { SlackStandIn } from './slack/slack-stand-in.ts'
import { newMemory } from './state/memory.ts'
import type { Memory } from './state/memory.ts'
import { startTranslationStandIn, type TranslationStandIn } from './translation/translation-stand-in.ts'
import { createTroubles } from './troubles.ts'
import type { Troubles } from './troubles.ts'
import { startTwilioStandIn } from './twilio/twilio-stand-in.ts'
import type { TwilioStandIn } from './twilio/twilio-stand-in.ts'

/** Slack, Twilio and, if it is wanted, a service that pretends to translate, of one demo school, on one clock. */
export interface Services {
  readonly slack: SlackStandIn
  readonly twilio: TwilioStandIn
  /** Null: nobody translates. */
  readonly translation: TranslationStandIn | null
  readonly clock: SchoolClock
  readonly troubles: Troubles
  readonly memory: Memory
  stop(): Promise<void>
}

/** Slack waits for three seconds, which is measured elsewhere: a newcomer's computer may be busy. */
const PATIENCE_MS = 15_000

/** As they were kept, else with the demo school's people on a first afternoon, and nothing said yet. */
export async function openServices(options: {
  readonly kept: Memory | null
  readonly app: InstalledApp
  readonly translate: boolean
  readonly changed: () => void
}): Promise<Services> {
  const { kept, app, changed } = options
  const clock = createSchoolClock(kept?.aheadMs ?? untilFirstAfternoon())
  const slack = await startSlackStandIn({
    ...credentials,
    ...app,
    now: clock.now,
    // A press stays good while school time is moved.
    expiryNow: () => new Date(),
    deadlineMs: PATIENCE_MS,
    ...(kept === null ? {} : { workspace: kept.workspace }),
  })
  const twilio = await startTwilioStandIn({
    ...credentials,
    numbers: [demoSchool.texting],
    now: clock.now,
    ...(kept === null ? {} : { account: kept.account }),
  })
  const translation = options.translate ? await startTranslationStandIn({ key: credentials.translationKey }) : null
  // The bot settles by the dates that Twilio tells, in machine time; only the page shows school time.
  clock.onMove(() => (twilio.faults.clockOffsetMs = -clock.aheadMs))
  clock.onMove(changed)
  if (kept === null) peopleSlack(slack)
  slack.onChange(changed)
  twilio.onChange(changed)
  return {
    slack,
    twilio,
    translation,
    clock,
    troubles: createTroubles({ slack: slack.faults, twilio: twilio.faults }),
    memory: kept ?? newMemory(slack.workspace, twilio.account),
    stop: async () => void (await Promise.all([slack.stop(), twilio.stop(), translation?.stop()])),
  }
}

function untilFirstAfternoon(): number {
  const now = new Date()
  return firstAfternoon(demoSchool.timezone, now).getTime() - now.getTime()
}
