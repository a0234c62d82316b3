import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

type BotState = 'starting' | 'running' | 'restarting' | 'failed'

export interface BotProcess {
  readonly state: BotState
  /** Resolves when it answers; rejects when it was given up before. */
  readonly ready: Promise<void>
  /** Ends it by its id, and starts no other. */
  stop(): Promise<void>
}

/** Started again so often within a minute at most: a bot that cannot live is not started for ever. */
const MOST_RESTARTS = 3
const MINUTE_MS = 60_000
const PAUSE_MS = 500
const LOOK_MS = 100
const STOP_WITHIN_MS = 5000
const MOST_LOG_BYTES = 5 * 1024 * 1024

/**
 * Goes with the bot, which is not changed by it: when the sandbox is gone, however it went, the channel between them
 * breaks and the bot stops as on a signal.
 */
const LEASH = `data:text/javascript,process.once('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel.unref()`

/** Keeps a bot running. `onceUp` is done each time it answers, before it counts as running. */
export function startBotProcess(options: {
  readonly program: string
  readonly environment: Record<string, string>
  readonly readyUrl: string
  /** What it says is appended here. */
  readonly logFile: string
  readonly onceUp: () => Promise<void>
  readonly changed: () => void
}): BotProcess {
  let state: BotState = 'starting'
  let child: ChildProcess | undefined
  const stopping = new AbortController()
  const ends: number[] = []
  let why = 'it ended by itself'
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined
  const ready = new Promise<void>((resolve, reject) => (settle = { resolve, reject }))
  ready.catch(() => {})

  const become = (next: BotState): void => {
    state = next
    options.changed()
  }

  const live = async (): Promise<void> => {
    const log = openSync(options.logFile, isTooLong(options.logFile) ? 'w' : 'a')
    const spawned = spawn(process.execPath, ['--import', LEASH, options.program], {
      env: options.environment,
      stdio: ['ignore', log, log, 'ipc'],
    })
    closeSync(log)
    child = spawned
    const ended = new Promise<void>((resolve) => {
      spawned.once('exit', () => resolve())
      spawned.once('error', () => resolve())
    })
    const isUp = await Promise.race([ended.then(() => false), answers(options.readyUrl, stopping.signal)])
    if (isUp) {
      try {
        await options.onceUp()
        become('running')
        settle?.resolve()
      } catch (error) {
        why = (error as Error).message
        spawned.kill('SIGTERM')
      }
    }
    await ended
  }

  const keepAlive = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await live().catch(() => {})
      if (stopping.signal.aborted) return
      const now = Date.now()
      ends.push(now)
      if (ends.filter((at) => now - at < MINUTE_MS).length > MOST_RESTARTS) {
        settle?.reject(new Error(`The bot does not stay up (${why}); what it said is in ${options.logFile}`))
        become('failed')
        return
      }
      become('restarting')
      await wait(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const over = keepAlive()

  return {
    get state() {
      return state
    },
    ready,
    stop: async () => {
      stopping.abort()
      child?.kill('SIGTERM')
      const late = setTimeout(() => child?.kill('SIGKILL'), STOP_WITHIN_MS)
      await over
      clearTimeout(late)
      settle?.reject(new Error('the sandbox was stopped'))
    },
  }
}

/** Resolves with true once that address answers 200, with false when it is not waited for any more. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const answered = await fetch(url, { signal }).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return true
    await wait(LOOK_MS, undefined, { signal }).catch(() => {})
  }
  return false
}

function isTooLong(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_LOG_BYTES
}
