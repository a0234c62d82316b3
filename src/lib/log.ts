import { pino, stdTimeFunctions, type DestinationStream } from 'pino'
import { createLogOutput } from './log-output.ts'

/**
 * What may be said in a log line: the event's name and facts about it that are no person's.
 * Ids of ours, codes, counts and durations; never names, numbers, words or tokens.
 */
export type LogFacts = Record<string, string | number | boolean | null | undefined>

/** error: wakes someone; warn: look this week; info: one line a business event. */
export interface Log {
  error(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  info(event: string, facts?: LogFacts): void
  debug(event: string, facts?: LogFacts): void
}

/** Without a destination it writes to standard output, and waits for nobody to read that. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime }
  const output = destination ?? createLogOutput(process.stdout, (count) => log.warn('log_lines_left_out', { count }))
  const logger = pino(options, output)
  const log: Log = {
    error: (event, facts) => logger.error({ event, ...facts }),
    warn: (event, facts) => logger.warn({ event, ...facts }),
    info: (event, facts) => logger.info({ event, ...facts }),
    debug: (event, facts) => logger.debug({ event, ...facts }),
  }
  return log
}

/**
 * An error as a log may show it: its class, a code, and where in our files it was thrown.
 * Never its message: drivers and SDKs quote the values they choke on.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && /^[\w.-]{1,40}$/.test(String(error.code)) ? String(error.code) : undefined
  const at = framesOf(error)
    .slice(0, 4)
    .map((line) => /([\w.-]+:\d+):\d+\)?$/.exec(line)?.[1])
    .filter((place) => place !== undefined)
    .join(' < ')
  return { error: error.name, code, at }
}

/** The stack without the message at its head, whose lines may look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const head = stack.indexOf(message)
  const frames = head === -1 ? stack : stack.slice(head + message.length)
  return frames.split('\n').filter((line) => /^\s+at /.test(line))
}
