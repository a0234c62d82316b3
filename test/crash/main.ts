import { blast } from './blast.ts'
import { equalTexts } from './equal-texts.ts'
import { lostDatabase } from './lost-database.ts'
import { pausedWorker } from './paused-worker.ts'
import { presses } from './presses.ts'
import { slackSide } from './slack-side.ts'
import { stopWords } from './stop-words.ts'
import { openDatabases } from './databases.ts'
import { prepareSchool } from './prepare.ts'
import { makeProgram } from './program.ts'
import { type CrashOptions, readOptions } from './read-options.ts'
import { isGood, neverReached, summary } from './report.ts'
import { manyRooms, type Result, type Scene, type Stage } from './scene.ts'

/** `npm run test:crash`: kills the shipped bot over and over, and counts what families got. */
interface Played {
  play: Scene
  rooms?: (numbers: number) => number
  /** There is no second process on the embedded database, and nothing stands before it. */
  serverOnly?: true
  /** What it does to the server would befall the runs beside it. */
  alone?: true
}

const scenes: Readonly<Record<string, Played>> = {
  blast: { play: blast },
  'equal-texts': { play: equalTexts },
  'paused-worker': { play: pausedWorker, serverOnly: true },
  'stop-words': { play: stopWords, serverOnly: true },
  presses: { play: presses, rooms: manyRooms, serverOnly: true },
  slack: { play: slackSide, rooms: manyRooms },
  'lost-database': { play: lostDatabase, serverOnly: true, alone: true },
}

const write = (line: string): void => void process.stdout.write(`${line}\n`)

async function run(options: CrashOptions): Promise<boolean> {
  const { play, rooms = () => 1, serverOnly = false, alone = false } = scenes[options.scene]!
  if (serverOnly && options.database === 'embedded') throw new Error(`${options.scene} needs a server`)
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
    await Promise.all(Array.from({ length: alone ? 1 : options.parallel }, worker))
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
  const faults = wrong.map((one) => `\n    wrong: ${one}`).join('')
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
