import { setTimeout as wait } from 'node:timers/promises'
import phrasings from '../inbox/phrasings.json' with { type: 'json' }
import { inWorld, type Scene } from './scene.ts'
import type { World } from './world.ts'

const words = 'The bus is late'
/** A POST begun this long after the STOP's commit would break the promise. */
const obeyedWithinMs = 1000
/** How late a busy machine may read what had come in time. */
const readLateMs = 300

/** Families say STOP in as many ways as we know while everybody is being texted; what was committed when, the database itself says. */
export const stopWords: Scene = (stage, seed) => {
  const { prepared } = stage
  const sayings = [...phrasings.stop.carrier, ...phrasings.stop.certain]
  return inWorld(stage, seed, { bots: 2, rooms: 1, environment: { SMS_PER_SECOND: '100' } }, async (world) => {
    const began = performance.now()
    await watchCommits(world)
    await Promise.all(world.bots.map((bot) => bot.start()))
    await world.outside.press(await world.outside.write(1, `/family message ${words}.`))
    const count = Math.min(500, prepared.phones.length)
    const untilMs = (prepared.phones.length / 100) * 1000
    const stopping = Array.from({ length: count }, async (_, index) => {
      const phone = prepared.phones[Math.floor((index * prepared.phones.length) / count)]!
      await wait(world.random() * untilMs)
      await world.outside.receive(phone, vary(sayings[index % sayings.length]!, index))
    })
    await Promise.all(stopping)
    await wait(untilMs + 5000)
    const wrong = await compare(world)
    const texts = (await world.outside.ledger()).filter(({ body }) => body.includes(words)).length
    return {
      seed,
      texts,
      doubled: 0,
      missing: 0,
      wrong,
      kills: { [`STOPs ${count}, killed`]: 0 },
      seconds: (performance.now() - began) / 1000,
    }
  })
}

/** The same words as other people would type them. */
function vary(saying: string, index: number): string {
  switch (Math.floor(index / 97) % 4) {
    case 1:
      return saying.toUpperCase()
    case 2:
      return ` ${saying}`
    case 3:
      return saying.toLowerCase()
    default:
      return saying
  }
}

/** The server keeps when each transaction was committed; these tables keep which transaction did what. */
async function watchCommits({ place }: World): Promise<void> {
  await place.rows(`
    CREATE TABLE seen_intents (attempt uuid, phone_hash text, xid xid DEFAULT pg_current_xact_id()::xid);
    CREATE TABLE seen_stops (consent uuid, phone_hash text, xid xid DEFAULT pg_current_xact_id()::xid);
    CREATE FUNCTION see_intent() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO seen_intents (attempt, phone_hash)
      SELECT NEW.id, NEW.phone_hash FROM texts WHERE id = NEW.text_id AND kind = 'message'; RETURN NEW; END $$;
    CREATE FUNCTION see_stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO seen_stops (consent, phone_hash) VALUES (NEW.id, NEW.phone_hash); RETURN NEW; END $$;
    CREATE TRIGGER see_intent AFTER INSERT ON attempts FOR EACH ROW EXECUTE FUNCTION see_intent();
    CREATE TRIGGER see_stop AFTER UPDATE ON consents FOR EACH ROW WHEN (NEW.state = 'stopped' AND OLD.state <> 'stopped')
      EXECUTE FUNCTION see_stop();`)
}

async function compare(world: World): Promise<string[]> {
  const rows = await world.place.rows(`
    SELECT i.attempt::text AS attempt, pg_xact_commit_timestamp(i.xid) > pg_xact_commit_timestamp(s.xid) AS later,
           extract(epoch FROM pg_xact_commit_timestamp(s.xid))::float8 * 1000 AS stopped_at
      FROM seen_intents i JOIN seen_stops s USING (phone_hash)`)
  const [{ stops }] = (await world.place.rows('SELECT count(*)::int AS stops FROM seen_stops')) as [{ stops: number }]
  const postedAt = new Map((await world.outside.ledger()).map(({ attempt, at }) => [attempt, at]))
  const wrong: string[] = []
  for (const { attempt, later, stopped_at: stoppedAt } of rows) {
    if (later === true) wrong.push('an intent was committed after the STOP')
    const afterMs = (postedAt.get(String(attempt)) ?? 0) - Number(stoppedAt)
    if (afterMs > obeyedWithinMs + readLateMs) wrong.push(`a POST began ${Math.round(afterMs)} ms after the STOP`)
  }
  if (stops === 0) wrong.push('nobody was stopped')
  return wrong.slice(0, 20)
}
