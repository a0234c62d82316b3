import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { staffText } from '../languages/catalogue.ts'
import { errorFacts } from '../lib/log.ts'
import {
  type DroppedRosterWork,
  findForgottenRosters,
  insertDroppedRoster,
  leaseDroppedRosters,
  moveDroppedRoster,
  releaseDroppedRoster,
} from '../people/dropped-roster-store.ts'
import { formatRosterReport } from '../people/format-roster-report.ts'
import { importRoster, type ImportRosterOptions } from '../people/import-roster.ts'
import type { RosterReport } from '../people/roster-report.ts'
import { isCalendarFile } from '../school/calendar-file.ts'
import { putPost } from '../posts/put-post.ts'
import { isCoordinator } from '../school/school.ts'
import { applyCalendar, calendarReport } from './calendar-file.ts'
import { fetchSlackFile } from './fetch-slack-file.ts'
import { readDroppedFiles } from './read-dropped-files.ts'
import type { RosterFileModel } from './render/people-roster-file.ts'
import { shortenReport } from './render/shorten-report.ts'
import type { Reply } from './reply.ts'
import type { SlackEvent } from './slack-app.ts'
import type { PeopleViewDeps } from './views/people-deps.ts'

const dayMs = 24 * 60 * 60 * 1000
const mostTries = 5
const pack = promisify(gzip)
const unpack = promisify(gunzip)

/**
 * A file dropped into the bot's messages. That it came is stored before Slack is answered; it is fetched afterwards, or by
 * {@link workOnRosterFiles} where the process dies before.
 */
export async function takeRosterFiles(deps: PeopleViewDeps, event: SlackEvent['event']): Promise<Reply> {
  const { database, sealer, clock, school } = deps
  const dropped = readDroppedFiles(event)
  if (dropped === null) return {}
  const { userId, fileIds } = dropped
  const at = clock.now()
  if (!isCoordinator(school, userId)) {
    const model: RosterFileModel = {
      fileId: '',
      holds: 'roster',
      state: 'refused',
      lines: [],
      by: null,
      canApply: false,
    }
    const key = `roster_refused:${fileIds[0]}`
    await database.inTransaction((tx) =>
      putPost(tx, sealer, { key, destination: userId, kind: 'roster_file', model, at }),
    )
    database.announce('posts')
    return {}
  }
  await database.inTransaction(async (tx) => {
    for (const slackFileId of fileIds) await insertDroppedRoster(tx, { slackFileId, uploadedBy: userId, at })
  })
  return { afterwards: () => workOnRosterFiles(deps) }
}

/** Fetches and reports what was dropped, applies what somebody pressed Apply on, forgets what nobody decided about for a day. */
export async function workOnRosterFiles(deps: PeopleViewDeps): Promise<void> {
  const { database, clock, log } = deps
  for (const { id, uploadedBy } of await findForgottenRosters(
    database.client,
    new Date(clock.now().getTime() - dayMs),
  )) {
    await move(deps, { id, uploadedBy }, { from: 'reported', to: 'expired', content: null }, [])
  }
  for (const work of await leaseDroppedRosters(database.client)) {
    try {
      await (work.state === 'received' ? reportOn(deps, work) : apply(deps, work))
    } catch (error) {
      log.warn('roster_file_failed', { file: work.id, state: work.state, tries: work.tries, ...errorFacts(error) })
      if (work.tries < mostTries) await releaseDroppedRoster(database.client, work.id)
      else await giveUp(deps, work)
    }
  }
}

