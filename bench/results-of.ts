import { type PaceTaken, paceRate } from './measure-pace.ts'
import type { Contender, Rounds } from './measure-rounds.ts'
import type { Options } from './options.ts'
import { median, type Result } from './result.ts'

/** What was measured round after round, beside its ceiling and its aim. */
export function roundResults(rounds: Rounds, options: Options): Result[] {
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
  return results
}

export function memoryResult(name: Contender['name'], mb: number): Result {
  return {
    name: `memory at its most, ${name}`,
    unit: 'MB',
    runs: [mb],
    aim: name === 'PostgreSQL' ? '<= 150 MB' : '',
  }
}

export function recoveryResults(recoveries: readonly { seconds: number; doubled: number }[]): Result[] {
  return [
    {
      name: 'restart after kill -9 to the next text',
      unit: 's',
      runs: recoveries.map((run) => run.seconds),
      aim: '<= 5 s',
    },
    { name: 'texts doubled by kill -9', unit: '', runs: recoveries.map((run) => run.doubled), aim: '0' },
  ]
}

export function paceResults({ share, mostInTen, answers, doubled }: PaceTaken, { pace }: Options): Result[] {
  return [
    { name: `${paceRate} a second for ${pace} s, two processes`, unit: 'of it', runs: [share], aim: '>= 0.97' },
    { name: 'the most in any 10 s', unit: 'segments', runs: [mostInTen], aim: `<= ${10 * paceRate + 1}` },
    { name: 'an answer beside it, until it leaves', unit: 'ms', runs: answers, aim: '<= 1000 ms' },
    { name: 'texts doubled beside it', unit: '', runs: [doubled], aim: '0' },
  ]
}

export function claimResult(claims: number[], { history }: Options): Result {
  return { name: `claim of 256 beside ${history} texts`, unit: 'ms', runs: claims, aim: '<= 15 ms' }
}

export function acceptanceResults(
  { previews, acks }: { previews: number[]; acks: number[] },
  { caregivers }: Options,
): Result[] {
  return [
    { name: `preview for ${caregivers}, until it is shown`, unit: 'ms', runs: previews, aim: '' },
    { name: `Send to ${caregivers}: until Slack is answered`, unit: 'ms', runs: acks, aim: '<= 500 ms' },
  ]
}

export function everybodyResults(
  { textsPerSecond, memoryMb }: { textsPerSecond: number; memoryMb: number },
  { caregivers }: Options,
  smallMb: number | null,
): Result[] {
  return [
    { name: `broadcast of ${caregivers}`, unit: 'texts/s', runs: [textsPerSecond], aim: '' },
    {
      name: `memory at its most, ${caregivers} caregivers`,
      unit: 'MB',
      runs: [memoryMb],
      ...(smallMb === null ? {} : { ceiling: { name: 'of the small school', median: smallMb } }),
      aim: '<= 1.15 of the small school',
    },
  ]
}
