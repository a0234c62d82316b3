import { describe, expect, it } from 'vitest'
import manifest from '../../docs/slack-app-manifest.json' with { type: 'json' }
import { controlSocketPath } from '../../src/http/control-socket-path.ts'
import { projectRoot } from '../../src/lib/project-root.ts'
import { parsePhone } from '../../src/lib/phone.ts'
import { controlPath } from '../../src/sandbox/bot/control-path.ts'
import { demoCaregivers } from '../../src/sandbox/demo/caregivers.ts'
import { demoCommands, demoShortcuts } from '../../src/sandbox/demo/commands.ts'
import { firstAfternoon } from '../../src/sandbox/demo/first-afternoon.ts'
import { demoRoster } from '../../src/sandbox/demo/roster.ts'
import { demoClassrooms, demoPeople, demoSchool } from '../../src/sandbox/demo/school.ts'
import { demoStrategy } from '../../src/sandbox/demo/try-strategy.ts'
import { readInstalledApp } from '../../src/sandbox/installed-app.ts'
import { helpCommand } from '../../src/slack/commands/help-command.ts'
import { libraryStrategies } from '../../src/strategies/library.ts'
import { importCsv, rosterDeps } from '../support/people.ts'
import { openTestDatabase } from '../support/test-database.ts'

const having = (special: string) => demoCaregivers.filter((one) => one.special === special).map(({ name }) => name)

describe('the demo school', () => {
  it('has three classrooms, two teachers, a coordinator, and eighteen caregivers in six languages', () => {
    expect(demoClassrooms).toHaveLength(3)
    expect(demoPeople.map(({ role }) => role)).toEqual(['teacher', 'teacher', 'coordinator'])
    expect(demoCaregivers).toHaveLength(18)
    expect(new Set(demoCaregivers.map(({ language }) => language))).toEqual(
      new Set(['en', 'es', 'ar', 'vi', 'hmn', 'zh-Hans']),
    )
  })

  it('has one of each kind that is hard to get right', () => {
    const inOneClass = ({ children }: (typeof demoCaregivers)[number]) =>
      new Set(children.map(({ classroom }) => classroom)).size === 1
    const several = demoCaregivers.filter(({ children }) => children.length === 2)
    expect(several.filter(inOneClass).map(({ name }) => name)).toEqual(['Yer Vang'])
    expect(several.filter((one) => !inOneClass(one)).map(({ name }) => name)).toEqual(['Lucía Morales'])
    expect([having('landline'), having('stopped'), having('recycled')]).toEqual([
      ['Ruth Clark'],
      ['Denise Brooks'],
      ['Ana Reyes'],
    ])
    const parentsOf = (child: string) =>
      demoCaregivers.filter(({ children }) => children.some(({ firstName }) => firstName === child))
    expect(parentsOf('Owen').map(({ note }) => note)).toEqual(
      Array.from({ length: 2 }, () => 'separated parents: this one is texted apart from the other'),
    )
  })

  it('has numbers that can exist and are given to nobody', () => {
    const numbers = [...demoCaregivers.map(({ phone }) => phone), demoSchool.texting]
    expect(new Set(numbers).size).toBe(19)
    for (const number of numbers) {
      expect(number).toMatch(/^\+1[2-9]\d\d55501\d\d$/)
      expect(parsePhone(number, 'US')).toBe(number)
    }
  })

  it('is taken by the bot as its roster, without a fault', async () => {
    const database = await openTestDatabase()
    const csv = demoRoster(demoCaregivers, demoClassrooms)
    expect(await importCsv(rosterDeps(database), csv)).toMatchObject({ outcome: 'imported' })
    const counts = [
      database.client.caregiver.count(),
      database.client.student.count(),
      database.client.classroom.count(),
    ]
    expect(await Promise.all(counts)).toEqual([18, 18, 3])
  })
})

describe('the strategy that was tried', () => {
  it('is one of the library, for three children of its class', () => {
    expect(libraryStrategies().map(({ id }) => id)).toContain(demoStrategy.id)
    const classes = demoStrategy.answers.map(
      ([name]) => demoCaregivers.find((one) => one.name === name)?.children[0]?.classroom,
    )
    expect(classes).toEqual(demoStrategy.answers.map(() => demoStrategy.classroom))
  })
})

describe('the first afternoon', () => {
  const at = (iso: string) => firstAfternoon('America/New_York', new Date(iso)).toISOString()

  it('is today at 15:30 when that is still to come', () => {
    expect(at('2027-01-11T14:00:00Z')).toBe('2027-01-11T20:30:00.000Z')
    expect(at('2027-01-11T20:30:00Z')).toBe('2027-01-11T20:30:00.000Z')
  })

  it('is tomorrow’s when it is over, and Monday’s at a weekend', () => {
    expect(at('2027-01-11T20:30:01Z')).toBe('2027-01-12T20:30:00.000Z')
    expect(at('2027-01-15T21:00:00Z')).toBe('2027-01-18T20:30:00.000Z')
    expect(at('2027-01-16T15:00:00Z')).toBe('2027-01-18T20:30:00.000Z')
  })

  it('is 15:30 on the school’s clock on either side of a change of the clocks', () => {
    expect(at('2027-03-12T21:00:00Z')).toBe('2027-03-15T19:30:00.000Z')
    expect(at('2027-11-05T21:00:00Z')).toBe('2027-11-08T20:30:00.000Z')
  })

  it('is of the school’s day where that is not yet the world’s', () => {
    expect(at('2027-01-12T02:00:00Z')).toBe('2027-01-12T20:30:00.000Z')
    expect(firstAfternoon('Asia/Tokyo', new Date('2027-01-11T20:00:00Z')).toISOString()).toBe(
      '2027-01-12T06:30:00.000Z',
    )
  })
})

describe('what an outsider has to know of the bot', () => {
  it('is where its control socket is', () => {
    for (const folder of ['data', '/srv/touchpoint', `/srv/${'long/'.repeat(30)}data`]) {
      expect(controlPath(folder)).toBe(controlSocketPath(folder))
    }
  })

  it('is what its manifest asks for', () => {
    const app = readInstalledApp(projectRoot())
    expect(app.scopes).toEqual(manifest.oauth_config.scopes.bot)
    expect(app.botEvents).toEqual(manifest.settings.event_subscriptions.bot_events)
    expect(demoShortcuts).toEqual(
      manifest.features.shortcuts.map(({ callback_id: callbackId, name }) => ({ callbackId, name })),
    )
  })

  it('is which verbs its command has: the page offers none that there is not', () => {
    const help = JSON.stringify(helpCommand(null))
    for (const { command } of demoCommands) expect(help).toContain(command)
  })
})
