import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestClassroom, openClassroom } from '../support/classroom.ts'
import { readDockerfile } from '../support/dockerfile.ts'
import { rosterCsv } from '../support/people.ts'
import { monday, moveClock, openSchool, type School } from '../support/touchpoint.ts'

/** The folder that the image holds as /app, and its Node; `.ci/image` names both. */
const { IMAGE_APP: app, IMAGE_NODE: node } = process.env
if (app === undefined || node === undefined) throw new Error('run .ci/image, which makes what is tried here')

const { command, healthcheck } = readDockerfile()
/** Somebody who owns nothing here; whoever is not root already is that. */
const nobody = 65_534
const owner = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

const home = mkdtempSync(join(tmpdir(), 'touchpoint-image-data-'))
const dataDir = join(home, 'data')
mkdirSync(dataDir)
if (owner.uid !== undefined) for (const folder of [home, dataDir]) chownSync(folder, owner.uid, owner.gid)

interface Ran {
  child: ChildProcess
  said(): string
  /** Resolves once it has said this; rejects when it ends before. */
  says(words: string): Promise<void>
  ended: Promise<number | null>
}

/** Runs in the image's folder as the image does: no shell, and nothing of this environment but what the image sets. */
function run([program, ...args]: readonly string[], environment: Record<string, string>): Ran {
  expect(program).toBe('node')
  const child = spawn(node!, args, { cwd: app!, env: { NODE_ENV: 'production', ...environment }, ...owner })
  let said = ''
  let look = () => {}
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      look()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      look = () => void (said.includes(words) && resolve())
      look()
      void ended.then(() => reject(new Error(`it ended without saying ${words}: ${said}`)))
    })
  return { child, said: () => said, says, ended }
}

let school: School
let bot: Ran
let room: TestClassroom

beforeAll(async () => {
  school = await openSchool({ environment: { DATA_DIR: dataDir } })
  bot = run(command, school.environment)
  await bot.says('"event":"started"')
  await moveClock(dataDir, monday)
})
afterAll(async () => {
  bot.child.kill('SIGKILL')
  await bot.ended
  await school.stop()
  rmSync(home, { recursive: true, force: true })
})

describe('what the image holds', () => {
  it('has no package that is only for development, nor a source', () => {
    for (const path of ['node_modules/esbuild', 'node_modules/prisma', 'node_modules/vitest', 'src', 'test', '.env']) {
      expect({ path, there: existsSync(join(app, path)) }).toEqual({ path, there: false })
    }
  })

  it('is healthy while it runs, by the image’s own check', async () => {
    // As often as Docker asks before it believes that something is wrong.
    let code: number | null = null
    for (let asked = 0; asked < 3 && code !== 0; asked += 1) code = await run(healthcheck, school.environment).ended
    expect(code).toBe(0)
  })

  it('takes a roster and brings an update to a family', async () => {
    async function importFamilies(families: Parameters<School['importFamilies']>[0]): Promise<void> {
      const file = join(home, 'roster.csv')
      writeFileSync(file, rosterCsv(families))
      const roster = run(['node', 'dist/roster.js', 'import', file], school.environment)
      expect({ code: await roster.ended, said: roster.said() }).toMatchObject({ code: 0 })
    }
    room = await openClassroom({ ...school, importFamilies }, [{ caregiver: 'Rosa', firstName: 'Ana' }])
    await room.send('/family update We compare fractions')
    await room.arrived('fractions')
  })

  it('ends with 0 at SIGTERM, and starts again on what it has kept', async () => {
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(await run(healthcheck, school.environment).ended).toBe(1)
    const again = run(command, school.environment)
    await again.says('"event":"started"')
    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
  })

  it('names what is missing and ends with 78', async () => {
    const wrong = run(command, {})
    expect(await wrong.ended).toBe(78)
    expect(wrong.said()).toContain('SLACK_BOT_TOKEN is missing')
  })
})
