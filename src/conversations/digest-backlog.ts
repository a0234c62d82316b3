import { groupBy } from '../lib/group-by.ts'
import { putPostFirst } from '../posts/put-post-first.ts'
import type { ConversationDeps } from './conversation-deps.ts'
import { type Backlog, lockLastDigest, readBacklogs } from './digest-reader.ts'
import { readWaiting, type WaitingText } from './waiting-reader.ts'

/** What has piled up for a channel while Slack could not be reached; JSON. */
export interface BacklogDigest {
  texts: number
  /** ISO instants: of the oldest text, and when this was said. */
  since: string
  asOf: string
  /** The longest waiting first. */
  families: { caregiver: string; children: string[]; texts: number }[]
  /** How many more than are named. */
  more: number
}

const minute = 60_000
const manyTexts = 30
/** Fewer than these are as quickly read as a digest of them. */
const fewTexts = 5
const lateAfterMs = 10 * minute
/** At one post a second a thousand and more are shown within this. */
const notAgainWithinMs = 30 * minute
const familiesNamed = 30

/** Whether a channel is so far behind that its teachers should read first what is coming. */
export function isBackedUp({ texts, since }: Pick<Backlog, 'texts' | 'since'>, now: Date): boolean {
  const isLate = now.getTime() - since.getTime() > lateAfterMs
  return texts > manyTexts || (texts >= fewTexts && isLate)
}

/**
 * Puts one post before everything that waits for a channel which is far behind: whose texts are coming, and how many. Each text still
 * comes in its thread. While the digest itself waits it is kept true; once it is shown it stays as it is, and is the only one for a while.
 */
export async function digestBacklogs(deps: ConversationDeps): Promise<void> {
  const { database, clock } = deps
  const behind = (await readBacklogs(database.client)).filter((backlog) => isBackedUp(backlog, clock.now()))
  for (const backlog of behind) await digest(deps, backlog)
  if (behind.length > 0) database.announce('posts')
}

async function digest({ database, sealer, clock }: ConversationDeps, backlog: Backlog): Promise<void> {
  const now = clock.now()
  await database.inTransaction(async (tx) => {
    const last = await lockLastDigest(tx, backlog)
    if (last !== null && !last.isOpen && now.getTime() - last.at.getTime() < notAgainWithinMs) return
    const texts = await readWaiting(tx, sealer, { classroomId: backlog.classroomId })
    const unseen = texts.filter(({ place }) => place === null)
    if (unseen.length === 0) return
    const { channelId: destination } = backlog
    const key = last?.isOpen === true ? last.key : `digest:${destination}:${now.toISOString()}`
    await putPostFirst(tx, sealer, {
      key,
      destination,
      kind: 'conversation_digest',
      model: digestOf(unseen, now),
      at: now,
    })
  })
}

function digestOf(unseen: readonly WaitingText[], now: Date): BacklogDigest {
  const families = [...groupBy(unseen, ({ caregiverId }) => caregiverId).values()].flatMap((texts) =>
    texts[0] === undefined ? [] : [{ caregiver: texts[0].caregiver, children: texts[0].children, texts: texts.length }],
  )
  return {
    texts: unseen.length,
    since: (unseen[0]?.since ?? now).toISOString(),
    asOf: now.toISOString(),
    families: families.slice(0, familiesNamed),
    more: Math.max(0, families.length - familiesNamed),
  }
}
