import { blast } from './blast.ts'
import { equalTexts } from './equal-texts.ts'
import { lostDatabase } from './lost-database.ts'
import { pausedWorker } from './paused-worker.ts'
import { presses } from './presses.ts'
import { slackRooms, slackSide } from './slack-side.ts'
import { stopWords } from './stop-words.ts'
import { openDatabases } from './databases.ts'
import { prepareSchool } from './prepare.ts'
import { makeProgram } from './program.ts'
import { type CrashOptions, readOptions } from './read-options.ts'
import { isGood, neverReached, summary } from './report.ts'
import type { Result, Scene, Stage } from './scene.ts'

const oneRoom = (): number => 1

/** `npm run test:crash`: kills the shipped bot over and over, and counts what families got. */
const scenes: Readonly<Record<string, { play: Scene; rooms: (numbers: number) => number }>> = {
  blast: { play: blast, rooms: oneRoom },
  'equal-texts': { play: equalTexts, rooms: oneRoom },
  'paused-worker': { play: pausedWorker, rooms: oneRoom },
  'stop-words': { play: stopWords, rooms: oneRoom },
  presses: { play: presses, rooms: oneRoom },
  slack: { play: slackSide, rooms: slackRooms },
  'lost-database': { play: lostDatabase, rooms: oneRoom },
}

const write = (line: string): void => void process.stdout.write(`${line}\n`)

async function run(options: CrashOptions): Promise<boolean> {
  const { play, rooms } = scenes[options.scene]!
  const began = performance.now()
  const program = await makeProgram(options.policy)
  const databases = await openDatabases(options.database)
  const results: Result[] = []
  let isOver = false
  try {
    const prepared = await prepareSchool(databases, {
      program: program.path,
      numbers: options.numbers,
      rooms: rooms(options.numbers),
    })
    const stage: Stage = { databases, prepared, program: program.path, kills: options.kills }
    const seeds = Array.from({ length: options.seeds }, (_, index) => options.seed + index)
    const worker = async (): Promise<void> => {
      for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
        const result = await play(stage, seed)
        results.push(result)
        write(lineOf(options, result))
      }
    }
    await Promise.all(Array.from({ length: options.parallel }, worker))
    isOver = true
  } finally {
    const keep = !isOver || !results.every(isGood)
    await databases.stop({ keep })
    program.remove()
    if (keep) write(`what the bots said is in ${databases.folder}`)
  }
  write(summary(options, results, (performance.now() - began) / 1000))
  if (options.policy === 'naive') return results.some(({ doubled }) => doubled > 0)
  return results.every(isGood) && neverReached(results).length === 0
}

function lineOf({ scene, database }: CrashOptions, result: Result): string {
  const { seed, texts, doubled, missing, wrong, seconds } = result
  const kills = Object.entries(result.kills).map(([point, count]) => `${point} ${count}`)
  const facts = `${texts} texts, ${doubled} doubled, ${missing} missing, ${seconds.toFixed(0)} s; kills: ${kills.join(', ')}`
  const faults = wrong.map((one) => `\n    ${one}`).join('')
  return `${isGood(result) ? 'ok    ' : 'WRONG '} ${scene} on ${database}, --seed ${seed}: ${facts}${faults}`
}

let code = 2
try {
  code = (await run(readOptions(process.argv.slice(2), Object.keys(scenes)))) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
// A run that broke off leaves processes behind, which end with this one.
process.exit(code)
