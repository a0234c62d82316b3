import { webApi } from '@slack/bolt'
import type { Log } from '../lib/log.ts'
import type { ChannelFacts, PersonFacts, SlackDirectory } from '../people/slack-directory.ts'
import { readChannel } from './read-channel.ts'
import { readPerson } from './read-person.ts'

type Answer<T> = { kind: 'answer'; value: T } | { kind: 'refused'; error: string } | { kind: 'no_answer' }

/** Slack answers a command's sender an error after three seconds; two leave time to store what was asked for. */
const patienceMs = 2000

export function createSlackDirectory(client: webApi.WebClient, log: Log, waitMs = patienceMs): SlackDirectory {
  async function ask<T>(method: string, call: Promise<T>): Promise<Answer<T>> {
    const answer = await answerWithin(call, waitMs)
    if (answer.kind === 'refused' && answer.error === 'missing_scope') log.error('slack_scope_missing', { method })
    return answer
  }

  function person(answer: Answer<{ user?: unknown }>): PersonFacts {
    switch (answer.kind) {
      case 'answer':
        return readPerson(answer.value.user)
      case 'refused':
        return { kind: 'unknown' }
      case 'no_answer':
        return answer
      default:
        return answer satisfies never
    }
  }

  return {
    async channel(channelId): Promise<ChannelFacts> {
      // Slack says nothing at all of a direct message between other people.
      if (channelId.startsWith('D')) return { kind: 'direct' }
      const answer = await ask('conversations.info', client.conversations.info({ channel: channelId }))
      if (answer.kind === 'answer') return readChannel(answer.value.channel)
      if (answer.kind === 'no_answer') return answer
      return { kind: answer.error === 'channel_not_found' ? 'not_member' : 'unknown' }
    },
    person: async (userId) => person(await ask('users.info', client.users.info({ user: userId }))),
    personByEmail: async (email) => person(await ask('users.lookupByEmail', client.users.lookupByEmail({ email }))),
  }
}

/** A call that fails on its way, or is told to slow down, is no answer. */
async function answerWithin<T>(call: Promise<T>, waitMs: number): Promise<Answer<T>> {
  let timer: NodeJS.Timeout | undefined
  const patienceLost = new Promise<Answer<T>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'no_answer' }), waitMs)
  })
  const answered = call.then(
    (value): Answer<T> => ({ kind: 'answer', value }),
    (error: unknown): Answer<T> =>
      error instanceof webApi.WebAPIPlatformError && error.data.error !== 'ratelimited'
        ? { kind: 'refused', error: error.data.error }
        : { kind: 'no_answer' },
  )
  try {
    return await Promise.race([answered, patienceLost])
  } finally {
    clearTimeout(timer)
  }
}
