import { setTimeout as wait } from 'node:timers/promises'
import type { Bot } from './bot.ts'
import type { CarrierSeen } from './carrier.ts'
import type { Child } from './child.ts'
import { familyProcessorMs, processorMs } from './processor-time.ts'
import type { Teacher } from './teacher.ts'

export interface BroadcastTaken {
  /** How long Slack waited for the answer to Send (ms). */
  ackMs: number
  /** From the first POST until every SID was stored. */
  textsPerSecond: number
  /** Processor time from Send until every SID was stored, for each text (ms). */
  botMsPerText: number
  databaseMsPerText: number
  doubled: number
  wrong: number
}

const patienceMs = 300_000

/** Sends one broadcast to so many, and waits until all of it has left and is stored. */
export async function measureBroadcast(
  { bot, postmaster, carrier, teacher }: { bot: Bot; postmaster: number | null; carrier: Child; teacher: Teacher },
  { words, texts }: { words: string; texts: number },
): Promise<BroadcastTaken> {
  const send = await teacher.prepare(bot.url, words)
  await carrier.ask({ kind: 'forget' })
  const databaseMs = () => (postmaster === null ? 0 : familyProcessorMs(postmaster))
  const before = { bot: processorMs(bot.pid), database: databaseMs() }
  const ackMs = await send()
  const seen = await untilPosted(carrier, texts)
  await until(async () => (await bot.metric('texts_sending')) === 0)
  const ms = Date.now() - seen.firstAt
  return {
    ackMs,
    textsPerSecond: (texts / ms) * 1000,
    botMsPerText: (processorMs(bot.pid) - before.bot) / texts,
    databaseMsPerText: (databaseMs() - before.database) / texts,
    doubled: seen.doubled,
    wrong: seen.wrong,
  }
}

export async function untilPosted(carrier: Child, texts: number): Promise<CarrierSeen> {
  let seen = await carrier.ask<CarrierSeen>({ kind: 'seen' })
  await until(async () => {
    seen = await carrier.ask<CarrierSeen>({ kind: 'seen' })
    return seen.posts >= texts
  })
  return seen
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('a broadcast did not leave in time')
    await wait(20)
  }
}
