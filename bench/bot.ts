import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectRoot } from '../src/lib/project-root.ts'
import { profileFolder } from './profile.ts'
import { endWithUs } from '../test/support/end-with-us.ts'

/** The shipped bot as a process of its own. */
export interface Bot {
  url: string
  pid: number
  /** A gauge or counter of `/metrics`, by its name without `touchpoint_`. */
  metric(name: string): Promise<number>
  stop(): Promise<void>
  kill(): Promise<void>
}

const readyWithinMs = 60_000

/** Starts `dist/main.js` with this environment alone; resolves once it is ready. Its log goes to a file in DATA_DIR. */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<Bot> {
  const log = openSync(join(environment['DATA_DIR']!, 'log'), 'a')
  const flags = profileFolder === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`]
  const child = spawn(process.execPath, [...flags, join(projectRoot(), 'dist', 'main.js')], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', log, log],
  })
  endWithUs(child)
  const url = environment['PUBLIC_URL']!
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await ready(child, url)

  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal)
    await ended
  }
  return {
    url,
    pid: child.pid!,
    async metric(name) {
      const text = await (await fetch(`${url}/metrics`)).text()
      const value = new RegExp(`^touchpoint_${name} (\\S+)$`, 'm').exec(text)?.[1]
      return Number(value ?? 0)
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + readyWithinMs
  for (;;) {
    const answers = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return
    if (child.exitCode !== null || performance.now() > deadline) throw new Error('the bot did not start: see its log')
    await wait(20)
  }
}
