import { setTimeout as wait } from 'node:timers/promises'
import type { Bot } from './bot.ts'
import { type Child, startChild } from './child.ts'
import { type BroadcastTaken, measureBroadcast } from './measure-broadcast.ts'
import type { Options } from './options.ts'
import type { Teacher } from './teacher.ts'
import type { WebhooksSent } from './webhooks.ts'

export interface Contender {
  name: 'PostgreSQL' | 'embedded'
  bot: Bot
  postmaster: number | null
  phones: readonly string[]
}

export interface Rounds {
  bare: { textsPerSecond: number; msPerText: number }[]
  sdk: { textsPerSecond: number; msPerText: number }[]
  broadcasts: Map<Contender['name'], BroadcastTaken[]>
  webhooks: Map<Contender['name'], WebhooksSent[]>
}

/** Round after round each measurement in turn, so that whatever else the machine does falls on all of them. */
export async function measureRounds(
  {
    contenders,
    carrier,
    carrierPort,
    teacher,
  }: {
    contenders: readonly Contender[]
    carrier: Child
    carrierPort: number
    teacher: Teacher
  },
  options: Options,
  say: (words: string) => void,
): Promise<Rounds> {
  const loops = await Promise.all(
    ['bare', 'sdk'].map((kind) => startChild('ceiling', [kind, String(carrierPort), String(options.texts)])),
  )
  const families = await startChild('webhooks')
  const rounds: Rounds = { bare: [], sdk: [], broadcasts: new Map(), webhooks: new Map() }
  for (let round = 0; round < options.rounds; round++) {
    say(`round ${round + 1} of ${options.rounds}`)
    const words = `Round ${round}: we compare fractions with unlike denominators this week.`
    for (const [index, into] of [rounds.bare, rounds.sdk].entries()) {
      await carrier.ask({ kind: 'forget' })
      const taken = await loops[index]!.ask<{ ms: number; processorMs: number }>({ words })
      into.push({ textsPerSecond: (options.texts / taken.ms) * 1000, msPerText: taken.processorMs / options.texts })
    }
    for (const { name, bot, postmaster } of contenders) {
      const taken = await measureBroadcast({ bot, postmaster, carrier, teacher }, { words, texts: options.texts })
      rounds.broadcasts.set(name, [...(rounds.broadcasts.get(name) ?? []), taken])
    }
  }
  say('families write')
  // Last, because what families write keeps a bot busy with Slack for a while.
  for (let round = 0; round < options.rounds; round++) {
    for (const { name, bot, phones } of contenders) {
      const job = { url: bot.url, phones, count: options.webhooks, run: round }
      const sent = await families.ask<WebhooksSent>(job)
      rounds.webhooks.set(name, [...(rounds.webhooks.get(name) ?? []), sent])
      // What is stored is heard afterwards, which would fall on the next measurement.
      while ((await bot.metric('inbound_waiting')) > 0) await wait(200)
    }
  }
  await Promise.all([...loops, families].map((child) => child.stop()))
  return rounds
}
