import { request } from 'node:http'
import { isObject } from '../slack/block-kit/problem.ts'
import { controlPath } from './control-path.ts'

/** What the user who runs a bot may ask of it, through its control socket. Each throws where the bot does not do it. */
export interface BotControl {
  moveClock(to: Date): Promise<void>
  /** The next instant of school time at which something in the bot is due; null: nothing is. */
  nextDue(): Promise<Date | null>
  importRoster(csv: string): Promise<void>
}

export function createBotControl(dataDir: string): BotControl {
  const ask = async (method: string, target: string, body = ''): Promise<string> => {
    const answer = await exchange({ socketPath: controlPath(dataDir), path: target, method, agent: false }, body)
    if (answer.status !== 200) throw new Error(`the bot answered ${answer.status} to ${method} ${target}`)
    return answer.body
  }
  return {
    moveClock: async (to) => void (await ask('POST', '/clock', JSON.stringify({ now: to.toISOString() }))),
    nextDue: async () => {
      const answer: unknown = JSON.parse(await ask('GET', '/due'))
      const next = isObject(answer) ? answer['next'] : null
      return typeof next === 'string' ? new Date(next) : null
    },
    importRoster: async (csv) => {
      // A line for each step; the last one is the report.
      const said = await ask('POST', '/roster', csv)
      if (!/"outcome":"imported"/.test(said)) throw new Error(`the bot did not take the roster: ${said}`)
    },
  }
}

function exchange(
  options: { socketPath: string; path: string; method: string; agent: false },
  body: string,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      let said = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (said += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: said }))
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
