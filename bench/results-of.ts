import type { LargeTaken } from './measure-large.ts'
import { type PaceTaken, paceRate } from './measure-pace.ts'
import type { Contender, Rounds } from './measure-rounds.ts'
import type { Options } from './options.ts'
import { median, type Result } from './result.ts'

export interface Measured {
  rounds: Rounds
  memoryMb: ReadonlyMap<Contender['name'], number>
  recoveries: readonly { seconds: number; doubled: number }[]
  large: LargeTaken | null
  pace: PaceTaken | null
}

/** Everything that was measured, beside its ceiling and its aim. */
export function resultsOf({ rounds, memoryMb, recoveries, large, pace }: Measured, options: Options): Result[] {
  const bareRate = { name: 'bare undici loop', median: median(rounds.bare.map((run) => run.textsPerSecond)) }
  const bareCost = { name: 'bare undici loop', median: median(rounds.bare.map((run) => run.msPerText)) }
  const results: Result[] = [
    { name: 'bare undici loop', unit: 'texts/s', runs: rounds.bare.map((run) => run.textsPerSecond), aim: '' },
    { name: 'twilio SDK, default client', unit: 'texts/s', runs: rounds.sdk.map((run) => run.textsPerSecond), aim: '' },
    {
      name: 'twilio SDK, default client: processor',
      unit: 'ms/text',
      runs: rounds.sdk.map((run) => run.msPerText),
      aim: '',
    },
  ]
  for (const [name, runs] of rounds.broadcasts) {
    const isServer = name === 'PostgreSQL'
    results.push(
      {
        name: `broadcast of ${options.texts}, ${name}`,
        unit: 'texts/s',
        runs: runs.map((run) => run.textsPerSecond),
        ceiling: bareRate,
        aim: isServer ? '>= 5000 texts/s, >= 0.4 of the bare loop' : '',
      },
      {
        name: `processor, bot, ${name}`,
        unit: 'ms/text',
        runs: runs.map((run) => run.botMsPerText),
        ceiling: bareCost,
        aim: '',
      },
      {
        name: `processor, bot and database, ${name}`,
        unit: 'ms/text',
        runs: runs.map((run) => run.botMsPerText + run.databaseMsPerText),
        ceiling: bareCost,
        aim: '<= 0.25 ms',
      },
      { name: `texts doubled, ${name}`, unit: '', runs: runs.map((run) => run.doubled), aim: '0' },
      { name: `wrong POSTs, ${name}`, unit: '', runs: runs.map((run) => run.wrong), aim: '0' },
    )
  }
  for (const [name, runs] of rounds.webhooks) {
    const rate = runs.map((run) => ((options.webhooks - run.refused) / run.ms) * 1000)
    results.push(
      { name: `inbound webhooks, ${name}`, unit: '/s', runs: rate, aim: '>= 3000/s' },
      { name: `inbound p50, ${name}`, unit: 'ms', runs: runs.map((run) => run.p50), aim: '' },
      { name: `inbound p99, ${name}`, unit: 'ms', runs: runs.map((run) => run.p99), aim: '' },
    )
  }
  for (const [name, mb] of memoryMb) {
    results.push({
      name: `memory at its most, ${name}`,
      unit: 'MB',
      runs: [mb],
      aim: name === 'PostgreSQL' ? '<= 150 MB' : '',
    })
  }
  results.push(
    {
      name: 'restart after kill -9 to the next text',
      unit: 's',
      runs: recoveries.map((run) => run.seconds),
      aim: '<= 5 s',
    },
    { name: 'texts doubled by kill -9', unit: '', runs: recoveries.map((run) => run.doubled), aim: '0' },
  )
  if (large !== null) results.push(...largeResults(large, options, memoryMb.get('PostgreSQL')))
  if (pace !== null) results.push(...paceResults(pace, options))
  return results
}

function paceResults({ share, mostInTen, answers, doubled }: PaceTaken, { pace }: Options): Result[] {
  return [
    { name: `${paceRate} a second for ${pace} s, two processes`, unit: 'of it', runs: [share], aim: '>= 0.97' },
    { name: 'the most in any 10 s', unit: 'segments', runs: [mostInTen], aim: `<= ${10 * paceRate + 1}` },
    { name: 'an answer beside it, until it leaves', unit: 'ms', runs: answers, aim: '<= 1000 ms' },
    { name: 'texts doubled beside it', unit: '', runs: [doubled], aim: '0' },
  ]
}

function largeResults(large: LargeTaken, { caregivers, history }: Options, smallMb: number | undefined): Result[] {
  return [
    { name: `Send to ${caregivers}: until Slack is answered`, unit: 'ms', runs: large.acks, aim: '<= 500 ms' },
    { name: `claim of 256 beside ${history} texts`, unit: 'ms', runs: large.claims, aim: '<= 15 ms' },
    { name: `broadcast of ${caregivers}`, unit: 'texts/s', runs: [large.textsPerSecond], aim: '' },
    {
      name: `memory at its most, ${caregivers} caregivers`,
      unit: 'MB',
      runs: [large.memoryMb],
      ...(smallMb === undefined ? {} : { ceiling: { name: 'of the small school', median: smallMb } }),
      aim: '<= 1.15 of the small school',
    },
  ]
}
