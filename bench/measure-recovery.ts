import { setTimeout as wait } from 'node:timers/promises'
import { type Bot, startBot } from './bot.ts'
import type { CarrierSeen } from './carrier.ts'
import type { Child } from './child.ts'
import { untilPosted } from './measure-broadcast.ts'
import type { Teacher } from './teacher.ts'

/** Kills the bot in the middle of a broadcast and starts it again; seconds from its start until the next text leaves. */
export async function measureRecovery(
  deps: { bot: Bot; environment: Record<string, string>; carrier: Child; teacher: Teacher },
  { words, texts }: { words: string; texts: number },
): Promise<{ bot: Bot; seconds: number; doubled: number }> {
  const { carrier, teacher, environment } = deps
  const send = await teacher.prepare(deps.bot.url, words)
  await carrier.ask({ kind: 'forget' })
  await send()
  await untilPosted(carrier, Math.ceil(texts / 10))
  await deps.bot.kill()
  await wait(100)
  const { posts } = await carrier.ask<CarrierSeen>({ kind: 'seen' })
  const began = performance.now()
  const [bot, seconds] = await Promise.all([
    startBot(environment),
    untilPosted(carrier, posts + 1).then(() => (performance.now() - began) / 1000),
  ])
  // What was under way when it died is settled by evidence, later: only the rest is waited for.
  await untilPosted(carrier, texts - 64 * 4)
  const { doubled } = await carrier.ask<CarrierSeen>({ kind: 'seen' })
  return { bot, seconds, doubled }
}
