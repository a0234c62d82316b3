import type { Mutation } from './broken-copy.ts'

const first = 'prisma/migrations/20261123080000_first/migration.sql'

/** Keys that let a second row in. */
export const brokenKeys: readonly Mutation[] = [
  {
    name: 'one text per number and broadcast: no unique key',
    file: first,
    from: 'CREATE UNIQUE INDEX "texts_broadcast_id_phone_hash_key"',
    to: 'CREATE INDEX "texts_broadcast_id_phone_hash_key"',
    test: 'test/outbox/send.test.ts',
    turnsRed: 'is one for a number and broadcast, and one welcome for a consent',
  },
  {
    name: 'one welcome per consent: no unique key',
    file: first,
    from: 'CREATE UNIQUE INDEX "texts_one_welcome"',
    to: 'CREATE INDEX "texts_one_welcome"',
    test: 'test/outbox/send.test.ts',
    turnsRed: 'is one for a number and broadcast, and one welcome for a consent',
  },
  {
    name: 'one answer per form: no unique key',
    file: first,
    from: 'CREATE UNIQUE INDEX "conversation_entries_request_key_key"',
    to: 'CREATE INDEX "conversation_entries_request_key_key"',
    test: 'test/conversations/answering.test.ts',
    turnsRed: 'is one text for one form also where only the key of the form tells',
  },
  {
    name: 'one post per key: no unique key',
    file: first,
    from: 'CREATE UNIQUE INDEX "posts_key_key"',
    to: 'CREATE INDEX "posts_key_key"',
    test: 'test/posts/posts.test.ts',
    turnsRed: 'takes the same key for the same post, also from two transactions at once',
  },
  {
    name: 'one unresolved text for a number and words: no unique key',
    file: first,
    from: 'CREATE UNIQUE INDEX "attempts_one_unresolved"',
    to: 'CREATE INDEX "attempts_one_unresolved"',
    test: 'test/outbox/settle.test.ts',
    turnsRed: 'keeps an equal text to the same number back until it is settled',
  },
  {
    name: 'one row for what a phone sent: no unique key',
    file: first,
    from: 'CREATE UNIQUE INDEX "inbound_texts_sid_key"',
    to: 'CREATE INDEX "inbound_texts_sid_key"',
    test: 'test/inbox/inbox.test.ts',
    turnsRed: 'stores each text once and handles it once',
  },
]
