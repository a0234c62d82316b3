import { parseArgs } from 'node:util'

export interface Options {
  /** Where the results go as JSON too; null: nowhere. */
  json: string | null
  rounds: number
  /** Texts of the broadcast. */
  texts: number
  webhooks: number
  /** Caregivers of the large school; 0: not measured. */
  caregivers: number
  /** Texts of years gone by in the large school's database. */
  history: number
  /** Seconds for which a sender's rate is watched; 0: it is not. */
  pace: number
}

const whole: Omit<Options, 'json'> = {
  rounds: 5,
  texts: 10_000,
  webhooks: 2000,
  caregivers: 100_000,
  history: 5_000_000,
  pace: 600,
}
/** For a look whether everything still works: its numbers mean nothing. */
const quick: Omit<Options, 'json'> = {
  rounds: 2,
  texts: 500,
  webhooks: 300,
  caregivers: 1000,
  history: 20_000,
  pace: 15,
}

/** `[--quick] [--json FILE] [--rounds N] [--texts N] [--webhooks N] [--caregivers N] [--history N] [--pace SECONDS]`; throws for anything else. */
export function readOptions(args: readonly string[]): Options {
  const count = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean' },
      json: { type: 'string' },
      rounds: count,
      texts: count,
      webhooks: count,
      caregivers: count,
      history: count,
      pace: count,
    },
  })
  const sizes = { ...(values.quick === true ? quick : whole) }
  for (const name of ['rounds', 'texts', 'webhooks', 'caregivers', 'history', 'pace'] as const) {
    const given = values[name]
    if (given === undefined) continue
    if (!/^\d{1,8}$/.test(given)) throw new Error(`--${name} is not a count`)
    sizes[name] = Number(given)
  }
  return { ...sizes, json: values.json ?? null }
}
