import { parseArgs } from 'node:util'
import type { DatabaseKind } from './databases.ts'
import type { Policy } from './program.ts'

export interface CrashOptions {
  /** How many runs, one after the other from `seed` on. */
  seeds: number
  seed: number
  /** Families in each. */
  numbers: number
  /** Processes that die in each. */
  kills: number
  database: DatabaseKind
  policy: Policy
  scene: string
  /** Runs at once. */
  parallel: number
}

/** Throws with a line to read when an option is wrong. */
export function readOptions(argv: readonly string[], scenes: readonly string[]): CrashOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      seeds: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      numbers: { type: 'string', default: '500' },
      kills: { type: 'string', default: '10' },
      database: { type: 'string', default: 'server' },
      policy: { type: 'string', default: 'kept' },
      scene: { type: 'string', default: 'blast' },
      parallel: { type: 'string', default: '4' },
    },
  })
  return {
    seeds: wholeNumber('seeds', values.seeds),
    seed: wholeNumber('seed', values.seed),
    numbers: wholeNumber('numbers', values.numbers),
    kills: wholeNumber('kills', values.kills),
    parallel: wholeNumber('parallel', values.parallel),
    database: oneOf('database', values.database, ['server', 'embedded']),
    policy: oneOf('policy', values.policy, ['kept', 'naive']),
    scene: oneOf('scene', values.scene, scenes),
  }
}

function wholeNumber(name: string, value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new Error(`--${name} is a number from 1`)
  return Number(value)
}

function oneOf<Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const word = words.find((one) => one === value)
  if (word === undefined) throw new Error(`--${name} is one of ${words.join(', ')}`)
  return word
}