async function reportOn(deps: PeopleViewDeps, work: DroppedRosterWork): Promise<void> {
  const fetched = await fetchSlackFile(deps.client, work.slackFileId)
  if (fetched.kind !== 'file') {
    const words = staffText(fetched.kind === 'too_large' ? 'roster_file.too_large' : 'roster_file.not_fetched')
    return move(deps, work, { from: 'received', to: 'unusable', content: null }, [words])
  }
  if (isCalendarFile(fetched.bytes)) {
    const { file, lines } = calendarReport(deps, fetched.bytes)
    const isGood = file.kind === 'calendar' && file.bad.length === 0
    const content = isGood ? await sealed(deps, fetched.bytes) : null
    return move(deps, work, { from: 'received', to: isGood ? 'reported' : 'unusable', content }, lines, 'calendar')
  }
  const report = await importIt(deps, fetched.bytes, { dryRun: true })
  const lines = shortenReport(formatRosterReport(report))
  if (report.outcome !== 'imported') {
    const mend = report.outcome === 'refused' ? [staffText('roster_file.mend')] : []
    return move(deps, work, { from: 'received', to: 'unusable', content: null }, [...lines, ...mend])
  }
  return move(deps, work, { from: 'received', to: 'reported', content: await sealed(deps, fetched.bytes) }, lines)
}

async function sealed({ sealer }: PeopleViewDeps, bytes: Buffer): Promise<string> {
  return sealer.seal((await pack(bytes)).toString('base64'))
}

/** The same file twice changes nothing: what died half way is begun again. */
async function apply(deps: PeopleViewDeps, work: DroppedRosterWork): Promise<void> {
  const packed = Buffer.from(deps.sealer.open(work.contentSealed ?? ''), 'base64')
  const bytes = await unpack(packed)
  if (isCalendarFile(bytes)) {
    const lines = await applyCalendar(deps, bytes, work.decidedBy ?? work.uploadedBy)
    return move(deps, work, { from: 'applying', to: 'applied', content: null }, lines, 'calendar')
  }
  const report = await importIt(deps, bytes, { dryRun: false })
  const lines = shortenReport(formatRosterReport(report))
  const to = report.outcome === 'imported' ? 'applied' : 'unusable'
  await move(deps, work, { from: 'applying', to, content: null }, lines)
  deps.log.info('roster_file_applied', { file: work.id, by: work.decidedBy ?? '' })
}

/** It failed again and again: a file is to be dropped anew, and one that was not written waits for another press. */
function giveUp(deps: PeopleViewDeps, work: DroppedRosterWork): Promise<void> {
  return work.state === 'received'
    ? move(deps, work, { from: 'received', to: 'unusable', content: null }, [staffText('roster_file.not_fetched')])
    : move(deps, work, { from: 'applying', to: 'reported' }, [staffText('roster_file.not_written')])
}

function importIt(
  deps: PeopleViewDeps,
  bytes: Buffer,
  how: Pick<ImportRosterOptions, 'dryRun'>,
): Promise<RosterReport> {
  const { timezone, country } = deps.school
  return importRoster({ ...deps, timezone, country }, bytes, { ...how, skipInvalid: false, retireMissing: false })
}

type Move = Omit<Parameters<typeof moveDroppedRoster>[2], 'decision'>

/** The file's next state and the post that says so, in one transaction; nothing where another process was first. */
async function move(
  { database, sealer, clock }: PeopleViewDeps,
  file: { id: string; uploadedBy: string; decidedBy?: string | null },
  next: Move,
  lines: readonly string[],
  holds: RosterFileModel['holds'] = 'roster',
): Promise<void> {
  const { id, uploadedBy, decidedBy = null } = file
  const state = next.to === 'received' ? 'reported' : next.to
  await database.inTransaction(async (tx) => {
    if (!(await moveDroppedRoster(tx, id, { ...next, decision: null }))) return
    const model: RosterFileModel = {
      fileId: id,
      holds,
      state,
      lines: [...lines],
      by: decidedBy,
      canApply: state === 'reported',
    }
    await putPost(tx, sealer, { ...rosterFilePost(id, uploadedBy), model, at: clock.now() })
  })
  database.announce('posts')
}

/** The one post that stands for a dropped file, edited as it goes on. */
export function rosterFilePost(id: string, uploadedBy: string) {
  return { key: `roster_file:${id}`, destination: uploadedBy, kind: 'roster_file' }
}
