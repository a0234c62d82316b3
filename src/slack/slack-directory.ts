import type { Log } from '../lib/log.ts'
import type { PersonFacts, SlackDirectory } from '../people/slack-directory.ts'
import { readChannel } from './read-channel.ts'
import { readPerson } from './read-person.ts'
import { readSlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

type Answer<T> = { kind: 'answer'; value: T } | { kind: 'refused'; code: string } | { kind: 'no_answer' }

/** Slack shows whoever gave a command an error after three seconds; two leave time to store what was asked for. */
const patienceMs = 2000

export function createSlackDirectory(client: SlackClient, log: Log, waitMs = patienceMs): SlackDirectory {
  async function ask<T>(method: string, call: Promise<T>): Promise<Answer<T>> {
    const answer = await answerWithin(call, waitMs)
    if (answer.kind === 'refused' && answer.code === 'missing_scope') log.error('slack.scope_missing', { method })
    return answer
  }

  async function askPerson(method: string, call: Promise<{ user?: unknown }>): Promise<PersonFacts> {
    const answer = await ask(method, call)
    if (answer.kind === 'answer') return readPerson(answer.value.user)
    return { kind: answer.kind === 'refused' ? 'unknown' : 'no_answer' }
  }

  return {
    async channel(channelId) {
      // Slack says nothing at all of a direct message between other people.
      if (channelId.startsWith('D')) return { kind: 'direct' }
      const answer = await ask('conversations.info', client.conversations.info({ channel: channelId }))
      if (answer.kind === 'answer') return readChannel(answer.value.channel)
      if (answer.kind === 'no_answer') return answer
      return { kind: answer.code === 'channel_not_found' ? 'not_member' : 'unknown' }
    },
    person: (userId) => askPerson('users.info', client.users.info({ user: userId })),
    personByEmail: (email) => askPerson('users.lookupByEmail', client.users.lookupByEmail({ email })),
  }
}

/** A call that fails on its way, takes too long or is told to slow down is no answer. */
async function answerWithin<T>(call: Promise<T>, waitMs: number): Promise<Answer<T>> {
  let timer: NodeJS.Timeout | undefined
  const patienceLost = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'no_answer' }), waitMs)
  })
  const answered = call.then(
    (value): Answer<T> => ({ kind: 'answer', value }),
    (error: unknown): Answer<T> => {
      const fault = readSlackFault(error)
      return fault.kind === 'answered' ? { kind: 'refused', code: fault.code } : { kind: 'no_answer' }
    },
  )
  try {
    return await Promise.race([answered, patienceLost])
  } finally {
    clearTimeout(timer)
  }
}
