import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { endWithUs } from '../support/end-with-us.ts'

/** The shipped program as a process that may be killed at any moment, and is started again as a supervisor would. */
export interface BotProcess {
  readonly port: number
  /** Starts it and resolves when it says so. */
  start(): Promise<void>
  /** At once, wherever it is. */
  kill(): Promise<void>
  /** Orderly; resolves when it has ended. */
  stop(): Promise<void>
  pause(): void
  resume(): void
  /** How often it ended without being asked to. */
  readonly diedAlone: number
  /** Log lines of level error, without those that say only that the database was away. */
  readonly errors: readonly string[]
}

export function createBotProcess(options: {
  program: string
  environment: Record<string, string>
  port: number
  logFile: string
}): BotProcess {
  mkdirSync(dirname(options.logFile), { recursive: true })
  const log = createWriteStream(options.logFile, { flags: 'a' })
  const errors: string[] = []
  let child: ChildProcess | null = null
  let ended: Promise<void> = Promise.resolve()
  let asked = false
  let diedAlone = 0

  function read(chunk: string, isStarted: () => void): void {
    log.write(chunk)
    if (chunk.includes('"event":"started"')) isStarted()
    for (const line of chunk.split('\n')) if (line.includes('"level":50')) errors.push(line)
  }

  function launch(): Promise<boolean> {
    const started = spawn(process.execPath, [options.program], {
      env: { PATH: process.env.PATH, ...options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    endWithUs(started)
    started.stderr.on('data', (chunk: Buffer) => log.write(chunk))
    return new Promise((resolve) => {
      started.stdout.on('data', (chunk: Buffer) => read(chunk.toString(), () => resolve(true)))
      ended = new Promise((over) => {
        started.once('close', () => {
          if (!asked) diedAlone += 1
          resolve(false)
          over()
        })
      })
    })
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    asked = true
    child?.kill(signal)
    await ended
  }

  return {
    port: options.port,
    async start() {
      // Killed while it was down: it is being started already.
      if (child !== null && child.exitCode === null && child.signalCode === null) return
      asked = false
      for (let tried = 1; ; tried++) {
        if (await launch()) return
        // Killed while it was starting, by whoever asked for that.
        if (asked) return
        if (tried === 10) throw new Error(`the program does not start: see ${options.logFile}`)
        await new Promise((resolve) => setTimeout(resolve, 300))
        if (asked) return
      }
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    get diedAlone() {
      return diedAlone
    },
    errors,
  }
}
