import { inWorld, manyRooms, type Scene } from './scene.ts'

/** Send is pressed one to four times on each of as many previews as there are families, over two processes: as many broadcasts as drafts. */
export const presses: Scene = (stage, seed) => {
  const drafts = stage.prepared.phones.length
  const environment = { UNDO_SECONDS: '3600' }
  return inWorld(stage, seed, { bots: 2, rooms: manyRooms(drafts), environment }, async (world) => {
    const began = performance.now()
    await Promise.all(world.bots.map((bot) => bot.start()))
    const pressed = await world.outside.pressMany(drafts)
    const [row] = await world.place.rows(
      "SELECT count(*)::int AS broadcasts, count(DISTINCT draft_id)::int AS drafts FROM broadcasts WHERE kind = 'message'",
    )
    const broadcasts = Number(row!['broadcasts'])
    const wrong = Number(row!['drafts']) === broadcasts ? [] : ['a draft has two broadcasts']
    const doubled = Math.max(0, broadcasts - drafts)
    const missing = Math.max(0, drafts - broadcasts)
    const seconds = (performance.now() - began) / 1000
    return { seed, texts: broadcasts, doubled, missing, wrong, kills: { [`presses ${pressed}, killed`]: 0 }, seconds }
  })
}
