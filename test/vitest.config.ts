import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of whole processes, of files of many thousand rows, of tools that take long: run where changes are judged, not every day. */
const thorough = [
  'test/alerts/watch-sending.test.ts',
  'test/conversations/photos.test.ts',
  'test/database/embedded-database.test.ts',
  'test/database/migrate.test.ts',
  'test/database/migrations.test.ts',
  'test/database/move-database.test.ts',
  'test/doctor/examine.test.ts',
  'test/flows/a-failure-is-told-in-plain-words.test.ts',
  'test/flows/a-family-is-called.test.ts',
  'test/flows/a-flood-of-answers-loses-none.test.ts',
  'test/flows/a-liaison-checks-the-words.test.ts',
  'test/flows/a-long-text-needs-a-yes.test.ts',
  'test/flows/a-note-goes-to-the-chosen-ones-alone.test.ts',
  'test/flows/a-strategy-is-sent-from-the-library.test.ts',
  'test/flows/each-family-reads-its-own-language.test.ts',
  'test/flows/homework-is-asked-about-in-the-evening.test.ts',
  'test/flows/move-database-command.test.ts',
  'test/flows/people-are-changed-from-slack.test.ts',
  'test/flows/roster-command.test.ts',
  'test/flows/roster-large.test.ts',
  'test/flows/roster-running-bot.test.ts',
  'test/flows/the-bot-as-a-process.test.ts',
  'test/flows/the-form-forgets-nothing.test.ts',
  'test/flows/trouble-at-twilio-doubles-no-text.test.ts',
  'test/flows/what-is-typed-in-slack-becomes-plain-text.test.ts',
  'test/http/next-due.test.ts',
  'test/reminders/due-times-everywhere.test.ts',
  'test/reminders/killed-workers.test.ts',
  'test/setup.test.ts',
  'test/slack/people-roster-file.test.ts',
  'test/slack/schedules.test.ts',
  'test/strategies/check-ins.test.ts',
  'test/strategies/shuffled-answers.test.ts',
]

const isThorough = process.env['TESTS'] === 'thorough'

// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: isThorough ? thorough : ['test/**/*.test.ts'],
    exclude: isThorough ? [] : thorough,
    globalSetup: ['test/support/template-database.ts'],
    setupFiles: ['test/support/set-up-file.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    pool: 'forks',
    // The embedded database takes a second of compiling in each process: files of one worker share it.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Loops, processes and clocks are real here: what a loaded machine's timing spoils gets a second look where changes are judged.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})
