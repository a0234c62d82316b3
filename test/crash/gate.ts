import type { Hold } from './hold.ts'
import type { Tripwire } from './tripwire.ts'
import { type Relay, startRelay } from './relay.ts'

/** Stands before Twilio's stand-in for one bot: sees each of its requests come, and what it is answered. */
export function startGate(options: {
  bot: number
  twilioUrl: string
  tripwire: Tripwire
  hold: Hold
  beforeList: () => void
  /** A text is about to be handed over. */
  onPost: (attempt: string) => void
}): Promise<Relay> {
  const { bot, twilioUrl, tripwire, hold } = options
  return startRelay(async (request, pass) => {
    if (request.method === 'GET') {
      options.beforeList()
      if (tripwire.trips('mid_settling', bot)) await hold.wait()
      return passed(pass, twilioUrl)
    }
    const callback = new URLSearchParams(request.body.toString()).get('StatusCallback') ?? ''
    options.onPost(attemptOf(callback))
    if (tripwire.trips('mid_post', bot)) await hold.wait()
    const answer = await passed(pass, twilioUrl)
    if (answer !== 'reset' && answer.status === 201) {
      if (tripwire.trips('mid_answer', bot)) await hold.wait()
      // The answer still gets out; what it says is stored, or not, in these milliseconds.
      tripwire.trips('before_sid', bot)
    }
    return answer
  })
}

async function passed<Answer>(pass: (origin: string) => Promise<Answer>, origin: string): Promise<Answer | 'reset'> {
  try {
    return await pass(origin)
  } catch {
    return 'reset'
  }
}

/** The attempt that a status callback's address names. */
export function attemptOf(callback: string): string {
  return /\/sms\/status\/([0-9a-f-]{36})/.exec(callback)?.[1] ?? ''
}
