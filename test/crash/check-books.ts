import type { Row } from './databases.ts'
import type { World } from './world.ts'

/** Between the last look at its lease and the first byte on its way a busy machine may let a process wait this long. */
const lateMs = 2000

/**
 * Whether the database says what Twilio's ledger says: every text known to its end, every SID at the attempt that it answers to, and no POST
 * begun after its lease. Ends the bots, since an embedded database is read by one process alone.
 */
export async function checkBooks(world: World): Promise<string[]> {
  const wrong: string[] = []
  for (const bot of world.bots) {
    if (bot.diedAlone > 0) wrong.push(`a process ended by itself ${bot.diedAlone} times`)
    wrong.push(...bot.errors.filter((line) => line.includes('text_sent_twice')).map(() => 'text_sent_twice was logged'))
  }
  await Promise.all(world.bots.map((bot) => bot.kill()))
  const open = await world.place.rows(
    "SELECT state, reason, count(*)::int AS count FROM texts WHERE state NOT IN ('accepted', 'sent', 'delivered') GROUP BY 1, 2",
  )
  wrong.push(
    ...open.map(({ state, reason, count }) => `${String(count)} texts are ${String(state)} (${String(reason)})`),
  )
  const attempts = await world.place.rows('SELECT id::text, sid, state, lease_until FROM attempts')
  const byId = new Map(attempts.map((attempt) => [attempt['id'], attempt]))
  const ledger = await world.outside.ledger()
  for (const { attempt, sid, at } of ledger) {
    const fault = faultOf(byId.get(attempt), sid, at)
    if (fault !== null) wrong.push(fault)
  }
  return wrong.slice(0, 20)
}

function faultOf(attempt: Row | undefined, sid: string, at: number): string | null {
  if (attempt === undefined) return 'a text left without a committed intent'
  if (attempt['sid'] !== sid) return `an attempt that is ${String(attempt['state'])} has not the SID of its text`
  const late = at - new Date(attempt['lease_until'] as Date).getTime()
  return late > lateMs ? `a POST began ${Math.round(late)} ms after its lease` : null
}
