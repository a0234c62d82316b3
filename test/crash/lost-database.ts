import { setTimeout as wait } from 'node:timers/promises'
import { calmWithin } from './wait-for-calm.ts'
import { checkBooks } from './check-books.ts'
import { judge } from './judge.ts'
import { inWorld, type Scene } from './scene.ts'
import { holdTable, takeConnections } from './take-connections.ts'
import type { World } from './world.ts'

const words = 'Photo day is'
/** So long texts would leave if nothing happened. */
const lastsSeconds = 40

/**
 * Everything that a database can do to its bots while everybody is being texted: answers to COMMIT are lost, it hangs, its disk is full, all
 * connections wait for a lock, there are no connections left, it is killed and started again. No bot is started anew: they come back by
 * themselves.
 */
export const lostDatabase: Scene = (stage, seed) => {
  const { databases, prepared } = stage
  const { phones } = prepared
  const environment = { SMS_PER_SECOND: String(Math.ceil(phones.length / lastsSeconds)) }
  return inWorld(stage, seed, { bots: 2, rooms: 1, environment }, async (world) => {
    const cluster = databases.cluster!
    const began = performance.now()
    await Promise.all(world.bots.map((bot) => bot.start()))
    const shown = await world.outside.write(1, `/family message ${words} Thursday.`)
    await world.outside.stir({ twilio: true, slackLosesAnswers: 0 })
    const sending = world.outside.press(shown)
    await wait(500 + world.random() * 1000)
    for (const proxy of world.proxies) proxy.loseCommitAnswers(0.5)
    await wait(6000)
    for (const proxy of world.proxies) proxy.loseCommitAnswers(0)
    for (const proxy of world.proxies) proxy.stall(true)
    await wait(3000)
    for (const proxy of world.proxies) proxy.stall(false)
    await wait(1000)
    await fillDisk(world, 4000)
    await sending
    await holdTable(cluster.port, world.place.name, 12_000)
    await wait(1000)
    const thrownOut = await takeConnections(cluster.port, world.place.name, 5000)
    await wait(1000)
    await cluster.kill()
    await wait(world.random() * 3000)
    await cluster.start()
    await world.outside.calm()
    const unrest = await calmWithin(world, { texts: phones.length, ms: 240_000 })
    const verdict = judge(await world.outside.ledger(), [{ words, phones, times: 1 }])
    const wrong = [...verdict.examples, ...unrest, ...(await checkBooks(world))]
    const { texts, doubled, missing } = verdict
    const lost = world.proxies.reduce((sum, proxy) => sum + proxy.lost, 0)
    if (lost === 0) wrong.push('no answer to a COMMIT was lost')
    if (thrownOut === 0) wrong.push('nobody lost a connection')
    const kills = { PostgreSQL: 1, [`COMMIT answers lost ${lost}, connections lost ${thrownOut}, killed`]: 0 }
    return { seed, texts, doubled, missing, wrong, kills, seconds: (performance.now() - began) / 1000 }
  })
}

/**
 * What PostgreSQL says when it cannot extend a file (53100), for every write to the outbox. One table at a time: else this and the bots would
 * wait for each other.
 */
async function fillDisk({ place }: World, ms: number): Promise<void> {
  await place.rows(`CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`)
  for (const table of ['attempts', 'texts']) {
    await place.rows(`CREATE TRIGGER disk_is_full BEFORE INSERT OR UPDATE ON ${table} EXECUTE FUNCTION disk_is_full()`)
  }
  await wait(ms)
  for (const table of ['attempts', 'texts']) await place.rows(`DROP TRIGGER disk_is_full ON ${table}`)
}
