import type { ChannelFacts, PersonFacts, SlackDirectory } from '../../src/people/slack-directory.ts'

/** A workspace that is what a test says; whoever is not in it is unknown. */
export interface FakeSlackDirectory extends SlackDirectory {
  channels: Map<string, ChannelFacts['kind']>
  people: Map<string, PersonFacts>
  emails: Map<string, string>
  /** Nobody gets an answer. */
  isSilent: boolean
  /** Waits for this before it answers anything. */
  answersAfter: Promise<void>
}

export function createFakeSlackDirectory(names: Readonly<Record<string, string>>): FakeSlackDirectory {
  const people = Object.entries(names).map(([userId, name]): [string, PersonFacts] => [
    userId,
    { kind: 'person', userId, name },
  ])
  const fake: FakeSlackDirectory = {
    channels: new Map(),
    people: new Map(people),
    emails: new Map(),
    isSilent: false,
    answersAfter: Promise.resolve(),
    async channel(channelId) {
      await fake.answersAfter
      return { kind: fake.isSilent ? 'no_answer' : (fake.channels.get(channelId) ?? 'not_member') }
    },
    async person(userId) {
      await fake.answersAfter
      return fake.isSilent ? { kind: 'no_answer' } : (fake.people.get(userId) ?? { kind: 'unknown' })
    },
    personByEmail: (email) => fake.person(fake.emails.get(email) ?? ''),
  }
  return fake
}
