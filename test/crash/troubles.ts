import type { SlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import type { TwilioStandIn } from '../../src/sandbox/twilio/twilio-stand-in.ts'
import type { Troubles } from './outside-api.ts'

const listLagMs = 10_000
const holdEveryMs = 700

/** What goes wrong at Twilio's and Slack's side while processes die. */
export function createTroubles(
  { twilio, slack }: { twilio: TwilioStandIn; slack: SlackStandIn },
  random: () => number,
): {
  stir(troubles: Troubles): void
  calm(): Promise<void>
  /** Twilio's list lags anew each time it is asked for. */
  beforeList(): void
} {
  const { faults } = twilio
  let timer: NodeJS.Timeout | undefined
  let stirred = false

  /** Some callbacks are late by up to a second or two. */
  async function holdNowAndThen(): Promise<void> {
    faults.callbacks.hold = !(faults.callbacks.hold === true) && random() < 0.5
    if (!faults.callbacks.hold) await twilio.releaseCallbacks()
  }

  return {
    stir(troubles) {
      slack.faults.loseAnswer = { times: { chance: troubles.slackLosesAnswers } }
      if (!troubles.twilio) return
      stirred = true
      faults.rate429 = { chance: 0.02 }
      faults.resetAfterAccept = { chance: 0.02 }
      faults.error500AfterAccept = { chance: 0.01 }
      faults.hangAfterAccept = { chance: 0.005 }
      faults.hang = { chance: 0.005 }
      faults.slowMs = 20
      faults.clockOffsetMs = Math.round((random() * 2 - 1) * 30_000)
      Object.assign(faults.callbacks, {
        drop: { chance: 0.1 },
        early: { chance: 0.1 },
        duplicate: { chance: 0.05 },
        reorder: { chance: 0.1 },
      })
      timer = setInterval(() => void holdNowAndThen(), holdEveryMs)
    },
    async calm() {
      clearInterval(timer)
      stirred = false
      for (const name of ['rate429', 'resetAfterAccept', 'error500AfterAccept', 'hangAfterAccept', 'hang'] as const) {
        faults[name] = 0
      }
      slack.faults.loseAnswer = undefined
      faults.callbacks.hold = false
      await twilio.releaseCallbacks()
    },
    beforeList() {
      faults.listLagMs = stirred ? random() * listLagMs : 0
    },
  }
}
