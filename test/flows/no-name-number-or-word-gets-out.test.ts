import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { putPost } from '../../src/posts/put-post.ts'
import { openClassroom, type TestClassroom } from '../support/classroom.ts'
import { monday, startTouchpoint, type Touchpoint } from '../support/touchpoint.ts'
import { testSealer } from '../support/people.ts'

/** Stands in names and words of people; nothing else in the world has it. */
const canary = 'zyxcanary'
const metricsToken = 'zyx-metrics-token'

let school: Touchpoint
let room: TestClassroom
let metrics = ''
const spilled: string[] = []
const streams = [process.stdout, process.stderr]

beforeAll(async () => {
  for (const stream of streams) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => spilled.push(String(chunk)) > 0)
  }
  school = await startTouchpoint({
    ownFolder: true,
    environment: { LOG_LEVEL: 'trace', METRICS_TOKEN: metricsToken, TWILIO_TIMEOUT_MS: '1000' },
  })
  room = await openClassroom(school, [
    { caregiver: `Rosa ${canary}`, firstName: `Ana${canary}`, lastName: canary, teacherEmail: `${canary}@school.test` },
    { caregiver: `Sam ${canary}`, firstName: `Leo${canary}`, lastName: canary },
  ])
})
afterAll(() => vi.restoreAllMocks())

const words = (what: string) => `${canary} ${what}`

/** Everything a person can do, and everything that can go wrong meanwhile. */
async function goThroughAll(): Promise<void> {
  const { slack, twilio, teacher, coordinator } = school
  const [first, second] = room.phones as [string, string]
  await room.send(`/family update ${words('fractions')}`)
  await room.card('2 delivered')
  const view = await room.form()
  await slack.fill(teacher, view.id, 'learning', words('typed'))
  await slack.submitView(teacher, view.id, { at_home: words('at home') })
  await room.press(await room.shownPreview(), 'broadcast_cancel')
  for (const line of [`link ${words('nowhere')} @${canary}`, `staff add ${canary}`, `${canary} ${canary}`]) {
    await room.type(`/family ${line}`, coordinator)
  }
  for (const body of [words('hello'), 'STOP', 'START', words('thanks')]) await twilio.receive({ from: first, body })
  await twilio.receive({ from: '+12015559999', body: words('who are you') })
  const unsigned = { method: 'POST', body: `Body=${canary}&From=${encodeURIComponent(first)}` }
  await fetch(`${school.url}/sms/inbound`, { ...unsigned, headers: { 'x-twilio-signature': canary } })
  await fetch(`${school.url}/slack/events`, { ...unsigned, headers: { 'x-slack-signature': canary } })

  // Slack refuses, loses its answers and goes away.
  for (const fault of [
    { refuse: { method: 'chat.postEphemeral', error: 'invalid_blocks', times: 1 } },
    { rate429: { method: 'chat.postEphemeral', retryAfter: 1, times: 1 } },
    { loseAnswer: { method: 'chat.postEphemeral', times: 1 } },
    { down: true },
  ]) {
    Object.assign(slack.faults, fault)
    const failed = followUps()
    await room.type(`/family update ${words('lost')}`)
    await vi.waitFor(() => expect(followUps()).toBeGreaterThan(failed), { timeout: 20_000 })
  }
  slack.faults.down = false
  slack.faults.refuse = { method: 'views.open', error: 'expired_trigger_id', times: 1 }
  await room.type('/family update')
  await vi.waitFor(() => expect(slack.faults.refuse?.times).toBe(0), { timeout: 20_000 })

  // Twilio quotes the number in what it refuses with, and is silent.
  twilio.markUnreachable(second, 21211)
  twilio.faults.hangAfterAccept = 1
  await room.send(`/family message ${words('lunch')}`)
  await room.card(/\*Message\*[^]*1 delivered · 1 failed/)
}

const followUps = () => school.logged().split('"event":"follow_up_failed"').length

/** A database that fails with the values in its message, and a post that its renderer throws at. */
async function breakThings({ client, inTransaction }: Database): Promise<void> {
  await client.$executeRawUnsafe(`CREATE FUNCTION quote_row() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'zyxquoted %', NEW; END $$`)
  await client.$executeRawUnsafe(`CREATE TRIGGER quote BEFORE INSERT ON drafts FOR EACH ROW WHEN (NEW.kind = 'message')
    EXECUTE FUNCTION quote_row()`)
  await client.$executeRawUnsafe(`CREATE TRIGGER quote BEFORE INSERT ON texts FOR EACH ROW WHEN (NEW.kind = 'update')
    EXECUTE FUNCTION quote_row()`)
  const post = { key: 'broken', destination: room.channel, kind: 'broadcast_card', model: { excerpt: canary } }
  await inTransaction(async (tx) => void (await putPost(tx, testSealer(), { ...post, at: monday })))
}

async function goThroughBroken(): Promise<void> {
  const failed = await school.slack.command(school.teacher, room.channel, `/family message ${words('unstored')}`)
  expect(failed.trouble).toBe('dispatch_failed')
  await room.send(`/family update ${words('unexpanded')}`)
  const events = ['post.not_rendered', 'slack_handler_failed', 'broadcasts_loop_failed']
  for (const event of events) await vi.waitFor(() => expect(school.logged()).toContain(event), { timeout: 20_000 })
  const answer = await fetch(`${school.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  metrics = await answer.text()
}

/** All that must never be seen: names and words, numbers in any writing, tokens and keys. */
function secrets(): string[] {
  const { environment: env } = school
  const tokens = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'TWILIO_AUTH_TOKEN', 'DATA_KEY', 'METRICS_TOKEN']
  const numbers = [...room.phones, '+12015559999'].map((phone) => phone.slice(-7))
  return [canary, 'zyxquoted', 'Vega', ...numbers, ...tokens.map((name) => env[name]!)]
}

describe('names, numbers, words and tokens', () => {
  it('are not in logs, output or metrics, whatever fails', { timeout: 180_000 }, async () => {
    await goThroughAll()
    await school.read(breakThings)
    await goThroughBroken()
    const seen = { logs: school.logged(), output: spilled.join(''), metrics }
    expect(seen.logs.length).toBeGreaterThan(1000)
    expect(metrics).toContain('touchpoint_texts_due')
    for (const secret of secrets()) {
      for (const [where, text] of Object.entries(seen)) {
        const at = text.toLowerCase().indexOf(secret.toLowerCase())
        expect(at === -1 ? null : `${where}: ${text.slice(Math.max(0, at - 200), at + 80)}`).toBeNull()
      }
    }
  })

  it('are not in the database as it is stored', { timeout: 60_000 }, async () => {
    const stored = await school.read(async (database) => `${await dump(database)}${rawFiles()}`)
    expect(stored).toContain(room.channel)
    for (const secret of secrets().filter((one) => one !== 'zyxquoted')) {
      const at = stored.indexOf(secret)
      expect(at === -1 ? null : stored.slice(Math.max(0, at - 200), at + 80)).toBeNull()
    }
  })
})

/** Every row of every table, as the database itself would write it out. */
async function dump({ client }: Database): Promise<string> {
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`
  const rows: string[] = []
  for (const { name } of tables) {
    const found = await client.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t`)
    rows.push(...found.map(({ row }) => `${name}: ${row}`))
  }
  await client.$executeRawUnsafe('CHECKPOINT')
  return rows.join('\n')
}

/** The embedded database's own files, its log of what was written among them. */
function rawFiles(): string {
  if (school.config.databaseUrl !== null) return ''
  const folder = join(school.config.dataDir, 'database')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}
