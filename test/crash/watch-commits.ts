import type { World } from './world.ts'

/** A POST begun this long after the STOP's commit would break the promise. */
const obeyedWithinMs = 1000
/** How late a busy machine may read what had come in time. */
const readLateMs = 300

/** The server keeps when each transaction was committed; these tables keep which transaction did what. */
export async function watchCommits({ place }: World): Promise<void> {
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

/** What left after a STOP: no intent may be younger than it, and no POST begin long after it, whatever Twilio made of that. */
export async function compareWithStops({
  place,
  outside,
}: World): Promise<{ counts: { stopped: number; spared: number }; wrong: string[] }> {
  const rows = await place.rows(`
    SELECT i.attempt::text AS attempt, pg_xact_commit_timestamp(i.xid) > pg_xact_commit_timestamp(s.xid) AS later,
           extract(epoch FROM pg_xact_commit_timestamp(s.xid))::float8 * 1000 AS stopped_at
      FROM seen_intents i JOIN seen_stops s USING (phone_hash)`)
  const [counts] = await place.rows(`
    SELECT count(DISTINCT phone_hash)::int AS stopped,
           count(DISTINCT phone_hash) FILTER (WHERE phone_hash NOT IN (SELECT phone_hash FROM seen_intents))::int AS spared
      FROM seen_stops`)
  const postedAt = new Map((await outside.posts()).map(({ attempt, at }) => [attempt, at]))
  const wrong: string[] = []
  for (const { attempt, later, stopped_at: stoppedAt } of rows) {
    if (later === true) wrong.push('an intent was committed after the STOP')
    const afterMs = (postedAt.get(String(attempt)) ?? 0) - Number(stoppedAt)
    if (afterMs > obeyedWithinMs + readLateMs)
      wrong.push(`a POST began ${Math.round(afterMs)} ms after the STOP: attempt ${String(attempt)}`)
  }
  return {
    counts: { stopped: Number(counts!['stopped']), spared: Number(counts!['spared']) },
    wrong: wrong.slice(0, 20),
  }
}
