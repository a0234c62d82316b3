import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { openTestDatabase } from '../support/test-database.ts'

/** What decides where the same thing comes twice, from two processes or after a crash. */
const keys: readonly (readonly [table: string, columns: string, decides: string])[] = [
  ['texts', '(broadcast_id, phone_hash)', 'one text for a number and broadcast'],
  [
    'texts',
    "(consent_id) WHERE ((kind = 'welcome'::text) AND (state <> 'dropped'::text))",
    'one welcome for a consent',
  ],
  ['attempts', '(text_id, number)', 'one attempt at a time'],
  ['attempts', '(sid)', 'one attempt for what the carrier has accepted'],
  [
    'attempts',
    "(phone_hash, body_hash) WHERE (state = ANY (ARRAY['sending'::text, 'unknown'::text]))",
    'one unresolved text for a number and words',
  ],
  ['broadcasts', '(draft_id, part)', 'one broadcast for each part of a preview, however often Send is pressed'],
  ['check_in_asks', '(broadcast_id, caregiver_id, student_id)', 'one question for a caregiver about a child'],
  ['drafts', "(classroom_id, author, kind) WHERE (state = 'composing'::text)", 'one form that is being written'],
  ['wordings', '(draft_id, language)', 'one wording for a language'],
  ['occurrences', '(schedule_id, local_time)', 'one sending for a date of a schedule'],
  ['occurrences', '(broadcast_id)', 'one date for a broadcast'],
  ['inbound_texts', '(sid)', 'one row for what a phone sent, however often it is told'],
  ['conversations', '(caregiver_id, classroom_id)', 'one conversation for a caregiver and class'],
  ['conversations', '(caregiver_id) WHERE (classroom_id IS NULL)', 'one conversation with the coordinators'],
  ['conversation_entries', '(inbound_id) WHERE (moved_from_id IS NULL)', 'one place for what a phone sent'],
  ['conversation_entries', '(moved_from_id)', 'one move of a text to another class'],
  ['conversation_entries', '(request_key)', 'one answer for a form'],
  ['conversation_entries', '(text_id)', 'one place for what was answered'],
  ['help_cases', '(entry_id)', 'one call for help for a text'],
  ['photos', '(inbound_id, "position")', 'one photo for a place'],
  ['posts', '(key)', 'one message in Slack for what it stands for'],
  ['posts', '(channel_id, ts)', 'one post for a message in Slack'],
  ['questions', "(caregiver_id) WHERE (state = 'open'::text)", 'one open question for a caregiver'],
  ['alerts', '(kind) WHERE (ended_at IS NULL)', 'one alert of a kind at a time'],
  ['consents', '(phone_hash) WHERE (ended_at IS NULL)', 'one caregiver for a number'],
  ['consents', '(caregiver_id) WHERE (ended_at IS NULL)', 'one number for a caregiver'],
  ['enrollments', '(student_id, classroom_id) WHERE (until IS NULL)', 'one place in a class'],
  ['care', '(caregiver_id, student_id) WHERE (until IS NULL)', 'one tie between caregiver and child'],
  ['classrooms', '(name_key)', 'one class of a name'],
  ['classrooms', '(channel_id)', 'one class for a channel'],
  ['students', '(roster_id_hash)', 'one child for an id of the roster'],
  ['caregivers', '(roster_id_hash)', 'one caregiver for an id of the roster'],
  ['roster_files', '(slack_file_id)', 'one import of a dropped file'],
  ['link_requests', "(classroom_id, channel_id) WHERE (state = 'open'::text)", 'one open request for a channel'],
  ['glossary_entries', '(term_key, language)', 'one rendering of a term'],
  ['calendar_entries', '(kind, first, last)', 'one entry for the same days'],
  ['desk_items', '(subject)', 'one item of the desk for a subject'],
  ['family_languages', '(fallback) WHERE fallback', 'one language that the school falls back to'],
]

describe('a unique key decides that there is', () => {
  let database: Database
  let found: Set<string>
  beforeAll(async () => {
    database = await openTestDatabase()
    const rows = await database.client.$queryRaw<{ tablename: string; indexdef: string }[]>`
      SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE INDEX%'`
    found = new Set(rows.map(({ tablename, indexdef }) => `${tablename} ${indexdef.split(' USING btree ')[1]}`))
  })
  afterAll(() => database.close())

  it.each(keys.map(([table, columns, decides]) => ({ key: `${table} ${columns}`, decides })))('$decides', ({ key }) => {
    expect([...found]).toContain(key)
  })
})
