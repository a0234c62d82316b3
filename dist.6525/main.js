import {
  FRAME_LANGUAGES,
  changeConsent,
  classroomNameKey,
  controlSocketPath,
  createMovableClock,
  endingOf,
  firstIdAt,
  formatRosterReport,
  formatSchoolTime,
  frameLanguage,
  importRoster,
  initialConsent,
  isId,
  languageName,
  lockConsents,
  mayBeTexted,
  newId,
  openDatabase,
  parseLanguageTag,
  prismaNamespace_exports,
  readRosterBytes,
  rosterRoute,
  schoolDate,
  setNumberFault,
  startOfSchoolMonth,
  studentName,
} from './chunk-FL4ASSOP.js'
import {
  ConfigError,
  createLog,
  createSealer,
  errorFacts,
  familyText,
  hasStaffText,
  parsePhone,
  readConfig,
  staffText,
} from './chunk-WM6TBDBA.js'
import './chunk-PZ5AY32C.js'

// src/outbox/departure-reader.ts
var isProgramText = prismaNamespace_exports.sql`t.kind IN ('welcome', 'update', 'message')`
var isHeldBack = prismaNamespace_exports.sql`(${isProgramText} AND EXISTS (
  SELECT FROM consents held WHERE held.id = t.consent_id AND held.held_at IS NOT NULL))`
function factColumns(on) {
  return prismaNamespace_exports.sql`
    t.any_hour, t.despite_stop, t.due_at, t.useful_until,
    COALESCE(c.state, 'agreed') AS consent_state, c.ended_at, c.number_fault,
    (c.held_at IS NOT NULL AND ${isProgramText}) AS held,
    COALESCE((
      SELECT COALESCE(bool_and(k.contact_rule = 'no_contact') FILTER (WHERE t.classroom_id IN (
               SELECT e.classroom_id FROM enrollments e
                WHERE e.student_id = k.student_id AND (e.until IS NULL OR e.until > ${on}::date))),
             bool_and(k.contact_rule = 'no_contact'))
        FROM care k WHERE k.caregiver_id = t.caregiver_id AND (k.until IS NULL OR k.until > ${on}::date)
    ), ${isProgramText} AND EXISTS (SELECT FROM care k WHERE k.caregiver_id = t.caregiver_id)) AS contact_forbidden,
    COALESCE((SELECT b.state IN ('stopped', 'cancelled') FROM broadcasts b WHERE b.id = t.broadcast_id), false)
      AND NOT (t.kind = 'welcome' AND EXISTS (
        SELECT FROM texts h WHERE h.after_text_id = t.id AND h.state = 'held')) AS broadcast_stopped`
}
function factsOf(row) {
  return {
    anyHour: row.any_hour,
    despiteStop: row.despite_stop,
    dueAt: row.due_at,
    usefulUntil: row.useful_until,
    consentState: row.consent_state,
    consentEnded: row.ended_at !== null,
    numberFault: row.number_fault,
    contactForbidden: row.contact_forbidden,
    broadcastStopped: row.broadcast_stopped,
    held: row.held,
  }
}
async function readDepartureFacts(queries, textIds, on) {
  const rows = await queries.$queryRaw`
    SELECT t.id, ${factColumns(on)}
      FROM texts t LEFT JOIN consents c ON c.id = t.consent_id
     WHERE t.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(textIds)}::jsonb))`
  return new Map(rows.map((row) => [row.id, factsOf(row)]))
}

// src/outbox/outbox-reader.ts
async function tallyBroadcasts(queries, broadcastIds) {
  const rows = await queries.$queryRaw`
    SELECT broadcast_id, state, reason, count(*)::int AS count FROM texts
     WHERE broadcast_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(broadcastIds)}::jsonb))
     GROUP BY broadcast_id, state, reason`
  return rows.map((row) => ({ broadcastId: row.broadcast_id, state: row.state, reason: row.reason, count: row.count }))
}
async function readQueueFacts(queries, { now, openSince: openSince2 }) {
  const [row] = await queries.$queryRaw`
    SELECT count(*) FILTER (WHERE may_leave)::int AS due, min(since) FILTER (WHERE may_leave) AS oldest,
           count(*) FILTER (WHERE NOT may_leave)::int AS window_held,
           (SELECT count(*)::int FROM attempts WHERE state = 'sending') AS sending,
           (SELECT count(*)::int FROM attempts WHERE state = 'unknown') AS unknown
      FROM (SELECT t.any_hour OR ${openSince2 !== null}::boolean AS may_leave,
                   CASE WHEN t.any_hour THEN t.due_at ELSE GREATEST(t.due_at, ${openSince2}::timestamptz) END AS since
              FROM texts t WHERE t.state = 'queued' AND t.due_at <= ${now} AND NOT ${isHeldBack}) AS t`
  return {
    due: row.due,
    oldestSince: row.oldest,
    windowHeld: row.window_held,
    sending: row.sending,
    unknown: row.unknown,
  }
}
async function readSegmentsSince(queries, since) {
  const [row] = await queries.$queryRaw`
    SELECT COALESCE(sum(segments), 0)::int AS segments FROM attempts
     WHERE id >= ${firstIdAt(since)}::uuid AND state IN ('sending', 'unknown', 'accepted')`
  return row.segments
}

// src/posts/posts-store.ts
async function findPostId(tx, key) {
  const { id } = await tx.post.findUniqueOrThrow({ where: { key }, select: { id: true } })
  return id
}
async function insertPost(tx, post) {
  const inserted = await tx.$executeRaw`
    INSERT INTO posts (id, key, destination, parent_id, kind, model_sealed, not_before, created_at)
    VALUES (${post.id}::uuid, ${post.key}, ${post.destination}, ${post.parentId}::uuid, ${post.kind},
            ${post.modelSealed}, now(), ${post.at.toISOString()}::timestamptz)
    ON CONFLICT (key) DO NOTHING`
  return inserted === 1
}
async function lockPost(tx, key) {
  const [row] = await tx.$queryRaw`
    SELECT id, kind, model_sealed FROM posts WHERE key = ${key} FOR UPDATE`
  if (row === void 0) throw new Error('a post that was there has gone')
  return { id: row.id, kind: row.kind, modelSealed: row.model_sealed }
}
async function revisePost(tx, post) {
  await tx.$executeRaw`
    UPDATE posts SET version = version + 1, kind = ${post.kind}, model_sealed = ${post.modelSealed},
      state = CASE WHEN state = 'shown' OR (state = 'undeliverable' AND reason LIKE 'refused:%') THEN 'waiting' ELSE state END
    WHERE id = ${post.id}::uuid`
}
async function moveToFront(tx, id) {
  await tx.$executeRaw`
    UPDATE posts post SET sequence = least(post.sequence, (
      SELECT min(other.sequence) - 1 FROM posts other
       WHERE other.destination = post.destination AND other.id <> post.id AND other.ts IS NULL AND other.state IN ('waiting', 'posting')))
     WHERE post.id = ${id}::uuid AND post.ts IS NULL`
}

// src/posts/put-post.ts
async function putPost(tx, sealer, post) {
  const model = JSON.stringify(post.model)
  const parentId = post.parentKey === void 0 ? null : await findPostId(tx, post.parentKey)
  const id = newId()
  const row = { ...post, id, parentId, modelSealed: sealer.seal(model) }
  if (await insertPost(tx, row)) return id
  const there2 = await lockPost(tx, post.key)
  if (there2.kind !== post.kind || sealer.open(there2.modelSealed) !== model) {
    await revisePost(tx, { id: there2.id, kind: post.kind, modelSealed: row.modelSealed })
  }
  return there2.id
}

// src/school/send-window.ts
import { DateTime } from 'luxon'
function atMinute(day, minute2) {
  if (minute2 === 1440) return day.plus({ days: 1 }).startOf('day')
  const at = day.set({ hour: Math.floor(minute2 / 60), minute: minute2 % 60, second: 0, millisecond: 0 })
  return at.hour * 60 + at.minute === minute2 ? at : endOfGap(at)
}
function endOfGap(after2) {
  const before2 = after2.minus({ minutes: 1 })
  return before2.offset === after2.offset ? endOfGap(before2) : after2
}
function windowAt(window, timezone, instant) {
  if (window.fromMinute === 0 && window.untilMinute === 1440) return { open: true, closesAt: null }
  const now = DateTime.fromJSDate(instant, { zone: timezone })
  const today = now.startOf('day')
  const opens = atMinute(today, window.fromMinute)
  const closes = atMinute(today, window.untilMinute)
  if (now < opens) return { open: false, opensAt: opens.toJSDate() }
  if (now < closes) return { open: true, closesAt: closes.toJSDate() }
  return { open: false, opensAt: atMinute(today.plus({ days: 1 }), window.fromMinute).toJSDate() }
}
function openSince(window, timezone, instant) {
  const state = windowAt(window, timezone, instant)
  if (!state.open) return null
  if (state.closesAt === null) return /* @__PURE__ */ new Date(0)
  return atMinute(DateTime.fromJSDate(instant, { zone: timezone }).startOf('day'), window.fromMinute).toJSDate()
}
function earliestInWindow(window, timezone, instant) {
  const state = windowAt(window, timezone, instant)
  return state.open ? instant : state.opensAt
}

// src/alerts/alert-store.ts
async function beginEpisode(tx, kind, now) {
  const id = newId()
  const begun = await tx.$executeRaw`
    INSERT INTO alerts (id, kind, began_at) VALUES (${id}::uuid, ${kind}, ${now}) ON CONFLICT DO NOTHING`
  return begun === 1 ? id : null
}
async function endEpisode(tx, kind, now) {
  const [row] = await tx.$queryRaw`
    UPDATE alerts SET ended_at = ${now} WHERE kind = ${kind} AND ended_at IS NULL RETURNING id`
  return row?.id ?? null
}
async function isEpisodeOpen(queries, kind) {
  return (await queries.alert.count({ where: { kind, endedAt: null } })) > 0
}

// src/alerts/judge-late.ts
var lateMs = 15 * 6e4
var onTimeMs = 5 * 6e4
function judgeLate(now, windowOpen, oldestSince) {
  const waitedMs = oldestSince === null ? 0 : now.getTime() - oldestSince.getTime()
  if (waitedMs > lateMs) return 'on'
  return waitedMs < onTimeMs && windowOpen ? 'over' : 'as_it_is'
}

// src/alerts/watch-sending.ts
async function watchSending(deps) {
  const { database, clock, school, segmentBudget: budget } = deps
  const now = clock.now()
  const open = openSince(school.window, school.timezone, now)
  const { due: due2, oldestSince } = await readQueueFacts(database.client, { now, openSince: open })
  const minutes = Math.floor((now.getTime() - (oldestSince ?? now).getTime()) / 6e4)
  await follow(deps, judgeLate(now, open !== null, oldestSince), { kind: 'late', over: false, minutes, waiting: due2 })
  const month = startOfSchoolMonth(school.timezone, deps.machineNow?.() ?? /* @__PURE__ */ new Date())
  const segments = budget === null ? 0 : await readSegmentsSince(database.client, month)
  const past = budget !== null && segments > budget
  await follow(deps, past ? 'on' : 'over', { kind: 'budget', over: false, segments, budget: budget ?? 0 })
}
async function follow(deps, verdict, alert) {
  const { database, sealer, clock, school, log } = deps
  const isOpen2 = await isEpisodeOpen(database.client, alert.kind)
  if (verdict === 'as_it_is' || isOpen2 === (verdict === 'on')) return
  const now = clock.now()
  const told = await database.inTransaction(async (tx) => {
    const episode = await (verdict === 'on' ? beginEpisode : endEpisode)(tx, alert.kind, now)
    if (episode === null) return false
    const model = verdict === 'on' ? alert : { kind: alert.kind, over: true }
    for (const coordinator of school.coordinators) {
      const key = `alert_${verdict}:${episode}:${coordinator}`
      await putPost(tx, sealer, { key, destination: coordinator, kind: 'alert', model, at: now })
    }
    return true
  })
  if (!told) return
  database.announce('posts')
  log.warn(verdict === 'on' ? 'alert_begun' : 'alert_over', { alert: alert.kind })
}

// src/lib/loop.ts
function startLoop(options) {
  let timer
  let running = null
  let woken = false
  let stopped = false
  async function run() {
    let delayMs = options.retryMs ?? 1e3
    try {
      delayMs = await options.work()
    } catch (error) {
      options.onError(error)
    }
    running = null
    if (stopped) return
    if (woken) start()
    else timer = setTimeout(start, Math.min(delayMs, 2 ** 31 - 1))
  }
  function start() {
    woken = false
    clearTimeout(timer)
    running = run()
  }
  timer = setTimeout(start, 0)
  return {
    wake() {
      if (stopped) return
      if (running === null) start()
      else woken = true
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

// src/broadcasts/broadcast-reader.ts
async function findDueBroadcasts(queries, now) {
  const rows = await queries.broadcast.findMany({
    where: { state: 'scheduled', sendAt: { lte: now } },
    orderBy: { sendAt: 'asc' },
    select: { id: true },
    take: 50,
  })
  return rows.map(({ id }) => id)
}
async function nextSendAt(queries) {
  const row = await queries.broadcast.findFirst({
    where: { state: 'scheduled' },
    orderBy: { sendAt: 'asc' },
    select: { sendAt: true },
  })
  return row?.sendAt ?? null
}
async function findDirtyBroadcasts(queries) {
  const rows = await queries.$queryRaw`SELECT id FROM broadcasts WHERE dirty LIMIT 50`
  return rows.map(({ id }) => id)
}
async function findFinishedBroadcasts(queries) {
  const rows = await queries.$queryRaw`
    SELECT id FROM broadcasts b WHERE state = 'sending' AND NOT EXISTS (
      SELECT FROM texts t WHERE t.broadcast_id = b.id AND t.state IN ('held', 'queued', 'sending', 'unknown'))
    LIMIT 50`
  return rows.map(({ id }) => id)
}
async function broadcastOfDraft(queries, draftId) {
  const row = await queries.broadcast.findUnique({ where: { draftId }, select: { id: true } })
  return row?.id ?? null
}

// src/broadcasts/content.ts
function purposeOf(kind) {
  switch (kind) {
    case 'update':
    case 'note':
    case 'welcome':
      return 'learning'
    case 'message':
      return 'logistics'
  }
}
function ownWords(content) {
  switch (content.kind) {
    case 'update':
      return content.sections.learning ?? ''
    case 'message':
    case 'note':
      return content.text
    case 'welcome':
      return 'welcome'
  }
}
var dayMs = 24 * 60 * 60 * 1e3
function usefulForMs(kind) {
  switch (kind) {
    case 'update':
    case 'welcome':
      return 3 * dayMs
    case 'message':
    case 'note':
      return dayMs
  }
}
function priorityOf(kind) {
  switch (kind) {
    case 'note':
      return 5
    case 'welcome':
      return 10
    case 'update':
    case 'message':
      return 20
  }
}

// src/broadcasts/broadcast-store.ts
async function createBroadcast(tx, sealer, broadcast) {
  const { content, sendAt, now } = broadcast
  const row = {
    id: newId(),
    classroomId: broadcast.classroomId,
    kind: content.kind,
    author: broadcast.author,
    approvedBy: broadcast.approvedBy,
    createdAt: now,
    sendAt,
    usefulUntil: new Date(sendAt.getTime() + usefulForMs(content.kind)),
    caregiversExpected: broadcast.caregiversExpected,
    state: 'scheduled',
  }
  await tx.broadcast.create({
    data: {
      ...row,
      draftId: broadcast.draftId,
      purpose: purposeOf(content.kind),
      audience: broadcast.audience,
      contentSealed: sealer.seal(JSON.stringify(content)),
    },
  })
  return {
    ...row,
    audience: broadcast.audience,
    content,
    expandedThrough: null,
    expandedAt: null,
    nextTurnAt: null,
    stoppedBy: null,
  }
}
async function findBroadcast(queries, sealer, id) {
  const row = await queries.broadcast.findUnique({ where: { id } })
  if (row === null) return null
  return {
    ...row,
    kind: row.kind,
    state: row.state,
    audience: row.audience,
    content: JSON.parse(sealer.open(row.contentSealed)),
  }
}
async function lockBroadcast(tx, sealer, id, { skipLocked = false } = {}) {
  const rows = skipLocked
    ? await tx.$queryRaw`SELECT id FROM broadcasts WHERE id = ${id}::uuid FOR NO KEY UPDATE SKIP LOCKED`
    : await tx.$queryRaw`SELECT id FROM broadcasts WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return rows.length === 0 ? null : findBroadcast(tx, sealer, id)
}
async function moveBroadcast(tx, id, change) {
  await tx.broadcast.update({ where: { id }, data: { ...change, dirty: true } })
}
async function recordExpansion(tx, id, reached) {
  await tx.broadcast.update({ where: { id }, data: { ...reached, dirty: true } })
}
async function takeDirty(tx, id) {
  const taken = await tx.$executeRaw`UPDATE broadcasts SET dirty = false WHERE id = ${id}::uuid AND dirty`
  return taken > 0
}

// src/outbox/enqueue-texts.ts
async function enqueueTexts(tx, sealer, texts, now) {
  if (texts.length === 0) return []
  const rows = texts.map((text2) => ({
    id: text2.id ?? newId(),
    broadcast_id: text2.broadcastId,
    classroom_id: text2.classroomId,
    caregiver_id: text2.caregiverId,
    consent_id: text2.consentId,
    kind: text2.kind,
    phone_hash: sealer.hash('phone', text2.phone),
    phone_sealed: sealer.seal(text2.phone),
    body_hash: sealer.hash('body', text2.body),
    body_sealed: sealer.seal(text2.body),
    language: text2.language,
    language_source: text2.languageSource,
    segments: text2.segments,
    priority: text2.priority,
    any_hour: text2.anyHour,
    despite_stop: text2.despiteStop,
    state: text2.afterTextId === null ? 'queued' : 'held',
    after_text_id: text2.afterTextId,
    due_at: text2.dueAt,
    turn_at: text2.turnAt,
    useful_until: text2.usefulUntil,
  }))
  const made = await tx.$queryRaw`
    INSERT INTO texts (id, broadcast_id, classroom_id, caregiver_id, consent_id, kind, phone_hash, phone_sealed, body_hash,
                       body_sealed, language, language_source, segments, priority, any_hour, despite_stop, state, after_text_id,
                       due_at, turn_at, useful_until, created_at, updated_at)
    SELECT row.*, ${now}::timestamptz, ${now}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, broadcast_id uuid, classroom_id uuid,
           caregiver_id uuid, consent_id uuid, kind text, phone_hash text, phone_sealed text, body_hash text, body_sealed text,
           language text, language_source text, segments int, priority int, any_hour boolean, despite_stop boolean,
           state text, after_text_id uuid, due_at timestamptz, turn_at timestamptz, useful_until timestamptz)
    ON CONFLICT DO NOTHING
    RETURNING id`
  return made.map(({ id }) => id)
}

// src/outbox/open-welcomes.ts
async function openWelcomes(tx, consentIds) {
  const rows = await tx.$queryRaw`
    SELECT id, consent_id FROM texts
     WHERE kind = 'welcome' AND state IN ('held', 'queued', 'sending', 'unknown', 'accepted')
       AND consent_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(consentIds)}::jsonb))
     ORDER BY id FOR NO KEY UPDATE`
  return new Map(rows.map((row) => [row.consent_id, row.id]))
}

// src/outbox/take-turns.ts
var strideMs = 100
function takeTurns(first, texts) {
  let next = first.getTime()
  const turned = texts.map((text2) => {
    const turnAt = new Date(next)
    next += strideMs * text2.segments
    return { ...text2, turnAt }
  })
  return { turned, nextTurnAt: new Date(next) }
}

// src/outbox/turn-reader.ts
async function firstTurn(queries, { classroomId, sendAt, nextTurnAt }, { priority, now }) {
  const [head] = await queries.$queryRaw`
    SELECT t.turn_at FROM texts t
     WHERE t.state = 'queued' AND t.priority = ${priority} AND t.due_at <= ${now} AND NOT ${isHeldBack} ORDER BY t.turn_at LIMIT 1`
  const reached = head?.turn_at ?? sendAt
  const own2 = nextTurnAt ?? (await lastOfClassroom(queries, classroomId, priority))
  return own2 !== null && own2 > reached ? own2 : reached
}
async function lastOfClassroom(queries, classroomId, priority) {
  const [row] = await queries.$queryRaw`
    SELECT max(turn_at) AS last FROM texts
     WHERE state = 'queued' AND priority = ${priority} AND classroom_id IS NOT DISTINCT FROM ${classroomId}::uuid`
  return row.last
}

// src/people/audience-reader.ts
function enrolled({ classroomIds, on }) {
  const there2 =
    classroomIds === 'all'
      ? prismaNamespace_exports.sql`TRUE`
      : prismaNamespace_exports.sql`e.classroom_id = ANY(ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(classroomIds)}::jsonb)::uuid))`
  return prismaNamespace_exports.sql`(${there2} AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date))`
}
function cared({ on }) {
  return prismaNamespace_exports.sql`(k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date))`
}
async function readAudience(queries, sealer, of) {
  const after2 =
    of.after === void 0 || of.after === null
      ? prismaNamespace_exports.sql`TRUE`
      : prismaNamespace_exports.sql`g.id > ${of.after}::uuid`
  const limit = of.limit === void 0 ? prismaNamespace_exports.empty : prismaNamespace_exports.sql`LIMIT ${of.limit}`
  const rows = await queries.$queryRaw`
    WITH page AS MATERIALIZED (
      SELECT g.id, g.name_sealed, g.language, g.language_source
        FROM caregivers g
       WHERE ${after2} AND EXISTS (
             SELECT 1 FROM care k JOIN enrollments e ON e.student_id = k.student_id
              WHERE k.caregiver_id = g.id AND ${cared(of)} AND ${enrolled(of)})
       ORDER BY g.id ${limit})
    SELECT g.id AS caregiver_id, g.name_sealed, g.language, g.language_source,
           c.id AS consent_id, c.phone_sealed, c.phone_hash, c.state, c.number_fault,
           EXISTS (SELECT 1 FROM texts t
                    WHERE t.consent_id = c.id AND t.kind = 'welcome' AND t.state <> 'dropped') AS welcomed,
           s.id AS student_id, s.first_name_sealed, e.classroom_id, k.relationship, k.contact_rule
      FROM page g
      LEFT JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
      JOIN care k ON k.caregiver_id = g.id AND ${cared(of)}
      JOIN enrollments e ON e.student_id = k.student_id AND ${enrolled(of)}
      JOIN students s ON s.id = k.student_id
     ORDER BY g.id, s.id, e.classroom_id`
  const members = /* @__PURE__ */ new Map()
  for (const row of rows) {
    const member = members.get(row.caregiver_id) ?? memberOf(sealer, row)
    members.set(row.caregiver_id, member)
    if (row.contact_rule === 'no_contact') {
      member.forbidden = [...(member.forbidden ?? []), row.student_id]
      continue
    }
    member.excluded = null
    member.students.push({
      studentId: row.student_id,
      firstName: sealer.open(row.first_name_sealed),
      classroomId: row.classroom_id,
      relationship: row.relationship,
      contactRule: row.contact_rule,
    })
  }
  return [...members.values()]
}
function memberOf(sealer, row) {
  return {
    caregiverId: row.caregiver_id,
    caregiverName: sealer.open(row.name_sealed),
    language: row.language,
    languageSource: row.language_source,
    consentId: row.consent_id,
    // What was sealed had been parsed.
    phone: row.phone_sealed === null ? null : sealer.open(row.phone_sealed),
    phoneHash: row.phone_hash,
    consentState: row.state,
    numberFault: row.number_fault,
    welcomed: row.welcomed,
    students: [],
    excluded: 'no_contact',
  }
}
async function countChildrenWithoutCaregivers(queries, of) {
  const [row] = await queries.$queryRaw`
    SELECT count(DISTINCT e.student_id)::int AS count
      FROM enrollments e
     WHERE ${enrolled(of)}
       AND NOT EXISTS (SELECT 1 FROM care k WHERE k.student_id = e.student_id AND ${cared(of)})`
  return row?.count ?? 0
}

// src/texts/segments.ts
var MAX_SMS_CHARACTERS = 1600
var basic = new Set(
  `@\xA3$\xA5\xE8\xE9\xF9\xEC\xF2\xC7
\xD8\xF8\r\xC5\xE5\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\xC6\xE6\xDF\xC9 !"#\xA4%&'()*+,-./0123456789:;<=>?\xA1ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC4\xD6\xD1\xDC\xA7\xBFabcdefghijklmnopqrstuvwxyz\xE4\xF6\xF1\xFC\xE0`,
)
var extension = new Set('\f^{}\\[~]|\u20AC')
function countSegments(text2) {
  let septets = 0
  for (const character of text2) {
    if (basic.has(character)) septets += 1
    else if (extension.has(character)) septets += 2
    else return countUcs2(text2, character)
  }
  const segments = septets <= 160 ? 1 : fill(text2, 153, (character) => (extension.has(character) ? 2 : 1))
  return { encoding: 'GSM-7', segments, units: septets, forcedBy: null }
}
function countUcs2(text2, forcedBy) {
  const units = text2.length
  const segments = units <= 70 ? 1 : fill(inseparable(text2), 67, (cluster) => cluster.length)
  return { encoding: 'UCS-2', segments, units, forcedBy }
}
function fill(pieces, room, size) {
  let segments = 1
  let used = 0
  for (const piece of pieces) {
    used += size(piece)
    if (used <= room) continue
    segments += 1
    used = size(piece)
  }
  return segments
}
var graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
var joins = /[\p{M}\p{Cf}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u0e33\u0eb3\u1100-\u11ff]/u
function inseparable(text2) {
  if (!joins.test(text2)) return text2
  return Array.from(graphemes.segment(text2), ({ segment }) => segment).flatMap((g) =>
    g === '\r\n' ? ['\r', '\n'] : [g],
  )
}

// src/broadcasts/note-audience.ts
function addressed(content, members) {
  return content.kind === 'note' ? members.flatMap((member) => readerOf(content, member)) : [...members]
}
function readerOf({ caregiverIds, studentIds }, member) {
  const students = member.students.filter(({ studentId }) => studentIds.includes(studentId))
  if (students.length > 0) return [{ ...member, students }]
  if (member.forbidden?.some((studentId) => studentIds.includes(studentId))) {
    return [{ ...member, students: [], excluded: 'no_contact' }]
  }
  return caregiverIds.includes(member.caregiverId) ? [member] : []
}
function notChosen(content, members) {
  if (content.kind !== 'note') return []
  const readers = addressed(content, members)
  const chosen = new Set(readers.map(({ caregiverId }) => caregiverId))
  const told = new Map(readers.flatMap(({ students }) => students.map((child) => [child.studentId, child.contactRule])))
  return members.flatMap((member) => {
    const students = member.students.filter(({ studentId }) => told.has(studentId))
    const isApart = students.some(
      ({ studentId, contactRule }) =>
        contactRule === 'not_named_together' || told.get(studentId) === 'not_named_together',
    )
    return students.length === 0 || isApart || chosen.has(member.caregiverId) ? [] : [{ ...member, students }]
  })
}

// src/lib/group-by.ts
function groupBy(items, keyOf2) {
  const groups = /* @__PURE__ */ new Map()
  for (const item of items) {
    const key = keyOf2(item)
    const group = groups.get(key)
    if (group === void 0) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

// src/texts/draft-verdict.ts
var TEACHER_CONFIRMS_AT = 3
var COORDINATOR_CONFIRMS_AT = 4
function draftVerdict(words3, wordings) {
  const measured = wordings.map(({ language, text: text2 }) => ({
    language,
    characters: text2.length,
    ...countSegments(text2),
  }))
  const longest = measured.toSorted((a, b) => b.characters - a.characters)[0]
  const worst = measured.toSorted((a, b) => b.segments - a.segments)[0]
  if (words3.trim() === '' || longest === void 0 || worst === void 0) return { kind: 'empty' }
  if (longest.characters > MAX_SMS_CHARACTERS) return { kind: 'too_long', worst: longest }
  if (worst.segments >= COORDINATOR_CONFIRMS_AT) return { kind: 'coordinator_confirms', worst }
  if (worst.segments >= TEACHER_CONFIRMS_AT) return { kind: 'teacher_confirms', worst }
  return { kind: 'ok', worst }
}

// src/broadcasts/reach.ts
function reachOf(member) {
  if (member.excluded !== null) return { kind: 'left_out', reason: member.excluded }
  const { consentId, phone, phoneHash, consentState } = member
  if (consentId === null || phone === null || phoneHash === null || consentState === null) {
    return { kind: 'left_out', reason: 'no_usable_number' }
  }
  const silence = silenceOf(consentState)
  if (silence !== null) return { kind: 'left_out', reason: silence }
  if (member.numberFault !== null) return { kind: 'left_out', reason: 'no_usable_number' }
  return { kind: 'reached', member: { ...member, consentId, phone, phoneHash } }
}
function silenceOf(state) {
  switch (state) {
    case 'enrolled':
    case 'agreed':
      return null
    case 'refused':
      return 'said_no'
    case 'stopped':
      return 'stopped'
    case 'frozen':
      return 'wrong_number'
  }
}

// src/texts/plain-characters.ts
var lookalikes = {
  ...each('\u2018\u2019\u201A\u201B\u2032\u02B9\u02BB\u02BC\u02BD`\xB4\u2039\u203A\u275B\u275C', "'"),
  ...each('\u201C\u201D\u201E\u201F\u2033\u02BA\xAB\xBB\u275D\u275E\u301D\u301E', '"'),
  ...each('\u2010\u2011\u2012\u2013\u2212\u2043', '-'),
  ...each(
    '\u2022\u25E6\u25AA\u25AB\u25CF\u25CB\u25C6\u25C7\u25A0\u25A1\u2023\u2219\u220E\u25BA\u25B8\u27A2\u27A4\u2713',
    '-',
  ),
  '\u2026': '...',
  '\xD7': 'x',
  '\xF7': '/',
  '\u2044': '/',
  '\u2215': '/',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2260': '=/=',
  '\u2192': '->',
  '\u27A1': '->',
  '\u2190': '<-',
  '\xA9': '(c)',
  '\xAE': '(R)',
  '\u2122': 'TM',
  '\u203C': '!!',
  '\u2049': '!?',
}
var lookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'gu')
var invisible = /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffd\p{Co}\p{Cs}]|\u20e3/gu
function hasLookalike(character) {
  return Object.hasOwn(lookalikes, character)
}
function plainCharacters(text2) {
  return tidySpaces(
    text2
      .normalize('NFC')
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(/[\u{1d400}-\u{1d7ff}\ufb00-\ufb06]/gu, (character) => character.normalize('NFKC'))
      .replace(/(\d)?([\u00bc-\u00be\u2150-\u215e])/g, (_all, whole, part) =>
        whole === void 0 ? part.normalize('NFKC') : `${whole} ${part.normalize('NFKC')}`,
      )
      .replace(invisible, '')
      .replace(
        new RegExp(
          '(?<![\\p{L}\\p{M}])[\\u200c\\u200d]|(?<=\\p{Script=Latin})[\\u200c\\u200d]|[\\u200c\\u200d](?![\\p{L}\\p{M}])',
          'gu',
        ),
        '',
      )
      .replace(/ ?[—―] ?/g, ' - ')
      .replace(new RegExp('(?<!\\p{L})\xB7|\xB7(?!\\p{L})', 'gu'), '-')
      .replace(lookalike, (character) => lookalikes[character] ?? character),
  )
}
function tidySpaces(text2) {
  return text2
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .replace(new RegExp('(?!\\n)\\p{Cc}', 'gu'), '')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()
}
function each(characters, replacement) {
  return Object.fromEntries(Array.from(characters, (character) => [character, replacement]))
}

// src/texts/word-head.ts
var alphabets = perLanguage((language) => new Intl.Collator(language))
var lists = perLanguage((language) => new Intl.ListFormat(language, { type: 'conjunction' }))
function wordHead(frame) {
  const { language } = frame
  const school = plainCharacters(frame.schoolName)
  const teacher = plainCharacters(frame.teacherName)
  const names = [...new Set(frame.children.map(plainCharacters))].toSorted(alphabets[language].compare)
  if (names.length === 0) return familyText(language, 'head', { school, teacher })
  const children = lists[language].format(names)
  return familyText(language, 'head_children', { school, teacher, children })
}
function perLanguage(make) {
  return Object.fromEntries(FRAME_LANGUAGES.map((language) => [language, make(language)]))
}

// src/texts/word-message.ts
function wordMessage(message) {
  return `${wordHead({ ...message, children: [] })} ${message.text.trim()}`
}

// src/texts/word-note.ts
var NOTE_STEMS = ['doing_well', 'improve']
function wordNote(note) {
  return `${wordHead(note)} ${stemmedWords(note.language, note)}`
}
function stemmedWords(language, { stem, text: text2 }) {
  const words3 = text2.trim()
  return stem === null ? words3 : `${familyText(language, `stem_${stem}`)} ${words3}`
}

// src/texts/section.ts
var SECTION_IDS = ['learning', 'practice', 'taught', 'real_world', 'at_home']

// src/texts/word-update.ts
function wordUpdate(update) {
  const { language, sections } = update
  const atHome = sections.at_home?.trim()
  const more = SECTION_IDS.some((id) => id !== 'learning' && id !== 'at_home' && sections[id]?.trim())
  return [
    wordHead(update),
    sections.learning?.trim(),
    atHome && `${familyText(language, 'section_at_home')} ${atHome}`,
    more && familyText(language, 'reply_more', { word: familyText(language, 'keyword_more') }),
  ]
    .filter((line2) => line2)
    .join('\n')
}

// src/texts/word-welcome.ts
var WITH_TEACHER = ['welcome_full', 'welcome_short', 'welcome_brief']
var SCHOOL_ONLY = ['welcome_school_full', 'welcome_school_brief', 'welcome_least']
function wordWelcome(welcome) {
  const school = plainCharacters(welcome.schoolName)
  const teacher = plainCharacters(welcome.teacherName ?? '')
  const no = familyText(welcome.language, 'keyword_no')
  const keys = teacher === '' ? SCHOOL_ONLY : [...WITH_TEACHER, ...SCHOOL_ONLY]
  for (const name of [school, ...shorterAndShorter(school)]) {
    for (const key of keys) {
      const text2 = familyText(welcome.language, key, { school: name, teacher, no })
      if (countSegments(text2).segments === 1) return text2
    }
  }
  throw new Error(`no welcome in ${welcome.language} fits into one segment`)
}
function shorterAndShorter(name) {
  const words3 = name.split(' ')
  const first = Array.from(words3[0] ?? '')
  return [
    ...words3.slice(1).map((_, index) => words3.slice(0, words3.length - 1 - index).join(' ')),
    ...first.slice(1).map((_, index) => first.slice(0, first.length - 1 - index).join('')),
  ]
}

// src/broadcasts/word-broadcast.ts
function wordBroadcast(content, sender, reader) {
  const language = frameLanguage(reader.language)
  const { schoolName } = sender
  const teacherName = sender.teacherName ?? sender.classroomName
  switch (content.kind) {
    case 'update':
      return {
        language,
        body: wordUpdate({ schoolName, teacherName, language, children: reader.children, sections: content.sections }),
      }
    case 'message':
      return { language, body: wordMessage({ schoolName, teacherName, language, text: content.text }) }
    case 'note': {
      const { stem, text: text2 } = content
      return {
        language,
        body: wordNote({ schoolName, teacherName, language, children: reader.children, stem, text: text2 }),
      }
    }
    case 'welcome':
      return { language, body: wordWelcome({ schoolName, teacherName: sender.teacherName, language }) }
  }
}

// src/broadcasts/preview.ts
function buildPreview(content, audience, childrenWithoutCaregivers) {
  const reaches = audience.map(({ member, sender }) => ({ member, sender, reach: reachOf(member) }))
  const worded = reaches.flatMap(({ reach, sender }) =>
    reach.kind === 'reached' && wants(content, reach.member) ? [wordFor(content, sender, reach.member)] : [],
  )
  const leftOut = groupBy(
    reaches.flatMap(({ member, reach }) => (reach.kind === 'left_out' ? [{ member, reason: reach.reason }] : [])),
    ({ reason }) => reason,
  )
  const verdict = draftVerdict(
    ownWords(content),
    worded.map(({ language, body }) => ({ language, text: body })),
  )
  return {
    content,
    caregivers: worded.length,
    people: content.kind === 'note' ? worded.map(({ member }) => describeCaregiver(member)) : [],
    wordings: wordingsOf(worded),
    leftOut: [...leftOut].map(([reason, people]) => ({
      reason,
      people: people.map(({ member }) => describeCaregiver(member)),
    })),
    childrenWithoutCaregivers,
    untranslated: content.kind === 'welcome' ? [] : untranslatedOf(worded.map(({ member }) => member.language)),
    welcomes: content.kind === 'welcome' ? 0 : worded.filter(({ member }) => !member.welcomed).length,
    verdict,
  }
}
function wants(content, member) {
  return content.kind !== 'welcome' || !member.welcomed
}
function childrenOf(member) {
  return [...new Map(member.students.map((student) => [student.studentId, student.firstName])).values()]
}
function describeCaregiver(member) {
  const children = childrenOf(member)
  return children.length === 0 ? member.caregiverName : `${member.caregiverName} (${children.join(', ')})`
}
function wordFor(content, sender, member) {
  const { language, body } = wordBroadcast(content, sender, { language: member.language, children: childrenOf(member) })
  return { language, body, segments: countSegments(body).segments, member }
}
function wordingsOf(worded) {
  return [...groupBy(worded, ({ language }) => language)]
    .map(([language, texts]) => {
      const example = texts.toSorted((a, b) => b.segments - a.segments || b.body.length - a.body.length)[0]
      const { segments, forcedBy } = countSegments(example.body)
      return {
        language,
        caregivers: texts.length,
        example: example.body,
        reader: describeCaregiver(example.member),
        segments,
        forcedBy,
      }
    })
    .toSorted((a, b) => b.caregivers - a.caregivers)
}
function untranslatedOf(languages) {
  const foreign = languages.filter((tag) => new Intl.Locale(tag).language !== 'en')
  return [...groupBy(foreign, (tag) => languageName(tag))]
    .map(([language, tags]) => ({ language, caregivers: tags.length }))
    .toSorted((a, b) => b.caregivers - a.caregivers || (a.language < b.language ? -1 : 1))
}

// src/people/classroom-reader.ts
var columns = { id: true, name: true, channelId: true, channelState: true }
function classroomFrom(row) {
  return row === null ? null : { ...row, channelState: row.channelState }
}
async function findClassroom(queries, id) {
  return classroomFrom(await queries.classroom.findUnique({ where: { id }, select: columns }))
}
async function findClassroomNamed(queries, name) {
  const where = { nameKey: classroomNameKey(name) }
  return classroomFrom(await queries.classroom.findUnique({ where, select: columns }))
}
async function classroomOf(queries, channelId) {
  return classroomFrom(await queries.classroom.findUnique({ where: { channelId }, select: columns }))
}
async function classroomNames(queries) {
  const rows = await queries.classroom.findMany({ select: { name: true }, orderBy: { name: 'asc' } })
  return rows.map(({ name }) => name)
}
async function linkedChannels(queries, { after: after2, count }) {
  const rows = await queries.classroom.findMany({
    where: { channelState: 'linked', channelId: after2 === null ? { not: null } : { gt: after2 } },
    select: { channelId: true },
    orderBy: { channelId: 'asc' },
    take: count,
  })
  return rows.map(({ channelId }) => channelId).filter((channelId) => channelId !== null)
}
async function teacherEmails(queries, sealer, classroomId) {
  const row = await queries.classroom.findUnique({ where: { id: classroomId }, select: { teacherEmailsSealed: true } })
  return row?.teacherEmailsSealed == null ? [] : JSON.parse(sealer.open(row.teacherEmailsSealed))
}

// src/people/staff-reader.ts
var weight = { teacher: 0, substitute: 1, liaison: 2 }
async function staffOf(queries, classroomId, at) {
  const rows = await queries.classroomStaff.findMany({
    where: { classroomId, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    select: { slackUserId: true, role: true, until: true },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
  })
  const members = rows.map((row) => ({ ...row, role: row.role }))
  return members.toSorted((a, b) => weight[a.role] - weight[b.role])
}
async function standingOf(queries, classroomId, slackUserId, at) {
  const staff = await staffOf(queries, classroomId, at)
  return staff.find((member) => member.slackUserId === slackUserId)?.role ?? null
}
async function isStaffOf(queries, classroomId, slackUserId, at) {
  return (await standingOf(queries, classroomId, slackUserId, at)) !== null
}
async function staffName(queries, sealer, slackUserId) {
  const row = await queries.staffMember.findUnique({ where: { slackUserId } })
  return row === null ? null : { name: sealer.open(row.nameSealed), askedAt: row.updatedAt }
}

// src/broadcasts/sender.ts
function openSenderBook(queries, sealer, of) {
  const senders = /* @__PURE__ */ new Map()
  async function read(classroomId) {
    const classroom = classroomId === null ? null : await findClassroom(queries, classroomId)
    const staff = classroomId === null ? [] : await staffOf(queries, classroomId, of.at)
    const signs =
      of.classroomId !== null &&
      (of.content?.kind === 'note' || staff.length === 0 || staff.some(({ slackUserId }) => slackUserId === of.author))
        ? of.author
        : staff[0]?.slackUserId
    const known = signs === void 0 ? null : await staffName(queries, sealer, signs)
    return { schoolName: of.schoolName, teacherName: known?.name ?? null, classroomName: classroom?.name ?? '' }
  }
  return {
    senderFor(member) {
      const classroomId = of.classroomId ?? member.students[0]?.classroomId ?? null
      const key = classroomId ?? ''
      const found = senders.get(key) ?? read(classroomId)
      senders.set(key, found)
      return found
    },
  }
}

// src/broadcasts/expand-broadcast.ts
var batchSize = 500
async function expandBroadcast(deps, broadcastId) {
  let more = true
  while (more) more = await expandBatch(deps, broadcastId)
}
async function expandBatch(deps, broadcastId) {
  const { database, sealer, clock, school } = deps
  const more = await database.inTransaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId, { skipLocked: true })
    if (broadcast === null || broadcast.state !== 'scheduled') return false
    const now = clock.now()
    const { audience } = broadcast
    const members = await readAudience(tx, sealer, {
      classroomIds: 'all' in audience ? 'all' : audience.classroomIds,
      on: schoolDate(school.timezone, now),
      after: broadcast.expandedThrough,
      limit: batchSize,
    })
    const book = openSenderBook(tx, sealer, { ...broadcast, schoolName: school.name, at: now })
    const readers = []
    for (const member of addressed(broadcast.content, members)) {
      const reach = reachOf(member)
      if (reach.kind === 'reached' && wants(broadcast.content, member)) {
        readers.push({ member: reach.member, sender: await book.senderFor(member) })
      }
    }
    const welcomes =
      broadcast.kind === 'welcome' ? /* @__PURE__ */ new Map() : await welcomeFirst(tx, deps, readers, broadcast)
    const priority = priorityOf(broadcast.kind)
    const texts = readers.map(({ member, sender }) => ({
      ...textTo(
        member,
        wordBroadcast(broadcast.content, sender, { language: member.language, children: childrenOf(member) }),
      ),
      broadcastId: broadcast.id,
      classroomId: broadcast.classroomId,
      kind: broadcast.kind,
      priority,
      afterTextId: welcomes.get(member.consentId) ?? null,
      dueAt: broadcast.sendAt,
      usefulUntil: broadcast.usefulUntil,
    }))
    const { turned, nextTurnAt } = takeTurns(await firstTurn(tx, broadcast, { priority, now }), texts)
    await enqueueTexts(tx, sealer, turned, now)
    const last = members.at(-1)
    if (last !== void 0 && members.length === batchSize) {
      await recordExpansion(tx, broadcast.id, { expandedThrough: last.caregiverId, nextTurnAt })
      return true
    }
    await moveBroadcast(tx, broadcast.id, { state: 'sending', expandedAt: now })
    return false
  })
  database.announce('outbox')
  return more
}
async function welcomeFirst(tx, { sealer, clock }, readers, broadcast) {
  const welcomes = readers
    .filter(({ member }) => !member.welcomed)
    .map(({ member, sender }) => ({
      ...textTo(member, wordBroadcast({ kind: 'welcome' }, sender, { language: member.language, children: [] })),
      broadcastId: null,
      classroomId: broadcast.classroomId,
      kind: 'welcome',
      priority: 10,
      afterTextId: null,
      dueAt: broadcast.sendAt,
      usefulUntil: broadcast.usefulUntil,
    }))
  const now = clock.now()
  const first = await firstTurn(tx, { ...broadcast, nextTurnAt: null }, { priority: 10, now })
  await enqueueTexts(tx, sealer, takeTurns(first, welcomes).turned, now)
  return openWelcomes(
    tx,
    readers.map(({ member }) => member.consentId),
  )
}
function textTo(member, { language, body }) {
  return {
    caregiverId: member.caregiverId,
    consentId: member.consentId,
    phone: member.phone,
    body,
    language,
    // Where a caregiver's own language has no frame of ours, English is what it fell back to.
    languageSource: new Intl.Locale(member.language).language === language ? member.languageSource : 'fallback',
    segments: countSegments(body).segments,
    anyHour: false,
    despiteStop: false,
  }
}

// src/broadcasts/card.ts
var emptyTally = {
  held: 0,
  queued: 0,
  sending: 0,
  unknown: 0,
  accepted: 0,
  sent: 0,
  delivered: 0,
  undelivered: 0,
  failed: 0,
  dropped: 0,
  stopped: 0,
}
function tallyOf(lines2) {
  const tally = { ...emptyTally }
  for (const { state, reason, count } of lines2) {
    tally[state === 'dropped' && reason === 'stopped_by_staff' ? 'stopped' : state] += count
  }
  return tally
}
function cardPlace(broadcastId, destination) {
  return { key: `card:${broadcastId}:${destination}`, destination }
}
function cardOf(broadcast, tally, problems) {
  const made = Object.values(tally).reduce((sum, count) => sum + count, 0)
  const open = tally.held + tally.queued + tally.sending + tally.unknown
  return {
    broadcastId: broadcast.id,
    kind: broadcast.kind,
    author: broadcast.author,
    excerpt: excerptOf(broadcast),
    phase: phaseOf(broadcast, made - open - tally.dropped - tally.stopped),
    sendAt: broadcast.sendAt.toISOString(),
    caregivers: broadcast.expandedAt === null ? broadcast.caregiversExpected : made,
    waiting: open,
    onTheWay: tally.accepted + tally.sent,
    delivered: tally.delivered,
    failed: tally.failed + tally.undelivered,
    notSent: tally.dropped,
    keptBack: tally.stopped,
    // What became of each note stands in that caregiver's own thread.
    problems: broadcast.kind === 'note' ? [] : problems,
    stoppable: broadcast.state === 'scheduled' || broadcast.state === 'sending',
    stoppedBy: broadcast.stoppedBy,
  }
}
function phaseOf(broadcast, left2) {
  switch (broadcast.state) {
    case 'scheduled':
      return 'undo'
    case 'sending':
      return 'sending'
    case 'done':
      return 'done'
    case 'cancelled':
      return 'cancelled'
    case 'stopped':
      return left2 === 0 ? 'cancelled' : 'stopped'
  }
}
var excerptLength = 120
function excerptOf({ content }) {
  switch (content.kind) {
    case 'update':
      return shorten(content.sections.learning ?? '')
    case 'message':
      return shorten(content.text)
    case 'note':
    case 'welcome':
      return ''
  }
}
function shorten(words3) {
  const line2 = words3.replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(line2)
  return characters.length <= excerptLength
    ? line2
    : `${characters
        .slice(0, excerptLength - 1)
        .join('')
        .trimEnd()}\u2026`
}

// src/broadcasts/problem-reader.ts
var peopleNamed = 5
async function readProblems(queries, sealer, broadcastId) {
  const rows = await queries.$queryRaw`
    SELECT reason, name_sealed, children_sealed, count FROM (
      SELECT COALESCE(t.reason, '') AS reason, g.name_sealed,
        ARRAY(SELECT s.first_name_sealed FROM care k JOIN students s ON s.id = k.student_id
              WHERE k.caregiver_id = g.id AND k.until IS NULL AND k.contact_rule <> 'no_contact') AS children_sealed,
        row_number() OVER (PARTITION BY t.reason ORDER BY t.id) AS place,
        (count(*) OVER (PARTITION BY t.reason))::int AS count
      FROM texts t JOIN caregivers g ON g.id = t.caregiver_id
      WHERE t.broadcast_id = ${broadcastId}::uuid AND (t.state IN ('failed', 'undelivered')
        OR (t.state = 'dropped' AND t.reason <> 'stopped_by_staff'))
    ) AS failed WHERE place <= ${peopleNamed} ORDER BY reason, place`
  return [...groupBy(rows, ({ reason }) => reason)].map(([reason, people]) => ({
    reason,
    people: people.map((person) => {
      const children = person.children_sealed.map((name) => sealer.open(name)).join(', ')
      return children === '' ? sealer.open(person.name_sealed) : `${sealer.open(person.name_sealed)} (${children})`
    }),
    more: (people[0]?.count ?? 0) - people.length,
  }))
}

// src/broadcasts/renew-cards.ts
async function renewCards(deps) {
  const { database, sealer, clock } = deps
  const dirty = await findDirtyBroadcasts(database.client)
  for (const id of dirty) {
    await database.inTransaction(async (tx) => {
      if (!(await takeDirty(tx, id))) return
      const broadcast = await findBroadcast(tx, sealer, id)
      if (broadcast === null) return
      const destination = await destinationOf(tx, broadcast)
      if (destination === null) return
      await putPost(tx, sealer, {
        ...cardPlace(id, destination),
        kind: 'broadcast_card',
        model: cardOf(broadcast, tallyOf(await tallyBroadcasts(tx, [id])), await readProblems(tx, sealer, id)),
        at: clock.now(),
      })
    })
  }
  if (dirty.length > 0) database.announce('posts')
  return dirty.length
}
async function destinationOf(queries, { classroomId, author }) {
  if (classroomId === null) return author
  const classroom = await findClassroom(queries, classroomId)
  return classroom?.channelState === 'linked' ? classroom.channelId : null
}

// src/broadcasts/start-broadcasts.ts
var idleMs = 1e3
function startBroadcasts(deps) {
  const { database, clock, log } = deps
  async function work() {
    for (const id of await findDueBroadcasts(database.client, clock.now())) {
      await expandBroadcast(deps, id)
      log.info('broadcast_expanded', { broadcast: id })
    }
    for (const id of await findFinishedBroadcasts(database.client)) await finish(deps, id)
    await renewCards(deps)
    const next = await nextSendAt(database.client)
    return next === null ? idleMs : Math.min(idleMs, Math.max(1, next.getTime() - clock.now().getTime()))
  }
  const loop = startLoop({ work, onError: (error) => log.error('broadcasts_loop_failed', errorFacts(error)) })
  database.onAnnounced('broadcasts', () => loop.wake())
  return loop
}
async function finish({ database, sealer, clock, log }, broadcastId) {
  const finished2 = await database.inTransaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId, { skipLocked: true })
    if (broadcast?.state !== 'sending') return false
    await moveBroadcast(tx, broadcastId, { state: 'done', finishedAt: clock.now() })
    return true
  })
  if (finished2) log.info('broadcast_done', { broadcast: broadcastId })
}

// src/http/control-socket.ts
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { dirname } from 'node:path'
var patienceMs = 5e3
async function startControlSocket(options) {
  const path = controlSocketPath(options.dataDir)
  mkdirSync(dirname(path), { recursive: true, mode: 448 })
  const underWay = /* @__PURE__ */ new Set()
  const server = createServer(serve(options.routes, options.log, underWay))
  if (!(await listen(server, path))) {
    if (await isAlive(path)) {
      options.log.info('control_socket_taken')
      return { listening: false, stop: async () => {} }
    }
    rmSync(path, { force: true })
    if (!(await listen(server, path))) throw new Error('the control socket could not be opened')
  }
  chmodSync(path, 384)
  return { listening: true, stop: () => stop(server, underWay) }
}
function listen(server, path) {
  return new Promise((resolve, reject) => {
    const failed2 = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed2)
    server.listen(path, () => {
      server.off('error', failed2)
      resolve(true)
    })
  })
}
function isAlive(path) {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
function serve(routes, log, underWay) {
  return (request2, response) => {
    const path = new URL(request2.url ?? '/', 'http://control').pathname
    const name = `${request2.method} ${path}`
    const handler = Object.hasOwn(routes, name) ? routes[name] : void 0
    if (handler === void 0) {
      response.writeHead(404).end()
      return
    }
    const answered = handler(request2, response).catch((error) => {
      log.error('control_request_failed', { route: name, ...errorFacts(error) })
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
    underWay.add(answered)
    void answered.finally(() => underWay.delete(answered))
  }
}
async function stop(server, underWay) {
  const closed = new Promise((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  let timer
  const patience2 = new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)))
  await Promise.race([Promise.all(underWay), patience2])
  clearTimeout(timer)
  server.closeAllConnections()
  await closed
}

// src/http/health-routes.ts
import { timingSafeEqual } from 'node:crypto'
var answerWithinMs = 3e3
function healthRoutes(deps) {
  return [
    { method: 'GET', path: '/healthz', handle: (_request, response) => void response.end('ok\n') },
    {
      method: 'GET',
      path: '/readyz',
      async handle(_request, response) {
        const ready = await within(deps.database.ping(), answerWithinMs)
        response.writeHead(ready ? 200 : 503).end(ready ? 'ready\n' : 'database\n')
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      async handle(request2, response) {
        if (!mayRead(request2, deps.metricsToken)) {
          response.writeHead(deps.metricsToken === null ? 403 : 401).end()
          return
        }
        const text2 = await deps.metrics.render()
        response.writeHead(200, { 'content-type': deps.metrics.contentType }).end(text2)
      },
    },
  ]
}
async function within(promise, milliseconds) {
  let timer
  const late = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds, false)))
  const done2 = promise.then(
    () => true,
    () => false,
  )
  const ready = await Promise.race([done2, late])
  clearTimeout(timer)
  return ready
}
function mayRead(request2, token) {
  if (token === null)
    return /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(request2.socket.remoteAddress ?? '')
  const given = Buffer.from(request2.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

// src/http/http-server.ts
import { createServer as createServer2 } from 'node:http'
var usualPatience = { headersTimeout: 1e4, requestTimeout: 2e4, connectionsCheckingInterval: 2e3 }
var stopAfterMs = 5e3
async function startHttpServer(
  { host, port },
  routes,
  log,
  { patience: patience2 = usualPatience, onAnswered = () => {} } = {},
) {
  const server = createServer2(patience2, answer(routes, log, onAnswered))
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      const closed = new Promise((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), stopAfterMs)
      await closed
      clearTimeout(timer)
    },
  }
}
function answer(routes, log, onAnswered) {
  return (request2, response) => {
    const path = pathOf(request2)
    const here = routes.filter((route2) =>
      route2.path.endsWith('/') ? path.startsWith(route2.path) : path === route2.path,
    )
    const route = here.find(({ method }) => method === request2.method)
    if (route === void 0) {
      response.writeHead(here.length === 0 ? 404 : 405).end()
      return
    }
    const began = performance.now()
    response.once('finish', () => onAnswered(route.path, response.statusCode, (performance.now() - began) / 1e3))
    Promise.resolve()
      .then(() => route.handle(request2, response, path))
      .catch((error) => {
        if (!request2.complete) return void response.destroy()
        log.error('request_failed', { route: route.path, ...errorFacts(error) })
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
  }
}
function pathOf(request2) {
  return (request2.url ?? '/').split('?', 1)[0] ?? '/'
}

// src/http/metrics.ts
import { Counter, Histogram, Registry } from 'prom-client'

// src/http/queue-gauges.ts
import { Gauge } from 'prom-client'

// src/inbox/inbound-reader.ts
async function findNextInbound(queries, limit) {
  const rows = await queries.$queryRaw`
    SELECT id FROM (
      SELECT DISTINCT ON (phone_hash) id, sequence, not_before FROM inbound_texts
       WHERE handled_at IS NULL ORDER BY phone_hash, sequence) AS first
     WHERE not_before IS NULL OR not_before <= now()
     ORDER BY sequence LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
async function countHandledAs(queries, { phoneHash, as, since }) {
  return queries.inboundText.count({ where: { phoneHash, handledAs: as, receivedAt: { gte: since } } })
}
async function lastHandledAs(queries, phoneHash, among) {
  const row = await queries.inboundText.findFirst({
    where: { phoneHash, handledAs: { in: [...among] } },
    orderBy: { sequence: 'desc' },
    select: { handledAs: true, handledAt: true },
  })
  return row === null ? null : { as: row.handledAs, at: row.handledAt }
}
async function readInboundBacklog(queries) {
  const [row] = await queries.$queryRaw`
    SELECT count(*)::int AS waiting, min(received_at) AS oldest FROM inbound_texts WHERE handled_at IS NULL`
  return { waiting: row.waiting, oldestAt: row.oldest }
}

// src/posts/posts-reader.ts
async function placeOfPost(queries, key) {
  const post = await queries.post.findUnique({ where: { key }, select: { channelId: true, ts: true } })
  return post === null || post.channelId === null || post.ts === null
    ? null
    : { channelId: post.channelId, ts: post.ts }
}
async function readPostBacklog(queries) {
  const [backlog] = await queries.$queryRaw`
    SELECT count(*)::int AS waiting, min(created_at) AS oldest_at FROM posts
    WHERE ts IS NULL AND state IN ('waiting', 'posting')`
  return { waiting: backlog?.waiting ?? 0, oldestAt: backlog?.oldest_at ?? null }
}
async function countUndeliverablePosts(queries) {
  return queries.post.count({ where: { state: 'undeliverable' } })
}

// src/http/queue-gauges.ts
function createQueueGauges({ database, clock, school }, registry) {
  const gauge = (name, help) => new Gauge({ name: `touchpoint_${name}`, help, registers: [registry] })
  const textsDue = gauge('texts_due', 'Texts that may leave now and have not left')
  const oldestText = gauge(
    'oldest_due_text_seconds',
    'How long the oldest of them could have left; the closed window counts not',
  )
  const windowHeld = gauge('texts_window_held', 'Texts that are due and wait for the window to open')
  const textsSending = gauge('texts_sending', 'Texts handed to the carrier without an answer yet')
  const textsUnknown = gauge('texts_unknown', 'Texts whose outcome is being looked up')
  const posts = gauge('posts_waiting', 'Posts that Slack has not shown yet')
  const oldestPost = gauge('oldest_waiting_post_seconds', 'Age of the oldest waiting post')
  const undeliverable = gauge('posts_undeliverable', 'Posts that Slack will never show')
  const inbound = gauge('inbound_waiting', 'Texts from phones that nobody has handled yet')
  const oldestInbound = gauge('oldest_waiting_inbound_seconds', 'Age of the oldest of them')
  const memory = gauge('memory_bytes', 'Resident memory of this process')
  return async () => {
    const now = clock.now()
    const secondsSince = (at) => (at === null ? 0 : Math.max(0, (now.getTime() - at.getTime()) / 1e3))
    const queue = await readQueueFacts(database.client, {
      now,
      openSince: openSince(school.window, school.timezone, now),
    })
    textsDue.set(queue.due)
    oldestText.set(secondsSince(queue.oldestSince))
    windowHeld.set(queue.windowHeld)
    textsSending.set(queue.sending)
    textsUnknown.set(queue.unknown)
    const backlog = await readPostBacklog(database.client)
    posts.set(backlog.waiting)
    oldestPost.set(secondsSince(backlog.oldestAt))
    undeliverable.set(await countUndeliverablePosts(database.client))
    const unheard2 = await readInboundBacklog(database.client)
    inbound.set(unheard2.waiting)
    oldestInbound.set(secondsSince(unheard2.oldestAt))
    memory.set(process.memoryUsage.rss())
  }
}

// src/http/metrics.ts
var buckets = [5e-3, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15]
function createMetrics(deps) {
  const registry = new Registry()
  const registers = [registry]
  const readQueues = createQueueGauges(deps, registry)
  const tried = new Counter({
    name: 'touchpoint_sends_total',
    help: 'Intents by how they ended; kept: forbidden at the last look',
    labelNames: ['outcome'],
    registers,
  })
  const receipts = new Counter({
    name: 'touchpoint_receipts_total',
    help: 'What the carrier told of texts, by status',
    labelNames: ['status'],
    registers,
  })
  const webhooks = new Histogram({
    name: 'touchpoint_webhook_seconds',
    help: 'From a request to its answer, by route and status',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  })
  const slackCalls = new Histogram({
    name: 'touchpoint_slack_call_seconds',
    help: 'Calls of the Slack Web API, by method and outcome',
    labelNames: ['method', 'outcome'],
    buckets,
    registers,
  })
  return {
    contentType: registry.contentType,
    tried: (outcome) => tried.inc({ outcome }),
    receipt: (status) => receipts.inc({ status }),
    answered: (route, status, seconds) => webhooks.observe({ route, status }, seconds),
    slackCalled: (method, ok, seconds) => slackCalls.observe({ method, outcome: ok ? 'ok' : 'failed' }, seconds),
    async render() {
      await readQueues()
      return registry.metrics()
    },
  }
}

// src/http/read-body.ts
var BodyTooLargeError = class extends Error {
  name = 'BodyTooLargeError'
}
async function readBody(request2, limit) {
  if (Number(request2.headers['content-length'] ?? 0) > limit) throw new BodyTooLargeError()
  const chunks = []
  let length = 0
  for await (const chunk of request2) {
    length += chunk.length
    if (length > limit) throw new BodyTooLargeError()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

// src/http/clock-route.ts
var topics = ['broadcasts', 'outbox', 'posts', 'inbox', 'conversations', 'photos']
function clockRoute(clock, database) {
  return async (request2, response) => {
    const now = readInstant((await readBody(request2, 1024)).toString('utf8'))
    if (now === null) {
      response.writeHead(400).end('now must be an ISO instant\n')
      return
    }
    clock.moveTo(now)
    topics.forEach((topic) => database.announce(topic))
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ now: clock.now().toISOString() }))
  }
}
function readInstant(body) {
  try {
    const { now } = JSON.parse(body)
    const instant = new Date(typeof now === 'string' ? now : Number.NaN)
    return Number.isNaN(instant.getTime()) ? null : instant
  } catch {
    return null
  }
}

// src/http/slack-route.ts
var maxAheadSeconds = 300
function slackRoute(listener) {
  return {
    method: 'POST',
    path: '/slack/events',
    handle(request2, response) {
      if (Number(request2.headers['x-slack-request-timestamp']) > Date.now() / 1e3 + maxAheadSeconds) {
        response.writeHead(401).end()
        return
      }
      const type = request2.headers['content-type']?.split(';', 1)[0]?.trim()
      if (type !== void 0) request2.headers['content-type'] = type
      listener(request2, response)
    },
  }
}

// src/http/webhook-route.ts
var bodyLimit = 256 * 1024
function webhookRoute(path, handle) {
  return {
    method: 'POST',
    path,
    async handle(request2, response, requestPath) {
      let rawBody
      try {
        rawBody = await readBody(request2, bodyLimit)
      } catch (error) {
        if (!(error instanceof BodyTooLargeError)) throw error
        response.writeHead(413, { connection: 'close' }).end()
        return
      }
      const query = (request2.url ?? '').split('?').slice(1).join('?')
      const answer3 = await handle({ path: requestPath, query, headers: request2.headers, rawBody })
      response.writeHead(answer3.status, answer3.headers).end(answer3.body)
    },
  }
}

// src/lib/group-commit.ts
function createGroupCommit(write, maxItems = 500) {
  let waiting = []
  let running = null
  async function run() {
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.slice(0, maxItems)
      waiting = waiting.slice(maxItems)
      try {
        await write(group.map(({ item }) => item))
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
    running = null
  }
  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        running ??= run()
      }),
    async idle() {
      await running
    },
  }
}

// src/outbox/attempt-end.ts
function attemptStateOf(end2) {
  switch (end2.kind) {
    case 'back':
      return { state: end2.state, code: end2.code }
    case 'kept':
      return { state: 'abandoned', code: null }
    case 'refused':
      return { state: 'refused', code: end2.failure.code }
    case 'unknown':
    case 'undecidable':
      return { state: 'unknown', code: null }
  }
}
function textStateOf(end2) {
  switch (end2.kind) {
    case 'back':
      return { state: 'queued', reason: end2.code }
    case 'kept':
      return { state: 'dropped', reason: end2.reason }
    case 'refused':
      return { state: 'failed', reason: end2.failure.code }
    case 'unknown':
      return { state: 'unknown', reason: null }
    case 'undecidable':
      return { state: 'failed', reason: 'undecidable' }
  }
}
function endOf(outcome, now, wait4) {
  switch (outcome.kind) {
    case 'slow_down': {
      const notBefore = new Date(now.getTime() + wait4(outcome.retryAfterMs))
      return { kind: 'back', state: 'refused', code: outcome.code, notBefore }
    }
    case 'refused':
      return outcome.failure.verdict === 'account'
        ? {
            kind: 'back',
            state: 'refused',
            code: outcome.failure.code,
            notBefore: new Date(now.getTime() + wait4(null)),
          }
        : { kind: 'refused', failure: outcome.failure }
    case 'unknown':
      return { kind: 'unknown' }
    case 'not_begun':
      return { kind: 'back', state: 'abandoned', code: null, notBefore: null }
  }
}

// src/outbox/text-store.ts
async function markDirty(tx, broadcastIds) {
  const ids2 = [...new Set(broadcastIds)].filter((id) => id !== null)
  if (ids2.length === 0) return
  await tx.$executeRaw`
    UPDATE broadcasts SET dirty = true WHERE id IN (
      SELECT id FROM broadcasts
       WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(ids2)}::jsonb))
       ORDER BY id FOR NO KEY UPDATE)`
}
async function endQueuedTexts(tx, ends, now) {
  const rows = ends.map(({ textId, state, reason }) => ({ id: textId, state, reason }))
  const ended = await tx.$queryRaw`
    UPDATE texts t SET state = row.state, reason = row.reason, updated_at = ${now}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, state text, reason text)
     WHERE t.id = row.id AND t.state = 'queued'
     RETURNING t.id`
  await releaseHeld(
    tx,
    ended.map(({ id }) => id),
    now,
  )
  return ended.length
}
async function releaseHeld(tx, afterTextIds, now) {
  if (afterTextIds.length === 0) return 0
  return tx.$executeRaw`
    UPDATE texts SET state = 'queued', updated_at = ${now}
     WHERE state = 'held'
       AND after_text_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(afterTextIds)}::jsonb))`
}
var patienceMs2 = 12e4
async function releaseWaited(tx, now) {
  return tx.$executeRaw`
    UPDATE texts h SET state = 'queued', updated_at = ${now}
      FROM texts w
     WHERE h.state = 'held' AND w.id = h.after_text_id
       AND (w.state IN ('sent', 'delivered', 'undelivered', 'failed', 'dropped')
            OR (w.state = 'accepted' AND w.updated_at <= ${new Date(now.getTime() - patienceMs2)}))`
}
async function expireTexts(tx, now) {
  const late = await tx.$queryRaw`
    SELECT id, broadcast_id FROM texts WHERE state IN ('queued', 'held') AND useful_until <= ${now} LIMIT 1000`
  if (late.length === 0) return 0
  await markDirty(
    tx,
    late.map((row) => row.broadcast_id),
  )
  const ids2 = late.map(({ id }) => id)
  const expired = await tx.$queryRaw`
    UPDATE texts SET state = 'failed', reason = 'too_late', updated_at = ${now}
     WHERE state IN ('queued', 'held') AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(ids2)}::jsonb))
     RETURNING id`
  await releaseHeld(
    tx,
    expired.map(({ id }) => id),
    now,
  )
  return expired.length
}

// src/outbox/attempt-store.ts
async function lockAttempts(tx, attemptIds) {
  await tx.$queryRaw`
    SELECT id FROM attempts WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(attemptIds)}::jsonb))
     ORDER BY id FOR NO KEY UPDATE`
}
async function writeEnds(tx, ended, { settleSeconds, now }) {
  await markDirty(
    tx,
    ended.map(({ attempt }) => attempt.broadcastId),
  )
  await lockAttempts(
    tx,
    ended.map(({ attempt }) => attempt.attemptId),
  )
  const rows = ended.map(({ attempt, end: end2 }) => {
    const own2 = attemptStateOf(end2)
    const text2 = textStateOf(end2)
    return {
      id: attempt.attemptId,
      text_id: attempt.textId,
      state: own2.state,
      code: own2.code,
      settled: end2.kind !== 'unknown',
      text_state: text2.state,
      reason: text2.reason,
      not_before: end2.kind === 'back' ? end2.notBefore : null,
    }
  })
  const changed3 = await tx.$queryRaw`
    WITH row AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, text_id uuid, state text, code text,
             settled boolean, text_state text, reason text, not_before timestamptz)),
    changed AS (
      UPDATE attempts a SET state = row.state, code = row.code,
             look_at = CASE WHEN row.settled THEN NULL ELSE now() + ${settleSeconds}::float8 * interval '1 second' END,
             finished_at = CASE WHEN row.settled THEN now() END
        FROM row
       WHERE a.id = row.id AND (a.state = 'sending' OR (a.state = 'unknown' AND row.settled))
      RETURNING a.id)
    UPDATE texts t SET state = row.text_state, reason = row.reason, due_at = GREATEST(t.due_at, row.not_before),
           updated_at = ${now}
      FROM row JOIN changed USING (id)
     WHERE t.id = row.text_id AND t.state IN ('sending', 'unknown')
    RETURNING t.id AS text_id, t.state`
  const over = new Set(
    changed3.filter((row) => row.state === 'failed' || row.state === 'dropped').map((row) => row.text_id),
  )
  const welcomes = ended.filter(({ attempt }) => attempt.kind === 'welcome' && over.has(attempt.textId))
  return releaseHeld(
    tx,
    welcomes.map(({ attempt }) => attempt.textId),
    now,
  )
}

// src/outbox/text-state.ts
function stateOf(status) {
  switch (status) {
    case 'accepted':
    case 'queued':
    case 'sending':
      return 'accepted'
    case 'sent':
    case 'delivered':
    case 'undelivered':
    case 'failed':
      return status
  }
}
var ORDER = ['accepted', 'queued', 'sending', 'sent', 'delivered']
function rankOf(status) {
  return status === 'undelivered' || status === 'failed' ? ORDER.length - 1 : ORDER.indexOf(status)
}

// src/outbox/receipt-store.ts
async function findAttempts(tx, attemptIds) {
  const rows = await tx.$queryRaw`
    SELECT a.id, a.text_id, a.state, a.sid, t.broadcast_id, t.consent_id, t.kind, t.state AS text_state
      FROM attempts a JOIN texts t ON t.id = a.text_id
     WHERE a.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(attemptIds)}::jsonb))`
  return rows.map((row) => ({
    attemptId: row.id,
    textId: row.text_id,
    broadcastId: row.broadcast_id,
    consentId: row.consent_id ?? null,
    kind: row.kind,
    state: row.state,
    sid: row.sid,
    textState: row.text_state,
  }))
}
async function writeReceipts(tx, receipts, { now, source }) {
  await markDirty(
    tx,
    receipts.map(({ attempt }) => attempt.broadcastId),
  )
  await lockAttempts(
    tx,
    receipts.map(({ attempt }) => attempt.attemptId),
  )
  const rows = receipts.map(({ receipt, attempt }) => ({
    id: attempt.attemptId,
    text_id: attempt.textId,
    sid: receipt.sid,
    status: receipt.status,
    rank: rankOf(receipt.status),
    code: receipt.failure?.code ?? null,
    text_state: stateOf(receipt.status),
  }))
  if (source === 'told') await freeWronglyBound(tx, rows, now)
  const moved = await tx.$queryRaw`
    WITH row AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, text_id uuid, sid text, status text,
             rank int, code text, text_state text)),
    told AS (
      UPDATE attempts a SET state = 'accepted', sid = COALESCE(a.sid, row.sid), status = row.status, code = row.code,
             look_at = NULL, finished_at = COALESCE(a.finished_at, now())
        FROM row
       WHERE a.id = row.id AND (a.state <> 'accepted' OR row.rank > COALESCE(CASE a.status
             WHEN 'accepted' THEN 0 WHEN 'queued' THEN 1 WHEN 'sending' THEN 2 WHEN 'sent' THEN 3 ELSE 4 END, -1))
      RETURNING a.id)
    UPDATE texts t SET state = row.text_state, reason = row.code, updated_at = ${now}
      FROM row JOIN told USING (id)
     WHERE t.id = row.text_id AND
           CASE row.text_state WHEN 'accepted' THEN 2 WHEN 'sent' THEN 3 ELSE 4 END >
           CASE WHEN t.state = 'accepted' THEN 2 WHEN t.state = 'sent' THEN 3
                WHEN t.state = 'failed' AND t.reason IN ('too_late', 'undecidable') THEN 0
                WHEN t.state IN ('delivered', 'undelivered', 'failed') THEN 4 ELSE 0 END
    RETURNING t.id, t.state`
  const left2 = new Set(moved.filter((row) => row.state !== 'accepted').map(({ id }) => id))
  const welcomes = receipts.filter(({ attempt }) => attempt.kind === 'welcome' && left2.has(attempt.textId))
  return releaseHeld(
    tx,
    welcomes.map(({ attempt }) => attempt.textId),
    now,
  )
}
async function freeWronglyBound(tx, rows, now) {
  await tx.$executeRaw`
    WITH freed AS (
      UPDATE attempts a SET state = 'unknown', sid = NULL, status = NULL, code = NULL, look_at = now(), finished_at = NULL
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(id uuid, sid text)
       WHERE a.sid = row.sid AND a.id <> row.id
      RETURNING a.text_id)
    UPDATE texts t SET state = 'unknown', reason = NULL, updated_at = ${now} FROM freed WHERE t.id = freed.text_id`
}

// src/outbox/record-receipts.ts
async function recordReceipts(deps, receipts, source = 'told') {
  const { database, clock, log } = deps
  const latest = latestOf(receipts)
  const { known, released } = await database.inTransaction(async (tx) => {
    const attempts = await findAttempts(tx, [...latest.keys()])
    const pairs = attempts.map((attempt) => ({ attempt, receipt: latest.get(attempt.attemptId) }))
    if (pairs.length === 0) return { known: attempts, released: 0 }
    const now = clock.now()
    await heedFailures(
      tx,
      pairs.map(({ attempt, receipt }) => ({ attempt, failure: receipt.failure })),
      now,
    )
    return { known: attempts, released: await writeReceipts(tx, pairs, { now, source }) }
  })
  if (known.length < latest.size) log.warn('receipt_of_nothing', { count: latest.size - known.length })
  warnOfDoubles(log, known)
  for (const { attemptId } of known) logEnd(log, latest.get(attemptId))
  if (known.some(({ broadcastId }) => broadcastId !== null)) database.announce('broadcasts')
  if (released > 0) database.announce('outbox')
}
function logEnd(log, { attemptId, status, failure }) {
  switch (status) {
    case 'delivered':
    case 'undelivered':
    case 'failed':
      return log.info('text_ended', { attempt: attemptId, status, code: failure?.code ?? null })
    case 'accepted':
    case 'queued':
    case 'sending':
    case 'sent':
  }
}
function latestOf(receipts) {
  const latest = /* @__PURE__ */ new Map()
  for (const receipt of receipts) {
    const other = latest.get(receipt.attemptId)
    if (other === void 0 || rankOf(receipt.status) > rankOf(other.status)) latest.set(receipt.attemptId, receipt)
  }
  return latest
}
async function heedFailures(tx, failures, now) {
  const ordered = failures
    .flatMap(({ attempt: { consentId }, failure }) => (consentId === null ? [] : [{ consentId, failure }]))
    .toSorted((a, b) => (a.consentId < b.consentId ? -1 : 1))
  for (const { consentId, failure } of ordered) {
    switch (failure?.verdict) {
      case 'opted_out':
        await changeConsent(tx, {
          consentId,
          to: 'stopped',
          source: 'carrier',
          evidence: failure.code,
          at: now,
        })
        break
      case 'number':
        await setNumberFault(tx, consentId, failure.code)
        break
      case 'this_text':
      case 'account':
      case void 0:
    }
  }
}
function warnOfDoubles(log, attempts) {
  for (const { attemptId, state, textState } of attempts) {
    const leftAgain = textState !== 'queued' && textState !== 'dropped' && textState !== 'failed'
    if (state === 'absent' && leftAgain) log.error('text_sent_twice', { attempt: attemptId })
  }
}

// src/lib/backoff.ts
function backoffMs(tries, firstMs, maxMs, random = Math.random) {
  const full = Math.min(maxMs, firstMs * 2 ** Math.min(tries - 1, 30))
  return Math.round(full * (0.5 + random() / 2))
}

// src/outbox/brake.ts
function createBrake(now) {
  let until = 0
  let tries = 0
  function pull(firstMs, maxMs, atLeastMs) {
    if (now() < until) return
    tries += 1
    until = now() + Math.max(atLeastMs, backoffMs(tries, firstMs, maxMs))
  }
  return {
    slowDown: (atLeastMs) => pull(100, 3e4, atLeastMs ?? 0),
    halt: () => pull(5e3, 3e5, 0),
    release() {
      if (now() >= until) tries = 0
    },
    remainingMs: () => Math.max(0, until - now()),
  }
}

// src/outbox/claim-store.ts
function due({ now, anyHourOnly }) {
  return prismaNamespace_exports.sql`t.state = 'queued' AND t.due_at <= ${now}
    ${anyHourOnly ? prismaNamespace_exports.sql`AND t.any_hour` : prismaNamespace_exports.empty}
    AND NOT EXISTS (SELECT FROM attempts u WHERE u.phone_hash = t.phone_hash AND u.body_hash = t.body_hash
                       AND u.state IN ('sending', 'unknown'))
    AND NOT ${isHeldBack}`
}
async function isAnyDue(queries, wanted) {
  const rows = await queries.$queryRaw`SELECT FROM texts t WHERE ${due(wanted)} LIMIT 1`
  return rows.length > 0
}
async function lockDueTexts(tx, wanted) {
  const rows = await tx.$queryRaw`
    WITH t AS MATERIALIZED (
      SELECT * FROM texts t WHERE ${due(wanted)}
       ORDER BY t.priority, t.turn_at LIMIT ${wanted.limit} FOR NO KEY UPDATE SKIP LOCKED),
    c AS MATERIALIZED (
      SELECT * FROM consents WHERE id IN (SELECT consent_id FROM t) FOR NO KEY UPDATE SKIP LOCKED)
    SELECT t.id, t.broadcast_id, t.consent_id, t.kind, t.phone_hash, t.phone_sealed, t.body_hash, t.body_sealed, t.segments,
           (SELECT COALESCE(max(a.number), 0) FROM attempts a WHERE a.text_id = t.id) AS tries, ${factColumns(wanted.on)}
      FROM t LEFT JOIN c ON c.id = t.consent_id
     WHERE t.consent_id IS NULL OR c.id IS NOT NULL
     ORDER BY t.priority, t.turn_at`
  return rows.map((row) => ({
    textId: row.id,
    broadcastId: row.broadcast_id ?? null,
    consentId: row.consent_id ?? null,
    kind: row.kind,
    phoneHash: row.phone_hash,
    phoneSealed: row.phone_sealed,
    bodyHash: row.body_hash,
    bodySealed: row.body_sealed,
    segments: row.segments,
    tries: row.tries,
    facts: factsOf(row),
  }))
}
async function writeIntents(tx, intents, { claimedBy, leaseMs, now }) {
  const rows = intents.map(({ attemptId, text: text2 }) => ({
    id: attemptId,
    text_id: text2.textId,
    number: text2.tries + 1,
    phone_hash: text2.phoneHash,
    body_hash: text2.bodyHash,
    segments: text2.segments,
  }))
  const made = await tx.$queryRaw`
    WITH made AS (
      INSERT INTO attempts (id, text_id, number, phone_hash, body_hash, segments, state, claimed_by, lease_until, intended_at)
      SELECT id, text_id, number, phone_hash, body_hash, segments, 'sending', ${claimedBy},
             now() + ${leaseMs}::int * interval '1 millisecond', now()
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS row(id uuid, text_id uuid, number int, phone_hash text, body_hash text, segments int)
          ON CONFLICT DO NOTHING
      RETURNING id, text_id)
    UPDATE texts t SET state = 'sending', reason = NULL, updated_at = ${now}
      FROM made WHERE t.id = made.text_id RETURNING made.id`
  return new Set(made.map(({ id }) => id))
}
function newIntent(text2) {
  return { attemptId: newId(), text: text2 }
}
function refOf({ attemptId, text: text2 }) {
  const { textId, broadcastId, consentId, kind } = text2
  return { attemptId, textId, broadcastId, consentId, kind }
}

// src/outbox/decide-departure.ts
function decideDeparture(facts, window, now) {
  const reason = reasonToDrop(facts)
  if (reason !== null) return { kind: 'drop', reason }
  if (facts.usefulUntil <= now) return { kind: 'expire', reason: 'too_late' }
  if (facts.held) return { kind: 'wait', until: facts.usefulUntil }
  if (facts.dueAt > now) return { kind: 'wait', until: facts.dueAt }
  if (!window.open && !facts.anyHour) return { kind: 'wait', until: window.opensAt }
  return { kind: 'send' }
}
function reasonToDrop(facts) {
  if (facts.broadcastStopped) return 'stopped_by_staff'
  if (facts.consentEnded) return 'number_replaced'
  if (facts.contactForbidden) return 'no_contact'
  if (facts.numberFault !== null) return 'number_unusable'
  if (mayBeTexted(facts.consentState)) return null
  switch (facts.consentState) {
    case 'stopped':
      return facts.despiteStop ? null : 'said_stop'
    case 'refused':
      return 'said_no'
    case 'frozen':
      return facts.despiteStop ? null : 'wrong_number'
    case 'enrolled':
    case 'agreed':
      return null
  }
}

// src/outbox/pacing.ts
var capacitySeconds = 0.5
var spanSeconds = 10
var spanMs = spanSeconds * 1e3 + 100
var breathMs = 50
function paceOf(segmentsPerSecond) {
  return segmentsPerSecond === 0 ? null : { perSecond: segmentsPerSecond }
}
function refill({ perSecond }, { tokens, refilledAt, recent }, now) {
  const seconds = Math.max(0, now - refilledAt) / 1e3
  return {
    tokens: Math.min(perSecond * capacitySeconds, tokens + perSecond * seconds),
    refilledAt: now,
    // A database's clock that was set back must not stop a sender until it is there again.
    recent: recent.map(([at, segments]) => [Math.min(at, now), segments]).filter(([at]) => at > now - spanMs),
  }
}
function allowanceOf(pace, state) {
  return Math.min(state.tokens, pace.perSecond * spanSeconds - spentIn(state))
}
function spentIn({ recent }) {
  return recent.reduce((sum, [, segments]) => sum + segments, 0)
}
function spend(state, segments) {
  const { tokens, refilledAt, recent } = state
  return { tokens: tokens - segments, refilledAt, recent: [...recent, [Math.round(refilledAt), segments]] }
}
function affordable(allowance, segments) {
  let left2 = allowance
  let count = 0
  for (const each2 of segments) {
    if (left2 < 0) break
    left2 -= each2
    count += 1
  }
  return count
}
function waitMs(pace, state) {
  const refillMs = (-state.tokens / pace.perSecond) * 1e3
  return Math.max(breathMs, Math.ceil(refillMs), Math.ceil(spanWaitMs(pace, state)))
}
function spanWaitMs({ perSecond }, state) {
  let over = spentIn(state) - perSecond * spanSeconds
  for (const [at, segments] of state.recent) {
    if (over <= 0) return 0
    over -= segments
    if (over <= 0) return at + spanMs - state.refilledAt
  }
  return 0
}

// src/outbox/sender-store.ts
async function ensureSender(queries, sender) {
  await queries.$executeRaw`
    INSERT INTO senders (id, tokens, refilled_at) VALUES (${sender}, 0, now()) ON CONFLICT DO NOTHING`
}
async function lockSender(tx, sender) {
  const [row] = await tx.$queryRaw`
    WITH locked AS MATERIALIZED (SELECT * FROM senders WHERE id = ${sender} FOR NO KEY UPDATE)
    SELECT tokens, recent, (extract(epoch FROM refilled_at) * 1000)::float8 AS refilled_at,
           (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now FROM locked`
  if (row === void 0) throw new Error('the sender has no row')
  return { state: { tokens: row.tokens, refilledAt: row.refilled_at, recent: row.recent }, now: row.now }
}
async function saveSender(tx, sender, state) {
  await tx.$executeRaw`
    UPDATE senders SET tokens = ${state.tokens}::float8, refilled_at = to_timestamp(${state.refilledAt / 1e3}::float8),
           recent = ${JSON.stringify(state.recent)}::jsonb
     WHERE id = ${sender}`
}

// src/outbox/claim-texts.ts
var nothing = { intents: [], ended: 0, full: false, pauseMs: 0 }
async function claimTexts(deps, limit, planned = () => {}) {
  const { database, clock, school, pace, sender } = deps
  const now = clock.now()
  const window = windowAt(school.window, school.timezone, now)
  const wanted = { now, anyHourOnly: !window.open }
  if (!(await isAnyDue(database.client, wanted))) return nothing
  const { claim, judged } = await database.inTransaction(async (tx) => {
    const paced = pace === null ? null : await takeTurn(tx, sender, pace)
    if (paced !== null && paced.allowance < 0) {
      return { claim: { ...nothing, full: true, pauseMs: waitMs(paced.pace, paced.state) }, judged: [] }
    }
    const due2 = await lockDueTexts(tx, { ...wanted, on: schoolDate(school.timezone, now), limit })
    const decided = due2.map((text2) => ({ text: text2, departure: decideDeparture(text2.facts, window, now) }))
    const ready = decided.filter(({ departure }) => departure.kind === 'send').map(({ text: text2 }) => text2)
    const segments = ready.map((text2) => text2.segments)
    const count = paced === null ? ready.length : affordable(paced.allowance, segments)
    const planning = ready.slice(0, count).map(newIntent)
    planned(planning)
    const made = planning.length === 0 ? /* @__PURE__ */ new Set() : await writeIntents(tx, planning, { ...deps, now })
    const intents = planning.filter(({ attemptId }) => made.has(attemptId))
    const full = due2.length === limit || count < ready.length
    if (paced === null || intents.length === 0) {
      return { claim: { intents, ended: 0, full, pauseMs: 0 }, judged: decided }
    }
    const spent = spend(
      paced.state,
      intents.reduce((sum, { text: text2 }) => sum + text2.segments, 0),
    )
    await saveSender(tx, sender, spent)
    return { claim: { intents, ended: 0, full, pauseMs: waitMs(paced.pace, spent) }, judged: decided }
  })
  return { ...claim, ended: await endForbidden(deps, judged, now) }
}
async function takeTurn(tx, sender, pace) {
  const { state, now } = await lockSender(tx, sender)
  const refilled = refill(pace, state, now)
  return { pace, state: refilled, allowance: allowanceOf(pace, refilled) }
}
async function endForbidden({ database }, judged, now) {
  const ends = []
  for (const { text: text2, departure } of judged) {
    if (departure.kind === 'drop') ends.push({ ...text2, state: 'dropped', reason: departure.reason })
    if (departure.kind === 'expire') ends.push({ ...text2, state: 'failed', reason: departure.reason })
  }
  if (ends.length === 0) return 0
  const ended = await database.inTransaction(async (tx) => {
    await markDirty(
      tx,
      ends.map(({ broadcastId }) => broadcastId),
    )
    return endQueuedTexts(tx, ends, now)
  })
  database.announce('broadcasts')
  return ended
}

// src/outbox/validity.ts
function validForSeconds({ anyHour, usefulUntil }, window, now) {
  const closesAt = window.open && !anyHour ? window.closesAt : null
  const until = Math.min(usefulUntil.getTime(), closesAt?.getTime() ?? Infinity)
  return Math.max(1, Math.floor((until - now.getTime()) / 1e3))
}

// src/outbox/depart-text.ts
async function departText(deps, { text: text2, attemptId }, facts, mayBegin) {
  const { carrier, clock, glance, log, sealer } = deps
  const look3 = () => decideDeparture(facts, glance(), clock.now())
  const decided = look3()
  if (decided.kind === 'drop') {
    return { kind: 'ended', end: { kind: 'kept', reason: decided.reason }, outcome: null }
  }
  let outcome = { kind: 'not_begun' }
  if (decided.kind === 'send') {
    try {
      outcome = await carrier.send({
        attemptId,
        to: sealer.open(text2.phoneSealed),
        body: sealer.open(text2.bodySealed),
        validForSeconds: validForSeconds(facts, glance(), clock.now()),
        mayBegin: () => mayBegin() && look3().kind === 'send',
      })
    } catch (error) {
      log.error('carrier_threw', errorFacts(error))
      outcome = { kind: 'unknown', why: 'thrown' }
    }
  }
  if (outcome.kind === 'accepted') return { kind: 'accepted', outcome }
  const wait4 = (atLeastMs) => Math.max(atLeastMs ?? 0, backoffMs(text2.tries + 1, 1e3, 6e4))
  return { kind: 'ended', end: endOf(outcome, clock.now(), wait4), outcome }
}

// src/outbox/patience.ts
function patience(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}

// src/outbox/window-glance.ts
function createWindowGlance(school, clock) {
  let state
  let from2 = 0
  let until = 0
  return () => {
    const now = clock.now()
    if (state === void 0 || now.getTime() < from2 || now.getTime() >= until) {
      state = windowAt(school.window, school.timezone, now)
      const turns = state.open ? state.closesAt : state.opensAt
      from2 = now.getTime()
      until = Math.min(from2 + 1e3, turns?.getTime() ?? Infinity)
    }
    return state
  }
}

// src/outbox/departures.ts
var shortPauseMs = 1e3
function createDepartures(deps) {
  const { database, clock, brake, log, factsMaxAgeMs, monotonic } = deps
  const looking = { ...deps, glance: createWindowGlance(deps.school, clock) }
  const waiting = []
  const posting = /* @__PURE__ */ new Map()
  let recording = 0
  let refreshing = false
  let stopping = false
  let timer
  function pump() {
    clearTimeout(timer)
    const pausedMs = brake.remainingMs()
    if (stopping || pausedMs > shortPauseMs) return abandon(waiting.splice(0).map(({ intent }) => intent))
    if (pausedMs > 0) {
      timer = setTimeout(pump, pausedMs)
      return
    }
    while (!refreshing && waiting.length > 0 && posting.size < deps.concurrency) {
      if (monotonic() - waiting[0].readAt > factsMaxAgeMs) void refresh()
      else begin2(waiting.shift())
    }
  }
  async function refresh() {
    refreshing = true
    const stale = [...waiting]
    try {
      const readAt = monotonic()
      const on = schoolDate(deps.school.timezone, clock.now())
      const read = await readDepartureFacts(
        database.client,
        stale.map(({ intent }) => intent.text.textId),
        on,
      )
      for (const each2 of stale)
        Object.assign(each2, { facts: read.get(each2.intent.text.textId) ?? each2.facts, readAt })
    } catch (error) {
      log.warn('departures_not_looked_at', errorFacts(error))
      abandon(waiting.splice(0).map(({ intent }) => intent))
    }
    refreshing = false
    const first = waiting[0]
    if (first !== void 0 && posting.size < deps.concurrency && !stopping) begin2(waiting.shift())
    pump()
  }
  function begin2(departing) {
    posting.set(departing, depart(departing))
  }
  async function depart(departing) {
    const { intent, lease: lease2, facts, readAt } = departing
    const mayBegin = () => !stopping && lease2.isValid() && monotonic() - readAt <= 2 * factsMaxAgeMs
    const departed = await departText(looking, intent, facts, mayBegin)
    if (!posting.delete(departing)) return
    deps.onDeparted(intent.attemptId, departed)
    pump()
    if (departed.kind === 'ended') return end2(intent, departed.end)
    const { sid, status } = departed.outcome
    return store(deps.recordReceipt({ attemptId: intent.attemptId, sid, status, failure: null }))
  }
  function abandon(intents) {
    for (const intent of intents) void end2(intent, { kind: 'back', state: 'abandoned', code: null, notBefore: null })
  }
  function end2(intent, how) {
    return store(deps.recordEnd({ attempt: refOf(intent), end: how }))
  }
  async function store(writing) {
    recording += 1
    await writing
    recording -= 1
    deps.onFreed()
  }
  return {
    inHand: () => waiting.length + posting.size + recording,
    add(intents, lease2, readAt) {
      for (const intent of intents) waiting.push({ intent, lease: lease2, facts: intent.text.facts, readAt })
      pump()
    },
    abandon,
    async stop(withinMs) {
      stopping = true
      pump()
      await Promise.race([Promise.all(posting.values()), patience(withinMs)])
      for (const { intent } of posting.keys()) void end2(intent, { kind: 'unknown' })
      posting.clear()
    },
  }
}

// src/outbox/heed-departed.ts
function heedDeparted({ brake, log, onAccountTrouble }, attemptId, departed) {
  if (departed.kind === 'accepted') {
    log.info('text_accepted', { attempt: attemptId })
    return brake.release()
  }
  const { outcome } = departed
  switch (outcome?.kind) {
    case 'slow_down':
      log.info('carrier_slows_down', { attempt: attemptId, code: outcome.code })
      return brake.slowDown(outcome.retryAfterMs)
    case 'refused': {
      const { code, verdict } = outcome.failure
      log.info('text_refused', { attempt: attemptId, code, verdict })
      if (verdict !== 'account') return
      brake.halt()
      return onAccountTrouble(code)
    }
    case 'unknown':
      return log.warn('attempt_unknown', { attempt: attemptId, why: outcome.why })
    case 'not_begun':
    case void 0:
  }
}

// src/outbox/lease.ts
function startLease(ms, monotonic, wall = Date.now) {
  const begun = { monotonic: monotonic(), wall: wall() }
  return {
    isValid: () => monotonic() - begun.monotonic < ms && wall() - begun.wall < ms,
  }
}

// src/outbox/persist.ts
import { setTimeout as wait } from 'node:timers/promises'
var triesAlone = 3
async function persist({ database, log, signal }, items, write) {
  let failedAlone = 0
  for (let tries = 1; ; tries++) {
    try {
      return await write(items)
    } catch (error) {
      log.warn('outcome_not_recorded', { ...errorFacts(error), count: items.length, tries })
      if (signal.aborted) return
      const answers2 = await database.ping().then(
        () => true,
        () => false,
      )
      if (answers2 && items.length > 1) {
        for (const item of items) await persist({ database, log, signal }, [item], write)
        return
      }
      if (answers2) failedAlone += 1
      if (failedAlone === triesAlone) {
        log.error('outcome_given_up', errorFacts(error))
        return
      }
      await wait(backoffMs(tries, 100, 2e3), void 0, { signal }).catch(() => {})
    }
  }
}

// src/outbox/record-ends.ts
async function recordEnds(deps, ended) {
  const { database, clock } = deps
  if (ended.length === 0) return
  const released = await database.inTransaction(async (tx) => {
    const now = clock.now()
    const failures = ended.map(({ attempt, end: end2 }) => ({
      attempt,
      failure: end2.kind === 'refused' ? end2.failure : null,
    }))
    await heedFailures(tx, failures, now)
    return writeEnds(tx, ended, { settleSeconds: deps.settleSeconds, now })
  })
  if (ended.some(({ attempt }) => attempt.broadcastId !== null)) database.announce('broadcasts')
  const isBack = ended.some(({ end: end2 }) => end2.kind === 'back' && end2.notBefore === null)
  if (released > 0 || isBack) database.announce('outbox')
}

// src/outbox/decide-settling.ts
var CLOCK_SKEW_MS = 6e4
function decideSettling(attempt, listed2, boundSids) {
  const since = attempt.intendedAt.getTime() - CLOCK_SKEW_MS
  const free = listed2
    .filter((sms) => !boundSids.has(sms.sid) && sms.createdAt.getTime() >= since)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
  const own2 = free.find((sms) => sms.body === attempt.body)
  if (own2 !== void 0) return { kind: 'bind', sms: own2 }
  if (free.some((sms) => sms.body === null)) return { kind: 'undecidable' }
  return attempt.looks === 0 ? { kind: 'look_again' } : { kind: 'absent' }
}

// src/outbox/sms-carrier.ts
var CarrierUnavailableError = class extends Error {
  name = 'CarrierUnavailableError'
}

// src/outbox/settling-store.ts
var lookLeaseMs = 6e4
function refOf2(row) {
  return {
    attemptId: row.id,
    textId: row.text_id,
    broadcastId: row.broadcast_id,
    consentId: row.consent_id,
    kind: row.kind,
  }
}
async function findDeadAttempts(queries, { answerMs, allButMine }) {
  const rows = await queries.$queryRaw`
    SELECT a.id, a.text_id, t.broadcast_id, t.consent_id, t.kind
      FROM attempts a JOIN texts t ON t.id = a.text_id
     WHERE a.state = 'sending' AND (a.lease_until < now() - ${answerMs}::int * interval '1 millisecond'
           OR a.claimed_by <> COALESCE(${allButMine}::text, a.claimed_by))
     ORDER BY a.lease_until LIMIT 500`
  return rows.map(refOf2)
}
async function takeLooks(queries, limit) {
  const rows = await queries.$queryRaw`
    UPDATE attempts a SET look_at = now() + ${lookLeaseMs}::int * interval '1 millisecond'
      FROM texts t
     WHERE t.id = a.text_id AND a.id IN (
           SELECT id FROM attempts WHERE state = 'unknown' AND look_at <= now()
            ORDER BY look_at LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)
    RETURNING a.id, a.text_id, a.intended_at, a.looks, t.broadcast_id, t.consent_id, t.kind, t.phone_sealed,
              t.body_sealed, t.useful_until`
  return rows.map((row) => ({
    ...refOf2(row),
    phoneSealed: row.phone_sealed,
    bodySealed: row.body_sealed,
    intendedAt: row.intended_at,
    looks: row.looks,
    usefulUntil: row.useful_until,
  }))
}
async function nextLookMs(queries) {
  const [row] = await queries.$queryRaw`
    SELECT (extract(epoch FROM min(look_at) - now()) * 1000)::float8 AS ms
      FROM attempts WHERE state = 'unknown' AND look_at IS NOT NULL`
  return row?.ms ?? null
}
async function findBoundSids(queries, sids) {
  const rows = await queries.$queryRaw`
    SELECT sid FROM attempts WHERE sid IN (SELECT jsonb_array_elements_text(${JSON.stringify(sids)}::jsonb))`
  return new Set(rows.map(({ sid }) => sid))
}
async function postponeLook(queries, attemptId, { seconds, foundNothing }) {
  await queries.$executeRaw`
    UPDATE attempts SET look_at = now() + ${seconds}::float8 * interval '1 second', looks = looks + ${foundNothing ? 1 : 0}::int
     WHERE id = ${attemptId}::uuid AND state = 'unknown'`
}

// src/outbox/settle-unknown.ts
var concurrency = 4
async function endDeadAttempts(deps, which) {
  const dead = await findDeadAttempts(deps.database.client, which)
  if (dead.length > 0) deps.log.warn('attempts_left_behind', { count: dead.length })
  await recordEnds(
    deps,
    dead.map((attempt) => ({ attempt, end: { kind: 'unknown' } })),
  )
  return dead.length
}
async function settleUnknown(deps) {
  const taken = await takeLooks(deps.database.client, 50)
  const waiting = [...taken]
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (let attempt = waiting.shift(); attempt !== void 0; attempt = waiting.shift()) {
        const settling = await lookFor(deps, attempt)
        if (deps.signal.aborted) return
        await settle(deps, attempt, settling)
      }
    }),
  )
  return taken.length
}
async function settle(deps, attempt, settling) {
  const { database, log, settleSeconds } = deps
  log.info('attempt_looked_for', { attempt: attempt.attemptId, found: settling.kind })
  switch (settling.kind) {
    case 'bind': {
      const { sid, status, failure } = settling.sms
      return recordReceipts(deps, [{ attemptId: attempt.attemptId, sid, status, failure }], 'listed')
    }
    case 'look_again':
      return postponeLook(database.client, attempt.attemptId, { seconds: settleSeconds, foundNothing: true })
    case 'no_list':
      return postponeLook(database.client, attempt.attemptId, {
        seconds: Math.max(5, settleSeconds),
        foundNothing: false,
      })
    case 'absent':
      return end(deps, attempt, { kind: 'back', state: 'absent', code: null, notBefore: null })
    case 'undecidable':
      log.warn('attempt_undecidable', { attempt: attempt.attemptId })
      return end(deps, attempt, { kind: 'undecidable' })
  }
}
function end(deps, attempt, how) {
  return recordEnds(deps, [{ attempt, end: how }])
}
async function lookFor(deps, attempt) {
  const { carrier, clock, database, log, sealer, signal } = deps
  try {
    const since = new Date(attempt.intendedAt.getTime() - CLOCK_SKEW_MS)
    const listed2 = await carrier.listSent(sealer.open(attempt.phoneSealed), since)
    if (signal.aborted) return { kind: 'no_list' }
    const bound2 = await findBoundSids(
      database.client,
      listed2.map(({ sid }) => sid),
    )
    return decideSettling({ ...attempt, body: sealer.open(attempt.bodySealed) }, listed2, bound2)
  } catch (error) {
    if (!(error instanceof CarrierUnavailableError)) throw error
    log.warn('carrier_list_unavailable', errorFacts(error))
    return { kind: attempt.usefulUntil <= clock.now() ? 'undecidable' : 'no_list' }
  }
}

// src/outbox/tried-outcome.ts
function triedAs(departed) {
  return departed.outcome?.kind ?? 'kept'
}

// src/outbox/upkeep.ts
var sweepEveryMs = 5e3
var roundMs = 1e3
function createUpkeep(deps) {
  const { database, clock, answerMs } = deps
  let allButMine = database.kind === 'embedded' ? deps.claimedBy : null
  let sweptAt = null
  return async () => {
    await endDeadAttempts(deps, { answerMs, allButMine })
    allButMine = null
    const now = clock.now()
    const since = sweptAt === null ? sweepEveryMs : now.getTime() - sweptAt
    if (since >= sweepEveryMs || since < 0) {
      sweptAt = now.getTime()
      await sweep(deps, now)
    }
    return roundMs
  }
}
async function sweep({ database, log }, now) {
  const [expired, released] = await database.inTransaction(async (tx) => [
    await expireTexts(tx, now),
    await releaseWaited(tx, now),
  ])
  if (expired > 0) {
    log.warn('texts_too_late', { count: expired })
    database.announce('broadcasts')
  }
  if (released > 0 || expired > 0) database.announce('outbox')
}

// src/outbox/start-outbox.ts
var stopWithinMs = 6e3
var storeWithinMs = 2e3
var idleMs2 = 1e3
async function startOutbox(deps) {
  const { database, clock, log } = deps
  const concurrency2 = deps.concurrency ?? 64
  const leaseMs = deps.leaseMs ?? 1e4
  const roomFor = concurrency2 * 4
  const monotonic = deps.monotonic ?? (() => performance.now())
  const claimedBy = newId()
  const pace = paceOf(deps.smsPerSecond)
  const claiming = { database, clock, school: deps.school, claimedBy, leaseMs, sender: 'sms', pace }
  const atOnce = pace === null ? roomFor : 50 + Math.ceil(pace.perSecond)
  const brake = createBrake(monotonic)
  const stopping = new AbortController()
  const stopped = new AbortController()
  const storing = { database, log, signal: stopped.signal }
  if (pace !== null) await ensureSender(database.client, claiming.sender)
  const receipts = createGroupCommit((items) => persist(storing, items, (some) => recordReceipts(deps, some)))
  const ends = createGroupCommit((items) => persist(storing, items, (some) => recordEnds(deps, some)))
  const departures = createDepartures({
    ...deps,
    brake,
    concurrency: concurrency2,
    factsMaxAgeMs: deps.factsMaxAgeMs ?? 450,
    monotonic,
    recordReceipt: receipts.add,
    recordEnd: ends.add,
    onDeparted(attemptId, departed) {
      deps.onTried?.(triedAs(departed))
      heedDeparted({ brake, log, onAccountTrouble }, attemptId, departed)
    },
    onFreed() {
      if (departures.inHand() <= roomFor - concurrency2) claimLoop.wake()
    },
  })
  function onAccountTrouble(code) {
    log.error('carrier_account_refuses', { code })
    deps.onAccountTrouble?.(code)
  }
  async function claim() {
    const pausedMs = brake.remainingMs()
    if (pausedMs > 0) return pausedMs
    const room = roomFor - departures.inHand()
    if (room < concurrency2) return idleMs2
    const readAt = monotonic()
    const lease2 = startLease(leaseMs, monotonic)
    let planned = []
    try {
      const claimed = await claimTexts(claiming, Math.min(room, atOnce), (intents) => (planned = intents))
      departures.add(claimed.intents, lease2, readAt)
      if (!claimed.full && claimed.ended === 0) return idleMs2
      return claimed.pauseMs
    } catch (error) {
      departures.abandon(planned)
      throw error
    }
  }
  const onError = (event) => (error) => log.error(event, errorFacts(error))
  const claimLoop = startLoop({ work: claim, onError: onError('claim_failed') })
  const settleLoop = startLoop({
    async work() {
      const looks = await settleUnknown({ ...deps, signal: stopping.signal })
      if (looks > 0) return 0
      return Math.min(idleMs2, Math.max(10, (await nextLookMs(database.client)) ?? idleMs2))
    },
    onError: onError('settling_failed'),
  })
  const upkeepLoop = startLoop({ work: createUpkeep({ ...deps, claimedBy }), onError: onError('upkeep_failed') })
  database.onAnnounced('outbox', () => claimLoop.wake())
  return {
    wake() {
      claimLoop.wake()
      upkeepLoop.wake()
    },
    async stop() {
      stopping.abort()
      await claimLoop.stop()
      await departures.stop(stopWithinMs)
      const loops = Promise.all([settleLoop.stop(), upkeepLoop.stop()])
      await Promise.race([Promise.all([loops, receipts.idle(), ends.idle()]), patience(storeWithinMs)])
      stopped.abort()
    },
  }
}

// src/people/channel-loss.ts
function lossOf(facts) {
  switch (facts.kind) {
    case 'public':
    case 'shared':
    case 'archived':
      return facts.kind
    case 'not_member':
      return 'removed'
    case 'private':
    case 'direct':
    case 'unknown':
    case 'no_answer':
      return null
    default:
      return facts.kind
  }
}

// src/people/classroom-store.ts
async function lockLinks(tx) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint links'))`
}
async function setChannel(tx, classroomId, link2) {
  await tx.classroom.update({
    where: { id: classroomId },
    data: {
      channelId: link2.channelId,
      channelState: 'linked',
      channelLostWhy: null,
      linkedBy: link2.by,
      linkedAt: link2.at,
    },
  })
}
async function clearChannel(tx, classroomId) {
  const data = { channelId: null, channelState: 'none', channelLostWhy: null }
  await tx.classroom.update({ where: { id: classroomId }, data })
}
async function markChannelLost(tx, channelId, why) {
  const rows = await tx.$queryRaw`
    UPDATE classrooms SET channel_state = 'lost', channel_lost_why = ${why}
    WHERE channel_id = ${channelId} AND channel_state = 'linked'
    RETURNING id, name`
  return rows[0] ?? null
}
async function lockStaff(tx, classroomId) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint staff'), hashtext(${classroomId}))`
}

// src/people/lose-channel.ts
async function loseChannel(deps, loss) {
  const { channelId, why } = loss
  const at = deps.clock.now()
  const lossId = newId()
  const lost2 = await deps.database.inTransaction(async (tx) => {
    const classroom = await markChannelLost(tx, channelId, why)
    if (classroom === null) return null
    const model = { classroom: classroom.name, channelId, why }
    for (const coordinator of deps.school.coordinators) {
      const key = `channel_lost:${lossId}:${coordinator}`
      await deps.putNotice(tx, { key, destination: coordinator, kind: 'channel_lost', model }, at)
    }
    return classroom
  })
  if (lost2 === null) return 'nothing'
  deps.database.announce('posts')
  deps.log.warn('channel.lost', { classroomId: lost2.id, why })
  return 'lost'
}

// src/people/check-channel.ts
async function checkChannel(deps, channelId) {
  const facts = await deps.directory.channel(channelId)
  const why = lossOf(facts)
  if (why === null) return facts.kind === 'private' ? 'usable' : 'unknown'
  await loseChannel(deps, { channelId, why })
  return 'lost'
}
async function checkNextChannels(deps, after2, count = 15) {
  const channels = await linkedChannels(deps.database.client, { after: after2, count })
  for (const channelId of channels) await checkChannel(deps, channelId)
  return channels.length < count ? null : (channels.at(-1) ?? null)
}

// src/lib/settled-within.ts
async function settledWithin(milliseconds, promises) {
  let timer
  const enough = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([Promise.allSettled(promises), enough])
  clearTimeout(timer)
}

// src/posts/pace.ts
function takeTurns2(freeAt, now, wanted, pace) {
  const latest = now.getTime() + restMs(pace)
  let next = Math.max(freeAt?.getTime() ?? 0, now.getTime())
  let granted = 0
  while (granted < wanted && next <= latest) {
    granted++
    next += pace.intervalMs
  }
  return { granted, freeAt: new Date(next) }
}
function restMs(pace) {
  return (pace.burst - 1) * pace.intervalMs
}

// src/posts/pace-store.ts
var updatesPaceId = 'update'
async function keepInPace(tx, rows, paceOf2, pace) {
  const ids2 = [...new Set(rows.map(paceOf2))].toSorted()
  if (ids2.length === 0) return []
  await tx.$executeRaw`
    INSERT INTO post_paces (id, free_at) SELECT id, 'epoch' FROM unnest(${ids2}::text[]) AS id ORDER BY id
    ON CONFLICT (id) DO NOTHING`
  const paces = await tx.$queryRaw`
    SELECT id, free_at, clock_timestamp() AS now FROM post_paces WHERE id = ANY(${ids2}::text[]) ORDER BY id FOR UPDATE`
  const kept = []
  const taken = []
  for (const { id, free_at, now } of paces) {
    const wanted = rows.filter((row) => paceOf2(row) === id)
    const turns = takeTurns2(free_at, now, wanted.length, pace)
    kept.push(...wanted.slice(0, turns.granted))
    if (turns.granted > 0) taken.push({ id, free_at: turns.freeAt.toISOString() })
  }
  await tx.$executeRaw`
    UPDATE post_paces SET free_at = turn.free_at
    FROM jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) AS turn(id text, free_at timestamptz)
    WHERE post_paces.id = turn.id`
  return kept
}
async function holdPace(queries, paceId, waitMs2, pace) {
  await queries.$executeRaw`
    UPDATE post_paces SET free_at = greatest(free_at, now() + ${waitMs2 + restMs(pace)} * interval '1 millisecond')
    WHERE id = ${paceId}`
}

// src/posts/claim-store.ts
async function claimNewPosts(tx, { room, leaseMs, pace }) {
  const perDestination = pace.intervalMs === 0 ? room : pace.burst
  const rows = await tx.$queryRaw`
    WITH heads AS (
      SELECT DISTINCT ON (destination, parent_id) id, destination, parent_id, sequence, not_before FROM posts
      WHERE ts IS NULL AND state IN ('waiting', 'posting')
      ORDER BY destination, parent_id, sequence
    ), ranked AS (
      SELECT heads.id, row_number() OVER (PARTITION BY heads.destination ORDER BY heads.sequence) AS place
      FROM heads
      LEFT JOIN posts parent ON parent.id = heads.parent_id
      LEFT JOIN post_paces pace ON pace.id = heads.destination
      WHERE heads.not_before <= now() AND (heads.parent_id IS NULL OR parent.ts IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM classrooms WHERE channel_id = heads.destination AND channel_state = 'lost')
        AND COALESCE(pace.free_at, '-infinity') <= now() + ${restMs(pace)} * interval '1 millisecond'
    )
    SELECT post.id, post.destination, post.kind, post.model_sealed, post.version, post.tries, post.unsure_since,
      post.channel_id, post.ts, parent.ts AS parent_ts
    FROM posts post
    LEFT JOIN posts parent ON parent.id = post.parent_id
    WHERE post.id IN (SELECT id FROM ranked WHERE place <= ${perDestination} ORDER BY place, id LIMIT ${room})
      AND post.ts IS NULL AND post.state IN ('waiting', 'posting') AND post.not_before <= now()
    ORDER BY post.sequence
    FOR UPDATE OF post SKIP LOCKED`
  return lease(tx, await keepInPace(tx, rows, (row) => row.destination, pace), leaseMs)
}
async function claimUpdates(tx, { room, leaseMs, pace }) {
  const rows = await tx.$queryRaw`
    SELECT id, destination, kind, model_sealed, version, tries, unsure_since, channel_id, ts,
      NULL AS parent_ts
    FROM posts
    WHERE ts IS NOT NULL AND state IN ('waiting', 'posting') AND not_before <= now()
      AND NOT EXISTS (SELECT 1 FROM classrooms WHERE classrooms.channel_id = posts.destination AND channel_state = 'lost')
    ORDER BY not_before LIMIT ${room}
    FOR UPDATE SKIP LOCKED`
  return lease(tx, await keepInPace(tx, rows, () => updatesPaceId, pace), leaseMs)
}
async function lease(tx, rows, leaseMs) {
  const leases = await tx.$queryRaw`
    UPDATE posts SET state = 'posting', tries = tries + 1,
      not_before = clock_timestamp() + ${leaseMs} * interval '1 millisecond',
      unsure_since = CASE WHEN ts IS NULL THEN COALESCE(unsure_since, clock_timestamp()) END
    WHERE id = ANY(${rows.map((row) => row.id)}::uuid[])
    RETURNING id, not_before`
  const until = new Map(leases.map((row) => [row.id, row.not_before]))
  return rows.flatMap((row) => {
    const leaseUntil = until.get(row.id)
    return leaseUntil === void 0 ? [] : [claimOf(row, leaseUntil)]
  })
}
function claimOf(row, leaseUntil) {
  const { id, kind, version, destination } = row
  const claim = { id, kind, version, destination, leaseUntil, modelSealed: row.model_sealed, tries: row.tries + 1 }
  if (row.channel_id !== null && row.ts !== null) {
    return { ...claim, work: { kind: 'update', place: { channelId: row.channel_id, ts: row.ts } } }
  }
  return { ...claim, work: { kind: 'post', threadTs: row.parent_ts, unsureSince: row.unsure_since } }
}

// src/posts/outcome-store.ts
async function markPosted(queries, id, found, spacingMs) {
  await queries.$executeRaw`
    UPDATE posts SET channel_id = ${found.place.channelId}, ts = ${found.place.ts}, shown_version = ${found.version},
      state = CASE WHEN version > ${found.version} THEN 'waiting' ELSE 'shown' END,
      not_before = now() + ${spacingMs} * interval '1 millisecond', tries = 0, unsure_since = NULL, reason = NULL
    WHERE id = ${id}::uuid AND ts IS NULL`
}
async function markUpdated(queries, claim, { spacingMs, reason }) {
  await queries.$executeRaw`
    UPDATE posts SET shown_version = ${claim.version}, reason = ${reason}, tries = 0,
      state = CASE WHEN version > ${claim.version} THEN 'waiting' ELSE 'shown' END,
      not_before = now() + ${spacingMs} * interval '1 millisecond'
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}
async function putBack(queries, claim, { waitMs: waitMs2, proven, counted }) {
  await queries.$executeRaw`
    UPDATE posts SET state = 'waiting', not_before = now() + ${waitMs2} * interval '1 millisecond',
      tries = tries - ${counted ? 0 : 1}, unsure_since = CASE WHEN ${proven} THEN NULL ELSE unsure_since END
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}
async function markUndeliverable(queries, claim, reason) {
  await queries.$executeRaw`
    UPDATE posts SET state = 'undeliverable', reason = ${reason}, unsure_since = NULL, not_before = now()
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}
async function renewIntent(queries, claim, leaseMs) {
  const [row] = await queries.$queryRaw`
    UPDATE posts SET unsure_since = clock_timestamp(), not_before = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
    WHERE id = ${claim.id}::uuid AND state = 'posting' AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz
    RETURNING not_before`
  return row === void 0 ? null : { ...claim, leaseUntil: row.not_before }
}

// src/posts/staff-channel.ts
var StaffChannelUnavailableError = class extends Error {
  name = 'StaffChannelUnavailableError'
  code
  retryAfterMs
  needsPerson
  constructor(code, { retryAfterMs = 0, needsPerson = false } = {}) {
    super(`the staff channel cannot be searched: ${code}`)
    this.code = code
    this.retryAfterMs = retryAfterMs
    this.needsPerson = needsPerson
  }
}

// src/posts/deliver-post.ts
async function deliverPost(deps, claim) {
  const content = readContent(deps.sealer, claim)
  if (content === null) return { claim, delivery: { kind: 'refused', code: 'unreadable' } }
  if (claim.work.kind === 'update') {
    const { place } = claim.work
    return { claim, delivery: await begin(deps, claim, () => deps.channel.update(place, content)) }
  }
  const { destination } = claim
  const { threadTs, unsureSince } = claim.work
  let current = claim
  if (unsureSince !== null) {
    const search = await look(deps, claim, { destination, threadTs, since: unsureSince })
    if (search.kind !== 'absent') return { claim, delivery: search }
    const renewed = await renewIntent(deps.database.client, claim, deps.pace.leaseMs)
    if (renewed === null) return { claim, delivery: { kind: 'not_begun' } }
    current = renewed
  }
  const post = { postId: claim.id, version: claim.version, destination, threadTs, content }
  return { claim: current, delivery: await begin(deps, current, () => deps.channel.post(post)) }
}
function readContent(sealer, claim) {
  try {
    return { kind: claim.kind, model: JSON.parse(sealer.open(claim.modelSealed)) }
  } catch {
    return null
  }
}
async function look(deps, claim, where) {
  try {
    const found = await deps.channel.find({ postId: claim.id, ...where })
    if (found === null) return { kind: 'absent' }
    await markPosted(deps.database.client, claim.id, found, deps.pace.spacingMs)
    return { kind: 'found' }
  } catch (error) {
    if (!(error instanceof StaffChannelUnavailableError)) throw error
    const { code, retryAfterMs, needsPerson } = error
    return { kind: 'unsearchable', code, retryAfterMs, needsPerson }
  }
}
async function begin({ log, pace }, claim, call) {
  if (Date.now() + pace.callMs > claim.leaseUntil.getTime()) return { kind: 'not_begun' }
  try {
    return await call()
  } catch (error) {
    log.error('post.call_broke', { post: claim.id, ...errorFacts(error) })
    return { kind: 'unknown', why: 'exception' }
  }
}

// src/posts/outage.ts
function createOutage(options) {
  const now = options.now ?? Date.now
  let failures = 0
  let until = 0
  return {
    room: () => (until > now() ? 0 : failures > 0 ? 1 : options.concurrency),
    waitMs: () => Math.max(0, until - now()),
    failed() {
      if (until > now()) return false
      failures++
      until = now() + backoffMs(failures, options.firstMs, options.maxMs)
      return failures === 1
    },
    over() {
      failures = 0
      until = 0
    },
  }
}

// src/posts/posting-pace.ts
var slackPace = {
  posts: { intervalMs: 1e3, burst: 2 },
  updates: { intervalMs: 2e3, burst: 10 },
  spacingMs: 1500,
  leaseMs: 45e3,
  callMs: 22e3,
  settleMs: 1e4,
  retryFirstMs: 1e3,
  retryMaxMs: 6e4,
  idleMs: 1e3,
  concurrency: 12,
}

// src/posts/record-delivery.ts
async function recordDelivery(deps, claim, delivery) {
  const { log, pace } = deps
  const { client } = deps.database
  const about = { post: claim.id, kind: claim.kind, work: claim.work.kind, tries: claim.tries }
  const retryMs = backoffMs(claim.tries, pace.retryFirstMs, pace.retryMaxMs)
  switch (delivery.kind) {
    case 'posted':
      log.info('post.shown', about)
      return markPosted(client, claim.id, { place: delivery.place, version: claim.version }, pace.spacingMs)
    case 'found':
      return log.warn('post.found_again', about)
    case 'updated':
      log.debug('post.updated', about)
      return markUpdated(client, claim, { spacingMs: pace.spacingMs, reason: null })
    case 'not_begun':
      return putBack(client, claim, { waitMs: 0, proven: false, counted: false })
    case 'slow_down':
      log.warn('post.slow_down', { ...about, retryAfterMs: delivery.retryAfterMs })
      await (claim.work.kind === 'update'
        ? holdPace(client, updatesPaceId, delivery.retryAfterMs, pace.updates)
        : holdPace(client, claim.destination, delivery.retryAfterMs, pace.posts))
      return putBack(client, claim, { waitMs: delivery.retryAfterMs, proven: true, counted: false })
    case 'unavailable':
      return putBack(client, claim, { waitMs: retryMs, proven: true, counted: true })
    case 'unsearchable':
      return putBack(client, claim, { waitMs: Math.max(retryMs, delivery.retryAfterMs), proven: false, counted: true })
    case 'unknown':
      log.warn('post.unknown', { ...about, why: delivery.why })
      return putBack(client, claim, { waitMs: pace.settleMs + retryMs, proven: false, counted: true })
    case 'channel_lost':
      log.warn('post.channel_lost', { ...about, why: delivery.why })
      await deps.onChannelLost(claim.destination, delivery.why)
      return markUndeliverable(client, claim, `lost:${delivery.why}`)
    case 'gone':
      log.info('post.gone', about)
      return giveUp(client, claim, 'refused:gone', pace.spacingMs)
    case 'refused':
      log.error('post.refused', { ...about, code: delivery.code })
      return giveUp(client, claim, `refused:${delivery.code}`, pace.spacingMs)
    default:
      return delivery
  }
}
function giveUp(queries, claim, reason, spacingMs) {
  return claim.work.kind === 'update'
    ? markUpdated(queries, claim, { spacingMs, reason })
    : markUndeliverable(queries, claim, reason)
}

// src/posts/upkeep-store.ts
async function dropForLostChannels(queries) {
  return queries.$queryRaw`
    UPDATE posts SET state = 'undeliverable', reason = 'lost:channel'
    WHERE state = 'waiting'
      AND destination IN (SELECT channel_id FROM classrooms WHERE channel_state = 'lost' AND channel_id IS NOT NULL)
    RETURNING id, kind`
}
async function dropForLostThreads(queries) {
  return queries.$queryRaw`
    UPDATE posts SET state = 'undeliverable', reason = 'lost:thread'
    WHERE state = 'waiting' AND ts IS NULL AND parent_id IS NOT NULL
      AND (SELECT parent.state = 'undeliverable' AND parent.ts IS NULL FROM posts parent WHERE parent.id = posts.parent_id)
    RETURNING id, kind`
}
async function nextDueMs(queries) {
  const [row] = await queries.$queryRaw`
    SELECT ceil(extract(epoch FROM min(not_before) - clock_timestamp()) * 1000)::float8 AS ms FROM posts
    WHERE state IN ('waiting', 'posting') AND not_before > now()`
  return row?.ms ?? null
}
async function endDeadClaims(queries, settleMs) {
  await queries.$executeRaw`
    UPDATE posts SET not_before = least(not_before, now() + ${settleMs} * interval '1 millisecond') WHERE state = 'posting'`
}

// src/posts/start-posts.ts
var stopWithinMs2 = 5e3
function startPosts(given) {
  const deps = { ...given, pace: { ...slackPace, ...given.pace } }
  const { database, log, pace } = deps
  const underWay = /* @__PURE__ */ new Set()
  const outage = createOutage({ concurrency: pace.concurrency, firstMs: pace.retryFirstMs, maxMs: pace.retryMaxMs })
  let claimsEnded = database.kind === 'server'
  let sweptAt = 0
  async function work() {
    if (!claimsEnded) {
      await endDeadClaims(database.client, pace.settleMs)
      claimsEnded = true
    }
    if (Date.now() - sweptAt >= pace.idleMs) await sweep2()
    const room = outage.room() - underWay.size
    const claims = room <= 0 ? [] : await database.inTransaction((tx) => claim(tx, room))
    for (const claimed of claims) {
      const delivery = deliver(claimed).finally(() => {
        underWay.delete(delivery)
        loop.wake()
      })
      underWay.add(delivery)
    }
    return Math.max(1, outage.waitMs(), Math.min(pace.idleMs, (await nextDueMs(database.client)) ?? pace.idleMs))
  }
  async function sweep2() {
    sweptAt = Date.now()
    const dropped2 = [...(await dropForLostChannels(database.client)), ...(await dropForLostThreads(database.client))]
    for (const { id, kind } of dropped2) log.warn('post.dropped', { post: id, kind })
  }
  async function claim(tx, room) {
    const posts = await claimNewPosts(tx, { room, leaseMs: pace.leaseMs, pace: pace.posts })
    const left2 = room - posts.length
    return left2 === 0
      ? posts
      : [...posts, ...(await claimUpdates(tx, { room: left2, leaseMs: pace.leaseMs, pace: pace.updates }))]
  }
  async function deliver(claimed) {
    try {
      const { claim: current, delivery } = await deliverPost(deps, claimed)
      watchForOutage(delivery)
      await recordDelivery(deps, current, delivery)
    } catch (error) {
      log.warn('post.not_recorded', { post: claimed.id, ...errorFacts(error) })
    }
  }
  function watchForOutage(delivery) {
    switch (delivery.kind) {
      case 'unavailable':
      case 'unsearchable':
        if (outage.failed()) log[delivery.needsPerson ? 'error' : 'warn']('posts.unavailable', { code: delivery.code })
        return
      case 'unknown':
        outage.failed()
        return
      case 'posted':
      case 'updated':
      case 'found':
      case 'slow_down':
      case 'channel_lost':
      case 'refused':
      case 'gone':
        return outage.over()
      case 'not_begun':
        return
      default:
        return delivery
    }
  }
  const loop = startLoop({ work, onError: (error) => log.error('posts.loop', errorFacts(error)) })
  database.onAnnounced('posts', () => loop.wake())
  return {
    wake: () => loop.wake(),
    async stop() {
      await loop.stop()
      await settledWithin(stopWithinMs2, underWay)
    },
  }
}

// src/slack/background.ts
var stopWithinMs3 = 3e3
function createBackground(log) {
  const running = /* @__PURE__ */ new Set()
  return {
    run(name, work) {
      const promise = work()
        .catch((error) => log.warn('follow_up_failed', { what: name, ...errorFacts(error) }))
        .finally(() => running.delete(promise))
      running.add(promise)
    },
    async settled() {
      await settledWithin(stopWithinMs3, running)
    },
  }
}

// src/slack/bot-identity.ts
function createBotIdentity(client) {
  let known
  return {
    async botUserId() {
      known ??= await client.auth.test().then(
        (answer3) => answer3.user_id,
        () => void 0,
      )
      return known ?? ''
    },
  }
}

// src/slack/render/alert-posts.ts
var alertRenderers = {
  alert(alert) {
    const text2 = wordAlert(alert)
    return { text: text2, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: text2 } }] }
  },
}
function wordAlert(alert) {
  if (alert.over) return staffText(`alert.${alert.kind}_over`)
  switch (alert.kind) {
    case 'late':
      return staffText('alert.late', { count: alert.waiting, minutes: alert.minutes })
    case 'budget':
      return staffText('alert.budget', { segments: alert.segments, budget: alert.budget })
  }
}

// src/slack/rendered-post.ts
function renderPost(renderers, content, log) {
  const render = Object.hasOwn(renderers, content.kind) ? renderers[content.kind] : void 0
  if (render === void 0) {
    log.error('post.no_renderer', { kind: content.kind })
    return null
  }
  try {
    return fitToSlack(render(content.model))
  } catch (error) {
    log.error('post.not_rendered', { kind: content.kind, ...errorFacts(error) })
    return null
  }
}
function fitToSlack({ text: text2, blocks }) {
  return { text: clampText(text2, 4e3), blocks: blocks.slice(0, 50).map(fitBlock) }
}
function fitBlock(block) {
  if (block.type === 'header') return { ...block, text: fitText(block.text, 150) }
  if (block.type === 'context') {
    const fitElement = (element) => (element.type === 'image' ? element : fitText(element, 3e3))
    return { ...block, elements: block.elements.slice(0, 10).map(fitElement) }
  }
  if (block.type !== 'section') return block
  const fitted = { ...block }
  if (block.text !== void 0) fitted.text = fitText(block.text, 3e3)
  if (block.fields !== void 0) fitted.fields = block.fields.slice(0, 10).map((field) => fitText(field, 2e3))
  return fitted
}
function fitText(object, max) {
  return { ...object, text: clampText(object.text, max) }
}
function escapeMrkdwn(words3) {
  return words3.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
function clampText(text2, max) {
  if (text2.length <= max) return text2
  const cut = text2
    .slice(0, max - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/<[^<>]*$/, '')
    .replace(/&\w{0,4}$/, '')
  return `${cut.trimEnd()}\u2026`
}

// src/slack/render/approval.ts
function renderApprovalRequest(request2) {
  const asks = staffText('approval.request', {
    author: `<@${request2.author}>`,
    count: request2.segments,
    caregivers: staffText('caregivers', { count: request2.caregivers }),
    classroom: escapeMrkdwn(request2.classroom),
  })
  const quoted2 = escapeMrkdwn(request2.example).replaceAll(/^/gm, '> ')
  const button6 = (actionId, label) => ({
    type: 'button',
    action_id: actionId,
    value: request2.draftId,
    text: { type: 'plain_text', text: staffText(label) },
  })
  const last =
    request2.decision === null
      ? {
          type: 'actions',
          elements: [button6('broadcast_approve', 'approval.agree'), button6('broadcast_refuse', 'approval.refuse')],
        }
      : { type: 'section', text: { type: 'mrkdwn', text: decisionText(request2.decision) } }
  return {
    text: asks,
    blocks: [
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: `${asks}
${quoted2}`,
        },
      },
      last,
    ],
  }
}
function renderApprovalAnswer({ decision }) {
  const text2 = decision === null ? '' : decisionText(decision)
  return { text: text2, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: text2 } }] }
}
function decisionText({ by, agreed }) {
  return staffText(agreed ? 'approval.agreed' : 'approval.refused', { by: `<@${by}>` })
}

// src/slack/render/plain.ts
function plain(text2) {
  return { type: 'plain_text', text: text2 }
}

// src/outbox/failure.ts
function explainFailure(reason) {
  const key = `failure.${reason}`
  return hasStaffText(key) ? staffText(key) : staffText('failure.other', { code: reason })
}

// src/slack/render/card.ts
function renderCard(card, timezone) {
  const title = staffText(`card.title_${card.kind}`, { author: `<@${card.author}>` })
  const excerpt =
    card.excerpt === ''
      ? ''
      : `
> ${escapeMrkdwn(card.excerpt)}`
  const status = statusLine(card, timezone)
  const problems = card.problems.map(problemLine)
  const blocks = [
    {
      type: 'section',
      text: {
        type: 'mrkdwn',
        text: `${title}${excerpt}
${status}`,
      },
    },
    ...(problems.length === 0
      ? []
      : [{ type: 'section', text: { type: 'mrkdwn', text: clampText(problems.join('\n'), 3e3) } }]),
    ...(card.stoppable ? [stopBlock(card)] : []),
  ]
  return { text: `${title} ${status}`, blocks }
}
function statusLine(card, timezone) {
  const sendAt = new Date(card.sendAt)
  const caregivers = staffText('caregivers', { count: card.caregivers })
  const time = formatSchoolTime(timezone, sendAt, /* @__PURE__ */ new Date(0))
  switch (card.phase) {
    case 'undo':
      return staffText('card.undo', { caregivers, time })
    case 'sending':
      return [staffText('card.sending', { caregivers }), tallyLine(card)].join(' ')
    case 'done':
      return [staffText('card.done', { caregivers }), tallyLine(card)].join(' ')
    case 'cancelled':
      return staffText('card.cancelled', { by: mention(card.stoppedBy) })
    case 'stopped':
      return [staffText('card.stopped', { by: mention(card.stoppedBy), count: card.keptBack }), tallyLine(card)].join(
        ' ',
      )
  }
}
function mention(userId) {
  return userId === null ? '' : `<@${userId}>`
}
function tallyLine(card) {
  const parts = [
    ['card.delivered', card.delivered],
    ['card.on_the_way', card.onTheWay],
    ['card.waiting', card.waiting],
    ['card.failed', card.failed],
    ['card.not_sent', card.notSent],
  ]
  return parts
    .filter(([, count]) => count > 0)
    .map(([key, count]) => staffText(key, { count }))
    .join(' \xB7 ')
}
function problemLine({ reason, people, more }) {
  const named = people.map(escapeMrkdwn).join(', ')
  const names = more > 0 ? staffText('and_more', { names: named, count: more }) : named
  return `\u2022 ${staffText('card.problem', { names, what: explainFailure(reason) })}`
}
function stopBlock(card) {
  const undo = card.phase === 'undo'
  return {
    type: 'actions',
    block_id: 'card_actions',
    elements: [
      {
        type: 'button',
        action_id: 'broadcast_stop',
        value: card.broadcastId,
        style: 'danger',
        text: plain(staffText(undo ? 'card.cancel' : 'card.stop')),
        ...(undo
          ? {}
          : {
              confirm: {
                title: plain(staffText('card.stop_title')),
                text: plain(staffText('card.stop_text')),
                confirm: plain(staffText('card.stop')),
                deny: plain(staffText('card.keep_sending')),
              },
            }),
      },
    ],
  }
}

// src/school/school-moment.ts
import { DateTime as DateTime2 } from 'luxon'
function formatSchoolMoment(timezone, instant, now) {
  const at = DateTime2.fromJSDate(instant, { zone: timezone }).setLocale('en-US')
  const days = at.startOf('day').diff(DateTime2.fromJSDate(now, { zone: timezone }).startOf('day'), 'days').days
  return at.toFormat(Math.abs(days) < 7 ? 'ccc h:mm a' : 'LLL d, h:mm a')
}

// src/slack/message-link.ts
function messageLink({ channelId, ts }) {
  return `https://slack.com/archives/${channelId}/p${ts.replace('.', '')}`
}

// src/slack/render/caregiver-words.ts
var list = new Intl.ListFormat('en', { type: 'conjunction' })
function nameList(names) {
  return list.format(names)
}
function describeTies(ties, language) {
  const relations = ties.map(({ children, relationship }) =>
    staffText('conversation.tie', { children: nameList(children), relationship }),
  )
  return [...relations, languageWord(language)].join(', ')
}
function caregiverOf({ caregiver, children }) {
  return children.length === 0 ? caregiver : `${caregiver} (${children.join(', ')})`
}
function languageWord(tag) {
  const parsed = parseLanguageTag(tag)
  return parsed.ok ? languageName(parsed.tag) : tag
}
function ownSection(text2) {
  return { type: 'section', text: { type: 'mrkdwn', text: text2, verbatim: true } }
}
function ownContext(text2) {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: text2, verbatim: true }] }
}
function quotedWords(words3) {
  return { type: 'section', text: { type: 'plain_text', text: words3, emoji: false } }
}

// src/slack/render/entry-buttons.ts
var labelLength = 75
function entryButtons(entryId, which, others) {
  const buttons = which.map((one) => button(`conversation_${one}`, entryId, labelOf(one), one === 'reply'))
  const [only] = others
  if (only === void 0) return { type: 'actions', elements: buttons }
  const value = (classroomId) => `${entryId}:${classroomId}`
  const move2 =
    others.length === 1
      ? button(
          'conversation_move',
          value(only.classroomId),
          staffText('conversation.move', { classroom: only.name }),
          false,
        )
      : {
          type: 'static_select',
          action_id: 'conversation_move',
          placeholder: { type: 'plain_text', text: staffText('conversation.move_choose') },
          options: others.slice(0, 100).map(({ classroomId, name }) => ({
            text: { type: 'plain_text', text: clampText(name, labelLength), emoji: false },
            value: value(classroomId),
          })),
        }
  return { type: 'actions', elements: [...buttons, move2] }
}
function labelOf(which) {
  return which === 'done' ? staffText('conversation.no_reply') : staffText(`conversation.${which}`)
}
function button(actionId, value, label, isPrimary) {
  const text2 = { type: 'plain_text', text: clampText(label, labelLength), emoji: false }
  return { type: 'button', action_id: actionId, value, text: text2, ...(isPrimary ? { style: 'primary' } : {}) }
}

// src/slack/render/people-list.ts
function mention2(userId) {
  return `<@${userId}>`
}
function channelMention(channelId) {
  return `<#${channelId}>`
}
var list2 = new Intl.ListFormat('en', { type: 'conjunction' })
function peopleList(userIds) {
  return list2.format([...new Set(userIds)].map(mention2))
}

// src/slack/render/conversation-posts.ts
function renderThreadRoot(root) {
  const caregiver = escapeMrkdwn(root.caregiver)
  const opening2 = rootOpening(root)
  const lines2 = [
    root.cameFrom === null
      ? ''
      : staffText('conversation.came_from', { caregiver, classroom: escapeMrkdwn(root.cameFrom) }),
    root.previous === null ? '' : staffText('conversation.previous', { link: messageLink(root.previous) }),
  ].filter((line2) => line2 !== '')
  const unreachable2 =
    root.unreachable === null
      ? null
      : staffText(`conversation.unreachable_${root.unreachable}`, { caregiver, phone: escapeMrkdwn(root.officePhone) })
  return {
    text: opening2,
    blocks: [
      ownSection(opening2),
      ...(unreachable2 === null ? [] : [ownSection(`\u26A0\uFE0F ${unreachable2}`)]),
      ...(lines2.length === 0 ? [] : [ownContext(lines2.join('\n'))]),
    ],
  }
}
function rootOpening({ caregiver, ties, language, mentions, classroom }) {
  const params = { caregiver: escapeMrkdwn(caregiver), who: escapeMrkdwn(describeTies(ties, language)) }
  if (classroom === null) return staffText('conversation.root', { ...params, mentions: mentionsOf(mentions) }).trimEnd()
  return classroom.name === null
    ? staffText('conversation.root_nobody', params)
    : staffText('conversation.root_direct', { ...params, classroom: escapeMrkdwn(classroom.name) })
}
function renderReceived(post) {
  const { words: words3, photos, state } = post
  const caregiver = escapeMrkdwn(post.caregiver)
  const from2 = staffText('conversation.from', { caregiver, mentions: mentionsOf(post.mentions) }).trimEnd()
  const notes = [
    words3 !== null && photos > 0 ? staffText('conversation.photos', { count: photos }) : '',
    !post.reachable && state === 'waiting' ? staffText('conversation.cannot_be_texted') : '',
    !post.confirmed && state === 'waiting' ? staffText('conversation.unconfirmed', { caregiver }) : '',
    outcomeOf(post),
  ].filter((note) => note !== '')
  return {
    text: [from2, words3 === null ? outcomeOf(post) : escapeMrkdwn(words3)].filter((part) => part !== '').join(' '),
    blocks: [
      ownSection(from2),
      ...(words3 === null || words3.trim() === '' ? [] : [quotedWords(words3)]),
      ...(notes.length === 0 ? [] : [ownContext(notes.join('\n'))]),
      ...buttonsOf(post),
    ],
  }
}
function outcomeOf({ state, settledBy, movedTo }) {
  const by = settledBy === null ? staffText('conversation.somebody') : mention2(settledBy)
  const classroom = movedTo === null ? '' : escapeMrkdwn(movedTo)
  switch (state) {
    case 'waiting':
      return ''
    case 'answered':
    case 'thanked':
    case 'done':
    case 'passed_on':
      return staffText(`conversation.${state}`, { by })
    case 'moved':
      if (settledBy === null) {
        return movedTo === null
          ? staffText('conversation.followed_coordinators')
          : staffText('conversation.followed', { classroom })
      }
      return movedTo === null
        ? staffText('conversation.moved_coordinators', { by })
        : staffText('conversation.moved', { classroom, by })
  }
}
function buttonsOf({ entryId, state, others, mayPassOn }) {
  switch (state) {
    case 'waiting':
      return [entryButtons(entryId, ['reply', 'thanks', 'done', ...(mayPassOn ? ['help'] : [])], others)]
    case 'answered':
    case 'thanked':
    case 'done':
      return [entryButtons(entryId, ['reply', ...(mayPassOn ? ['help'] : [])], [])]
    case 'passed_on':
    case 'moved':
      return []
  }
}
function renderSent({ author, caregiver, kind, words: words3, delivery }, timezone) {
  const opening2 = staffText(`conversation.sent_${kind}`, {
    author: mention2(author),
    caregiver: escapeMrkdwn(caregiver),
  })
  const status = deliveryLine(delivery, timezone)
  return {
    text: `${opening2} ${escapeMrkdwn(words3)}`,
    blocks: [ownSection(opening2), quotedWords(words3), ownContext(status)],
  }
}
function deliveryLine(delivery, timezone) {
  switch (delivery.kind) {
    case 'on_its_way':
    case 'delivered':
      return staffText(`conversation.delivery_${delivery.kind}`)
    case 'later': {
      const at = new Date(delivery.at)
      return staffText('conversation.delivery_later', { time: formatSchoolMoment(timezone, at, at) })
    }
    case 'failed':
      return staffText('conversation.delivery_failed', { what: explainFailure(delivery.reason) })
  }
}
function mentionsOf(userIds) {
  return userIds.map(mention2).join(' ')
}

// src/slack/render/digest-posts.ts
function renderDigest({ texts, since, asOf, families, more }, timezone) {
  const time = formatSchoolMoment(timezone, new Date(since), new Date(asOf))
  const title = staffText('digest.title', { count: texts, time })
  const named = families.map((family) => `${escapeMrkdwn(caregiverOf(family))} ${family.texts}`)
  const rest = more === 0 ? [] : [staffText('digest.more', { count: more })]
  return { text: title, blocks: [ownSection(title), ownSection([...named, ...rest].join(', '))] }
}

// src/slack/render/help-posts.ts
function renderHelpCase(post) {
  const classroom = post.classroom === null ? staffText('helpcase.coordinators') : escapeMrkdwn(post.classroom)
  const opening2 = staffText(`helpcase.case_${post.reason}`, { by: mention2(post.openedBy), classroom })
  const who2 = `*${escapeMrkdwn(post.caregiver)}* (${escapeMrkdwn(describeTies(post.ties, post.language))})`
  const notes = [
    post.photos > 0 ? staffText('conversation.photos', { count: post.photos }) : '',
    post.takenBy === null ? '' : staffText('helpcase.taken', { by: mention2(post.takenBy) }),
    outcomeOf2(post),
  ].filter((note) => note !== '')
  return {
    text: `${opening2} ${who2}`,
    blocks: [
      ownSection(`${opening2}
${who2}`),
      ...(post.words.trim() === '' ? [] : [quotedWords(post.words)]),
      ...(notes.length === 0 ? [] : [ownContext(notes.join('\n'))]),
      ...buttonsOf2(post),
    ],
  }
}
function outcomeOf2({ state, settledBy }) {
  const by = settledBy === null ? staffText('conversation.somebody') : mention2(settledBy)
  switch (state) {
    case 'answered':
    case 'thanked':
    case 'done':
      return staffText(`conversation.${state}`, { by })
    case 'moved':
      return staffText('conversation.before_moved', { by })
    case 'routing':
    case 'waiting':
    case 'passed_on':
    case 'sent':
      return ''
  }
}
function buttonsOf2(post) {
  if (post.state !== 'passed_on') return []
  return [
    post.takenBy === null
      ? takeButton(post.caseId)
      : entryButtons(post.entryId, ['reply', 'thanks', 'done'], post.others),
  ]
}
function renderHelpRing({ caseId, reason, caregiver, takenBy }) {
  const text2 =
    takenBy === null
      ? staffText('helpcase.ring', {
          caregiver: escapeMrkdwn(caregiver),
          reason: staffText(`helpcase.reason_${reason}`),
        })
      : staffText('helpcase.taken', { by: mention2(takenBy) })
  return { text: text2, blocks: [ownSection(text2), ...(takenBy === null ? [takeButton(caseId)] : [])] }
}
function takeButton(caseId) {
  const text2 = { type: 'plain_text', text: staffText('helpcase.take') }
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'help_take', value: caseId, text: text2, style: 'primary' }],
  }
}

// src/slack/render/note-posts.ts
function renderNoteWithdrawn({ classroom, caregivers }) {
  const text2 = staffText('note.withdrawn', {
    classroom: escapeMrkdwn(classroom),
    names: escapeMrkdwn(nameList(caregivers)),
    count: caregivers.length,
  })
  return { text: text2, blocks: [ownSection(text2)] }
}

// src/slack/render/photo-posts.ts
function renderPhoto({ caregiver, number, count, photo }) {
  const params = { number, total: count, caregiver }
  if (photo.kind === 'shown') {
    const title = staffText('photo.shown', params)
    const image = {
      type: 'image',
      slack_file: { id: photo.fileId },
      alt_text: title,
      title: { type: 'plain_text', text: staffText('photo.title', params), emoji: false },
    }
    return { text: escapeMrkdwn(title), blocks: [image] }
  }
  const text2 = staffText(photo.kind === 'refused' ? `photo.refused_${photo.reason}` : `photo.${photo.kind}`, {
    ...params,
    caregiver: escapeMrkdwn(caregiver),
  })
  return { text: text2, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: text2, verbatim: true }] }] }
}

// src/slack/render/waiting-posts.ts
function renderWaitingCard({ families, more, asOf }, timezone) {
  if (families.length === 0) {
    const text2 = staffText('waiting.nobody')
    return { text: text2, blocks: [ownSection(text2)] }
  }
  const title = staffText('waiting.title', { count: families.length + more })
  const lines2 = families.map((family) => `\u2022 ${familyLine(family, timezone, new Date(asOf))}`)
  const rest = more > 0 ? [staffText('waiting.more', { count: more })] : []
  return { text: [title, ...lines2].join('\n'), blocks: [ownSection(title), ...sectionsOf([...lines2, ...rest])] }
}
var linesInSection = 8
function sectionsOf(lines2) {
  const sections = []
  for (let from2 = 0; from2 < lines2.length; from2 += linesInSection) {
    sections.push(ownSection(lines2.slice(from2, from2 + linesInSection).join('\n')))
  }
  return sections
}
function familyLine({ caregiver, children, since, texts, place }, timezone, asOf) {
  const who2 = linked(caregiverOf({ caregiver, children }), place)
  const time = formatSchoolMoment(timezone, new Date(since), asOf)
  return texts === 1
    ? staffText('waiting.family', { who: who2, time })
    : staffText('waiting.family_texts', { who: who2, time, count: texts })
}
function renderReminder(reminder, timezone) {
  const since = new Date(reminder.since)
  const { classroom, to, staff } = reminder
  const params = {
    who: linked(caregiverOf(reminder), reminder.place),
    time: formatSchoolMoment(timezone, since, since),
  }
  const said =
    classroom === null
      ? staffText(`waiting.remind_${to}`, params)
      : staffText(`waiting.remind_${to}_class`, { ...params, classroom: escapeMrkdwn(classroom) })
  const asks =
    to === 'coordinators' && staff.length > 0 ? ` ${staffText('waiting.remind_ask', { staff: peopleList(staff) })}` : ''
  return { text: said + asks, blocks: [ownSection(said + asks)] }
}
function linked(name, place) {
  const label = escapeMrkdwn(name.replaceAll(/[|\n]/g, ' '))
  return place === null ? label : `<${messageLink(place)}|${label}>`
}

// src/slack/render/conversation-renderers.ts
function conversationRenderers(timezone) {
  return {
    conversation_root: (root) => renderThreadRoot(root),
    conversation_text: (post) => renderReceived(post),
    conversation_sent: (post) => renderSent(post, timezone),
    waiting_card: (card) => renderWaitingCard(card, timezone),
    waiting_reminder: (reminder) => renderReminder(reminder, timezone),
    help_case: (post) => renderHelpCase(post),
    note_withdrawn: (note) => renderNoteWithdrawn(note),
    conversation_photo: (post) => renderPhoto(post),
    conversation_digest: (digest2) => renderDigest(digest2, timezone),
    help_ring: (ring) => renderHelpRing(ring),
  }
}

// src/slack/render/inbox-posts.ts
var inboxRenderers = {
  doubtful_words: renderHold,
  wrong_number: renderWrongNumber,
  unknown_number: ({ inboundId, words: words3, photos, wasOf }) => {
    const says = wasOf === null ? staffText('inbox.unknown_number') : staffText('inbox.wrong_number_writes', who(wasOf))
    const assign = button2('unknown_assign', staffText('inbox.unknown_assign'), inboundId)
    return { text: says, blocks: [section(says), ...quoted(words3, photos), { type: 'actions', elements: [assign] }] }
  },
  start_blocked: ({ caregiver }) => {
    const says = staffText('keywords.start_blocked', who(caregiver))
    return { text: says, blocks: [section(says)] }
  },
  inbound_failed: ({ words: words3, photos, caregiver }) => {
    const says = caregiver === null ? staffText('inbox.failed_unknown') : staffText('inbox.failed', who(caregiver))
    return { text: says, blocks: [section(says), ...quoted(words3, photos)] }
  },
}
function renderHold({ inboundId, caregiver, words: words3, maybe, decision }) {
  const says = staffText(maybe === 'stop' ? 'keywords.maybe_stop' : 'keywords.maybe_wrong_number', who(caregiver))
  const opening2 = [section(says), ...quoted(words3, 0)]
  if (decision !== null) {
    const decided = decisionText2(decision)
    return { text: `${says} ${decided}`, blocks: [...opening2, section(decided)] }
  }
  const elements = [
    button2('hold_resume', staffText('keywords.hold_resume'), inboundId),
    button2('hold_stop', staffText('keywords.hold_stop'), inboundId),
    button2('hold_wrong_number', staffText('keywords.hold_wrong_number'), inboundId),
  ]
  const waits = section(staffText('keywords.held'))
  return { text: says, blocks: [...opening2, waits, { type: 'actions', elements }] }
}
function decisionText2(decision) {
  if (decision.kind === 'family') return staffText('keywords.decided_family')
  return staffText(`keywords.decided_${decision.kind}`, { user: mention2(decision.by) })
}
function renderWrongNumber({ inboundId, caregiver, words: words3, undoneBy }) {
  const says = staffText('inbox.wrong_number', who(caregiver))
  const opening2 = [section(says), ...quoted(words3, 0)]
  if (undoneBy !== null) {
    const undone = staffText('inbox.wrong_number_undone', { user: mention2(undoneBy) })
    return { text: `${says} ${undone}`, blocks: [...opening2, section(undone)] }
  }
  const elements = [button2('wrong_number_undo', staffText('inbox.wrong_number_undo'), inboundId)]
  return { text: says, blocks: [...opening2, { type: 'actions', elements }] }
}
var list3 = new Intl.ListFormat('en', { type: 'conjunction' })
function who({ name, children }) {
  const named = children.length === 0 ? name : `${name} (${list3.format(children)})`
  return { caregiver: escapeMrkdwn(named) }
}
function quoted(words3, photos) {
  const lines2 =
    words3.trim() === ''
      ? []
      : escapeMrkdwn(words3.trim())
          .split('\n')
          .map((line2) => `> ${line2}`)
  const count = photos === 0 ? [] : [staffText('inbox.photos', { count: photos })]
  return lines2.length + count.length === 0 ? [] : [section([...lines2, ...count].join('\n'))]
}
function section(text2) {
  return { type: 'section', text: { type: 'mrkdwn', text: text2 } }
}
function button2(actionId, label, value) {
  return { type: 'button', action_id: actionId, text: { type: 'plain_text', text: label }, value }
}

// src/slack/render/people-words.ts
function reachWords({ consentState, numberFault, held }) {
  if (consentState === null) return staffText('people.state.none')
  const mayLeave = consentState === 'enrolled' || consentState === 'agreed'
  if (mayLeave && numberFault !== null) return staffText('people.state.fault')
  if (mayLeave && held) return staffText('people.state.held')
  return staffText(`people.state.${consentState}`)
}
function caregiverLine(caregiver) {
  const { name, language, children } = caregiver
  const told = children.map(childWords).join('; ')
  const about = told === '' ? staffText('people.no_child') : told
  return `*${escapeMrkdwn(name)}*: ${about}
${escapeMrkdwn(languageName(language))} \xB7 ${reachWords(caregiver)}`
}
function childWords({ name, relationship, classroom, contactRule }) {
  const of = staffText('people.of_child', { relationship: escapeMrkdwn(relationship), child: escapeMrkdwn(name) })
  const place = classroom === null ? staffText('people.no_class') : escapeMrkdwn(classroom.name)
  const rule = contactRule === 'open' ? '' : ` \xB7 ${staffText(`people.rule.${contactRule}`)}`
  return `${of} (${place})${rule}`
}
function section2(text2) {
  return { type: 'section', text: { type: 'mrkdwn', text: text2.slice(0, 3e3) } }
}
function context(text2) {
  return { type: 'context', elements: [plain(text2)] }
}
function button3(actionId, label, value) {
  return { type: 'button', action_id: actionId, text: plain(label), value }
}

// src/slack/render/people-roster-file.ts
var sectionLength = 2900
var rosterFileRenderers = { roster_file: renderRosterFile }
function renderRosterFile({ fileId, state, lines: lines2, by, canApply }) {
  const heading = headingOf(state, by)
  const hint = state === 'applied' || state === 'discarded' ? [staffText('roster_file.delete_hint')] : []
  const blocks = [
    section2(`*${heading}*`),
    ...inSections(lines2.map(escapeMrkdwn)).map(section2),
    ...hint.map(section2),
  ]
  if (canApply) blocks.push({ type: 'actions', elements: [applyButton(fileId), discardButton(fileId)] })
  return { text: heading, blocks }
}
function headingOf(state, by) {
  const user = by === null ? '' : mention2(by)
  switch (state) {
    case 'reported':
      return staffText('roster_file.report')
    case 'refused':
    case 'expired':
    case 'unusable':
      return staffText(`roster_file.${state}`)
    case 'applying':
    case 'applied':
    case 'discarded':
      return staffText(`roster_file.${state}`, { user })
    default:
      return state
  }
}
function applyButton(value) {
  const label = plain(staffText('roster_file.apply'))
  const confirm = {
    title: label,
    text: plain(staffText('roster_file.confirm')),
    confirm: label,
    deny: plain(staffText('people.back')),
  }
  return { type: 'button', action_id: 'roster_apply', text: label, value, style: 'primary', confirm }
}
function discardButton(value) {
  return { type: 'button', action_id: 'roster_discard', text: plain(staffText('roster_file.discard')), value }
}
function inSections(lines2) {
  const sections = []
  for (const line2 of lines2) {
    const last = sections.at(-1)
    const cut = line2.slice(0, sectionLength)
    if (last === void 0 || last.length + cut.length >= sectionLength) sections.push(cut)
    else
      sections[sections.length - 1] = `${last}
${cut}`
  }
  return sections
}

// src/slack/render/link-posts.ts
var linkRenderers = {
  link_request: renderRequest,
  link_answer: ({ classroom, channelId, state, by }) =>
    words(
      staffText(`link.answer_${state}`, {
        user: mention2(by),
        channel: channelMention(channelId),
        classroom: escapeMrkdwn(classroom),
      }),
    ),
  link_moved: ({ classroom, by }) =>
    words(staffText('link.moved', { user: mention2(by), classroom: escapeMrkdwn(classroom) })),
  channel_lost: ({ classroom, channelId, why }) =>
    words(staffText(`link.lost_${why}`, { channel: channelMention(channelId), classroom: escapeMrkdwn(classroom) })),
}
function renderRequest(request2) {
  const { requestId, requestedBy, teachers, decision } = request2
  const asks = staffText('link.request', {
    user: mention2(requestedBy),
    channel: channelMention(request2.channelId),
    classroom: escapeMrkdwn(request2.classroom),
  })
  if (decision !== null) {
    const decided = staffText(`link.request_${decision.state}`, { user: mention2(decision.by) })
    return { text: `${asks} ${decided}`, blocks: [section3(asks), section3(decided)] }
  }
  const means = staffText('link.request_means', { teachers: peopleList([requestedBy, ...teachers]) })
  const elements = [
    button4('link_approve', staffText('link.request_approve'), requestId, 'primary'),
    button4('link_refuse', staffText('link.request_refuse'), requestId),
  ]
  return {
    text: asks,
    blocks: [
      section3(`${asks}
${means}`),
      { type: 'actions', elements },
    ],
  }
}
function words(text2) {
  return { text: text2, blocks: [section3(text2)] }
}
function section3(text2) {
  return { type: 'section', text: { type: 'mrkdwn', text: text2 } }
}
function button4(actionId, label, value, style) {
  const text2 = { type: 'plain_text', text: label }
  return { type: 'button', action_id: actionId, text: text2, value, ...(style === void 0 ? {} : { style }) }
}

// src/slack/renderers.ts
function slackRenderers(timezone) {
  return {
    ...linkRenderers,
    ...inboxRenderers,
    ...rosterFileRenderers,
    ...conversationRenderers(timezone),
    ...alertRenderers,
    broadcast_card: (card) => renderCard(card, timezone),
    approval_request: (request2) => renderApprovalRequest(request2),
    approval_answer: (request2) => renderApprovalAnswer(request2),
  }
}

// src/slack/slack-app.ts
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt'

// src/slack/ack-when-done.ts
function ackWhenDone(receiver) {
  return {
    init: (app) =>
      receiver.init(
        new Proxy(app, {
          get: (target, property) =>
            property === 'processEvent' ? process2(target) : Reflect.get(target, property, target),
        }),
      ),
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  }
}
function process2(app) {
  return async (event) => {
    let acknowledgement
    await app.processEvent({
      ...event,
      ack: async (answer3) => {
        acknowledgement ??= { answer: answer3 }
      },
    })
    if (acknowledgement !== void 0) await event.ack(acknowledgement.answer)
  }
}

// src/slack/web-client.ts
import { webApi } from '@slack/bolt'
function createWebClient(options) {
  return new TimedClient(options.onCalled ?? (() => {}), options.token, {
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    timeout: options.timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quietLogger(options.log),
  })
}
var TimedClient = class extends webApi.WebClient {
  #onCalled
  constructor(onCalled, ...args) {
    super(...args)
    this.#onCalled = onCalled
  }
  async apiCall(method, options) {
    const began = performance.now()
    let ok = false
    try {
      const result = await super.apiCall(method, options)
      ok = true
      return result
    } finally {
      this.#onCalled(method, ok, (performance.now() - began) / 1e3)
    }
  }
}
function quietLogger(log) {
  const onlyPointer = (...said) => {
    const pointer = /\[json-pointer:([\w/]{1,100})\]/.exec(said.map(String).join(' '))?.[1]
    if (pointer !== void 0) log.warn('slack.fault_in_message', { pointer })
  }
  return {
    debug() {},
    info() {},
    warn: onlyPointer,
    error: onlyPointer,
    setLevel() {},
    getLevel: () => webApi.LogLevel.ERROR,
    setName() {},
  }
}

// src/slack/slack-app.ts
var bodyLimit2 = 256 * 1024
function createSlackApp(options, handlers, { log, background }) {
  const logger = quietLogger(log)
  const clientOptions = {
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    retryConfig: { retries: 0 },
  }
  const receiver =
    options.appToken === null
      ? new HTTPReceiver({
          signingSecret: options.signingSecret,
          unhandledRequestTimeoutMillis: 2e4,
          bodyLimit: bodyLimit2,
          logger,
          processEventErrorHandler: async ({ response }) => {
            if (!response.headersSent) response.writeHead(500).end()
            return false
          },
        })
      : new SocketModeReceiver({ appToken: options.appToken, logger, ...clientOptions })
  const app = new App({
    // No token: Bolt would ask Slack who we are before anything is answered, and Slack may be down.
    authorize: async () => ({ botToken: options.botToken }),
    receiver: ackWhenDone(receiver),
    clientOptions,
    ignoreSelf: false,
    logger,
  })
  app.error(async (error) => {
    log.error('slack_handler_failed', errorFacts(error.original ?? error))
    throw error
  })
  register(app, handlers, background)
  return {
    listener: receiver instanceof HTTPReceiver ? receiver.requestListener : null,
    start: async () => void (receiver instanceof SocketModeReceiver && (await receiver.start())),
    stop: async () => void (receiver instanceof SocketModeReceiver && (await receiver.stop())),
  }
}
function register(app, handlers, background) {
  const follow3 = (name, reply) => {
    if (reply.afterwards !== void 0) background.run(name, reply.afterwards)
  }
  app.command(/.*/, async ({ command, ack }) => {
    const {
      user_id: userId,
      channel_id: channelId,
      trigger_id: triggerId,
      response_url: responseUrl,
      text: text2,
    } = command
    const reply = await handlers.command({ userId, channelId, triggerId, responseUrl }, text2)
    await (reply.ack === void 0 ? ack() : ack({ response_type: 'ephemeral', ...reply.ack }))
    follow3('command', reply)
  })
  app.action({ type: 'block_actions' }, async ({ body, ack }) => {
    const reply = await pressed(handlers, body)
    await ack()
    follow3('action', reply)
  })
  app.view(/.*/, async ({ body, view, ack }) => {
    const submit = own(handlers.submissions, view.callback_id)
    const form2 = { userId: body.user.id, privateMetadata: view.private_metadata, values: view.state.values }
    const reply = (await submit?.(form2)) ?? {}
    await (reply.ack === void 0 ? ack() : ack(reply.ack))
    follow3('submission', reply)
  })
  app.view({ type: 'view_closed', callback_id: /.*/ }, async ({ body, view, ack }) => {
    const close = own(handlers.closings, view.callback_id)
    await close?.({ userId: body.user.id, privateMetadata: view.private_metadata, values: view.state?.values ?? {} })
    await ack()
  })
  app.shortcut(/.*/, async ({ shortcut, ack }) => {
    const use = shortcut.type === 'shortcut' ? own(handlers.shortcuts, shortcut.callback_id) : void 0
    const { user, trigger_id: triggerId } = shortcut
    const reply = (await use?.({ userId: user.id, channelId: '', triggerId, responseUrl: null })) ?? {}
    await ack()
    follow3('shortcut', reply)
  })
  app.options(/.*/, async ({ ack }) => ack({ options: [] }))
  app.event(/.*/, async ({ event, body }) => {
    const reply = await handlers.event({ id: body.event_id, event })
    follow3('event', reply)
  })
}
async function pressed(handlers, body) {
  const action = body.actions[0]
  const handle = action === void 0 ? void 0 : own(handlers.actions, action.action_id)
  if (action === void 0 || handle === void 0) return {}
  return handle({
    userId: body.user.id,
    channelId: body.channel?.id ?? '',
    triggerId: body.trigger_id,
    responseUrl: body.response_url === '' ? null : (body.response_url ?? null),
    blockId: action.block_id,
    value: valueOf(action),
    values: body.view?.state.values ?? body.state?.values ?? {},
    form:
      body.view === void 0 ? null : { callbackId: body.view.callback_id, privateMetadata: body.view.private_metadata },
  })
}
function valueOf(action) {
  if ('value' in action && typeof action.value === 'string') return action.value
  if ('selected_option' in action) return action.selected_option?.value ?? ''
  return ''
}
function own(record, key) {
  return Object.hasOwn(record, key) ? record[key] : void 0
}

// src/slack/read-channel.ts
import { z } from 'zod'
var flag = z.boolean().default(false)
var ids = z.array(z.string()).default([])
var conversation = z.object({
  is_im: flag,
  is_mpim: flag,
  is_private: flag,
  is_archived: flag,
  is_member: z.boolean().default(true),
  is_shared: flag,
  is_ext_shared: flag,
  is_org_shared: flag,
  is_pending_ext_shared: flag,
  pending_shared: ids,
  pending_connected_team_ids: ids,
})
function readChannel(value) {
  const read = conversation.safeParse(value)
  if (!read.success) return { kind: 'unknown' }
  const is = read.data
  if (is.is_im || is.is_mpim) return { kind: 'direct' }
  if (is.is_archived) return { kind: 'archived' }
  const shared = is.is_shared || is.is_ext_shared || is.is_org_shared || is.is_pending_ext_shared
  if (shared || is.pending_shared.length > 0 || is.pending_connected_team_ids.length > 0) return { kind: 'shared' }
  if (!is.is_private) return { kind: 'public' }
  return { kind: is.is_member ? 'private' : 'not_member' }
}

// src/slack/read-person.ts
import { z as z2 } from 'zod'
var text = z2.string().trim().default('')
var slackUser = z2.object({
  id: z2.string(),
  deleted: z2.boolean().default(false),
  is_bot: z2.boolean().default(false),
  is_workflow_bot: z2.boolean().default(false),
  /** Of another workspace, met in a shared channel. */
  is_stranger: z2.boolean().default(false),
  name: text,
  real_name: text,
  profile: z2.object({ display_name: text, real_name: text }).default({ display_name: '', real_name: '' }),
})
var slackbot = 'USLACKBOT'
function readPerson(value) {
  const read = slackUser.safeParse(value)
  if (!read.success) return { kind: 'unknown' }
  const { id, profile, real_name: realName, name: handle, ...is } = read.data
  if (is.is_bot || is.is_workflow_bot || id === slackbot) return { kind: 'bot' }
  if (is.deleted || is.is_stranger) return { kind: 'unknown' }
  const name = [profile.display_name, profile.real_name, realName, handle].find((one) => one !== '')
  return name === void 0 ? { kind: 'unknown' } : { kind: 'person', userId: id, name }
}

// src/slack/slack-fault.ts
import { webApi as webApi2 } from '@slack/bolt'
var neverConnected = /* @__PURE__ */ new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
var undecided = /* @__PURE__ */ new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
])
var slowDownMs = 3e4
function readSlackFault(error) {
  if (error instanceof webApi2.WebAPIRateLimitedError) {
    return { kind: 'slow_down', retryAfterMs: Math.max(1, error.retryAfter) * 1e3 }
  }
  if (error instanceof webApi2.WebAPIPlatformError) return readCode(error.data.error)
  if (error instanceof webApi2.WebAPIHTTPError) return { kind: 'no_answer', why: `http_${error.statusCode}` }
  if (error instanceof webApi2.WebAPIRequestError) return readNetworkFault(error.original)
  return { kind: 'no_answer', why: error instanceof Error ? error.name : 'unknown' }
}
function readCode(code) {
  if (typeof code !== 'string' || !/^\w{1,60}$/.test(code)) return { kind: 'no_answer', why: 'malformed' }
  if (undecided.has(code)) return { kind: 'no_answer', why: code }
  return code === 'ratelimited' || code === 'rate_limited' || code === 'message_limit_exceeded'
    ? { kind: 'slow_down', retryAfterMs: slowDownMs }
    : { kind: 'answered', code }
}
function readNetworkFault(original) {
  const { cause } = original
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : original.name
  return neverConnected.has(code) ? { kind: 'not_reached', code } : { kind: 'no_answer', why: code }
}

// src/slack/slack-directory.ts
var patienceMs3 = 2e3
function createSlackDirectory(client, log, waitMs2 = patienceMs3) {
  async function ask(method, call) {
    const answer3 = await answerWithin(call, waitMs2)
    if (answer3.kind === 'refused' && answer3.code === 'missing_scope') log.error('slack.scope_missing', { method })
    return answer3
  }
  async function askPerson(method, call) {
    const answer3 = await ask(method, call)
    if (answer3.kind === 'answer') return readPerson(answer3.value.user)
    return { kind: answer3.kind === 'refused' ? 'unknown' : 'no_answer' }
  }
  return {
    async channel(channelId) {
      if (channelId.startsWith('D')) return { kind: 'direct' }
      const answer3 = await ask('conversations.info', client.conversations.info({ channel: channelId }))
      if (answer3.kind === 'answer') return readChannel(answer3.value.channel)
      if (answer3.kind === 'no_answer') return answer3
      return { kind: answer3.code === 'channel_not_found' ? 'not_member' : 'unknown' }
    },
    person: (userId) => askPerson('users.info', client.users.info({ user: userId })),
    personByEmail: (email) => askPerson('users.lookupByEmail', client.users.lookupByEmail({ email })),
  }
}
async function answerWithin(call, waitMs2) {
  let timer
  const patienceLost = new Promise((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'no_answer' }), waitMs2)
  })
  const answered = call.then(
    (value) => ({ kind: 'answer', value }),
    (error) => {
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

// src/broadcasts/draft-store.ts
function toDraft(sealer, row) {
  return {
    id: row.id,
    classroomId: row.classroomId,
    author: row.author,
    state: row.state,
    content: JSON.parse(sealer.open(row.contentSealed)),
    chosenSendAt: row.chosenSendAt,
  }
}
async function saveComposing(queries, sealer, draft) {
  const content = sealer.seal(JSON.stringify(draft.content))
  await queries.$executeRaw`
    INSERT INTO drafts (id, classroom_id, author, kind, content_sealed, state, created_at, updated_at)
    SELECT ${newId()}::uuid, ${draft.classroomId}::uuid, ${draft.author}, ${draft.content.kind}, ${content}, 'composing',
      ${draft.at}, ${draft.at}
    WHERE NOT EXISTS (SELECT FROM drafts WHERE classroom_id = ${draft.classroomId}::uuid AND author = ${draft.author}
      AND kind = ${draft.content.kind} AND state <> 'composing' AND created_at > ${draft.openedAt})
    ON CONFLICT (classroom_id, author, kind) WHERE state = 'composing'
    DO UPDATE SET content_sealed = EXCLUDED.content_sealed, updated_at = EXCLUDED.updated_at`
}
async function findComposing(queries, sealer, of) {
  const row = await queries.draft.findFirst({ where: { ...of, state: 'composing' } })
  return row === null ? null : toDraft(sealer, row)
}
async function findUnsent(queries, sealer, of) {
  const row = await queries.draft.findFirst({
    where: { ...of, state: { not: 'composing' } },
    orderBy: { createdAt: 'desc' },
  })
  return row?.state === 'previewed' ? toDraft(sealer, row) : null
}
async function createPreviewed(tx, sealer, draft) {
  const { classroomId, author, content, at, replaces } = draft
  const row = {
    id: newId(),
    classroomId,
    author,
    kind: content.kind,
    contentSealed: sealer.seal(JSON.stringify(content)),
    state: 'previewed',
    createdAt: at,
    updatedAt: at,
  }
  await tx.draft.create({ data: row })
  await tx.draft.updateMany({
    where: { classroomId, author, kind: content.kind, state: 'composing' },
    data: { state: 'discarded', updatedAt: at },
  })
  if (replaces !== null) await discardDraft(tx, { draftId: replaces, author, at })
  return row.id
}
async function findDraft(queries, sealer, draftId) {
  const row = await queries.draft.findUnique({ where: { id: draftId } })
  return row === null ? null : toDraft(sealer, row)
}
async function lockDraft(tx, sealer, draftId) {
  await tx.$queryRaw`SELECT id FROM drafts WHERE id = ${draftId}::uuid FOR UPDATE`
  return findDraft(tx, sealer, draftId)
}
async function markDraftSent(tx, draftId, at) {
  await tx.draft.update({ where: { id: draftId }, data: { state: 'sent', updatedAt: at } })
}
async function discardDraft(queries, { draftId, author, at }) {
  const { count } = await queries.draft.updateMany({
    where: { id: draftId, author, state: 'previewed' },
    data: { state: 'discarded', updatedAt: at },
  })
  return count > 0
}
async function chooseSendTime(queries, { draftId, author, sendAt }) {
  await queries.draft.updateMany({
    where: { id: draftId, author, state: 'previewed' },
    data: { chosenSendAt: sendAt },
  })
}

// src/school/school.ts
function isCoordinator(school, slackUserId) {
  return school.coordinators.includes(slackUserId)
}

// src/broadcasts/plan-departure.ts
function planDeparture(rules, { now, chosen }) {
  const undone = new Date(now.getTime() + rules.undoSeconds * 1e3)
  const later2 = chosen !== null && chosen > undone
  const wanted = later2 ? chosen : undone
  const sendAt = earliestInWindow(rules.window, rules.timezone, wanted)
  if (sendAt.getTime() !== wanted.getTime()) return { sendAt, because: 'window' }
  return { sendAt, because: later2 ? 'chosen' : 'now' }
}

// src/school/offered-send-times.ts
import { DateTime as DateTime3 } from 'luxon'
var programSlotMinute = 17 * 60 + 30
var morningMinute = 8 * 60
function offeredSendTimes(rules, now) {
  const today = DateTime3.fromJSDate(now, { zone: rules.timezone }).startOf('day')
  return Array.from({ length: 8 }, (_, days) => today.plus({ days }))
    .filter((day) => day.weekday <= 5)
    .flatMap((day) =>
      [morningMinute, programSlotMinute].map((minute2) =>
        day.set({ hour: Math.floor(minute2 / 60), minute: minute2 % 60 }).toJSDate(),
      ),
    )
    .filter((at) => at.getTime() > now.getTime() + 10 * 60 * 1e3 && windowAt(rules.window, rules.timezone, at).open)
    .slice(0, 8)
}

// src/broadcasts/prepare-preview.ts
async function preparePreview(deps, draft) {
  const { database, sealer, clock, school } = deps
  const now = clock.now()
  const classroomIds = draft.classroomId === null ? 'all' : [draft.classroomId]
  const of = { classroomIds, on: schoolDate(school.timezone, now) }
  const members = await readAudience(database.client, sealer, of)
  const childless = draft.content.kind === 'note' ? 0 : await countChildrenWithoutCaregivers(database.client, of)
  const book = openSenderBook(database.client, sealer, { ...draft, schoolName: school.name, at: now })
  const audience = []
  for (const member of addressed(draft.content, members))
    audience.push({ member, sender: await book.senderFor(member) })
  const rules = { undoSeconds: deps.undoSeconds, window: school.window, timezone: school.timezone }
  return {
    ...buildPreview(draft.content, audience, childless),
    departure: planDeparture(rules, { now, chosen: draft.chosenSendAt }),
    offeredTimes: offeredSendTimes(rules, now),
    notChosen: notChosen(draft.content, members).map(describeCaregiver),
  }
}
function audienceOf(classroomId) {
  return classroomId === null ? { all: true } : { classroomIds: [classroomId] }
}

// src/broadcasts/request-approval.ts
function approvalKey(draftId, coordinator) {
  return `approval:${draftId}:${coordinator}`
}
async function requestApproval(deps, { draftId, by }) {
  const { database, sealer, clock, school } = deps
  const request2 = isId(draftId) ? await approvalRequest(deps, draftId, by) : null
  if (request2 === null) return false
  const asked = await database.inTransaction(async (tx) => {
    const draft = await lockDraft(tx, sealer, draftId)
    if (draft?.state !== 'previewed') return false
    for (const coordinator of school.coordinators) {
      const key = approvalKey(draftId, coordinator)
      await putPost(tx, sealer, {
        key,
        destination: coordinator,
        kind: 'approval_request',
        model: request2,
        at: clock.now(),
      })
    }
    return true
  })
  if (asked) database.announce('posts')
  return asked
}
async function approvalRequest(deps, draftId, author) {
  const draft = await findDraftOf(deps, draftId, author)
  if (draft === null) return null
  const preview = await preparePreview(deps, draft)
  const classroom = draft.classroomId === null ? null : await findClassroom(deps.database.client, draft.classroomId)
  const worst = preview.wordings.toSorted((a, b) => b.segments - a.segments)[0]
  return {
    draftId,
    author: draft.author,
    classroom: classroom?.name ?? '',
    segments: worst?.segments ?? 0,
    caregivers: preview.caregivers,
    example: worst?.example ?? '',
    decision: null,
  }
}
async function findDraftOf({ database, sealer }, draftId, author) {
  const draft = await findDraft(database.client, sealer, draftId)
  return draft !== null && (author === null || draft.author === author) ? draft : null
}

// src/broadcasts/send-draft.ts
async function sendDraft(deps, press) {
  const { database, sealer, clock, school } = deps
  const draft = await findSendable(deps, press)
  if ('kind' in draft) return draft
  const preview = await preparePreview(deps, draft)
  if (preview.caregivers === 0) return { kind: 'nobody' }
  if (preview.verdict.kind === 'too_long' || preview.verdict.kind === 'empty') return { kind: 'too_long' }
  const approvedBy = press.approvedBy ?? (isCoordinator(school, press.by) ? press.by : null)
  if (preview.verdict.kind === 'coordinator_confirms' && approvedBy === null) return { kind: 'coordinator_must_agree' }
  const outcome = await database.inTransaction(async (tx) => {
    const locked = await lockDraft(tx, sealer, draft.id)
    if (locked === null || locked.state === 'discarded') return { kind: 'gone' }
    const earlier = await broadcastOfDraft(tx, draft.id)
    if (earlier !== null) return { kind: 'already_sent', broadcastId: earlier }
    const now = clock.now()
    const chosen = press.chosenSendAt === void 0 ? locked.chosenSendAt : press.chosenSendAt
    const rules = { undoSeconds: deps.undoSeconds, window: school.window, timezone: school.timezone }
    const { sendAt } = planDeparture(rules, { now, chosen })
    const broadcast = await createBroadcast(tx, sealer, {
      draftId: draft.id,
      classroomId: draft.classroomId,
      author: draft.author,
      approvedBy: preview.verdict.kind === 'coordinator_confirms' ? approvedBy : null,
      audience: audienceOf(draft.classroomId),
      content: draft.content,
      sendAt,
      caregiversExpected: preview.caregivers,
      now,
    })
    await markDraftSent(tx, draft.id, now)
    const classroom = draft.classroomId === null ? null : await findClassroom(tx, draft.classroomId)
    await putPost(tx, sealer, {
      ...cardPlace(broadcast.id, classroom?.channelId ?? draft.author),
      kind: 'broadcast_card',
      model: cardOf(broadcast, emptyTally, []),
      at: now,
    })
    return { kind: 'sent', broadcastId: broadcast.id, sendAt, caregivers: preview.caregivers }
  })
  if (outcome.kind === 'sent') {
    deps.log.info('broadcast_sent', {
      broadcast: outcome.broadcastId,
      kind: draft.content.kind,
      caregivers: outcome.caregivers,
    })
    database.announce('broadcasts')
    database.announce('posts')
  }
  return outcome
}
async function findSendable({ database, sealer, clock, school }, press) {
  if (!isId(press.draftId)) return { kind: 'gone' }
  const draft = await findDraft(database.client, sealer, press.draftId)
  if (draft === null || draft.state === 'discarded' || draft.state === 'composing') return { kind: 'gone' }
  const earlier = await broadcastOfDraft(database.client, draft.id)
  if (earlier !== null) return { kind: 'already_sent', broadcastId: earlier }
  if (draft.author !== press.by) return { kind: 'gone' }
  if (draft.classroomId === null) return isCoordinator(school, press.by) ? draft : { kind: 'not_staff' }
  const isStaff = await isStaffOf(database.client, draft.classroomId, press.by, clock.now())
  if (!isStaff && !isCoordinator(school, press.by)) return { kind: 'not_staff' }
  const classroom = await findClassroom(database.client, draft.classroomId)
  return classroom?.channelState === 'linked' ? draft : { kind: 'channel_lost' }
}

// src/broadcasts/decide-approval.ts
async function decideApproval(deps, { draftId, by, agreed }) {
  const { database, sealer, clock, school } = deps
  if (!isCoordinator(school, by)) return { kind: 'not_coordinator' }
  const draft = isId(draftId) ? await findDraft(database.client, sealer, draftId) : null
  const request2 = draft === null ? null : await approvalRequest(deps, draftId, null)
  if (draft === null || request2 === null) return { kind: 'gone' }
  const decided = agreed
    ? (await sendDraft(deps, { draftId, by: draft.author, approvedBy: by })).kind === 'sent'
    : await discardDraft(database.client, { draftId, author: draft.author, at: clock.now() })
  if (!decided) return { kind: 'gone' }
  const model = { ...request2, decision: { by, agreed } }
  await database.inTransaction(async (tx) => {
    for (const coordinator of school.coordinators) {
      const key = approvalKey(draftId, coordinator)
      await putPost(tx, sealer, { key, destination: coordinator, kind: 'approval_request', model, at: clock.now() })
    }
    const answer3 = { key: `approval_answer:${draftId}`, destination: draft.author, kind: 'approval_answer', model }
    await putPost(tx, sealer, { ...answer3, at: clock.now() })
  })
  database.announce('posts')
  return { kind: 'decided' }
}

// src/outbox/drop-texts.ts
async function dropQueuedTexts(tx, which, reason, now) {
  const byBroadcast = 'broadcastId' in which
  const found = byBroadcast
    ? await tx.$queryRaw`
        SELECT id, broadcast_id FROM texts t
         WHERE broadcast_id = ${which.broadcastId}::uuid AND state IN ('held', 'queued')
           AND NOT (kind = 'welcome' AND EXISTS (SELECT FROM texts h WHERE h.after_text_id = t.id AND h.state = 'held'))`
    : await tx.$queryRaw`
        SELECT id, broadcast_id FROM texts
         WHERE consent_id = ${which.consentId}::uuid AND state IN ('held', 'queued') AND NOT despite_stop`
  if (found.length === 0) return 0
  await markDirty(
    tx,
    found.map((row) => row.broadcast_id),
  )
  const dropped2 = await tx.$queryRaw`
    UPDATE texts SET state = 'dropped', reason = ${reason}, updated_at = ${now}
     WHERE state IN ('held', 'queued')
       AND id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(found.map(({ id }) => id))}::jsonb))
     RETURNING id`
  const droppedIds = dropped2.map(({ id }) => id)
  await releaseHeld(tx, droppedIds, now)
  if (byBroadcast) await dropIdleWelcomes(tx, droppedIds, reason, now)
  return dropped2.length
}
async function dropIdleWelcomes(tx, droppedIds, reason, now) {
  const welcomes = await tx.$queryRaw`
    SELECT w.id FROM texts w
     WHERE w.kind = 'welcome' AND w.state = 'queued' AND w.broadcast_id IS NULL AND w.id IN (
           SELECT after_text_id FROM texts
            WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(droppedIds)}::jsonb)))
     ORDER BY w.id FOR NO KEY UPDATE`
  await tx.$executeRaw`
    UPDATE texts w SET state = 'dropped', reason = ${reason}, updated_at = ${now}
     WHERE w.state = 'queued'
       AND w.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(welcomes.map(({ id }) => id))}::jsonb))
       AND NOT EXISTS (SELECT FROM texts h WHERE h.after_text_id = w.id AND h.state = 'held')`
}

// src/broadcasts/stop-broadcast.ts
async function stopBroadcast({ database, sealer, clock, school, log }, { broadcastId, by }) {
  if (!isId(broadcastId)) return { kind: 'gone' }
  const outcome = await database.inTransaction(async (tx) => {
    const broadcast = await lockBroadcast(tx, sealer, broadcastId)
    if (broadcast === null) return { kind: 'gone' }
    const now = clock.now()
    const isStaff = broadcast.classroomId !== null && (await isStaffOf(tx, broadcast.classroomId, by, now))
    if (!isStaff && !isCoordinator(school, by)) return { kind: 'not_staff' }
    switch (broadcast.state) {
      case 'scheduled':
        await moveBroadcast(tx, broadcast.id, { state: 'cancelled', stoppedBy: by, finishedAt: now })
        return { kind: 'cancelled' }
      case 'sending': {
        const kept = await dropQueuedTexts(tx, { broadcastId: broadcast.id }, 'stopped_by_staff', now)
        await moveBroadcast(tx, broadcast.id, { state: 'stopped', stoppedBy: by, finishedAt: now })
        return { kind: 'stopped', kept }
      }
      case 'cancelled':
      case 'stopped':
      case 'done':
        return { kind: 'too_late' }
    }
  })
  if (outcome.kind === 'cancelled' || outcome.kind === 'stopped') {
    log.info('broadcast_stopped', { broadcast: broadcastId, kept: outcome.kind === 'stopped' ? outcome.kept : null })
    database.announce('broadcasts')
  }
  return outcome
}

// src/slack/show-only.ts
var notThere = /* @__PURE__ */ new Set(['user_not_in_channel', 'channel_not_found', 'not_in_channel'])
async function showOnly(client, { userId, channelId }, message) {
  const blocks = message.blocks === void 0 ? {} : { blocks: message.blocks }
  const show = (channel) => client.chat.postEphemeral({ channel, user: userId, text: message.text, ...blocks })
  try {
    await show(channelId)
  } catch (error) {
    const fault = readSlackFault(error)
    if (fault.kind !== 'answered' || !notThere.has(fault.code)) throw error
    const { channel } = await client.conversations.open({ users: userId })
    if (channel?.id === void 0) throw error
    await show(channel.id)
  }
}

// src/slack/tell-only.ts
async function tellOnly({ client }, { userId, channelId, responseUrl }, text2, { replaces }) {
  if (responseUrl !== null) {
    const body = { response_type: 'ephemeral', replace_original: replaces, text: text2 }
    const response = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(1e4),
    })
    if (response.ok) return
  }
  await showOnly(client, { userId, channelId }, { text: text2 })
}
function tellAnswer(deps, press, answer3) {
  return answer3 === null ? {} : { afterwards: () => tellOnly(deps, press, answer3.text, { replaces: false }) }
}

// src/slack/views/words-input.ts
function wordsInput(written, maxLength) {
  const words3 = clampText(written, maxLength)
  return {
    type: 'plain_text_input',
    action_id: 'text',
    multiline: true,
    max_length: maxLength,
    // Every pause in typing reaches us, so that a closed form loses nothing.
    dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
    ...(words3 === '' ? {} : { initial_value: words3 }),
  }
}

// src/slack/views/compose-note-view.ts
var optionLength = 75
var groupSize = 100
var inputLength = 1500
function composeNoteView({ classroomName, metadata, choices, note }) {
  const text2 = wordsInput(note.text, inputLength)
  return {
    type: 'modal',
    callback_id: 'compose_note',
    title: plain(staffText('note.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    notify_on_close: true,
    private_metadata: JSON.stringify(metadata),
    blocks: [
      { type: 'context', elements: [plain(staffText('note.for', { classroom: classroomName }))] },
      choiceInput('caregivers', choices.caregivers, note.caregiverIds),
      choiceInput('children', choices.children, note.studentIds),
      stemInput(note.stem),
      {
        type: 'input',
        block_id: 'text',
        label: plain(staffText('note.text')),
        hint: plain(staffText('note.text_hint')),
        dispatch_action: true,
        element: text2,
      },
    ],
  }
}
function choiceInput(block, choices, chosen) {
  const initial = choices.filter(({ id }) => chosen.includes(id)).map(optionOf)
  return {
    type: 'input',
    block_id: block,
    optional: true,
    label: plain(staffText(`note.${block}`)),
    hint: plain(staffText(`note.${block}_hint`)),
    element: {
      type: 'multi_static_select',
      action_id: block,
      ...optionsOf(choices),
      ...(initial.length === 0 ? {} : { initial_options: initial }),
    },
  }
}
function optionsOf(choices) {
  if (choices.length <= groupSize) return { options: choices.map(optionOf) }
  const groups = []
  for (let from2 = 0; from2 < choices.length; from2 += groupSize) {
    const some = choices.slice(from2, from2 + groupSize)
    const [first, last] = [some[0], some.at(-1)].map((choice) => clampText(choice?.label ?? '', 30))
    groups.push({ label: plain(`${first} \u2013 ${last}`), options: some.map(optionOf) })
  }
  return { option_groups: groups }
}
function stemInput(chosen) {
  const options = ['none', ...NOTE_STEMS].map((stem) => ({
    text: plain(staffText(`note.stem_${stem}`)),
    value: stem,
  }))
  const initial = options.find(({ value }) => value === (chosen ?? 'none'))
  return {
    type: 'input',
    block_id: 'stem',
    label: plain(staffText('note.stem')),
    element: {
      type: 'radio_buttons',
      action_id: 'stem',
      options,
      ...(initial === void 0 ? {} : { initial_option: initial }),
    },
  }
}
function optionOf({ id, label }) {
  return { text: plain(clampText(label, optionLength)), value: id }
}
function noteNoticeView(text2) {
  return {
    type: 'modal',
    title: plain(staffText('note.title')),
    close: plain(staffText('compose.close')),
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: text2 } }],
  }
}

// src/conversations/caregiver-reader.ts
function counts(tie, on) {
  return prismaNamespace_exports.sql`(${tie}.since <= ${on}::date AND (${tie}.until IS NULL OR ${tie}.until > ${on}::date))`
}
var care = prismaNamespace_exports.sql`k`
var enrollment = prismaNamespace_exports.sql`e`
async function readCaregiver(queries, sealer, caregiverId, on) {
  const rows = await queries.$queryRaw`
    SELECT g.name_sealed, g.language, g.language_source, c.id AS consent_id, c.phone_sealed, c.phone_hash, c.state, c.number_fault,
           s.id AS student_id, s.first_name_sealed, e.classroom_id, k.relationship, k.contact_rule
      FROM caregivers g
      LEFT JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
      LEFT JOIN care k ON k.caregiver_id = g.id AND ${counts(care, on)}
      LEFT JOIN enrollments e ON e.student_id = k.student_id AND ${counts(enrollment, on)}
      LEFT JOIN students s ON s.id = e.student_id
     WHERE g.id = ${caregiverId}::uuid
     ORDER BY s.id, e.classroom_id`
  const [first] = rows
  if (first === void 0) throw new Error('no such caregiver')
  const children = rows.flatMap((row) => (row.student_id === null ? [] : [row]))
  const allowed = children.filter(({ contact_rule }) => contact_rule !== 'no_contact')
  return {
    caregiverId,
    caregiverName: sealer.open(first.name_sealed),
    language: first.language,
    languageSource: first.language_source,
    consentId: first.consent_id,
    // What was sealed had been parsed.
    phone: first.phone_sealed === null ? null : sealer.open(first.phone_sealed),
    phoneHash: first.phone_hash,
    consentState: first.state,
    numberFault: first.number_fault,
    welcomed: true,
    students: allowed.map((row) => ({
      studentId: row.student_id,
      firstName: sealer.open(row.first_name_sealed),
      classroomId: row.classroom_id,
      relationship: row.relationship,
      contactRule: row.contact_rule,
    })),
    excluded: children.length > 0 && allowed.length === 0 ? 'no_contact' : null,
  }
}
async function readOtherCaregivers(queries, sealer, of) {
  const rows = await queries.$queryRaw`
    SELECT g.name_sealed FROM caregivers g
     WHERE g.id <> ${of.caregiverId}::uuid
       AND EXISTS (SELECT FROM care k WHERE k.caregiver_id = g.id AND ${counts(care, of.on)}
             AND k.student_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(of.studentIds)}::jsonb)))
       AND NOT EXISTS (
             SELECT FROM care k JOIN care own ON own.student_id = k.student_id AND own.caregiver_id = ${of.caregiverId}::uuid
              WHERE k.caregiver_id = g.id AND 'not_named_together' IN (k.contact_rule, own.contact_rule)
                AND ${counts(care, of.on)} AND ${counts(prismaNamespace_exports.sql`own`, of.on)})
     ORDER BY g.id`
  return rows.map((row) => sealer.open(row.name_sealed))
}

// src/conversations/conversation-post.ts
function rootKey(threadId, destinations, destination) {
  return keyOf('thread', threadId, destinations, destination)
}
function entryKey(entryId, destinations, destination) {
  return keyOf('entry', entryId, destinations, destination)
}
function keyOf(what, id, destinations, destination) {
  return destinations.length === 1 ? `${what}:${id}` : `${what}:${id}:${destination}`
}

// src/conversations/thread-store.ts
async function lockTalk(tx, caregiverId) {
  await tx.$queryRaw`
    SELECT id FROM consents WHERE caregiver_id = ${caregiverId}::uuid AND ended_at IS NULL FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT id FROM caregivers WHERE id = ${caregiverId}::uuid FOR NO KEY UPDATE`
}
async function openConversation(tx, of) {
  const { caregiverId, classroomId, startedByStaff, at } = of
  await tx.$executeRaw`
    INSERT INTO conversations (id, caregiver_id, classroom_id, started_by, started_by_staff, started_at)
    VALUES (${newId()}::uuid, ${caregiverId}::uuid, ${classroomId}::uuid,
            ${startedByStaff === null ? 'caregiver' : 'staff'}, ${startedByStaff}, ${at})
    ON CONFLICT DO NOTHING`
  const { id } = await tx.conversation.findFirstOrThrow({ where: { caregiverId, classroomId }, select: { id: true } })
  return id
}
async function insertThread(tx, thread) {
  const { at, ...columns2 } = thread
  await tx.conversationThread.create({ data: { ...columns2, startedAt: at, lastAt: at } })
}
async function touchThread(tx, thread) {
  await tx.$executeRaw`
    UPDATE conversation_threads SET last_at = GREATEST(last_at, ${thread.at}), mentioned = ${JSON.stringify(thread.mentioned)}::jsonb
     WHERE id = ${thread.id}::uuid`
}
async function setShownReach(tx, threadId, reach) {
  await tx.conversationThread.update({ where: { id: threadId }, data: { shownReach: reach } })
}
async function findThread(queries, threadId) {
  return (await readThreads(queries, prismaNamespace_exports.sql`t.id = ${threadId}::uuid`))[0] ?? null
}
async function lastThread(queries, conversationId) {
  return (
    (await readThreads(queries, prismaNamespace_exports.sql`t.conversation_id = ${conversationId}::uuid`))[0] ?? null
  )
}
async function readThreads(queries, which) {
  return queries.$queryRaw`
    SELECT t.id, t.conversation_id AS "conversationId", c.caregiver_id AS "caregiverId", c.classroom_id AS "classroomId",
           t.destinations, t.previous_id AS "previousId", t.came_from_id AS "cameFromId", t.mentioned, t.last_at AS "lastAt",
           t.shown_reach AS "shownReach"
      FROM conversation_threads t JOIN conversations c ON c.id = t.conversation_id
     WHERE ${which}
     ORDER BY t.started_at DESC, t.id DESC LIMIT 1`
}

// src/conversations/post-root.ts
function reachWord(member) {
  const reach = reachOf(member)
  return reach.kind === 'reached' ? 'reached' : reach.reason
}
async function postRoot(tx, deps, thread) {
  const { sealer, clock, school } = deps
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, thread.caregiverId, schoolDate(school.timezone, now))
  const reach = reachOf(member)
  if (reachWord(member) !== thread.shownReach) await setShownReach(tx, thread.id, reachWord(member))
  const classroom = thread.classroomId === null ? null : await findClassroom(tx, thread.classroomId)
  const cameFrom = thread.cameFromId === null ? null : await findClassroom(tx, thread.cameFromId)
  const isDirect = thread.destinations.some(isPerson)
  for (const destination of thread.destinations) {
    const root = {
      caregiver: member.caregiverName,
      ties: tiesOf(member.students, thread.classroomId),
      language: member.language,
      mentions: isDirect ? [] : thread.mentioned,
      classroom: isDirect ? { name: classroom?.name ?? null } : null,
      unreachable: reach.kind === 'reached' ? null : reach.reason,
      officePhone: school.phone,
      previous: await previousPlace(tx, thread, destination),
      cameFrom: cameFrom?.name ?? null,
    }
    const key = rootKey(thread.id, thread.destinations, destination)
    await putPost(tx, sealer, { key, destination, kind: 'conversation_root', model: root, at: now })
  }
}
function isPerson(destination) {
  return /^[UW]/.test(destination)
}
function tiesOf(students, classroomId) {
  const meant2 = students
    .filter((student) => classroomId === null || student.classroomId === classroomId)
    .toSorted((a, b) => a.firstName.localeCompare(b.firstName, 'en'))
  return [...groupBy(meant2, ({ relationship }) => relationship)].map(([relationship, children]) => ({
    relationship,
    children: [...new Map(children.map((child) => [child.studentId, child.firstName])).values()],
  }))
}
async function previousPlace(tx, thread, destination) {
  const previous = thread.previousId === null ? null : await findThread(tx, thread.previousId)
  if (previous === null || !(previous.destinations.includes(destination) || !isPerson(destination))) return null
  const before2 = previous.destinations.includes(destination) ? destination : previous.destinations[0]
  return before2 === void 0 ? null : placeOfPost(tx, rootKey(previous.id, previous.destinations, before2))
}

// src/slack/views/note-choices.ts
function noteChoices(members) {
  const children = /* @__PURE__ */ new Map()
  for (const { caregiverName, students } of members) {
    for (const { studentId, firstName } of new Map(students.map((child) => [child.studentId, child])).values()) {
      const child = children.get(studentId) ?? { name: firstName, caregivers: [] }
      child.caregivers.push(caregiverName)
      children.set(studentId, child)
    }
  }
  return {
    caregivers: byLabel(
      members
        .filter(({ students }) => students.length > 0)
        .map((member) => ({ id: member.caregiverId, label: `${member.caregiverName} (${whose(member)})` })),
    ),
    children: byLabel(
      [...children].map(([id, { name, caregivers }]) => ({
        id,
        label: `${name} (${caregivers.toSorted((a, b) => a.localeCompare(b, 'en')).join(', ')})`,
      })),
    ),
  }
}
function whose({ students }) {
  const ties = tiesOf(students, null).map(({ children, relationship }) =>
    staffText('conversation.tie', { children: nameList(children), relationship }),
  )
  return ties.join(', ')
}
function byLabel(choices) {
  return choices.toSorted((a, b) => a.label.localeCompare(b.label, 'en'))
}

// src/slack/views/open-compose-note.ts
var emptyNote = { kind: 'note', caregiverIds: [], studentIds: [], stem: null, text: '' }
async function composeNote(deps, of) {
  const { database, sealer, clock, school } = deps
  const { classroom, replaces = null } = of
  const on = schoolDate(school.timezone, clock.now())
  const choices = noteChoices(await readAudience(database.client, sealer, { classroomIds: [classroom.id], on }))
  if (choices.caregivers.length === 0) return noteNoticeView(staffText('preview.nobody'))
  const note = await noteToEdit(deps, { author: of.userId, classroomId: classroom.id, replaces })
  return composeNoteView({
    classroomName: classroom.name,
    choices,
    note: of.words ? { ...note, text: of.words } : note,
    metadata: {
      classroomId: classroom.id,
      channelId: of.channelId,
      openedAt: clock.now().toISOString(),
      replaces,
      elsewhere: of.elsewhere,
    },
  })
}
async function noteToEdit({ database, sealer }, { author, classroomId, replaces }) {
  const draft =
    replaces === null
      ? await findComposing(database.client, sealer, { classroomId, author, kind: 'note' })
      : await findDraft(database.client, sealer, replaces)
  return draft?.author === author && draft.content.kind === 'note' ? draft.content : emptyNote
}

// src/updates/earlier-updates-reader.ts
var recentDays = 10
var colleaguesOffered = 5
async function findLastUpdate(queries, sealer, classroomId) {
  const row = await queries.broadcast.findFirst({
    where: { classroomId, kind: 'update', state: { not: 'cancelled' } },
    orderBy: { createdAt: 'desc' },
    select: { contentSealed: true },
  })
  return row === null ? null : sectionsOf2(sealer, row.contentSealed)
}
async function findColleagueUpdates(queries, sealer, { classroomId, userId, now }) {
  const since = new Date(now.getTime() - recentDays * 24 * 60 * 60 * 1e3)
  const rows = await queries.$queryRaw`
    SELECT b.id, b.author, b.content_sealed FROM broadcasts b
    WHERE b.kind = 'update' AND b.state <> 'cancelled' AND b.created_at > ${since} AND b.author <> ${userId}
      AND b.classroom_id <> ${classroomId}::uuid
      AND EXISTS (
        SELECT FROM enrollments theirs JOIN students s ON s.id = theirs.student_id
        WHERE theirs.classroom_id = b.classroom_id AND theirs.until IS NULL AND s.grade IN (
          SELECT s.grade FROM enrollments ours JOIN students s ON s.id = ours.student_id
          WHERE ours.classroom_id = ${classroomId}::uuid AND ours.until IS NULL))
    ORDER BY b.created_at DESC LIMIT ${colleaguesOffered}`
  const updates = []
  for (const row of rows) {
    const name = (await staffName(queries, sealer, row.author))?.name ?? ''
    const learning = sectionsOf2(sealer, row.content_sealed).learning ?? ''
    updates.push({ broadcastId: row.id, label: [name, learning].filter((part) => part !== '').join(': ') })
  }
  return updates
}
async function takeColleagueUpdate(queries, sealer, of) {
  const offered = await findColleagueUpdates(queries, sealer, of)
  if (!offered.some(({ broadcastId }) => broadcastId === of.broadcastId)) return null
  const row = await queries.broadcast.findUnique({ where: { id: of.broadcastId }, select: { contentSealed: true } })
  return row === null ? null : sectionsOf2(sealer, row.contentSealed)
}
function sectionsOf2(sealer, contentSealed) {
  const content = JSON.parse(sealer.open(contentSealed))
  return content.kind === 'update' ? content.sections : {}
}

// src/slack/views/compose-update-view.ts
var hintLength = 150
var optionLength2 = 75
var inputLength2 = 3e3
function composeUpdateView(compose) {
  return {
    type: 'modal',
    callback_id: 'compose_update',
    title: plain(staffText('compose.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    notify_on_close: true,
    private_metadata: JSON.stringify(compose.metadata),
    blocks: [
      {
        type: 'context',
        elements: [{ type: 'plain_text', text: staffText('compose.for', { classroom: compose.classroomName }) }],
      },
      ...colleagueBlocks(compose),
      ...SECTION_IDS.map((id) => sectionInput(id, compose)),
    ],
  }
}
function sectionInput(id, { sections, lastTime }) {
  const earlier = lastTime[id]
  const element = wordsInput(sections[id] ?? '', inputLength2)
  return {
    type: 'input',
    block_id: id,
    label: plain(staffText(`section.${id}`)),
    optional: id !== 'learning',
    dispatch_action: true,
    element,
    hint: plain(
      earlier
        ? staffText('compose.last_time', { words: shorten2(earlier, hintLength) })
        : staffText(`section_hint.${id}`),
    ),
  }
}
function colleagueBlocks({ colleagues }) {
  if (colleagues.length === 0) return []
  return [
    {
      type: 'section',
      block_id: 'colleague',
      text: plain(staffText('compose.colleague')),
      accessory: {
        type: 'static_select',
        action_id: 'compose_from_colleague',
        placeholder: plain(staffText('compose.colleague_choose')),
        options: colleagues.map(({ broadcastId, label }) => ({
          text: plain(shorten2(label, optionLength2)),
          value: broadcastId,
        })),
      },
    },
  ]
}
function shorten2(text2, length) {
  return clampText(text2.replaceAll(/\s+/g, ' ').trim(), length)
}

// src/slack/views/open-compose-update.ts
async function openComposeUpdate(deps, interaction, classroom, edited = null) {
  const draft = await draftToEdit(deps, interaction.userId, classroom.id, edited)
  const view = composeUpdateView({
    ...(await composeFacts(deps, interaction, classroom)),
    sections: draft?.content.kind === 'update' ? draft.content.sections : {},
    metadata: {
      classroomId: classroom.id,
      channelId: interaction.channelId,
      openedAt: deps.clock.now().toISOString(),
      replaces: draft?.state === 'previewed' ? draft.id : null,
    },
  })
  await deps.client.views.open({ trigger_id: interaction.triggerId, view })
}
async function composeFacts({ database, sealer, clock }, { userId }, classroom) {
  return {
    classroomName: classroom.name,
    lastTime: (await findLastUpdate(database.client, sealer, classroom.id)) ?? {},
    colleagues: await findColleagueUpdates(database.client, sealer, {
      classroomId: classroom.id,
      userId,
      now: clock.now(),
    }),
  }
}
async function draftToEdit({ database, sealer }, author, classroomId, edited) {
  if (edited !== null) {
    const draft = await findDraft(database.client, sealer, edited)
    return draft?.author === author ? draft : null
  }
  const of = { classroomId, author, kind: 'update' }
  return (await findComposing(database.client, sealer, of)) ?? (await findUnsent(database.client, sealer, of))
}

// src/slack/actions/broadcast-actions.ts
async function pressSend(deps, press) {
  const chosenSendAt = readChoice(press.chosen)
  const outcome = await sendDraft(deps, {
    draftId: press.value,
    by: press.userId,
    ...(chosenSendAt === void 0 ? {} : { chosenSendAt }),
  })
  const replaces = outcome.kind !== 'channel_lost'
  return { afterwards: () => tellOnly(deps, press, describeSend(outcome), { replaces }) }
}
async function pressAsk(deps, press) {
  const chosenSendAt = readChoice(press.chosen)
  if (chosenSendAt !== void 0 && isId(press.value)) {
    await chooseSendTime(deps.database.client, { draftId: press.value, author: press.userId, sendAt: chosenSendAt })
  }
  const asked = await requestApproval(deps, { draftId: press.value, by: press.userId })
  const text2 = staffText(asked ? 'approval.asked' : 'send.gone')
  return { afterwards: () => tellOnly(deps, press, text2, { replaces: true }) }
}
async function pressDecide(deps, press, agreed) {
  const outcome = await decideApproval(deps, { draftId: press.value, by: press.userId, agreed })
  if (outcome.kind === 'decided') return {}
  const text2 = outcome.kind === 'not_coordinator' ? staffText('access.coordinators_only') : staffText('send.gone')
  return { afterwards: () => tellOnly(deps, press, text2, { replaces: false }) }
}
async function pressCancel(deps, press) {
  const at = deps.clock.now()
  const of = { draftId: press.value, author: press.userId, at }
  const discarded = isId(press.value) && (await discardDraft(deps.database.client, of))
  const text2 = staffText(discarded ? 'send.discarded' : 'send.gone')
  return { afterwards: () => tellOnly(deps, press, text2, { replaces: true }) }
}
async function chooseWhen(deps, press) {
  const sendAt = readChoice(press.chosen)
  if (sendAt !== void 0 && isId(press.value)) {
    await chooseSendTime(deps.database.client, { draftId: press.value, author: press.userId, sendAt })
  }
  return {}
}
async function pressEdit(deps, press) {
  const draft = isId(press.value) ? await findDraft(deps.database.client, deps.sealer, press.value) : null
  const classroom =
    draft?.author === press.userId && draft.state === 'previewed' && draft.classroomId !== null
      ? await findClassroom(deps.database.client, draft.classroomId)
      : null
  if (draft === null || classroom === null) {
    return { afterwards: () => tellOnly(deps, press, staffText('send.gone'), { replaces: true }) }
  }
  if (draft.content.kind !== 'note') {
    return { afterwards: () => openComposeUpdate(deps, press, classroom, draft.id) }
  }
  const { userId, channelId, triggerId } = press
  const of = { userId, channelId, classroom, elsewhere: false, replaces: draft.id }
  return {
    afterwards: async () =>
      void (await deps.client.views.open({ trigger_id: triggerId, view: await composeNote(deps, of) })),
  }
}
async function pressStop(deps, press) {
  const outcome = await stopBroadcast(deps, { broadcastId: press.value, by: press.userId })
  switch (outcome.kind) {
    case 'cancelled':
    case 'stopped':
      return {}
    case 'too_late':
      return { afterwards: () => tellOnly(deps, press, staffText('stop.too_late'), { replaces: false }) }
    case 'not_staff':
      return { afterwards: () => tellOnly(deps, press, staffText('access.not_staff'), { replaces: false }) }
    case 'gone':
      return { afterwards: () => tellOnly(deps, press, staffText('stop.gone'), { replaces: false }) }
  }
}
function readChoice(chosen) {
  if (chosen === 'now') return null
  const at = chosen === null ? Number.NaN : Date.parse(chosen)
  return Number.isNaN(at) ? void 0 : new Date(at)
}
function describeSend(outcome) {
  switch (outcome.kind) {
    case 'sent':
      return staffText('send.sent', { caregivers: staffText('caregivers', { count: outcome.caregivers }) })
    case 'already_sent':
      return staffText('send.already_sent')
    case 'gone':
      return staffText('send.gone')
    case 'not_staff':
      return staffText('access.not_staff')
    case 'channel_lost':
      return staffText('access.channel_lost')
    case 'nobody':
      return staffText('preview.nobody')
    case 'too_long':
      return staffText('send.too_long')
    case 'coordinator_must_agree':
      return staffText('send.coordinator_must_agree')
  }
}

// src/people/staff-store.ts
async function saveStaffName(queries, sealer, person, at) {
  const nameSealed = sealer.seal(person.name)
  await queries.$executeRaw`
    INSERT INTO staff_members (slack_user_id, name_sealed, updated_at) VALUES (${person.userId}, ${nameSealed}, ${at})
    ON CONFLICT (slack_user_id) DO UPDATE SET name_sealed = EXCLUDED.name_sealed, updated_at = EXCLUDED.updated_at`
}
async function insertStaff(tx, member, at) {
  const { by, ...columns2 } = member
  await tx.classroomStaff.create({ data: { id: newId(), ...columns2, since: at, addedBy: by } })
}
async function endStaff(tx, classroomId, slackUserId, roles, at) {
  const open = { OR: [{ until: null }, { until: { gt: at } }] }
  const where = { classroomId, slackUserId, role: { in: [...roles] }, ...open }
  return (await tx.classroomStaff.updateMany({ where, data: { until: at } })).count
}

// src/people/add-teachers.ts
async function addTeachers(tx, classroomId, slackUserIds, by, at) {
  await lockStaff(tx, classroomId)
  const staff = await staffOf(tx, classroomId, at)
  for (const slackUserId of new Set(slackUserIds)) {
    if (staff.some((member) => member.slackUserId === slackUserId && member.role === 'teacher')) continue
    await endStaff(tx, classroomId, slackUserId, ['substitute'], at)
    await insertStaff(tx, { classroomId, slackUserId, role: 'teacher', until: null, by }, at)
  }
}

// src/people/link-request-reader.ts
async function findLinkRequest(queries, id) {
  return (await findRequests(queries, { id }))[0] ?? null
}
async function openRequestsAbout(queries, classroomId, channelId) {
  return findRequests(queries, { state: 'open', OR: [{ classroomId }, { channelId }] })
}
async function findRequests(queries, where) {
  const include = { classroom: { select: { name: true } } }
  const rows = await queries.linkRequest.findMany({ where, include, orderBy: { id: 'asc' } })
  return rows.map((row) => ({
    id: row.id,
    classroomId: row.classroomId,
    classroom: row.classroom.name,
    channelId: row.channelId,
    teachers: row.teachers,
    requestedBy: row.requestedBy,
    decision: row.decidedBy === null ? null : { state: row.state, by: row.decidedBy },
  }))
}

// src/people/link-request-store.ts
async function insertLinkRequest(tx, request2, at) {
  const id = newId()
  const inserted = await tx.$executeRaw`
    INSERT INTO link_requests (id, classroom_id, channel_id, teachers, requested_by, requested_at)
    VALUES (${id}::uuid, ${request2.classroomId}::uuid, ${request2.channelId}, ${JSON.stringify(request2.teachers)}::jsonb,
      ${request2.requestedBy}, ${at})
    ON CONFLICT (classroom_id, channel_id) WHERE state = 'open' DO NOTHING`
  return inserted === 0 ? null : { id, ...request2 }
}
async function closeLinkRequest(tx, id, decision) {
  const closed = await tx.$executeRaw`
    UPDATE link_requests SET state = ${decision.state}, decided_by = ${decision.by}, decided_at = ${decision.at}
    WHERE id = ${id}::uuid AND state = 'open'`
  return closed === 1
}

// src/people/link-requests.ts
async function showLinkRequest(tx, deps, request2, at) {
  const { id, classroom, channelId, requestedBy, teachers, decision } = request2
  const model = { requestId: id, classroom, channelId, requestedBy, teachers, decision }
  for (const coordinator of deps.school.coordinators) {
    const key = `link_request:${id}:${coordinator}`
    await deps.putNotice(tx, { key, destination: coordinator, kind: 'link_request', model }, at)
  }
}
async function settleLinkRequest(tx, deps, request2, decision, at) {
  if (!(await closeLinkRequest(tx, request2.id, { ...decision, at }))) return false
  await showLinkRequest(tx, deps, { ...request2, decision }, at)
  const model = { classroom: request2.classroom, channelId: request2.channelId, ...decision }
  const key = `link_answer:${request2.id}`
  await deps.putNotice(tx, { key, destination: request2.requestedBy, kind: 'link_answer', model }, at)
  return true
}

// src/people/link-commit.ts
async function commitLink(tx, deps, link2, decision) {
  const { classroom, channelId, by, at } = link2
  if (decision.takenFrom !== null) await clearChannel(tx, decision.takenFrom)
  await setChannel(tx, classroom.id, { channelId, by, at })
  const teachers = [...link2.teachers]
  for (const request2 of await openRequestsAbout(tx, classroom.id, channelId)) {
    const isThisLink = request2.classroomId === classroom.id && request2.channelId === channelId
    await settleLinkRequest(tx, deps, request2, { state: isThisLink ? 'approved' : 'refused', by }, at)
    if (isThisLink) teachers.push(request2.requestedBy, ...request2.teachers)
  }
  await addTeachers(tx, classroom.id, teachers, by, at)
  if (decision.movedFrom !== null) {
    const model = { classroom: classroom.name, by }
    const key = `link_moved:${newId()}`
    await deps.putNotice(tx, { key, destination: decision.movedFrom, kind: 'link_moved', model }, at)
  }
  const staff = await staffOf(tx, classroom.id, at)
  const now = staff.filter(({ role }) => role !== 'liaison').map(({ slackUserId }) => slackUserId)
  return { kind: 'linked', classroom: classroom.name, movedFrom: decision.movedFrom, teachers: now }
}

// src/people/link-decision.ts
function decideLink(wish) {
  const { coordinator, classroom, channelId, holder } = wish
  const isLinked = classroom.channelState === 'linked'
  if (holder !== null && holder.id !== classroom.id && holder.channelState === 'linked') {
    return { kind: 'channel_taken', classroom: holder.name }
  }
  if (!coordinator) {
    if (!isLinked) return { kind: 'request' }
    const isHere = classroom.channelId === channelId
    return { kind: isHere ? 'already_linked' : 'has_channel', classroom: classroom.name }
  }
  return {
    kind: 'link',
    movedFrom: isLinked && classroom.channelId !== channelId ? classroom.channelId : null,
    takenFrom: holder !== null && holder.id !== classroom.id ? holder.id : null,
  }
}

// src/people/decide-link-request.ts
async function approveLinkRequest(deps, verdict) {
  const { database } = deps
  const asked = await findOpen(deps, verdict)
  if ('kind' in asked) return asked
  const channel = await deps.directory.channel(asked.channelId)
  if (channel.kind !== 'private') return { kind: 'channel_refused', why: channel.kind }
  const at = deps.clock.now()
  const outcome = await database.inTransaction(async (tx) => {
    await lockLinks(tx)
    const request2 = await findLinkRequest(tx, verdict.requestId)
    const classroom = request2 === null ? null : await findClassroom(tx, request2.classroomId)
    if (request2 === null || classroom === null) return { kind: 'unknown_request' }
    if (request2.decision !== null) return alreadyDecided(request2, request2.decision)
    const { channelId } = request2
    const decision = decideLink({ coordinator: true, classroom, channelId, holder: await classroomOf(tx, channelId) })
    if (decision.kind === 'channel_taken') return decision
    if (decision.kind !== 'link') throw new Error(`a coordinator's link was decided as ${decision.kind}`)
    return commitLink(tx, deps, { classroom, channelId, by: verdict.by, teachers: [], at }, decision)
  })
  database.announce('posts')
  deps.log.info('link.approve', { outcome: outcome.kind, requestId: verdict.requestId })
  return outcome
}
async function refuseLinkRequest(deps, verdict) {
  const { database } = deps
  const asked = await findOpen(deps, verdict)
  if ('kind' in asked) return asked
  const at = deps.clock.now()
  const outcome = await database.inTransaction(async (tx) => {
    await lockLinks(tx)
    const settled2 = await settleLinkRequest(tx, deps, asked, { state: 'refused', by: verdict.by }, at)
    if (settled2) return { kind: 'refused', classroom: asked.classroom }
    const request2 = await findLinkRequest(tx, verdict.requestId)
    return request2?.decision == null ? { kind: 'unknown_request' } : alreadyDecided(request2, request2.decision)
  })
  database.announce('posts')
  deps.log.info('link.refuse', { outcome: outcome.kind, requestId: verdict.requestId })
  return outcome
}
async function findOpen(deps, verdict) {
  if (!isCoordinator(deps.school, verdict.by)) return { kind: 'not_coordinator' }
  const request2 = isId(verdict.requestId) ? await findLinkRequest(deps.database.client, verdict.requestId) : null
  if (request2 === null) return { kind: 'unknown_request' }
  return request2.decision === null ? request2 : alreadyDecided(request2, request2.decision)
}
function alreadyDecided(request2, decision) {
  return { kind: 'already_decided', classroom: request2.classroom, ...decision }
}

// src/slack/render/link-answer.ts
function linkAnswer(outcome) {
  switch (outcome.kind) {
    case 'linked': {
      const { movedFrom, teachers } = outcome
      const classroom = escapeMrkdwn(outcome.classroom)
      const linked2 =
        movedFrom === null
          ? staffText('link.linked', { classroom })
          : staffText('link.linked_moved', { classroom, channel: channelMention(movedFrom) })
      const who2 =
        teachers.length === 0
          ? staffText('link.linked_no_teacher')
          : staffText('link.linked_teachers', { teachers: peopleList(teachers) })
      return `${linked2} ${who2}`
    }
    case 'unknown_classroom': {
      if (outcome.nearest.length === 0) return staffText('link.no_classrooms')
      return staffText('link.unknown_classroom', { names: outcome.nearest.map(escapeMrkdwn).join(' \xB7 ') })
    }
    case 'channel_refused':
      return channelRefused(outcome.why)
    case 'requested':
    case 'already_requested':
    case 'already_linked':
    case 'has_channel':
    case 'channel_taken':
      return staffText(`link.${outcome.kind}`, { classroom: escapeMrkdwn(outcome.classroom) })
    case 'not_a_person':
    case 'slack_slow':
      return notFound(outcome)
    default:
      return outcome
  }
}
function notFound(outcome) {
  if (outcome.kind === 'slack_slow') return staffText('link.slack_slow')
  const key = outcome.why === 'bot' ? 'link.bot' : 'link.not_found_user'
  return staffText(key, { user: mention2(outcome.userId) })
}
function decisionAnswer(outcome) {
  switch (outcome.kind) {
    case 'linked':
    case 'refused':
      return null
    case 'not_coordinator':
      return staffText('link.only_coordinators')
    case 'unknown_request':
      return staffText('link.request_unknown')
    case 'already_decided':
      return staffText(`link.decided_${outcome.state}`, { user: mention2(outcome.by) })
    case 'channel_refused':
      return staffText('link.still_open', { reason: channelRefused(outcome.why) })
    case 'channel_taken':
      return staffText('link.still_open', {
        reason: staffText('link.channel_taken', { classroom: escapeMrkdwn(outcome.classroom) }),
      })
    default:
      return outcome
  }
}
function channelRefused(why) {
  return why === 'no_answer' ? staffText('link.slack_slow') : staffText(`link.refused_${why}`)
}

// src/slack/actions/link-actions.ts
async function linkApprove(deps, press) {
  return answer2(decisionAnswer(await approveLinkRequest(deps, { requestId: press.requestId, by: press.userId })))
}
async function linkRefuse(deps, press) {
  return answer2(decisionAnswer(await refuseLinkRequest(deps, { requestId: press.requestId, by: press.userId })))
}
function answer2(text2) {
  return text2 === null ? null : { text: text2 }
}

// src/people/link-teachers.ts
async function findNamedTeachers(deps, userIds) {
  const facts = await Promise.all(
    [...new Set(userIds)].map(async (id) => ({ id, is: await deps.directory.person(id) })),
  )
  const people = []
  for (const { id, is } of facts) {
    if (is.kind === 'no_answer') return { kind: 'slack_slow' }
    if (is.kind !== 'person') return { kind: 'not_a_person', userId: id, why: is.kind }
    people.push(is)
  }
  return { kind: 'found', people }
}
async function findRosterTeachers(deps, emails) {
  const facts = await Promise.all(emails.map((email) => deps.directory.personByEmail(email)))
  if (facts.some(({ kind }) => kind === 'no_answer')) return { kind: 'slack_slow' }
  return { kind: 'found', people: facts.filter((person) => person.kind === 'person') }
}
async function saveNames(deps, people, at) {
  for (const person of people) await saveStaffName(deps.database.client, deps.sealer, person, at)
}

// src/people/nearest-names.ts
function nearestNames(typed, names, count = 3) {
  const wanted = classroomNameKey(typed)
  return names
    .map((name) => {
      const key = classroomNameKey(name)
      return { name, contains: wanted !== '' && key.includes(wanted), distance: editDistance(wanted, key) }
    })
    .toSorted((a, b) => Number(b.contains) - Number(a.contains) || a.distance - b.distance || compare(a.name, b.name))
    .slice(0, count)
    .map(({ name }) => name)
}
function compare(a, b) {
  return a < b ? -1 : Number(a > b)
}
function editDistance(from2, to) {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from2.length; row++) {
    const line2 = [row]
    for (let column = 1; column <= to.length; column++) {
      const changed3 = above[column - 1] + Number(from2[row - 1] !== to[column - 1])
      line2.push(Math.min(changed3, above[column] + 1, line2[column - 1] + 1))
    }
    above = line2
  }
  return above[to.length]
}

// src/people/link-channel.ts
async function linkChannel(deps, wish) {
  const { database, directory } = deps
  const classroom = await findClassroomNamed(database.client, wish.classroomName)
  const [channel, teachers, asker] = await Promise.all([
    directory.channel(wish.channelId),
    findTeachers(deps, classroom, wish.teachers),
    findNamedTeachers(deps, isCoordinator(deps.school, wish.by) ? [] : [wish.by]),
  ])
  if (channel.kind !== 'private') return { kind: 'channel_refused', why: channel.kind }
  if (classroom === null) {
    return {
      kind: 'unknown_classroom',
      nearest: nearestNames(wish.classroomName, await classroomNames(database.client)),
    }
  }
  if (teachers.kind !== 'found') return teachers
  if (asker.kind !== 'found') return asker
  const at = deps.clock.now()
  await saveNames(deps, [...teachers.people, ...asker.people], at)
  const named = teachers.people.map(({ userId }) => userId)
  const outcome = await database.inTransaction((tx) => commitWish(tx, deps, { ...wish, teachers: named }, at))
  database.announce('posts')
  deps.log.info('link.asked', { outcome: outcome.kind, classroomId: classroom.id })
  return outcome
}
async function findTeachers(deps, classroom, mentioned) {
  if (mentioned.length > 0) return findNamedTeachers(deps, mentioned)
  if (classroom === null) return { kind: 'found', people: [] }
  return findRosterTeachers(deps, await teacherEmails(deps.database.client, deps.sealer, classroom.id))
}
async function commitWish(tx, deps, wish, at) {
  await lockLinks(tx)
  const { channelId, by, teachers } = wish
  const classroom = await findClassroomNamed(tx, wish.classroomName)
  if (classroom === null) return { kind: 'unknown_classroom', nearest: [] }
  const holder = await classroomOf(tx, channelId)
  const decision = decideLink({ coordinator: isCoordinator(deps.school, by), classroom, channelId, holder })
  if (decision.kind === 'link') return commitLink(tx, deps, { classroom, channelId, by, teachers, at }, decision)
  if (decision.kind !== 'request') return decision
  const asked = { classroomId: classroom.id, channelId, teachers: teachers.filter((id) => id !== by), requestedBy: by }
  const request2 = await insertLinkRequest(tx, asked, at)
  if (request2 === null) return { kind: 'already_requested', classroom: classroom.name }
  await showLinkRequest(tx, deps, { ...request2, classroom: classroom.name, decision: null }, at)
  return { kind: 'requested', classroom: classroom.name }
}

// src/texts/slack-markup.ts
function readSlackToken(inside, names) {
  const [target, label = ''] = splitOnce(inside, '|')
  const user = /^@([UWB]\w+)$/.exec(target)
  if (user) return words2(names.userNames?.[user[1] ?? ''] ?? label)
  const channel = /^#([CGD]\w+)$/.exec(target)
  if (channel) return words2(names.channelNames?.[channel[1] ?? ''] ?? label)
  if (/^!(channel|here|everyone|group)$/.test(target)) return words2('')
  if (target.startsWith('!date^')) return words2(label)
  if (/^!\w+/.test(target)) return words2(label.replace(/^@/, ''))
  if (/^(mailto|tel):\S+$/i.test(target)) return contact(target.slice(target.indexOf(':') + 1), label)
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(target)) return link(target, label)
  return null
}
function link(url, label) {
  if (label === '') return { words: '', address: url }
  if (bare(label) === bare(url)) return { words: '', address: label }
  return { words: label, address: url }
}
function contact(address, label) {
  const same =
    label === '' || label === address || (/^[+\d]/.test(address) && digits(label).endsWith(digits(address).slice(-7)))
  return same ? { words: '', address: label === '' ? address : label } : { words: label, address }
}
function stripEmphasis(text2) {
  return ['*', '_', '~'].reduce((rest, mark) => {
    const pair = `(?<![\\p{L}\\p{N}${mark}])([${mark}]{1,3})(?![\\s${mark}])([^\\n${mark}]+)(?<!\\s)\\1(?![\\p{L}\\p{N}${mark}])`
    return rest.replace(new RegExp(pair, 'gu'), '$2')
  }, text2)
}
function decodeEntities(text2) {
  return text2.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
function words2(text2) {
  return { words: text2, address: null }
}
function splitOnce(text2, separator) {
  const at = text2.indexOf(separator)
  return at < 0 ? [text2] : [text2.slice(0, at), text2.slice(at + separator.length)]
}
function bare(url) {
  return url.replace(/^https?:\/\//i, '').replace(/\/$/, '')
}
function digits(text2) {
  return text2.replace(/\D/g, '')
}

// src/slack/commands/read-mentions.ts
var mention3 = /<([@#!])([^>|]*)(?:\|[^>]*)?>/g
function readMentions(line2) {
  const found = [...line2.matchAll(mention3)]
  const people = found.filter(([, sign, id]) => sign === '@' && /^[UWB]\w+$/.test(id ?? '')).map(([, , id]) => id ?? '')
  const [first] = found
  const before2 = first === void 0 ? line2 : line2.slice(0, first.index)
  const after2 = first === void 0 ? '' : line2.slice(first.index).replaceAll(mention3, ' ')
  return {
    before: tidy(before2),
    people: [...new Set(people)],
    after: tidy(after2),
    notPicked: /(?:^|\s)(@[\p{L}\p{N}][\p{L}\p{N}._-]*)/u.exec(`${before2} ${after2}`)?.[1] ?? null,
    hasOthers: found.length > people.length,
  }
}
function tidy(words3) {
  return decodeEntities(words3).replaceAll(/\s+/g, ' ').trim()
}

// src/slack/commands/parse-link.ts
function parseLink(line2) {
  const { before: before2, people, after: after2, notPicked, hasOthers } = readMentions(line2)
  if (notPicked !== null) return { kind: 'not_a_mention', word: notPicked }
  if (hasOthers) return { kind: 'not_people' }
  const words3 = after2.split(/[\s,;]+/).filter((word) => !['', 'and', '&'].includes(word))
  if (words3.length > 0) return { kind: 'leftover', words: words3.join(' ') }
  const classroomName = withoutQuotes(before2)
  return classroomName === '' ? { kind: 'usage' } : { kind: 'link', classroomName, teachers: people }
}
function withoutQuotes(words3) {
  return (
    /^(?:["\u201c\u201d\u201e](.*)["\u201c\u201d]|['\u2018\u2019](.*)['\u2018\u2019])$/
      .exec(words3)
      ?.slice(1)
      .find((inside) => inside !== void 0)
      ?.trim() ?? words3
  )
}

// src/slack/commands/link-command.ts
async function linkCommand(deps, { userId, channelId, args }) {
  const line2 = parseLink(args)
  switch (line2.kind) {
    case 'link': {
      const { classroomName, teachers } = line2
      return { text: linkAnswer(await linkChannel(deps, { classroomName, channelId, by: userId, teachers })) }
    }
    case 'usage':
    case 'not_people':
      return { text: staffText(`link.${line2.kind}`) }
    case 'not_a_mention':
      return { text: staffText('link.not_a_mention', { word: escapeMrkdwn(line2.word) }) }
    case 'leftover':
      return { text: staffText('link.leftover', { words: escapeMrkdwn(line2.words) }) }
    default:
      return line2
  }
}

// src/people/class-asker.ts
async function askedIn(queries, school, where) {
  const classroom = await classroomOf(queries, where.channelId)
  if (classroom === null) return { kind: 'no_classroom' }
  if (classroom.channelState !== 'linked') return { kind: 'channel_lost', classroom: classroom.name }
  const standing = await standingOf(queries, classroom.id, where.userId, where.at)
  return { kind: 'classroom', classroom, asker: { coordinator: isCoordinator(school, where.userId), standing } }
}

// src/people/staff-policy.ts
function mayWriteTo(asker) {
  return asker.coordinator || asker.standing !== null
}
function mayChangeStaff(asker) {
  return asker.coordinator || asker.standing === 'teacher'
}

// src/slack/classroom-access.ts
async function classroomAccess({ database, clock, school }, where) {
  const asked = await askedIn(database.client, school, { ...where, at: clock.now() })
  switch (asked.kind) {
    case 'no_classroom':
    case 'channel_lost':
      return { kind: 'refused', why: staffText(`access.${asked.kind}`) }
    case 'classroom':
      return mayWriteTo(asked.asker)
        ? { kind: 'granted', classroom: asked.classroom }
        : { kind: 'refused', why: staffText('access.not_staff') }
  }
}

// locales/emoji.json
var emoji_default = {
  signs: [
    {
      text: ':)',
      names:
        'smile smiley grinning grin blush slightly_smiling_face simple_smile relaxed innocent relieved hugging_face hugs',
      characters: '\u{1F604}\u{1F603}\u{1F600}\u{1F601}\u{1F60A}\u{1F642}\u263A\u{1F607}\u{1F60C}\u{1F917}',
    },
    {
      text: ':D',
      names: 'laughing satisfied joy sweat_smile rolling_on_the_floor_laughing',
      characters: '\u{1F606}\u{1F602}\u{1F605}\u{1F923}',
    },
    {
      text: ';)',
      names: 'wink',
      characters: '\u{1F609}',
    },
    {
      text: ':(',
      names: 'disappointed white_frowning_face slightly_frowning_face worried cry sob confused pensive',
      characters: '\u{1F61E}\u2639\u{1F641}\u{1F61F}\u{1F622}\u{1F62D}\u{1F615}\u{1F614}',
    },
    {
      text: '<3',
      names:
        'heart hearts sparkling_heart two_hearts heartpulse blue_heart green_heart yellow_heart purple_heart orange_heart heart_eyes',
      characters: '\u2764\u2665\u{1F496}\u{1F495}\u{1F497}\u{1F499}\u{1F49A}\u{1F49B}\u{1F49C}\u{1F9E1}\u{1F60D}',
    },
    {
      text: '->',
      names: 'arrow_right point_right',
      characters: '\u{1F449}',
    },
    {
      text: '<-',
      names: 'arrow_left point_left',
      characters: '\u2B05\u{1F448}',
    },
    {
      text: 'x',
      names: 'x heavy_multiplication_x negative_squared_cross_mark',
      characters: '\u274C\u2716\u274E',
    },
    {
      text: '+',
      names: 'heavy_plus_sign',
      characters: '\u2795',
    },
    {
      text: '-',
      names: 'heavy_minus_sign',
      characters: '\u2796',
    },
    {
      text: '/',
      names: 'heavy_division_sign',
      characters: '\u2797',
    },
    {
      text: '!',
      names: 'exclamation heavy_exclamation_mark grey_exclamation warning',
      characters: '\u2757\u2755\u26A0',
    },
    {
      text: '?',
      names: 'question grey_question',
      characters: '\u2753\u2754',
    },
    {
      text: '0',
      names: 'zero',
      characters: '',
    },
    {
      text: '1',
      names: 'one',
      characters: '',
    },
    {
      text: '2',
      names: 'two',
      characters: '',
    },
    {
      text: '3',
      names: 'three',
      characters: '',
    },
    {
      text: '4',
      names: 'four',
      characters: '',
    },
    {
      text: '5',
      names: 'five',
      characters: '',
    },
    {
      text: '6',
      names: 'six',
      characters: '',
    },
    {
      text: '7',
      names: 'seven',
      characters: '',
    },
    {
      text: '8',
      names: 'eight',
      characters: '',
    },
    {
      text: '9',
      names: 'nine',
      characters: '',
    },
    {
      text: '10',
      names: 'keycap_ten',
      characters: '\u{1F51F}',
    },
    {
      text: '',
      names:
        'tada sparkles star star2 dizzy clap raised_hands pray +1 thumbsup -1 thumbsdown ok_hand wave muscle fire rocket boom 100 confetti_ball balloon rainbow party party_parrot partying_face sunglasses thinking_face eyes point_up point_down bulb pushpin round_pushpin mega loudspeaker bell speech_balloon',
      characters: '',
    },
  ],
  bullets: {
    names: 'white_check_mark heavy_check_mark ballot_box_with_check small_blue_diamond small_orange_diamond',
    characters: '\u2705\u2714\u2611\u{1F539}\u{1F538}',
  },
  words: {
    '\u{1F4DA}': 'books',
    '\u{1F4D6}': 'book',
    '\u{1F4D3}': 'notebook',
    '\u{1F4D5}': 'book',
    '\u{1F4D7}': 'book',
    '\u{1F4D8}': 'book',
    '\u{1F4D9}': 'book',
    '\u270F': 'pencil',
    '\u{1F58D}': 'crayon',
    '\u2702': 'scissors',
    '\u{1F4CF}': 'ruler',
    '\u{1F392}': 'backpack',
    '\u{1F4BB}': 'computer',
    '\u{1F4F1}': 'phone',
    '\u{1F4DE}': 'phone',
    '\u260E': 'phone',
    '\u2709': 'letter',
    '\u{1F4E7}': 'email',
    '\u{1F4F7}': 'camera',
    '\u{1F52C}': 'microscope',
    '\u{1F9EE}': 'abacus',
    '\u{1F511}': 'key',
    '\u{1F4B0}': 'money',
    '\u{1F4B5}': 'money',
    '\u{1F3EB}': 'school',
    '\u{1F3E0}': 'home',
    '\u{1F3E1}': 'home',
    '\u{1F3E5}': 'hospital',
    '\u{1F68C}': 'bus',
    '\u{1F697}': 'car',
    '\u{1F6B2}': 'bike',
    '\u{1F6B6}': 'walk',
    '\u26BD': 'soccer',
    '\u{1F3C0}': 'basketball',
    '\u26BE': 'baseball',
    '\u{1F3C8}': 'football',
    '\u{1F3A8}': 'art',
    '\u{1F3B5}': 'music',
    '\u{1F3B6}': 'music',
    '\u{1F382}': 'cake',
    '\u{1F45F}': 'sneakers',
    '\u{1F455}': 'shirt',
    '\u{1F9E5}': 'coat',
    '\u{1F9E4}': 'gloves',
    '\u{1F9E3}': 'scarf',
    '\u{1F453}': 'glasses',
    '\u{1F3A9}': 'hat',
    '\u2602': 'umbrella',
    '\u2614': 'umbrella',
    '\u2600': 'sun',
    '\u{1F327}': 'rain',
    '\u2744': 'snow',
    '\u{1F331}': 'plant',
    '\u{1F333}': 'tree',
    '\u{1F4A7}': 'water',
    '\u{1F6B0}': 'water',
    '\u{1F34E}': 'apple',
    '\u{1F34C}': 'banana',
    '\u{1F34A}': 'orange',
    '\u{1F96A}': 'sandwich',
    '\u{1F355}': 'pizza',
    '\u{1F95B}': 'milk',
    '\u{1F36A}': 'cookie',
    '\u{1F95C}': 'peanut',
  },
}

// src/texts/emoji-to-text.ts
var byName = /* @__PURE__ */ new Map()
var byCharacter = new Map(Object.entries(emoji_default.words))
for (const { text: text2, names, characters } of emoji_default.signs) {
  for (const name of names.split(' ')) byName.set(name, text2)
  for (const character of characters) byCharacter.set(character, text2)
}
var bullets = /* @__PURE__ */ new Set([
  ...emoji_default.bullets.names.split(' '),
  ...Array.from(emoji_default.bullets.characters),
])
var shortcode = /( *):([\p{L}\p{M}\p{N}_+'-]+):(?::skin-tone-\d:)?/gu
var sequence = new RegExp(
  '( *)(\\p{Regional_Indicator}{2}|\\p{Extended_Pictographic}[\\p{Variation_Selector}\\p{Emoji_Modifier}]?(?:\\u200d\\p{Extended_Pictographic}[\\p{Variation_Selector}\\p{Emoji_Modifier}]?)*)',
  'gu',
)
function emojiToText(text2) {
  const withoutNames = text2.replace(shortcode, (all, space, name, at) => {
    const known = bullets.has(name) ? bulletOrNothing(text2, at) : byName.get(name)
    if (known !== void 0) return placed(known, space, text2, at, all)
    const glued = /\w/.test((space === '' && text2[at - 1]) || '') || /\w/.test(text2[at + all.length] ?? '')
    return glued || !new RegExp('\\p{L}', 'u').test(name)
      ? all
      : placed(name.replace(/[_-]+/g, ' '), space, text2, at, all)
  })
  return withoutNames.replace(sequence, (all, space, found, at) => {
    if (new RegExp('^\\p{Regional_Indicator}', 'u').test(found))
      return placed(flagLetters(found), space, withoutNames, at, all)
    const parts = Array.from(found).filter((part) => !/[\p{Variation_Selector}\p{Emoji_Modifier}]/u.test(part))
    const base = parts.length === 1 ? (parts[0] ?? '') : ''
    if (hasLookalike(base)) return all
    const known = bullets.has(base) ? bulletOrNothing(withoutNames, at) : byCharacter.get(base)
    return placed(known ?? '', space, withoutNames, at, all)
  })
}
function bulletOrNothing(text2, at) {
  return at === 0 || text2[at - 1] === '\n' ? '- ' : ''
}
function placed(replacement, space, text2, at, replaced) {
  if (replacement === '') return ''
  if (!new RegExp('\\p{L}', 'u').test(replacement)) return space + replacement
  const before2 = at === 0 || /[\s([]/.test(text2[at - 1] ?? '') ? space : ' '
  const after2 = /[\p{L}\p{N}]/u.test(text2[at + replaced.length] ?? '') ? ' ' : ''
  return before2 + replacement + after2
}
function flagLetters(flag2) {
  return Array.from(flag2, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 127462 + 65)).join('')
}

// src/texts/plain-text.ts
function slackToPlainText(mrkdwn, names = {}) {
  const kept = []
  const keep = (text2) => `\uFDD0${kept.push(text2) - 1}\uFDD1`
  const restore = (text2) => text2.replace(/\ufdd0(\d+)\ufdd1/g, (_all, index) => restore(kept[Number(index)] ?? ''))
  const withoutTokens = mrkdwn
    .replace(/[\ufdd0\ufdd1]/g, '')
    .replace(/<!(?:channel|here|everyone)(?:\|[^<>]*)?>[,:;]? */g, '')
    .replace(/( *)<([^<>\n]+)>/g, (all, space, inside) => {
      const piece = readSlackToken(inside, names)
      if (piece === null) return all
      if (piece.address === null) return piece.words === '' ? '' : space + keep(decodeEntities(piece.words))
      const address = keep(decodeEntities(piece.address))
      return space + (piece.words === '' ? address : `${piece.words} (${address})`)
    })
  const marked = withoutTokens
    .replace(/```\n?([^]*?)```/g, (_all, code) => keep(decodeEntities(code)))
    .replace(/`([^`\n]+)`/g, (_all, code) => keep(decodeEntities(code)))
    .replace(/\bhttps?:\/\/[^\s<>\ufdd0\ufdd1]*[^\s<>\ufdd0\ufdd1.,;:!?)'"*_~]/gi, (url) => keep(decodeEntities(url)))
    .replace(/^[ \t]*(?:&gt;|>){1,3} ?/gm, '')
    .replace(/^([ \t]*)\*(?=[ \t])/gm, '$1-')
  return plainCharacters(restore(decodeEntities(emojiToText(stripEmphasis(marked)))))
}

// src/slack/read-typed-words.ts
async function readTypedWords({ database, sealer }, typed) {
  const mentioned = new Set(Array.from(typed.matchAll(/<@([UW]\w+)/g), ([, userId]) => userId))
  const userNames = {}
  for (const userId of mentioned) {
    const known = await staffName(database.client, sealer, userId)
    if (known !== null) userNames[userId] = known.name
  }
  return slackToPlainText(typed, { userNames })
}

// src/slack/commands/note-command.ts
async function noteCommand(deps, interaction, rest) {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  const { userId, channelId, triggerId } = interaction
  return {
    afterwards: async () => {
      const words3 = await readTypedWords(deps, rest)
      const view = await composeNote(deps, {
        userId,
        channelId,
        classroom: access.classroom,
        elsewhere: false,
        words: words3,
      })
      await deps.client.views.open({ trigger_id: triggerId, view })
    },
  }
}

// src/people/change-staff.ts
async function changeStaff(deps, wish) {
  const { client } = deps.database
  const { channelId, by, change } = wish
  const at = deps.clock.now()
  const where = { channelId, userId: by, at }
  const asked = await askedIn(client, deps.school, where)
  if (asked.kind !== 'classroom') return asked
  const { id, name } = asked.classroom
  if (!mayChangeStaff(asked.asker)) return { kind: 'not_allowed', classroom: name }
  const found = await findNamedTeachers(deps, change.kind === 'remove' ? [] : [change.userId])
  if (found.kind !== 'found') return found
  await saveNames(deps, found.people, at)
  const outcome = await deps.database.inTransaction(async (tx) => {
    await lockStaff(tx, id)
    const still = await askedIn(tx, deps.school, where)
    if (still.kind !== 'classroom') return still
    if (!mayChangeStaff(still.asker)) return { kind: 'not_allowed', classroom: name }
    return commitChange(tx, { id, name }, by, change, at)
  })
  deps.log.info('staff.change', { outcome: outcome.kind, change: change.kind, classroomId: id })
  return outcome
}
async function commitChange(tx, classroom, by, change, at) {
  const { userId } = change
  if (change.kind === 'remove') {
    const ended = await endStaff(tx, classroom.id, userId, ['teacher', 'substitute', 'liaison'], at)
    if (ended === 0) return { kind: 'was_not_staff', classroom: classroom.name }
    const left2 = (await staffOf(tx, classroom.id, at)).filter(({ role }) => role !== 'liaison')
    return { kind: 'removed', classroom: classroom.name, teachersLeft: left2.length }
  }
  const wanted = wantedMember(change)
  const staff = await staffOf(tx, classroom.id, at)
  const isSo = staff.some((member) => member.slackUserId === userId && isSame(member, wanted))
  if (isSo) return { kind: 'already', classroom: classroom.name, ...wanted }
  const replaced = wanted.role === 'liaison' ? [] : ['teacher', 'substitute']
  await endStaff(tx, classroom.id, userId, replaced, at)
  await insertStaff(tx, { classroomId: classroom.id, slackUserId: userId, ...wanted, by }, at)
  return { kind: 'added', classroom: classroom.name, ...wanted }
}
function wantedMember(change) {
  if (change.kind === 'liaison') return { role: 'liaison', until: null }
  return change.until === null ? { role: 'teacher', until: null } : { role: 'substitute', until: change.until }
}
function isSame(member, wanted) {
  return member.role === wanted.role && member.until?.getTime() === wanted.until?.getTime()
}

// src/school/school-day.ts
import { DateTime as DateTime4 } from 'luxon'
function schoolDayAt(timezone, instant) {
  return DateTime4.fromJSDate(instant, { zone: timezone }).toFormat('yyyy-MM-dd')
}
function plusDays(day, days) {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? DateTime4.fromISO(day, { zone: 'utc' }) : null
  return date?.isValid === true ? date.plus({ days }).toFormat('yyyy-MM-dd') : null
}
function endOfSchoolDay(timezone, day) {
  return DateTime4.fromISO(day, { zone: timezone }).plus({ days: 1 }).startOf('day').toJSDate()
}
function formatSchoolDay(day, today) {
  const format = day.slice(0, 4) === today.slice(0, 4) ? 'ccc, LLL d' : 'ccc, LLL d, yyyy'
  return DateTime4.fromISO(day, { zone: 'utc' }).setLocale('en-US').toFormat(format)
}

// src/people/staff-limit.ts
var longestDays = 366
function readLimit(timezone, limit, now) {
  const today = schoolDayAt(timezone, now)
  const lastDay2 =
    'days' in limit ? plusDays(today, Math.min(limit.days, longestDays + 1) - 1) : plusDays(limit.lastDay, 0)
  if (lastDay2 === null) return { kind: 'not_a_date' }
  if (lastDay2 < today) return { kind: 'past' }
  if (lastDay2 >= (plusDays(today, longestDays) ?? '')) return { kind: 'too_long' }
  return { kind: 'limit', lastDay: lastDay2, until: endOfSchoolDay(timezone, lastDay2) }
}
function lastDayBefore(timezone, until) {
  return schoolDayAt(timezone, new Date(until.getTime() - 1))
}

// src/slack/render/staff-answer.ts
function staffAnswer(outcome, userId, school) {
  if (outcome.kind === 'no_classroom') return staffText('staff.no_classroom')
  if (outcome.kind === 'not_a_person' || outcome.kind === 'slack_slow') return notFound(outcome)
  const named = { user: mention2(userId), classroom: escapeMrkdwn(outcome.classroom) }
  switch (outcome.kind) {
    case 'channel_lost':
    case 'not_allowed':
    case 'was_not_staff':
      return staffText(`staff.${outcome.kind}`, named)
    case 'added':
    case 'already': {
      const day = outcome.until === null ? '' : lastDay(outcome.until, school)
      return staffText(`staff.${outcome.kind}_${outcome.role}`, { ...named, day })
    }
    case 'removed':
      return staffText(outcome.teachersLeft === 0 ? 'staff.removed_last' : 'staff.removed', named)
    default:
      return outcome
  }
}
function staffList(classroom, staff, school) {
  const named = { classroom: escapeMrkdwn(classroom) }
  if (staff.length === 0) return staffText('staff.list_none', named)
  const lines2 = staff.map(({ slackUserId, role, until }) => {
    const day = until === null ? '' : lastDay(until, school)
    return staffText(`staff.list_${role}`, { user: mention2(slackUserId), day })
  })
  return [staffText('staff.list', named), ...lines2].join('\n')
}
function lastDay(until, { timezone, now }) {
  return formatSchoolDay(lastDayBefore(timezone, until), schoolDayAt(timezone, now))
}

// src/slack/commands/parse-staff.ts
function parseStaff(line2) {
  const { before: before2, people, after: after2, notPicked, hasOthers } = readMentions(line2)
  if (notPicked !== null) return { kind: 'not_a_mention', word: notPicked }
  if (hasOthers) return { kind: 'not_people' }
  const [verb = '', ...others] = before2.toLowerCase().split(' ')
  const rest = [...others, after2.toLowerCase()].join(' ').trim()
  if (people.length === 0) return (verb === '' || verb === 'list') && rest === '' ? { kind: 'list' } : { kind: 'usage' }
  if (verb === 'add') {
    const limit = readLimitWords(rest)
    return limit === 'usage' ? { kind: 'usage' } : { kind: 'add', people, limit }
  }
  if ((verb === 'remove' || verb === 'liaison') && rest === '') return { kind: verb, people }
  return { kind: 'usage' }
}
function readLimitWords(words3) {
  if (words3 === '') return null
  const until = /^until (.+)$/.exec(words3)?.[1]
  if (until !== void 0) return { lastDay: until }
  const [, count, unit] = /^for (\d{1,4}|an?|one) (day|week)s?$/.exec(words3) ?? []
  const days = (/^\d/.test(count ?? '') ? Number(count) : 1) * (unit === 'week' ? 7 : 1)
  return count === void 0 || days === 0 ? 'usage' : { days }
}

// src/slack/commands/staff-command.ts
async function staffCommand(deps, { userId, channelId, args }) {
  const asked = { userId, channelId }
  const line2 = parseStaff(args)
  switch (line2.kind) {
    case 'list':
      return { text: await listed(deps, asked) }
    case 'add': {
      const limit = line2.limit === null ? { until: null } : untilOf(deps, line2.limit)
      if ('refused' in limit) return { text: limit.refused }
      return {
        text: await changed(
          deps,
          asked,
          line2.people.map((who2) => ({ kind: 'add', userId: who2, ...limit })),
        ),
      }
    }
    case 'remove':
    case 'liaison':
      return {
        text: await changed(
          deps,
          asked,
          line2.people.map((who2) => ({ kind: line2.kind, userId: who2 })),
        ),
      }
    case 'usage':
      return { text: staffText('staff.usage', { date: exampleDay(deps) }) }
    case 'not_people':
      return { text: staffText('link.not_people') }
    case 'not_a_mention':
      return { text: staffText('link.not_a_mention', { word: escapeMrkdwn(line2.word) }) }
    default:
      return line2
  }
}
async function listed({ database, school, clock }, { userId, channelId }) {
  const at = clock.now()
  const found = await askedIn(database.client, school, { channelId, userId, at })
  if (found.kind === 'no_classroom') return staffText('staff.no_classroom')
  if (found.kind === 'channel_lost') {
    return staffText('staff.channel_lost', { classroom: escapeMrkdwn(found.classroom) })
  }
  const { id, name } = found.classroom
  if (!mayWriteTo(found.asker)) return staffText('staff.not_staff', { classroom: escapeMrkdwn(name) })
  return staffList(name, await staffOf(database.client, id, at), { timezone: school.timezone, now: at })
}
async function changed(deps, { userId, channelId }, changes) {
  const now = { timezone: deps.school.timezone, now: deps.clock.now() }
  const answers2 = await Promise.all(
    changes.map(async (change) => {
      const outcome = await changeStaff(deps, { channelId, by: userId, change })
      return staffAnswer(outcome, change.userId, now)
    }),
  )
  return [...new Set(answers2)].join('\n')
}
function untilOf({ school, clock }, limit) {
  const read = readLimit(school.timezone, limit, clock.now())
  switch (read.kind) {
    case 'limit':
      return { until: read.until }
    case 'not_a_date': {
      const words3 = 'lastDay' in limit ? escapeMrkdwn(limit.lastDay) : ''
      return { refused: staffText('staff.not_a_date', { words: words3, date: exampleDay({ school, clock }) }) }
    }
    case 'past':
    case 'too_long':
      return { refused: staffText(`staff.${read.kind}`) }
    default:
      return read
  }
}
function exampleDay({ school, clock }) {
  return plusDays(schoolDayAt(school.timezone, clock.now()), 14) ?? ''
}

// src/people/refresh-staff-name.ts
var dayMs2 = 24 * 36e5
async function refreshStaffName(deps, slackUserId) {
  const at = deps.clock.now()
  const stored = await staffName(deps.database.client, deps.sealer, slackUserId)
  if (stored !== null && Math.abs(at.getTime() - stored.askedAt.getTime()) < dayMs2) return stored.name
  const person = await deps.directory.person(slackUserId)
  if (person.kind !== 'person') return stored?.name ?? null
  await saveStaffName(deps.database.client, deps.sealer, person, at)
  return person.name
}

// locales/families/review.json
var review_default = {
  en: { mark: 'source' },
  es: { mark: 'unreviewed' },
}

// src/languages/review.ts
function reviewMark(language) {
  const entry = review_default[language]
  if (entry.mark === 'source' || entry.mark === 'unreviewed') return { mark: entry.mark }
  if (entry.mark === 'reviewed' && entry.by && entry.on) return { mark: 'reviewed', by: entry.by, on: entry.on }
  throw new Error(`locales/families/review.json: no valid review mark for ${language}`)
}

// src/slack/render/preview.ts
var peopleNamed2 = 12
var previewBlockPrefix = 'preview:'
function renderPreview(preview, context2) {
  const caregivers = staffText('caregivers', { count: preview.caregivers })
  const audience = escapeMrkdwn(context2.audience)
  const opening2 = staffText(`preview.opening_${preview.content.kind}`, { audience, caregivers })
  const facts = [
    departureLine(preview, context2),
    preview.welcomes > 0 ? staffText('preview.welcomes', { count: preview.welcomes }) : '',
    untranslatedLine(preview),
    ...preview.leftOut.map(({ reason, people }) => leftOutLine(reason, people)),
    preview.notChosen.length === 0 ? '' : staffText('note.not_chosen', namesOf(preview.notChosen)),
    preview.childrenWithoutCaregivers > 0
      ? staffText('preview.childless', { count: preview.childrenWithoutCaregivers })
      : '',
  ].filter((line2) => line2 !== '')
  const verdict = verdictLine(preview, context2)
  const blocks = [
    section4([opening2, ...(preview.people.length === 0 ? [] : [whoLine(preview)])].join('\n')),
    ...preview.wordings.flatMap(renderWording),
    quiet(facts.join('\n')),
    ...(verdict === null ? [] : [section4(verdict)]),
    { type: 'actions', block_id: `${previewBlockPrefix}${context2.draftId}`, elements: actionsOf(preview, context2) },
  ]
  return { text: opening2, blocks: blocks.filter((block) => block.type !== 'context' || facts.length > 0) }
}
function section4(text2) {
  return { type: 'section', text: { type: 'mrkdwn', text: clampText(text2, 3e3) } }
}
function quiet(text2) {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: clampText(text2, 3e3) }] }
}
function renderWording(wording) {
  const { language, example, forcedBy } = wording
  const title = staffText('preview.wording', {
    language: languageName(language),
    caregivers: staffText('caregivers', { count: wording.caregivers }),
    segments: staffText('segments', { count: wording.segments }),
    reader: escapeMrkdwn(wording.reader),
  })
  const notes = [
    forcedBy === null ? '' : staffText('preview.forced_by', { character: escapeMrkdwn(forcedBy) }),
    reviewMark(language).mark !== 'unreviewed'
      ? ''
      : staffText('language_unreviewed', { language: languageName(language) }),
  ].filter((note) => note !== '')
  const quoted2 = escapeMrkdwn(example).replaceAll(/^/gm, '> ')
  return [
    section4(`${title}
${quoted2}`),
    ...(notes.length === 0 ? [] : [quiet(notes.join(' '))]),
  ]
}
function departureLine(preview, { undoSeconds, timezone, now }) {
  const { sendAt, because } = preview.departure
  const time = formatSchoolTime(timezone, sendAt, now)
  switch (because) {
    case 'now':
      return undoSeconds > 0
        ? staffText('preview.leaves_now_undo', { count: undoSeconds })
        : staffText('preview.leaves_now')
    case 'chosen':
      return staffText('preview.leaves_chosen', { time })
    case 'window':
      return staffText('preview.leaves_window', { time })
  }
}
function untranslatedLine({ untranslated }) {
  const count = untranslated.reduce((sum, { caregivers }) => sum + caregivers, 0)
  const languages = untranslated.map(({ language, caregivers }) => `${language} ${caregivers}`).join(', ')
  return count === 0 ? '' : staffText('preview.untranslated', { count, languages })
}
function leftOutLine(reason, people) {
  return staffText(`left_out.${reason}`, namesOf(people))
}
function whoLine({ people }) {
  return staffText('note.only', { count: people.length, names: people.map(escapeMrkdwn).join(', ') })
}
function namesOf(people) {
  const named = people.slice(0, peopleNamed2).map(escapeMrkdwn).join(', ')
  const more = people.length - peopleNamed2
  return { count: people.length, names: more > 0 ? staffText('and_more', { names: named, count: more }) : named }
}
function verdictLine(preview, { authorIsCoordinator }) {
  if (preview.caregivers === 0) return staffText('preview.nobody')
  const { verdict } = preview
  switch (verdict.kind) {
    case 'ok':
      return null
    case 'empty':
      return staffText('compose.nothing_to_send')
    case 'too_long':
      return staffText('preview.too_long', { characters: verdict.worst.characters })
    case 'teacher_confirms':
      return staffText('preview.long', { count: verdict.worst.segments })
    case 'coordinator_confirms':
      return authorIsCoordinator
        ? staffText('preview.long', { count: verdict.worst.segments })
        : staffText('preview.coordinator_must_agree', { count: verdict.worst.segments })
  }
}
function actionsOf(preview, context2) {
  const { verdict } = preview
  const edit =
    preview.content.kind === 'update' || preview.content.kind === 'note'
      ? [button5('broadcast_edit', 'preview.edit', context2.draftId)]
      : []
  const cancel = button5('broadcast_cancel', 'preview.cancel', context2.draftId)
  if (preview.caregivers === 0 || verdict.kind === 'too_long' || verdict.kind === 'empty') return [...edit, cancel]
  const when = whenSelect(preview, context2)
  if (verdict.kind === 'coordinator_confirms' && !context2.authorIsCoordinator) {
    return [when, button5('broadcast_ask', 'preview.ask', context2.draftId), ...edit, cancel]
  }
  const send2 = { ...button5('broadcast_send', 'preview.send', context2.draftId), style: 'primary' }
  if (verdict.kind === 'ok') return [when, send2, ...edit, cancel]
  const confirm = {
    title: plain(staffText('preview.confirm_title')),
    text: plain(
      staffText('preview.confirm_text', {
        count: verdict.worst.segments,
        caregivers: staffText('caregivers', { count: preview.caregivers }),
      }),
    ),
    confirm: plain(staffText('preview.send')),
    deny: plain(staffText('preview.back')),
  }
  return [when, { ...send2, confirm }, ...edit, cancel]
}
function whenSelect(preview, { chosenSendAt, timezone, now }) {
  const nowOption = { text: plain(staffText('preview.when_now')), value: 'now' }
  const options = preview.offeredTimes.map((at) => ({
    text: plain(formatSchoolTime(timezone, at, now)),
    value: at.toISOString(),
  }))
  const chosen = options.find(({ value }) => value === chosenSendAt?.toISOString())
  return {
    type: 'static_select',
    action_id: 'broadcast_when',
    options: [nowOption, ...options],
    initial_option: chosen ?? nowOption,
  }
}
function button5(actionId, label, value) {
  return { type: 'button', action_id: actionId, text: plain(staffText(label)), value }
}

// src/slack/show-preview.ts
async function showPreview(deps, { userId, channelId }, draftId) {
  const draft = await findDraft(deps.database.client, deps.sealer, draftId)
  if (draft === null) return
  if (draft.classroomId !== null && (await checkChannel(deps, channelId)) === 'lost') {
    return showOnly(deps.client, { userId, channelId }, { text: staffText('access.channel_lost') })
  }
  await refreshStaffName(deps, draft.author)
  const preview = await preparePreview(deps, draft)
  const classroom = draft.classroomId === null ? null : await findClassroom(deps.database.client, draft.classroomId)
  const message = renderPreview(preview, {
    draftId,
    chosenSendAt: draft.chosenSendAt,
    audience: classroom?.name ?? staffText('preview.whole_school'),
    authorIsCoordinator: isCoordinator(deps.school, userId),
    undoSeconds: deps.undoSeconds,
    timezone: deps.school.timezone,
    now: deps.clock.now(),
  })
  await showOnly(deps.client, { userId, channelId }, message)
}

// src/slack/commands/update-command.ts
async function updateCommand(deps, interaction, rest) {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  const { classroom } = access
  if (rest === '') return { afterwards: () => openComposeUpdate(deps, interaction, classroom) }
  return previewQuickly(deps, interaction, classroom.id, {
    kind: 'update',
    sections: { learning: await readTypedWords(deps, rest) },
  })
}
async function messageCommand(deps, interaction, rest) {
  const access = await classroomAccess(deps, interaction)
  if (access.kind === 'refused') return { ack: { text: access.why } }
  return previewQuickly(deps, interaction, access.classroom.id, {
    kind: 'message',
    text: await readTypedWords(deps, rest),
  })
}
async function previewQuickly(deps, interaction, classroomId, content) {
  const words3 = content.kind === 'message' ? content.text : content.kind === 'update' ? content.sections.learning : ''
  if (!words3) return { ack: { text: staffText('compose.nothing_to_send') } }
  const draft = { classroomId, author: interaction.userId, content, at: deps.clock.now(), replaces: null }
  const draftId = await deps.database.inTransaction((tx) => createPreviewed(tx, deps.sealer, draft))
  return { afterwards: () => showPreview(deps, interaction, draftId) }
}

// src/slack/commands/welcome-command.ts
async function welcomeCommand(deps, interaction) {
  if (!isCoordinator(deps.school, interaction.userId)) return { ack: { text: staffText('access.coordinators_only') } }
  const draftId = await deps.database.inTransaction((tx) =>
    createPreviewed(tx, deps.sealer, {
      classroomId: null,
      author: interaction.userId,
      content: { kind: 'welcome' },
      at: deps.clock.now(),
      replaces: null,
    }),
  )
  return { afterwards: () => showPreview(deps, interaction, draftId) }
}

// src/slack/views/compose-note.ts
async function saveComposeNote({ database, sealer, clock }, form2) {
  const metadata = JSON.parse(form2.privateMetadata)
  const content = writtenNote(form2.values)
  if (content.text.trim() === '') return
  await saveComposing(database.client, sealer, {
    classroomId: metadata.classroomId,
    author: form2.userId,
    content,
    openedAt: new Date(metadata.openedAt),
    at: clock.now(),
  })
}
async function submitComposeNote(deps, form2) {
  const metadata = JSON.parse(form2.privateMetadata)
  const at = { channelId: metadata.channelId, userId: form2.userId }
  const access = await classroomAccess(deps, at)
  if (access.kind === 'refused') return formError('text', access.why)
  const written = writtenNote(form2.values)
  const content = { ...written, text: slackToPlainText(written.text) }
  if (content.caregiverIds.length + content.studentIds.length === 0) {
    return formError('caregivers', staffText('note.nobody_chosen'))
  }
  if (content.text === '') return formError('text', staffText('compose.nothing_to_send'))
  const draft = { classroomId: access.classroom.id, author: form2.userId, content, chosenSendAt: null }
  const { verdict } = await preparePreview(deps, draft)
  if (verdict.kind === 'too_long') {
    const params = { characters: verdict.worst.characters, limit: MAX_SMS_CHARACTERS }
    return formError('text', staffText('compose.too_long', params))
  }
  const draftId = await deps.database.inTransaction((tx) =>
    createPreviewed(tx, deps.sealer, { ...draft, at: deps.clock.now(), replaces: metadata.replaces }),
  )
  const channel = channelMention(metadata.channelId)
  const ack = metadata.elsewhere
    ? { response_action: 'update', view: noteNoticeView(staffText('note.preview_elsewhere', { channel })) }
    : { response_action: 'clear' }
  return { ack, afterwards: () => showPreview(deps, at, draftId) }
}
function formError(block, error) {
  return { ack: { response_action: 'errors', errors: { [block]: error } } }
}
function writtenNote(values) {
  const chosen = (block) =>
    values[block]?.[block]?.selected_options?.flatMap(({ value }) => (value === void 0 ? [] : [value])) ?? []
  const stem = values['stem']?.['stem']?.selected_option?.value
  return {
    kind: 'note',
    caregiverIds: chosen('caregivers'),
    studentIds: chosen('children'),
    stem: NOTE_STEMS.find((one) => one === stem) ?? null,
    text: values['text']?.['text']?.value ?? '',
  }
}

// src/slack/views/compose-update.ts
import { isDeepStrictEqual } from 'node:util'
async function saveComposeUpdate({ database, sealer, clock }, form2) {
  const metadata = readMetadata(form2.privateMetadata)
  const sections = typedSections(form2.values)
  if (Object.keys(sections).length === 0) return
  const shown = metadata.replaces === null ? null : await findDraft(database.client, sealer, metadata.replaces)
  if (shown?.content.kind === 'update' && isDeepStrictEqual(shown.content.sections, sections)) return
  await saveComposing(database.client, sealer, {
    classroomId: metadata.classroomId,
    author: form2.userId,
    content: { kind: 'update', sections },
    openedAt: new Date(metadata.openedAt),
    at: clock.now(),
  })
}
async function submitComposeUpdate(deps, form2) {
  const metadata = readMetadata(form2.privateMetadata)
  const at = { channelId: metadata.channelId, userId: form2.userId }
  const access = await classroomAccess(deps, at)
  if (access.kind === 'refused') return { ack: formError2('learning', access.why) }
  const sections = plainSections(typedSections(form2.values))
  if (!sections.learning) return { ack: formError2('learning', staffText('compose.nothing_to_send')) }
  const draft = {
    classroomId: access.classroom.id,
    author: form2.userId,
    content: { kind: 'update', sections },
    chosenSendAt: null,
  }
  const { verdict } = await preparePreview(deps, draft)
  if (verdict.kind === 'too_long') {
    const longer = (sections.at_home?.length ?? 0) > sections.learning.length ? 'at_home' : 'learning'
    const params = { characters: verdict.worst.characters, limit: MAX_SMS_CHARACTERS }
    return { ack: formError2(longer, staffText('compose.too_long', params)) }
  }
  const draftId = await deps.database.inTransaction((tx) =>
    createPreviewed(tx, deps.sealer, { ...draft, at: deps.clock.now(), replaces: metadata.replaces }),
  )
  return { ack: { response_action: 'clear' }, afterwards: () => showPreview(deps, at, draftId) }
}
async function composeFromColleague(deps, form2) {
  const metadata = readMetadata(form2.privateMetadata)
  const classroom = await findClassroom(deps.database.client, metadata.classroomId)
  const now = deps.clock.now()
  const of = { broadcastId: form2.broadcastId, classroomId: metadata.classroomId, userId: form2.userId, now }
  const sections = await takeColleagueUpdate(deps.database.client, deps.sealer, of)
  if (classroom === null || sections === null) return {}
  const facts = await composeFacts(deps, form2, classroom)
  const view = composeUpdateView({ ...facts, colleagues: [], sections, metadata })
  return { afterwards: async () => void (await deps.client.views.push({ trigger_id: form2.triggerId, view })) }
}
function formError2(section5, error) {
  return { response_action: 'errors', errors: { [section5]: error } }
}
function readMetadata(privateMetadata) {
  return JSON.parse(privateMetadata)
}
function typedSections(values) {
  const typed = SECTION_IDS.map((id) => [id, values[id]?.['text']?.value ?? ''])
  return Object.fromEntries(typed.filter(([, words3]) => words3.trim() !== ''))
}
function plainSections(sections) {
  const plain2 = SECTION_IDS.map((id) => [id, slackToPlainText(sections[id] ?? '')])
  return Object.fromEntries(plain2.filter(([, words3]) => words3 !== ''))
}

// src/people/staff-classrooms-reader.ts
async function classroomsOfStaff(queries, slackUserId, at) {
  const rows = await queries.classroom.findMany({
    where: {
      channelState: 'linked',
      staff: { some: { slackUserId, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] } },
    },
    select: { id: true, name: true, channelId: true },
    orderBy: { name: 'asc' },
  })
  return rows.map((row) => ({ ...row, channelState: 'linked' }))
}

// src/slack/views/note-shortcut.ts
var optionsShown = 100
var optionLength3 = 75
async function openNoteShortcut(deps, { userId, triggerId }) {
  const classrooms = await classroomsOfStaff(deps.database.client, userId, deps.clock.now())
  const view = await viewFor(deps, userId, classrooms)
  await deps.client.views.open({ trigger_id: triggerId, view })
}
async function viewFor(deps, userId, classrooms) {
  const [first] = classrooms
  if (first === void 0) return noteNoticeView(staffText('note.no_classroom'))
  return classrooms.length === 1 ? formFor(deps, userId, first) : classroomView(classrooms)
}
async function submitNoteClassroom(deps, form2) {
  const chosen = form2.values['classroom']?.['classroom']?.selected_option?.value
  const classrooms = await classroomsOfStaff(deps.database.client, form2.userId, deps.clock.now())
  const classroom = classrooms.find(({ id }) => id === chosen)
  const view =
    classroom === void 0 ? noteNoticeView(staffText('access.not_staff')) : await formFor(deps, form2.userId, classroom)
  return { ack: { response_action: 'update', view } }
}
function formFor(deps, userId, classroom) {
  return composeNote(deps, { userId, classroom, channelId: classroom.channelId ?? '', elsewhere: true })
}
function classroomView(classrooms) {
  const options = classrooms
    .slice(0, optionsShown)
    .map(({ id, name }) => ({ text: plain(clampText(name, optionLength3)), value: id }))
  return {
    type: 'modal',
    callback_id: 'compose_note_classroom',
    title: plain(staffText('note.title')),
    submit: plain(staffText('note.choose_classroom')),
    close: plain(staffText('compose.close')),
    blocks: [
      {
        type: 'input',
        block_id: 'classroom',
        label: plain(staffText('note.classroom')),
        element: { type: 'static_select', action_id: 'classroom', options },
      },
    ],
  }
}

// src/slack/broadcast-handlers.ts
function broadcastHandlers(deps) {
  return {
    verbs: {
      update: (interaction, rest) => updateCommand(deps, interaction, rest),
      message: (interaction, rest) => messageCommand(deps, interaction, rest),
      note: (interaction, rest) => noteCommand(deps, interaction, rest),
      welcome: (interaction) => welcomeCommand(deps, interaction),
      link: async (interaction, rest) => ({ ack: await linkCommand(deps, { ...interaction, args: rest }) }),
      staff: async (interaction, rest) => ({ ack: await staffCommand(deps, { ...interaction, args: rest }) }),
    },
    actions: {
      broadcast_send: (press) => pressSend(deps, withChoice(press)),
      broadcast_ask: (press) => pressAsk(deps, withChoice(press)),
      broadcast_when: (press) => chooseWhen(deps, whenChosen(press)),
      broadcast_edit: (press) => pressEdit(deps, withChoice(press)),
      broadcast_cancel: (press) => pressCancel(deps, withChoice(press)),
      broadcast_stop: (press) => pressStop(deps, withChoice(press)),
      broadcast_approve: (press) => pressDecide(deps, withChoice(press), true),
      broadcast_refuse: (press) => pressDecide(deps, withChoice(press), false),
      link_approve: async (press) =>
        tellAnswer(deps, press, await linkApprove(deps, { userId: press.userId, requestId: press.value })),
      link_refuse: async (press) =>
        tellAnswer(deps, press, await linkRefuse(deps, { userId: press.userId, requestId: press.value })),
      // Every field of the form is called `text`; what is typed is kept as Slack reports it.
      text: async (press) => {
        if (press.form?.callbackId === 'compose_update') await saveComposeUpdate(deps, { ...press, ...press.form })
        if (press.form?.callbackId === 'compose_note') await saveComposeNote(deps, { ...press, ...press.form })
        return {}
      },
      compose_from_colleague: async (press) =>
        press.form === null ? {} : composeFromColleague(deps, { ...press, ...press.form, broadcastId: press.value }),
    },
    submissions: {
      compose_update: (form2) => submitComposeUpdate(deps, form2),
      compose_note: (form2) => submitComposeNote(deps, form2),
      compose_note_classroom: (form2) => submitNoteClassroom(deps, form2),
    },
    closings: {
      compose_update: (form2) => saveComposeUpdate(deps, form2),
      compose_note: (form2) => saveComposeNote(deps, form2),
    },
    shortcuts: { write_note: async (interaction) => ({ afterwards: () => openNoteShortcut(deps, interaction) }) },
  }
}
function withChoice(press) {
  return { ...press, chosen: press.values[press.blockId]?.['broadcast_when']?.selected_option?.value ?? null }
}
function whenChosen(press) {
  return { ...press, value: press.blockId.slice(previewBlockPrefix.length), chosen: press.value }
}

// src/slack/channel-events.ts
function readChannelLoss(event, botUserId) {
  switch (event.type) {
    case 'group_archive':
    case 'channel_archive':
      return lost(event.channel, 'archived')
    case 'group_deleted':
    case 'channel_deleted':
    case 'group_left':
    case 'channel_left':
      return lost(event.channel, 'removed')
    case 'member_left_channel':
      return event.user === botUserId ? lost(event.channel, 'removed') : null
    case 'channel_shared':
      return lost(event.channel, 'shared')
    case 'channel_id_changed':
      return lost(event.old_channel_id, 'shared')
    case 'message':
      return readMessageSubtype(event, botUserId)
    default:
      return null
  }
}
function readMessageSubtype(event, botUserId) {
  switch (event.subtype ?? '') {
    case 'channel_convert_to_public':
      return lost(event.channel, 'public')
    case 'channel_archive':
    case 'group_archive':
      return lost(event.channel, 'archived')
    case 'channel_leave':
    case 'group_leave':
      return event.user === botUserId ? lost(event.channel, 'removed') : null
    default:
      return null
  }
}
function lost(channelId, why) {
  return typeof channelId === 'string' ? { channelId, why } : null
}

// src/slack/commands/help-command.ts
var lines = [
  'help.update',
  'help.update_quick',
  'help.message',
  'help.note',
  'help.link',
  'help.staff',
  'help.people',
  'help.welcome',
  'help.help',
]
function helpCommand(unknownVerb) {
  const opening2 =
    unknownVerb === null
      ? staffText('help.opening')
      : staffText('help.unknown', { verb: escapeMrkdwn(unknownVerb.slice(0, 40)) })
  return { ack: { text: [opening2, ...lines.map((key) => `\u2022 ${staffText(key)}`)].join('\n') } }
}

// src/conversations/choice-store.ts
async function recordAsked(tx, caregiverId, at) {
  await tx.$executeRaw`
    INSERT INTO class_choices (caregiver_id, asked_at) VALUES (${caregiverId}::uuid, ${at})
    ON CONFLICT (caregiver_id) DO UPDATE SET asked_at = EXCLUDED.asked_at, classroom_id = NULL, chosen_at = NULL`
}
async function recordChoice(tx, choice) {
  await tx.$executeRaw`
    INSERT INTO class_choices (caregiver_id, classroom_id, chosen_at)
    VALUES (${choice.caregiverId}::uuid, ${choice.classroomId}::uuid, ${choice.at})
    ON CONFLICT (caregiver_id) DO UPDATE SET classroom_id = EXCLUDED.classroom_id, chosen_at = EXCLUDED.chosen_at`
}

// src/conversations/entry-reader.ts
async function readEntries(queries, sealer, rest) {
  const rows = await queries.$queryRaw`
    SELECT id, caregiver_id AS "caregiverId", conversation_id AS "conversationId", thread_id AS "threadId", direction, kind,
           words_sealed AS "wordsSealed", photos, at, state, confirmed, settled_by AS "settledBy", settled_at AS "settledAt",
           withheld, moved_to_id AS "movedToId", mentions, author, answers_id AS "answersId", text_id AS "textId"
      FROM conversation_entries ${rest}`
  return rows.map(({ wordsSealed, ...entry }) => ({ ...entry, words: sealer.open(wordsSealed) }))
}
async function findEntry(queries, sealer, entryId) {
  return (await readEntries(queries, sealer, prismaNamespace_exports.sql`WHERE id = ${entryId}::uuid`))[0] ?? null
}
async function lockEntry(tx, sealer, entryId) {
  const [entry] = await readEntries(tx, sealer, prismaNamespace_exports.sql`WHERE id = ${entryId}::uuid FOR UPDATE`)
  if (entry === void 0) throw new Error('no such entry')
  return entry
}
async function readUnrouted(queries, sealer, caregiverId) {
  const which = prismaNamespace_exports.sql`WHERE caregiver_id = ${caregiverId}::uuid AND state = 'routing' ORDER BY at, id`
  return readEntries(queries, sealer, which)
}
async function isRouting(queries, caregiverId) {
  return (await queries.conversationEntry.count({ where: { caregiverId, state: 'routing' } })) > 0
}
async function entryOfRequest(queries, requestKey) {
  const row = await queries.conversationEntry.findUnique({ where: { requestKey }, select: { id: true } })
  return row?.id ?? null
}
async function findSentText(queries, textId) {
  const row = await queries.text.findUnique({
    where: { id: textId },
    select: { state: true, reason: true, dueAt: true, anyHour: true },
  })
  return row === null ? null : { ...row, state: row.state }
}
async function findChangedSent(queries, limit) {
  const rows = await queries.$queryRaw`
    SELECT e.id FROM conversation_entries e JOIN texts t ON t.id = e.text_id
     WHERE e.watch_until IS NOT NULL
       AND (t.state <> e.shown_state OR COALESCE(t.reason, '') <> COALESCE(e.shown_reason, ''))
     ORDER BY e.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
async function lastReceivedAt(queries, conversationId) {
  const row = await queries.conversationEntry.findFirst({
    where: { conversationId, direction: 'in', state: { not: 'moved' } },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return row?.at ?? null
}

// src/conversations/entry-permission.ts
async function actOnEntry(deps, { entryId, by }, act) {
  const { database, sealer } = deps
  const found = isId(entryId) ? await findEntry(database.client, sealer, entryId) : null
  if (found === null) return { kind: 'gone' }
  return database.inTransaction(async (tx) => {
    await lockTalk(tx, found.caregiverId)
    const held = await hold(tx, deps, entryId, by)
    return held.kind === 'held' ? act(tx, held) : held
  })
}
async function hold(tx, deps, entryId, by) {
  const { sealer, clock, school } = deps
  const entry = await lockEntry(tx, sealer, entryId)
  const thread = entry.threadId === null ? null : await findThread(tx, entry.threadId)
  if (entry.direction === 'out' || thread === null) return { kind: 'gone' }
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const held = { kind: 'held', entry, thread, member }
  if (isCoordinator(school, by)) return entry.state === 'moved' ? { kind: 'elsewhere' } : held
  if (thread.classroomId === null || !(await isStaffOf(tx, thread.classroomId, by, now))) return { kind: 'not_staff' }
  if (entry.state === 'moved') return { kind: 'elsewhere' }
  const isHere = member.students.some(({ classroomId }) => classroomId === thread.classroomId)
  if (!isHere) return { kind: 'child_left' }
  return entry.state === 'passed_on' ? { kind: 'with_coordinators' } : held
}

// src/conversations/entry-store.ts
async function insertReceived(tx, sealer, entry) {
  const inserted = await tx.$executeRaw`
    INSERT INTO conversation_entries (id, caregiver_id, direction, kind, inbound_id, words_sealed, photos, at, state)
    VALUES (${entry.id}::uuid, ${entry.caregiverId}::uuid, 'in', 'caregiver', ${entry.inboundId}::uuid,
            ${sealer.seal(entry.words)}, ${entry.photos}, ${entry.at}, 'routing')
    ON CONFLICT DO NOTHING`
  return inserted === 1
}
async function placeReceived(tx, entryId, { conversationId, threadId, mentions, confirmed: confirmed2 }) {
  await tx.conversationEntry.update({
    where: { id: entryId },
    data: { conversationId, threadId, mentions, confirmed: confirmed2, state: 'waiting' },
  })
}
async function insertSent(tx, sealer, entry) {
  const inserted = await tx.$executeRaw`
    INSERT INTO conversation_entries (id, caregiver_id, conversation_id, thread_id, direction, kind, words_sealed, at, state,
      author, answers_id, withheld, request_key, text_id, shown_state, watch_until)
    VALUES (${entry.id}::uuid, ${entry.caregiverId}::uuid, ${entry.conversationId}::uuid, ${entry.threadId}::uuid, 'out', ${entry.kind},
      ${sealer.seal(entry.words)}, ${entry.at}, 'sent', ${entry.author}, ${entry.answersId}::uuid, ${entry.withheld},
      ${entry.requestKey}, ${entry.textId}::uuid, 'queued', ${entry.watchUntil})
    ON CONFLICT (request_key) DO NOTHING`
  return inserted === 1
}
async function copyMoved(tx, { entryId, place }) {
  const id = newId()
  const inserted = await tx.$executeRaw`
    INSERT INTO conversation_entries (id, caregiver_id, conversation_id, thread_id, direction, kind, inbound_id, words_sealed, photos, at,
      state, mentions, moved_from_id, reminded_at, escalated_at)
    SELECT ${id}::uuid, caregiver_id, ${place.conversationId}::uuid, ${place.threadId}::uuid, direction, kind, inbound_id, words_sealed,
      photos, at, 'waiting', ${JSON.stringify(place.mentions)}::jsonb, id, NULL, NULL
      FROM conversation_entries WHERE id = ${entryId}::uuid
    ON CONFLICT DO NOTHING`
  return inserted === 1 ? id : null
}
async function setShownState(tx, shown) {
  await tx.conversationEntry.update({
    where: { id: shown.entryId },
    data: { shownState: shown.state, shownReason: shown.reason, ...(shown.done ? { watchUntil: null } : {}) },
  })
}
async function endWatches(tx, now) {
  await tx.$executeRaw`UPDATE conversation_entries SET watch_until = NULL WHERE watch_until <= ${now}`
}
async function markTold(tx, entryIds, at) {
  await tx.conversationEntry.updateMany({ where: { id: { in: entryIds }, remindedAt: null }, data: { remindedAt: at } })
}

// src/conversations/settle-store.ts
async function settleEntry(tx, entryId, settle3) {
  const { count } = await tx.conversationEntry.updateMany({
    where: { id: entryId, state: { in: [...settle3.from] } },
    data: {
      state: settle3.state,
      settledBy: settle3.by,
      settledAt: settle3.at,
      ...(settle3.movedToId === void 0 ? {} : { movedToId: settle3.movedToId }),
      ...(settle3.withheld === void 0 ? {} : { withheld: settle3.withheld }),
    },
  })
  return count === 1
}
async function settleEarlier(tx, { conversationId, entryId, by, at }) {
  const rows = await tx.$queryRaw`
    UPDATE conversation_entries e SET state = 'answered', settled_by = ${by}, settled_at = ${at}
      FROM conversation_entries answered
     WHERE answered.id = ${entryId}::uuid AND e.conversation_id = ${conversationId}::uuid AND e.state = 'waiting'
       AND (e.at, e.id) < (answered.at, answered.id)
    RETURNING e.id`
  return rows.map(({ id }) => id)
}
async function markReminded(tx, entryId, which, at) {
  const column = which === 'reminded' ? 'remindedAt' : 'escalatedAt'
  const { count } = await tx.conversationEntry.updateMany({
    where: { id: entryId, state: 'waiting', [column]: null },
    data: { [column]: at },
  })
  return count === 1
}

// src/conversations/open-thread.ts
var quietMs = 7 * 24 * 36e5
async function openThread(tx, deps, talk) {
  const { caregiverId, classroomId, at } = talk
  const now = deps.clock.now()
  const conversationId = await openConversation(tx, talk)
  const classroom = classroomId === null ? null : await findClassroom(tx, classroomId)
  const channelId = classroom?.channelState === 'linked' ? classroom.channelId : null
  const destinations = channelId === null ? [...deps.school.coordinators] : [channelId]
  const staff = classroomId === null || channelId === null ? [] : await staffOf(tx, classroomId, now)
  const team = [...new Set(staff.map(({ slackUserId }) => slackUserId))]
  const last = await lastThread(tx, conversationId)
  if (last !== null && continues(last, destinations, at)) {
    const unmentioned = talk.startedByStaff !== null ? [] : team.filter((userId) => !last.mentioned.includes(userId))
    const mentioned = [...last.mentioned, ...unmentioned]
    await touchThread(tx, { id: last.id, mentioned, at })
    return { thread: { ...last, mentioned }, unmentioned }
  }
  const member = await readCaregiver(tx, deps.sealer, caregiverId, schoolDate(deps.school.timezone, now))
  const thread = {
    id: newId(),
    conversationId,
    destinations,
    previousId: last?.id ?? null,
    cameFromId: talk.cameFromId ?? null,
    mentioned: team,
    shownReach: reachWord(member),
  }
  await insertThread(tx, { ...thread, at })
  const opened = { ...thread, caregiverId, classroomId, lastAt: at }
  await postRoot(tx, deps, opened)
  return { thread: opened, unmentioned: [] }
}
function continues(thread, destinations, at) {
  const isSamePlace = destinations.toSorted().join() === thread.destinations.toSorted().join()
  return isSamePlace && at.getTime() - thread.lastAt.getTime() < quietMs
}

// src/conversations/delivery-shown.ts
function deliveryShown(text2, school, now) {
  switch (text2.state) {
    case 'held':
    case 'queued': {
      const earliest = text2.dueAt > now ? text2.dueAt : now
      const window = windowAt(school.window, school.timezone, earliest)
      const leavesAt = text2.anyHour || window.open ? earliest : window.opensAt
      return leavesAt > now ? { kind: 'later', at: leavesAt.toISOString() } : { kind: 'on_its_way' }
    }
    case 'sending':
    case 'unknown':
    case 'accepted':
    case 'sent':
      return { kind: 'on_its_way' }
    case 'delivered':
      return { kind: 'delivered' }
    case 'undelivered':
    case 'failed':
    case 'dropped':
      return { kind: 'failed', reason: text2.reason ?? '' }
  }
}

// src/conversations/help-case-store.ts
var HELP_REASONS = ['safety', 'upset', 'translation', 'wrong_class']
async function insertCase(tx, help) {
  const id = newId()
  const { at, told, ...columns2 } = help
  await tx.helpCase.create({ data: { id, ...columns2, told: [...told], openedAt: at } })
  return id
}
async function findCaseOf(queries, entryId) {
  const row = await queries.helpCase.findUnique({ where: { entryId } })
  return row === null ? null : { ...row, reason: row.reason, told: row.told }
}
async function findCase(queries, caseId) {
  const row = await queries.helpCase.findUnique({ where: { id: caseId } })
  return row === null ? null : { ...row, reason: row.reason, told: row.told }
}
async function markTaken(tx, caseId, by, at) {
  const { count } = await tx.helpCase.updateMany({
    where: { id: caseId, takenAt: null },
    data: { takenBy: by, takenAt: at, nextRingAt: null },
  })
  return count === 1
}
async function findRinging(queries, now) {
  const rows = await queries.$queryRaw`
    SELECT h.id FROM help_cases h JOIN conversation_entries e ON e.id = h.entry_id
     WHERE h.taken_at IS NULL AND h.next_ring_at <= ${now} AND e.state = 'passed_on' ORDER BY h.next_ring_at LIMIT 100`
  return rows.map(({ id }) => id)
}
async function markRung(tx, { caseId, rings, now, nextRingAt }) {
  const { count } = await tx.helpCase.updateMany({
    where: { id: caseId, takenAt: null, rings, nextRingAt: { lte: now } },
    data: { rings: rings + 1, nextRingAt },
  })
  return count === 1
}

// src/conversations/other-classes.ts
async function otherClasses(queries, member, classroomId) {
  const ids2 = new Set(member.students.map((student) => student.classroomId))
  if (classroomId !== null) ids2.delete(classroomId)
  const classes = []
  for (const id of ids2) {
    const classroom = await findClassroom(queries, id)
    if (classroom !== null) classes.push({ classroomId: classroom.id, name: classroom.name })
  }
  return classes.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

// src/conversations/help-post.ts
function helpKey(caseId, coordinator) {
  return `help:${caseId}:${coordinator}`
}
async function postCase(tx, deps, help) {
  const { sealer, clock, school } = deps
  const entry = await findEntry(tx, sealer, help.entryId)
  const thread = entry?.threadId == null ? null : await findThread(tx, entry.threadId)
  if (entry === null || thread === null) return
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const classroom = thread.classroomId === null ? null : await findClassroom(tx, thread.classroomId)
  const model = {
    caseId: help.id,
    entryId: entry.id,
    reason: help.reason,
    openedBy: help.openedBy,
    classroom: classroom?.name ?? null,
    caregiver: member.caregiverName,
    ties: tiesOf(member.students, thread.classroomId),
    language: member.language,
    words: entry.words,
    photos: entry.photos,
    takenBy: help.takenBy,
    state: entry.state,
    settledBy: entry.settledBy,
    others: entry.state === 'passed_on' ? await otherClasses(tx, member, thread.classroomId) : [],
  }
  for (const coordinator of help.told) {
    await putPost(tx, sealer, {
      key: helpKey(help.id, coordinator),
      destination: coordinator,
      kind: 'help_case',
      model,
      at: now,
    })
  }
}

// src/conversations/photo-reader.ts
async function readPhotoEntries(queries, inboundId) {
  return queries.$queryRaw`
    SELECT id, inbound_id AS "inboundId", thread_id AS "threadId", caregiver_id AS "caregiverId", photos, state,
           settled_by AS "settledBy", withheld
      FROM conversation_entries
     WHERE inbound_id = ${inboundId}::uuid AND direction = 'in' AND photos > 0 AND thread_id IS NOT NULL
     ORDER BY at, id`
}
async function inboundOfEntry(queries, entryId) {
  const row = await queries.conversationEntry.findUnique({ where: { id: entryId }, select: { inboundId: true } })
  return row?.inboundId ?? null
}
async function readPhotoPosts(queries, keys) {
  if (keys.length === 0) return []
  return queries.post.findMany({ where: { key: { in: [...keys] } }, select: { key: true, state: true, reason: true } })
}

// src/conversations/photo-places.ts
async function findPhotoPlaces(queries, inboundId) {
  const places = []
  for (const entry of await readPhotoEntries(queries, inboundId)) {
    const thread = await findThread(queries, entry.threadId)
    const help = await findCaseOf(queries, entry.id)
    const wasMisrouted = entry.state === 'moved' && entry.settledBy !== null
    const visible = !entry.withheld && !wasMisrouted
    for (const destination of thread?.destinations ?? []) {
      places.push({
        destination,
        parentKey: rootKey(entry.threadId, thread.destinations, destination),
        entry,
        visible,
      })
    }
    for (const destination of help?.told ?? []) {
      places.push({ destination, parentKey: helpKey(help.id, destination), entry, visible: true })
    }
  }
  const begun = await readPhotoPosts(
    queries,
    places.map(({ parentKey }) => parentKey),
  )
  const keys = new Set(begun.map(({ key }) => key))
  return places.filter(({ parentKey }) => keys.has(parentKey))
}
function photoKey(photoId, { parentKey }) {
  return `photo:${photoId}:${parentKey}`
}

// src/conversations/photo-store.ts
async function lockPhotos(tx, { inboundId, count, at }) {
  const made = Array.from({ length: count }, (_, position) => ({ id: newId(), position }))
  await tx.$executeRaw`
    INSERT INTO photos (id, inbound_id, position, not_before, created_at)
    SELECT id, ${inboundId}::uuid, position, now(), ${at.toISOString()}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS made(id uuid, position int)
     ORDER BY position
    ON CONFLICT (inbound_id, position) DO NOTHING`
  return holdPhotos(tx, inboundId)
}
async function holdPhotos(tx, inboundId) {
  return tx.$queryRaw`
    SELECT id, position, state, reason, file_id AS "fileId" FROM photos
     WHERE inbound_id = ${inboundId}::uuid ORDER BY position FOR UPDATE`
}
async function claimPhotos(tx, { room, leaseMs }) {
  return tx.$queryRaw`
    WITH due AS (
      SELECT id FROM photos WHERE NOT removed AND not_before <= now()
       ORDER BY not_before, inbound_id, position LIMIT ${room} FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE photos SET tries = tries + 1, not_before = clock_timestamp() + ${leaseMs} * interval '1 millisecond'
       WHERE id IN (SELECT id FROM due)
      RETURNING id, inbound_id, position, state, reason, file_id, tries, not_before
    )
    SELECT c.id, c.inbound_id AS "inboundId", c.position, c.state, c.reason, c.file_id AS "fileId", c.tries,
           c.not_before AS "leaseUntil", t.media_sealed AS "mediaSealed"
      FROM claimed c LEFT JOIN inbound_texts t ON t.id = c.inbound_id ORDER BY c.inbound_id, c.position`
}
async function advance(queries, claim, change) {
  const fileId = change.fileId ?? null
  const advanced = await queries.$executeRaw`
    UPDATE photos SET state = ${change.state}, reason = COALESCE(${change.reason ?? null}, reason), tries = 0, not_before = now(),
           file_id = COALESCE(${fileId}, file_id), removed = ${change.removed ?? false}
     WHERE id = ${claim.id}::uuid AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
  return advanced === 1
}
async function postpone(queries, claim, waitMs2) {
  await queries.$executeRaw`
    UPDATE photos SET not_before = now() + ${waitMs2} * interval '1 millisecond'
     WHERE id = ${claim.id}::uuid AND not_before = ${claim.leaseUntil.toISOString()}::timestamptz`
}
async function endDeadClaims2(queries) {
  await queries.$executeRaw`UPDATE photos SET not_before = now() WHERE NOT removed AND not_before > now()`
}
async function nextPhotoMs(queries) {
  const [row] = await queries.$queryRaw`
    SELECT ceil(extract(epoch FROM min(not_before) - clock_timestamp()) * 1000)::float8 AS ms FROM photos WHERE NOT removed`
  return row?.ms ?? null
}

// src/conversations/photo-post.ts
async function postPhotos(tx, deps, entryId) {
  const inboundId = await inboundOfEntry(tx, entryId)
  if (inboundId !== null) await postPhotosOf(tx, deps, inboundId)
}
async function postPhotosOf(tx, deps, inboundId) {
  const { sealer, clock, school } = deps
  const now = clock.now()
  const [first] = await findPhotoPlaces(tx, inboundId)
  if (first === void 0) return
  const { photos: count, caregiverId } = first.entry
  const photos = await lockPhotos(tx, { inboundId, count, at: now })
  const places = await findPhotoPlaces(tx, inboundId)
  const { caregiverName } = await readCaregiver(tx, sealer, caregiverId, schoolDate(school.timezone, now))
  const keys = places.flatMap((place) => photos.map(({ id }) => photoKey(id, place)))
  const there2 = new Set((await readPhotoPosts(tx, keys)).map(({ key }) => key))
  for (const place of places) {
    for (const photo of photos) {
      const key = photoKey(photo.id, place)
      if (!place.visible && !there2.has(key)) continue
      const shown = place.visible ? shownAs(photo) : { kind: 'withdrawn' }
      const model = { caregiver: caregiverName, number: photo.position + 1, count, photo: shown }
      const { destination, parentKey } = place
      await putPost(tx, sealer, { key, destination, parentKey, kind: 'conversation_photo', model, at: now })
    }
  }
}
function shownAs({ state, fileId, reason }) {
  switch (state) {
    case 'waiting':
    case 'stored':
      return { kind: 'coming' }
    case 'ready':
      return fileId === null ? { kind: 'gone' } : { kind: 'shown', fileId }
    case 'refused':
      return { kind: 'refused', reason: reason ?? 'broken' }
    case 'gone':
      return { kind: 'gone' }
  }
}

// src/conversations/post-entry.ts
var overStates = ['delivered', 'dropped']
async function postEntry(tx, deps, entryId) {
  const { sealer, clock, school } = deps
  const entry = await lockEntry(tx, sealer, entryId)
  const thread = entry.threadId === null ? null : await findThread(tx, entry.threadId)
  if (thread === null) return
  const now = clock.now()
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const post =
    entry.direction === 'in'
      ? { kind: 'conversation_text', model: await receivedPost(tx, entry, thread, member) }
      : { kind: 'conversation_sent', model: await sentPost(tx, deps, entry, member) }
  for (const place of await placesOf(tx, entry, thread)) await putPost(tx, sealer, { ...place, ...post, at: now })
  if (entry.photos > 0) await postPhotos(tx, deps, entry.id)
}
async function placesOf(tx, entry, thread) {
  const of =
    entry.direction === 'out' && entry.withheld && entry.answersId !== null
      ? await findCaseOf(tx, entry.answersId)
      : null
  const destinations = of?.told ?? thread.destinations
  return destinations.map((destination) => ({
    destination,
    key: entryKey(entry.id, destinations, destination),
    parentKey: of === null ? rootKey(thread.id, destinations, destination) : helpKey(of.id, destination),
  }))
}
async function receivedPost(tx, entry, thread, member) {
  const movedTo = entry.movedToId === null ? null : await findClassroom(tx, entry.movedToId)
  const wasMisrouted = entry.state === 'moved' && entry.settledBy !== null
  return {
    entryId: entry.id,
    caregiver: member.caregiverName,
    words: entry.withheld || wasMisrouted ? null : entry.words,
    photos: entry.photos,
    mentions: entry.mentions,
    state: entry.state,
    confirmed: entry.confirmed,
    settledBy: entry.settledBy,
    movedTo: movedTo?.name ?? null,
    reachable: reachOf(member).kind === 'reached',
    others: entry.state === 'waiting' ? await otherClasses(tx, member, thread.classroomId) : [],
    mayPassOn: !thread.destinations.some(isPerson),
  }
}
async function sentPost(tx, deps, entry, member) {
  const text2 = entry.textId === null ? null : await findSentText(tx, entry.textId)
  if (text2 === null || entry.author === null || entry.kind === 'caregiver') throw new Error('a sent entry has no text')
  const { state, reason } = text2
  await setShownState(tx, { entryId: entry.id, state, reason, done: overStates.includes(state) })
  return {
    author: entry.author,
    caregiver: member.caregiverName,
    kind: entry.kind,
    words: entry.words,
    delivery: deliveryShown(text2, deps.school, deps.clock.now()),
  }
}

// src/texts/word-notice.ts
function wordNotice(language, notice) {
  switch (notice.kind) {
    case 'stop_confirmed':
    case 'start_confirmed':
    case 'wrong_number':
    case 'more_nothing':
      return familyText(language, notice.kind, { school: plainCharacters(notice.schoolName) })
    case 'thanks':
      return familyText(language, 'thanks', {
        school: plainCharacters(notice.schoolName),
        teacher: plainCharacters(notice.teacherName),
      })
    case 'unknown_number':
      return familyText(language, 'unknown_number', { phone: plainCharacters(notice.officePhone) })
  }
}

// src/conversations/plan-reply-departure.ts
var answerWithinMs2 = 60 * 6e4
var usefulMs = 24 * 36e5
function planReplyDeparture(rules, { receivedAt, now }) {
  const anyHour = now.getTime() - receivedAt.getTime() <= answerWithinMs2
  const leavesAt = anyHour ? now : earliestInWindow(rules.window, rules.timezone, now)
  return { anyHour, leavesAt, isLater: leavesAt > now, usefulUntil: new Date(leavesAt.getTime() + usefulMs) }
}

// src/conversations/reply-signature.ts
async function replySignature(queries, { sealer, school }, of) {
  const known = await staffName(queries, sealer, of.author)
  const classroom = of.classroomId === null ? null : await findClassroom(queries, of.classroomId)
  return {
    language: frameLanguage(of.member.language),
    schoolName: school.name,
    teacherName: known?.name ?? classroom?.name ?? school.name,
  }
}

// src/conversations/send-in-thread.ts
var watchMs = 4 * 24 * 36e5
async function sendInThread(tx, deps, text2) {
  const { sealer, clock } = deps
  const { thread, to, departure } = text2
  const now = clock.now()
  const id = newId()
  const textId = newId()
  const entry = {
    ...text2,
    id,
    caregiverId: to.caregiverId,
    conversationId: thread.conversationId,
    threadId: thread.id,
    at: now,
  }
  const watchUntil = new Date(departure.leavesAt.getTime() + watchMs)
  if (!(await insertSent(tx, sealer, { ...entry, textId, watchUntil }))) return false
  const row = {
    id: textId,
    broadcastId: null,
    classroomId: thread.classroomId,
    caregiverId: to.caregiverId,
    consentId: to.consentId,
    kind: text2.kind === 'note' ? 'note' : 'reply',
    phone: to.phone,
    body: text2.body,
    language: text2.language,
    languageSource: new Intl.Locale(to.language).language === text2.language ? to.languageSource : 'fallback',
    segments: countSegments(text2.body).segments,
    priority: 0,
    anyHour: departure.anyHour,
    despiteStop: false,
    afterTextId: null,
    dueAt: departure.leavesAt,
    turnAt: departure.leavesAt,
    usefulUntil: departure.usefulUntil,
  }
  await enqueueTexts(tx, sealer, [row], now)
  await postEntry(tx, deps, id)
  return true
}

// src/conversations/waiting-card-store.ts
async function markWaiting(tx, classroomIds) {
  const ids2 = [...new Set(classroomIds)].filter((id) => id !== null).toSorted()
  for (const id of ids2) {
    await tx.$executeRaw`
      INSERT INTO waiting_cards (classroom_id, dirty) VALUES (${id}::uuid, true)
      ON CONFLICT (classroom_id) DO UPDATE SET dirty = true`
  }
}
async function findDirtyCards(queries) {
  const rows = await queries.waitingCard.findMany({ where: { dirty: true }, select: { classroomId: true }, take: 100 })
  return rows.map(({ classroomId }) => classroomId)
}
async function takeDirtyCard(tx, classroomId) {
  const { count } = await tx.waitingCard.updateMany({ where: { classroomId, dirty: true }, data: { dirty: false } })
  return count === 1
}
async function isCardPut(queries, key) {
  return (await queries.post.count({ where: { key } })) > 0
}

// src/conversations/settle-text.ts
var settleable = ['waiting', 'passed_on']
async function finishText(deps, press) {
  return announced(deps, await actOnEntry(deps, press, (tx, held) => settle2(tx, deps, held, 'done', press.by)))
}
async function thankForText(deps, press) {
  const outcome = await actOnEntry(deps, press, async (tx, held) => {
    const { entry, thread, member } = held
    const reach = reachOf(member)
    if (reach.kind === 'left_out') return { kind: 'unreachable', reason: reach.reason }
    const settled2 = await settle2(tx, deps, held, 'thanked', press.by)
    if (settled2.kind !== 'settled') return settled2
    const signature = await replySignature(tx, deps, { member, author: press.by, classroomId: thread.classroomId })
    const body = wordNotice(signature.language, { kind: 'thanks', ...signature })
    await sendInThread(tx, deps, {
      thread,
      to: reach.member,
      kind: 'thanks',
      words: body,
      body,
      language: signature.language,
      author: press.by,
      answersId: entry.id,
      withheld: entry.withheld,
      requestKey: `thanks:${entry.id}`,
      departure: planReplyDeparture(deps.school, { receivedAt: entry.at, now: deps.clock.now() }),
    })
    return settled2
  })
  return announced(deps, outcome)
}
async function settle2(tx, deps, { entry, thread }, state, by) {
  const isSettled = await settleEntry(tx, entry.id, { state, by, at: deps.clock.now(), from: settleable })
  if (!isSettled) return { kind: 'settled_before', state: entry.state, by: entry.settledBy }
  await showSettled(tx, deps, [entry.id])
  await markWaiting(tx, [thread.classroomId])
  return { kind: 'settled' }
}
async function showSettled(tx, deps, entryIds) {
  for (const entryId of entryIds.toSorted()) {
    await postEntry(tx, deps, entryId)
    const help = await findCaseOf(tx, entryId)
    if (help !== null) await postCase(tx, deps, help)
  }
}
function announced({ database, log }, outcome) {
  if (outcome.kind !== 'settled') return outcome
  log.info('conversation_settled')
  database.announce('outbox')
  database.announce('posts')
  database.announce('conversations')
  return outcome
}

// src/conversations/move-text.ts
async function moveText(deps, press) {
  const { database, clock, log } = deps
  const { by, classroomId } = press
  const outcome = await actOnEntry(deps, press, async (tx, { entry, thread, member }) => {
    const isTheirs = isId(classroomId) && member.students.some((student) => student.classroomId === classroomId)
    if (!isTheirs || classroomId === thread.classroomId) return { kind: 'no_such_class' }
    const isMoved = await carryOver(tx, deps, { entry, thread, to: classroomId, by })
    if (!isMoved) return { kind: 'settled_before' }
    await recordChoice(tx, { caregiverId: entry.caregiverId, classroomId, at: clock.now() })
    return { kind: 'moved' }
  })
  if (outcome.kind === 'moved') {
    log.info('conversation_moved')
    database.announce('posts')
    database.announce('conversations')
  }
  return outcome
}
async function carryOver(tx, deps, move2) {
  const { entry, thread, to, by } = move2
  const at = deps.clock.now()
  const from2 = by === null ? ['waiting'] : settleable
  const isFirst = await settleEntry(tx, entry.id, { state: 'moved', by, at, from: from2, movedToId: to })
  if (!isFirst) return false
  const talk = { caregiverId: entry.caregiverId, classroomId: to, startedByStaff: null, at }
  const cameFromId = by === null && to !== thread.classroomId ? thread.classroomId : null
  const opened = await openThread(tx, deps, { ...talk, cameFromId })
  const place = {
    conversationId: opened.thread.conversationId,
    threadId: opened.thread.id,
    mentions: opened.unmentioned,
  }
  const copy = await copyMoved(tx, { entryId: entry.id, place })
  await showSettled(tx, deps, [entry.id])
  if (copy !== null) await postEntry(tx, deps, copy)
  await markWaiting(tx, [thread.classroomId, to])
  return true
}

// src/conversations/ring-help.ts
var minuteMs = 6e4
function nextRing(reason, now) {
  return new Date(now.getTime() + (reason === 'safety' ? 5 : 15) * minuteMs)
}
async function ringHelp(deps) {
  const { database, clock } = deps
  const now = clock.now()
  const ringing = await findRinging(database.client, now)
  for (const caseId of ringing) {
    await database.inTransaction(async (tx) => {
      const help = await findCase(tx, caseId)
      if (help === null || help.takenAt !== null) return
      const { rings, reason } = help
      if (!(await markRung(tx, { caseId, rings, now, nextRingAt: nextRing(reason, now) }))) return
      await postRing(tx, deps, help, rings + 1)
    })
  }
  if (ringing.length > 0) database.announce('posts')
}
async function endRings(tx, deps, help) {
  for (let ring = 1; ring <= help.rings; ring++) await postRing(tx, deps, help, ring)
}
async function postRing(tx, deps, help, ring) {
  const { sealer, clock, school } = deps
  const now = clock.now()
  const entry = await findEntry(tx, sealer, help.entryId)
  if (entry === null) return
  const member = await readCaregiver(tx, sealer, entry.caregiverId, schoolDate(school.timezone, now))
  const { id: caseId, reason, takenBy } = help
  const model = { caseId, reason, caregiver: member.caregiverName, takenBy }
  for (const destination of help.told) {
    const key = `${helpKey(caseId, destination)}:${ring}`
    await putPost(tx, sealer, { key, destination, kind: 'help_ring', model, at: now })
  }
}

// src/conversations/take-help.ts
async function takeHelp(deps, { caseId, by }) {
  const { database, clock, school, log } = deps
  if (!isCoordinator(school, by)) return { kind: 'not_coordinator' }
  if (!isId(caseId)) return { kind: 'gone' }
  const outcome = await database.inTransaction(async (tx) => {
    const isFirst = await markTaken(tx, caseId, by, clock.now())
    const help = await findCase(tx, caseId)
    if (help === null) return { kind: 'gone' }
    if (!isFirst) return { kind: 'taken_before', by: help.takenBy }
    await postCase(tx, deps, help)
    await endRings(tx, deps, help)
    return { kind: 'taken' }
  })
  if (outcome.kind === 'taken') {
    log.info('help_taken')
    database.announce('posts')
  }
  return outcome
}

// src/slack/render/refusal-text.ts
function refusalText(refusal, officePhone) {
  if (refusal.kind !== 'unreachable') return entryRefusalText(refusal)
  const caregiver = staffText('conversation.this_caregiver')
  return staffText(`conversation.unreachable_${refusal.reason}`, { caregiver, phone: officePhone })
}
function entryRefusalText(refusal) {
  switch (refusal.kind) {
    case 'gone':
      return staffText('conversation.gone')
    case 'elsewhere':
      return staffText('conversation.read_elsewhere')
    case 'not_staff':
      return staffText('access.not_staff')
    case 'child_left':
      return staffText('conversation.child_left')
    case 'with_coordinators':
      return staffText('conversation.with_coordinators')
  }
}
function settledText({ state, by }) {
  const who2 = by === null ? staffText('conversation.somebody') : mention2(by)
  switch (state) {
    case 'answered':
    case 'thanked':
    case 'done':
    case 'passed_on':
    case 'moved':
      return staffText(`conversation.before_${state}`, { by: who2 })
    case 'routing':
    case 'waiting':
    case 'sent':
      return staffText('conversation.gone')
  }
}

// src/conversations/plan-help.ts
async function planHelp(deps, press) {
  return actOnEntry(deps, press, async (_tx, { entry }) =>
    entry.state === 'passed_on' ? { kind: 'with_coordinators' } : { kind: 'open' },
  )
}

// src/conversations/pass-on.ts
var from = ['waiting', 'answered', 'thanked', 'done']
async function passOn(deps, press) {
  const { database, clock, school, log } = deps
  const { by, reason } = press
  const outcome = await actOnEntry(deps, press, async (tx, { entry, thread }) => {
    const at = clock.now()
    const withheld = reason === 'safety'
    const isFirst = await settleEntry(tx, entry.id, { state: 'passed_on', by, at, from, withheld })
    if (!isFirst) return { kind: 'passed_on_before', state: entry.state }
    const told = [...school.coordinators]
    const opened = { entryId: entry.id, reason, openedBy: by, told, at, nextRingAt: nextRing(reason, at) }
    const help = await findCase(tx, await insertCase(tx, opened))
    await postEntry(tx, deps, entry.id)
    if (help !== null) await postCase(tx, deps, help)
    if (entry.photos > 0) await postPhotos(tx, deps, entry.id)
    await markWaiting(tx, [thread.classroomId])
    return { kind: 'passed_on' }
  })
  if (outcome.kind === 'passed_on') {
    log.info('conversation_passed_on', { reason })
    database.announce('posts')
    database.announce('conversations')
  }
  return outcome
}

// src/slack/views/help-view.ts
function helpView(entryId) {
  const options = HELP_REASONS.map((reason) => ({
    text: plain(staffText(`helpcase.reason_${reason}`)),
    value: reason,
  }))
  const [first] = options
  return {
    type: 'modal',
    callback_id: 'help',
    private_metadata: entryId,
    title: plain(staffText('helpcase.title')),
    submit: plain(staffText('helpcase.submit')),
    close: plain(staffText('helpcase.close')),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plain(staffText('helpcase.ask')),
        element: {
          type: 'radio_buttons',
          action_id: 'reason',
          options,
          ...(first === void 0 ? {} : { initial_option: first }),
        },
      },
      { type: 'context', elements: [plain(staffText('helpcase.explain'))] },
    ],
  }
}
function passedOnView() {
  const words3 = [staffText('helpcase.passed_on'), staffText('helpcase.no_report')]
  return {
    type: 'modal',
    title: plain(staffText('helpcase.title')),
    close: plain(staffText('helpcase.close')),
    blocks: words3.map((text2) => ({ type: 'section', text: plain(text2) })),
  }
}
function readHelpReason(value) {
  return HELP_REASONS.find((reason) => reason === value) ?? null
}

// src/slack/views/help.ts
async function openHelp(deps, press) {
  const planned = await planHelp(deps, { entryId: press.value, by: press.userId })
  if (planned.kind !== 'open') return tellOnly(deps, press, entryRefusalText(planned), { replaces: false })
  await deps.client.views.open({ trigger_id: press.triggerId, view: helpView(press.value) })
}
async function submitHelp(deps, form2) {
  const reason = readHelpReason(form2.values['reason']?.['reason']?.selected_option?.value)
  if (reason === null) return { ack: formError3(staffText('helpcase.ask')) }
  const outcome = await passOn(deps, { entryId: form2.privateMetadata, by: form2.userId, reason })
  switch (outcome.kind) {
    case 'passed_on':
      return { ack: { response_action: 'update', view: passedOnView() } }
    case 'passed_on_before':
      return { ack: formError3(staffText('conversation.with_coordinators')) }
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return { ack: formError3(entryRefusalText(outcome)) }
  }
}
function formError3(error) {
  return { response_action: 'errors', errors: { reason: error } }
}

// src/conversations/plan-reply.ts
async function planReply(deps, press) {
  return actOnEntry(deps, press, async (tx, held) => {
    const reach = reachOf(held.member)
    if (reach.kind === 'left_out') return { kind: 'unreachable', reason: reach.reason }
    return { kind: 'plan', plan: await replyPlan(tx, deps, held, reach.member) }
  })
}
async function replyPlan(tx, { sealer, clock, school }, { entry, thread }, member) {
  const now = clock.now()
  const { classroomId } = thread
  const students = member.students.filter((student) => classroomId === null || student.classroomId === classroomId)
  const on = schoolDate(school.timezone, now)
  const of = { caregiverId: member.caregiverId, studentIds: students.map(({ studentId }) => studentId), on }
  const receivedAt = (await lastReceivedAt(tx, thread.conversationId)) ?? entry.at
  return {
    entryId: entry.id,
    caregiver: member.caregiverName,
    ties: tiesOf(member.students, classroomId),
    language: member.language,
    others: await readOtherCaregivers(tx, sealer, of),
    words: entry.words,
    photos: entry.photos,
    departure: planReplyDeparture(school, { receivedAt, now }),
    settled: isOpen(entry.state) ? null : { state: entry.state, by: entry.settledBy },
  }
}
function isOpen(state) {
  return state === 'waiting' || state === 'passed_on'
}

// src/conversations/reply-warnings.ts
function replyWarnings(plan, verdict) {
  const warnings = []
  if (plan.settled !== null) warnings.push({ kind: 'settled', ...plan.settled })
  if (plan.departure.isLater) warnings.push({ kind: 'later', leavesAt: plan.departure.leavesAt })
  if (verdict?.kind === 'teacher_confirms' || verdict?.kind === 'coordinator_confirms') {
    warnings.push({ kind: 'long', segments: verdict.worst.segments })
  }
  return warnings
}
function warningKey(warning) {
  switch (warning.kind) {
    case 'later':
      return `later:${warning.leavesAt.toISOString()}`
    case 'long':
      return `long:${warning.segments}`
    case 'settled':
      return `settled:${warning.state}:${warning.by ?? ''}`
  }
}

// src/conversations/send-reply.ts
async function sendReply(deps, form2) {
  const { database, log } = deps
  const outcome = await actOnEntry(deps, form2, (tx, held) => send(tx, deps, form2, held))
  if (outcome.kind === 'sent') {
    log.info('conversation_answered')
    database.announce('outbox')
    database.announce('posts')
    database.announce('conversations')
  }
  return outcome
}
async function send(tx, deps, form2, held) {
  const { entry, thread, member } = held
  const { by, words: words3 } = form2
  const requestKey = `form:${form2.formId}`
  if ((await entryOfRequest(tx, requestKey)) !== null) return { kind: 'sent' }
  const reach = reachOf(member)
  if (reach.kind === 'left_out') return { kind: 'unreachable', reason: reach.reason }
  const signature = await replySignature(tx, deps, { member, author: by, classroomId: thread.classroomId })
  const { language } = signature
  const body = wordMessage({ ...signature, text: words3 })
  const verdict = draftVerdict(words3, [{ language, text: body }])
  if (verdict.kind === 'empty') return { kind: 'empty' }
  if (verdict.kind === 'too_long') return { kind: 'too_long', characters: verdict.worst.characters }
  if (verdict.kind === 'coordinator_confirms' && !isCoordinator(deps.school, by)) {
    return { kind: 'coordinator_must_agree', segments: verdict.worst.segments }
  }
  const plan = await replyPlan(tx, deps, held, reach.member)
  const warnings = replyWarnings(plan, verdict)
  if (warnings.some((warning) => !form2.told.includes(warningKey(warning)))) return { kind: 'warned', plan, warnings }
  const to = { thread, to: reach.member, answersId: entry.id, withheld: entry.withheld, departure: plan.departure }
  await sendInThread(tx, deps, { ...to, kind: 'reply', words: words3, body, language, author: by, requestKey })
  await settleAnswered(tx, deps, held, by)
  return { kind: 'sent' }
}
async function settleAnswered(tx, deps, { entry, thread }, by) {
  const at = deps.clock.now()
  const isFirst = await settleEntry(tx, entry.id, { state: 'answered', by, at, from: settleable })
  const { conversationId } = thread
  const earlier = await settleEarlier(tx, { conversationId, entryId: entry.id, by, at })
  await showSettled(tx, deps, isFirst ? [entry.id, ...earlier] : earlier)
  await markWaiting(tx, [thread.classroomId])
}

// src/slack/views/reply-view.ts
var wordsShown = 1500
function replyView(view) {
  const { plan, warnings, formId, typed } = view
  const metadata = { entryId: plan.entryId, formId, told: warnings.map(warningKey) }
  const input2 = {
    type: 'plain_text_input',
    action_id: 'text',
    multiline: true,
    ...(typed === '' ? {} : { initial_value: typed }),
  }
  return {
    type: 'modal',
    callback_id: 'reply',
    private_metadata: JSON.stringify(metadata),
    title: plain(staffText('reply.title')),
    submit: plain(staffText('reply.send')),
    close: plain(staffText('reply.close')),
    blocks: [
      quotedWords(recipients(plan)),
      ...warningBlocks(view),
      ...answeredBlocks(plan),
      { type: 'input', block_id: 'text', label: plain(staffText('reply.label')), element: input2 },
    ],
  }
}
function recipients({ caregiver, ties, language, others }) {
  const only = staffText('reply.only', { caregiver, who: describeTies(ties, language) })
  const rest = others.length === 0 ? '' : staffText('reply.others', { names: nameList(others), count: others.length })
  const untranslated = staffText('reply.untranslated', { caregiver, language: languageWord(language) })
  const isEnglish = new Intl.Locale(language).language === 'en'
  return [`${only} ${rest}`.trim(), ...(isEnglish ? [] : [untranslated])].join('\n')
}
function warningBlocks({ warnings, again, timezone, now }) {
  if (warnings.length === 0) return []
  const lines2 = warnings.map((warning) => `\u26A0\uFE0F ${warningText(warning, timezone, now)}`)
  return [ownSection([...lines2, ...(again ? [staffText('reply.press_again')] : [])].join('\n'))]
}
function warningText(warning, timezone, now) {
  switch (warning.kind) {
    case 'later':
      return staffText('reply.later', { time: formatSchoolTime(timezone, warning.leavesAt, now) })
    case 'long':
      return staffText('reply.long', { count: warning.segments })
    case 'settled':
      return settledText(warning)
  }
}
function answeredBlocks({ caregiver, words: words3, photos }) {
  const said = words3.trim() === '' ? staffText('conversation.photos', { count: photos }) : words3
  return [
    quotedWords(`${staffText('reply.answers', { caregiver })}
${clampText(said, wordsShown)}`),
  ]
}

// src/slack/views/reply.ts
async function openReply(deps, press) {
  const { clock, school, client } = deps
  const planned = await planReply(deps, { entryId: press.value, by: press.userId })
  if (planned.kind !== 'plan') {
    return tellOnly(deps, press, refusalText(planned, school.phone), { replaces: false })
  }
  const { plan } = planned
  const shown = { plan, warnings: replyWarnings(plan, null), formId: newId(), typed: '', again: false }
  const view = replyView({ ...shown, timezone: school.timezone, now: clock.now() })
  await client.views.open({ trigger_id: press.triggerId, view })
  await refreshStaffName(deps, press.userId)
}
async function submitReply(deps, form2) {
  const { entryId, formId, told } = JSON.parse(form2.privateMetadata)
  const typed = form2.values['text']?.['text']?.value ?? ''
  const words3 = slackToPlainText(typed)
  const outcome = await sendReply(deps, { entryId, formId, told, by: form2.userId, words: words3 })
  const answer3 = answerTo(deps, outcome, { formId, typed })
  return answer3 === null ? {} : { ack: answer3 }
}
function answerTo({ school, clock }, outcome, form2) {
  switch (outcome.kind) {
    case 'sent':
      return null
    case 'empty':
      return formError4(staffText('reply.empty'))
    case 'too_long':
      return formError4(staffText('reply.too_long', { characters: outcome.characters, limit: MAX_SMS_CHARACTERS }))
    case 'coordinator_must_agree':
      return formError4(staffText('reply.coordinator_must_agree', { count: outcome.segments }))
    case 'warned': {
      const { plan, warnings } = outcome
      const view = replyView({ ...form2, plan, warnings, again: true, timezone: school.timezone, now: clock.now() })
      return { response_action: 'update', view }
    }
    case 'unreachable':
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return formError4(refusalText(outcome, school.phone))
  }
}
function formError4(error) {
  return { response_action: 'errors', errors: { text: error } }
}

// src/slack/actions/conversation-actions.ts
function conversationActions(deps) {
  return {
    conversation_reply: async (press) => ({ afterwards: () => openReply(deps, press) }),
    conversation_help: async (press) => ({ afterwards: () => openHelp(deps, press) }),
    conversation_thanks: (press) => pressThanks(deps, press),
    conversation_done: async (press) =>
      settled(deps, press, await finishText(deps, { entryId: press.value, by: press.userId })),
    conversation_move: (press) => pressMove(deps, press),
    help_take: (press) => pressTake(deps, press),
  }
}
async function pressThanks(deps, press) {
  await refreshStaffName(deps, press.userId)
  return settled(deps, press, await thankForText(deps, { entryId: press.value, by: press.userId }))
}
function settled(deps, press, outcome) {
  switch (outcome.kind) {
    case 'settled':
      return {}
    case 'settled_before':
      return outcome.by === press.userId ? {} : tell(deps, press, settledText(outcome))
    case 'unreachable':
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return tell(deps, press, refusalText(outcome, deps.school.phone))
  }
}
async function pressMove(deps, press) {
  const [entryId = '', classroomId = ''] = press.value.split(':')
  const outcome = await moveText(deps, { entryId, classroomId, by: press.userId })
  switch (outcome.kind) {
    case 'moved':
      return {}
    case 'settled_before':
      return tell(deps, press, staffText('conversation.read_elsewhere'))
    case 'no_such_class':
      return tell(deps, press, staffText('conversation.no_such_class'))
    case 'gone':
    case 'elsewhere':
    case 'not_staff':
    case 'child_left':
    case 'with_coordinators':
      return tell(deps, press, entryRefusalText(outcome))
  }
}
async function pressTake(deps, press) {
  const outcome = await takeHelp(deps, { caseId: press.value, by: press.userId })
  switch (outcome.kind) {
    case 'taken':
      return {}
    case 'taken_before': {
      if (outcome.by === press.userId) return {}
      const by = outcome.by === null ? staffText('conversation.somebody') : mention2(outcome.by)
      return tell(deps, press, staffText('helpcase.taken_before', { by }))
    }
    case 'not_coordinator':
      return tell(deps, press, staffText('access.coordinators_only'))
    case 'gone':
      return tell(deps, press, staffText('conversation.gone'))
  }
}
function tell(deps, press, text2) {
  return { afterwards: () => tellOnly(deps, press, text2, { replaces: false }) }
}

// src/inbox/caregiver-reader.ts
async function describeCaregiver2(queries, sealer, caregiverId, on) {
  const rows = await queries.$queryRaw`
    SELECT g.name_sealed, s.id AS student_id, s.first_name_sealed
      FROM caregivers g
      LEFT JOIN care k ON k.caregiver_id = g.id AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
      LEFT JOIN students s ON s.id = k.student_id
     WHERE g.id = ${caregiverId}::uuid ORDER BY s.id`
  const children = rows.flatMap((row) => (row.first_name_sealed === null ? [] : [sealer.open(row.first_name_sealed)]))
  return { name: sealer.open(rows[0].name_sealed), children }
}
async function childrenIn(queries, sealer, of) {
  const { caregiverId, classroomId, on } = of
  const rows = await queries.$queryRaw`
    SELECT DISTINCT s.id, s.first_name_sealed
      FROM care k JOIN students s ON s.id = k.student_id JOIN enrollments e ON e.student_id = s.id
     WHERE k.caregiver_id = ${caregiverId}::uuid AND k.contact_rule <> 'no_contact'
       AND (${classroomId}::uuid IS NULL OR e.classroom_id = ${classroomId}::uuid)
       AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
       AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
     ORDER BY s.id`
  return rows.map((row) => sealer.open(row.first_name_sealed))
}

// src/inbox/enqueue-answer.ts
var hourMs = 36e5
async function enqueueAnswer(tx, { sealer, clock, school }, to, answer3) {
  const phone = parsePhone(to.phone, school.country)
  if (phone === null) return
  const now = clock.now()
  const language = frameLanguage(to.language)
  const texts = answer3.bodies.map((body, place) => ({
    broadcastId: null,
    classroomId: answer3.classroomId ?? null,
    caregiverId: to.caregiverId,
    consentId: to.consentId,
    kind: answer3.kind,
    phone,
    body,
    language,
    languageSource: new Intl.Locale(to.language).language === language ? to.languageSource : 'fallback',
    segments: countSegments(body).segments,
    priority: 0,
    anyHour: true,
    despiteStop: answer3.despiteStop ?? false,
    afterTextId: null,
    dueAt: now,
    turnAt: new Date(now.getTime() + place),
    usefulUntil: new Date(now.getTime() + hourMs),
  }))
  await enqueueTexts(tx, sealer, texts, now)
}

// src/inbox/hold-store.ts
async function insertHold(tx, consentId, inboundId, now) {
  const { count } = await tx.consent.updateMany({
    where: { id: consentId, heldAt: null },
    data: { heldAt: now, heldFor: inboundId },
  })
  return count > 0
}
async function liftHold(tx, consentId) {
  const [row] = await tx.$queryRaw`
    SELECT held_for FROM consents WHERE id = ${consentId}::uuid AND held_at IS NOT NULL FOR UPDATE`
  if (row === void 0) return null
  await tx.consent.update({ where: { id: consentId }, data: { heldAt: null, heldFor: null } })
  return row.held_for
}
async function lockHeldFor(tx, inboundId) {
  const [row] = await tx.$queryRaw`
    SELECT id, phone_hash FROM consents WHERE held_for = ${inboundId}::uuid AND held_at IS NOT NULL FOR UPDATE`
  return row === void 0 ? null : { consentId: row.id, phoneHash: row.phone_hash }
}

// src/inbox/inbound-store.ts
async function insertInbound(queries, sealer, texts) {
  const rows = texts.map(({ text: text2, receivedAt }, place) => ({
    place,
    id: newId(),
    sid: text2.sid,
    phone_hash: sealer.hash('phone', text2.from),
    phone_sealed: sealer.seal(text2.from),
    body_sealed: sealer.seal(text2.body),
    media_sealed: text2.media.length === 0 ? null : sealer.seal(JSON.stringify(text2.media)),
    opt_out_type: text2.optOutType,
    received_at: receivedAt,
  }))
  return queries.$executeRaw`
    INSERT INTO inbound_texts (id, sid, phone_hash, phone_sealed, body_sealed, media_sealed, opt_out_type, received_at)
    SELECT id, sid, phone_hash, phone_sealed, body_sealed, media_sealed, opt_out_type, received_at
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row(place int, id uuid, sid text, phone_hash text, phone_sealed text,
           body_sealed text, media_sealed text, opt_out_type text, received_at timestamptz)
     ORDER BY place
        ON CONFLICT (sid) DO NOTHING`
}
function inboundFrom(sealer, row) {
  return {
    id: row.id,
    sid: row.sid,
    phone: sealer.open(row.phone_sealed),
    phoneHash: row.phone_hash,
    body: sealer.open(row.body_sealed),
    media: row.media_sealed === null ? [] : JSON.parse(sealer.open(row.media_sealed)),
    optOutType: row.opt_out_type,
    receivedAt: row.received_at,
  }
}
async function lockInbound(tx, sealer, id) {
  const [row] = await tx.$queryRaw`
    SELECT * FROM inbound_texts WHERE id = ${id}::uuid AND handled_at IS NULL FOR UPDATE SKIP LOCKED`
  return row === void 0 ? null : inboundFrom(sealer, row)
}
async function findInbound(queries, sealer, id) {
  const [row] = await queries.$queryRaw`SELECT * FROM inbound_texts WHERE id = ${id}::uuid`
  return row === void 0 ? null : inboundFrom(sealer, row)
}
async function lockNumber(tx, phoneHash) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('touchpoint inbox'), hashtext(${phoneHash}))`
}
async function markHandled(tx, id, as, now) {
  await tx.inboundText.update({ where: { id }, data: { handledAt: now, handledAs: as } })
}
async function countTry(tx, id) {
  const [row] = await tx.$queryRaw`
    UPDATE inbound_texts SET tries = tries + 1 WHERE id = ${id}::uuid AND handled_at IS NULL RETURNING tries`
  return row?.tries ?? null
}
async function postponeInbound(tx, id, ms) {
  await tx.$executeRaw`
    UPDATE inbound_texts SET not_before = now() + ${ms}::int * interval '1 millisecond' WHERE id = ${id}::uuid`
}

// locales/keywords/carrier.json
var carrier_default = {
  STOP: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  START: ['START', 'UNSTOP', 'YES'],
  HELP: ['HELP', 'INFO'],
}

// locales/keywords/en.json
var en_default = {
  politeness: [
    'please',
    'pls',
    'plz',
    'plse',
    'kindly',
    'thanks',
    'thank you',
    'thank u',
    'thanks a lot',
    'thank you very much',
    'thank you so much',
    'many thanks',
    'thx',
    'ty',
    'hi',
    'hello',
    'hey',
    'ok',
    'okay',
    'sorry',
    'excuse me',
    'sir',
    'maam',
    'madam',
    'miss',
    'mister',
    'good morning',
    'good afternoon',
    'good evening',
    'good night',
    'bye',
    'goodbye',
    'have a nice day',
    'god bless',
    'respectfully',
  ],
  stop: {
    certain: [
      'stop',
      'stops',
      'stop all',
      'stopall',
      'stop now',
      'stop this',
      'stop these',
      'stop that',
      'stop everything',
      'unsubscribe( me)?',
      'cancel( me)?',
      'end',
      'quit',
      'revoke',
      'opt ?out',
      'opt me out',
      'remove',
      'remove me',
      '(i (want|would like|need) to |id like to |can i |how do i )(stop|unsubscribe|opt ?out|cancel)( this| these)?( texts| messages)?',
      '(can you |could you |would you |you can |i want you to )?(stop|quit) (texting|messaging|contacting|writing)( me| us| my phone| this number| here)?( now| anymore| any more| again| forever)?',
      '(can you |could you |would you |i want you to )?(stop|quit) sending( me| us)?( any| all| the| these| those| your| more| any more)?( texts| text messages| messages| sms| updates)?( to me| to my phone)?( anymore| now)?',
      '(stop|cancel|end) (all |the |these |those |all the |all these |my |your )?(texts|text messages|messages|sms|updates|texting|messaging)( now)?',
      '(do not|dont|never) (text|message|contact|write( to)?|sms) (me|us|this number)( again| anymore| any more| ever again| ever)?',
      '(do not|dont) send( me| us)?( any| any more| more| anymore)? (texts|text messages|messages|sms|updates)( to me)?( anymore| again| any more)?',
      'no more (texts|text messages|messages|sms|updates|texting)( for me| to me)?',
      '(i |we )(do not|dont|no longer) want( to get| to receive| to have)?( any| any more| more| these| those| the| your| anymore)? (texts|text messages|messages|sms|updates)( anymore| any more| from you| from the school)*',
      '(please )?(remove|take|delete) (me|us|my number|this number|my phone)( off| out)?( from| of)? ?(the|this|your)?( text| texting| contact)? ?(list|lists|system|texts|messages)?( now)?',
      'leave me alone',
      'leave us alone',
      'stop bothering me',
      'lose my number',
    ],
    doubtful: [
      'no more',
      'enough',
      'thats enough',
      'stop it',
      'i want out',
      'not interested',
      'im not interested',
      'i am not interested',
      'i dont want (this|these|it|that)( anymore| any more)?',
      '* too many (texts|text messages|messages|sms) *',
      '* (texting|messaging|text|message) (me |us )?(too|so) (much|often|many) *',
      '* (stop|quit) (texting|messaging|contacting|writing) (me|us|so|that|this|my) *',
      '* (stop|quit) (texting|messaging|sending) *',
      '* (stop|cancel|end) (the |these |those |all |your |my |all the )?(texts|text messages|messages|sms|texting|messaging) *',
      '* (do not|dont|never) (text|message|contact) (me|us) *',
      '* no more (texts|text messages|messages|sms) *',
      '* unsubscribe *',
      '* opt ?out *',
      '* opt me out *',
      '* (remove|take|delete) (me|us|my number|this number) (from|off|out) *',
      '* (do not|dont|no longer) want (to get |to receive )?(any |any more |more |these |those |your )?(texts|text messages|messages|sms) *',
      '* leave (me|us) alone *',
      '* lose my number *',
    ],
    opening: [
      'stop',
      'stopall',
      'stop all',
      'unsubscribe',
      'quit',
      'cancel',
      'opt ?out',
      'remove me',
      'stop texting( me)?',
    ],
  },
  start: {
    certain: [
      'start',
      'unstop',
      'yes',
      'restart',
      'resume',
      'subscribe( me)?',
      'resubscribe( me)?',
      'opt ?in',
      'opt me( back)? in',
      'sign me( back)? up( again)?',
      'start again',
      'start (texting|messaging)( me| us)?( again)?',
      '(please )?text (me|us) again',
      'start (the |my |your )?(texts|messages)( again)?',
      'resume (the |my |your )?(texts|messages|texting)',
      'i want (the |your |these )?(texts|messages)( again| back)?',
      '(you can|you may) text (me|us)( again)?',
    ],
  },
  wrong_number: {
    certain: [
      'wrong (number|person|phone|phone number|family|parent)',
      '(its |this is |thats |that is |it is )(the |a )?wrong (number|person|phone number)',
      '(i (think|believe|guess) )?(you|u|youve|you have|u have|ya)( have| have got| got| ve got| are texting| are messaging| texted| reached| must have)?( got)?( the| a)? ?wrong (number|person|phone number|family|parent)',
      '(youre|ur) (texting|messaging) (the |a )?wrong (number|person)',
      'who(s| is| dis| this|s this| is this| is it| are you| r u| r you| are u|s texting| is texting)( me)?( texting me)?( texting)?',
      'who is this( number| person)?',
      'whos number is this',
      'whose number is this',
      'new phone who dis',
      'i (do not|dont) know (you|who you are|who this is|this number|any of you|who that is)',
      '(this is not|this isnt|not|its not|thats not|this is no longer) (her|his|their|that persons) (number|phone|phone number|cell)( anymore| any more| now)?',
      '(this is not|this isnt|thats not|im not|i am not) (me|the right person|the person you (want|need|are looking for)|who you think|the (mom|mother|dad|father|parent|guardian))',
      'not me',
      '(i |we )(do not|dont) have (a |any )?(kid|kids|child|children|son|sons|daughter|daughters)( at (that|this|your) school| in (that|this|your) school| there)?',
      'i have no (kid|kids|child|children)( there| at (this|that|your) school)?',
      '(there is |theres )?(no one|nobody) (here )?(by|with) that name( here)?',
      'you (have )?texted (the )?wrong (number|person)',
    ],
    doubtful: [
      '* (you|u|youve) (have |have got |got |are texting |texted |reached |must have )?(the |a )?wrong (number|person|parent) *',
      '* (this is|its|thats) (the |a )?wrong (number|person) *',
      '* this (is not|isnt) (the )?(mom|mother|dad|father|parent|guardian) *',
      '* (just|only) got this (number|phone) *',
      '* (do not|dont) have (a |any )?(kid|kids|child|children|son|daughter) (at|in) (that|this|your) school *',
      '* (no longer|not) (her|his|their) (number|phone) *',
    ],
    opening: [
      'wrong (number|person)',
      'who(s| is) this',
      '(you have|you got|youve got) (the |a )?wrong (number|person)',
    ],
  },
  more: [
    'more',
    '(read|see|show|send|get|show me|send me|tell me|give me|i want|id like|want)( to)?( read| see)? more',
    'more info(rmation)?',
    'more details',
    '(read|send|send me|show me|i want)( to read)? (it all|all of it|the whole (thing|update|text))',
  ],
  help: ['help', 'commands', 'menu', 'options', 'help words', 'what (can|do) i (text|reply|write|say)'],
  language: [
    'language',
    'languages',
    'lang',
    '(change|switch|choose|pick|set)( my| the)? language',
    '(another|a different|different|other) language',
    'my language',
    'language (list|choice|choices|options)',
  ],
  call: {
    certain: [
      'call',
      'calls',
      'calls only',
      'call only',
      'phone calls?( only| instead)?',
      '(just )?call( me)? instead( of (a )?(text|texts|texting|messages))?',
      '(call|phone)( me)? (dont|do not) text( me)?',
      '(i )?(prefer|want|would like) (phone )?calls( instead)?( of texts)?',
    ],
    doubtful: [
      '(please )?call me( back| now| today)?',
      '(can|could|would) (you|someone|somebody) (please )?call( me)?( back| now| today)?',
      'give me a call',
      'phone me',
      'i need a (phone )?call',
      'i (cant|cannot|dont know how to) read( it| this| texts| the texts| messages| well)?',
    ],
  },
  text_me: [
    'text',
    'texts',
    'texts? only',
    '(just )?text me',
    '(just )?text( me)? instead( of (a )?(call|calls|calling))?',
    '(i )?prefer texts?( messages)?',
    '(dont|do not) call( me)?( just| only)? text( me)?( instead)?',
    'no (phone )?calls( just text(s)?)?',
  ],
  call_and_text: [
    '(phone )?calls? and texts?',
    'texts? and (phone )?calls?',
    '(both )?call( me)? and text( me)?',
    '(both )?text( me)? and call( me)?',
  ],
  not_understood: [
    'i (dont|do not|didnt|did not|cant|cannot) (understand|get it)( it| this| that| you| anything| (this|that|the|your) (text|message|translation)| what (this|that|it|you) (says|said|means|mean))?',
    '(dont|didnt|not) understand( it| this| you)?',
    'what (does|do|did) (this|that|it|you) (mean|say)',
    '(this |that |it )?(makes no|does not make|doesnt make)( any)? sense',
    '(wrong|bad|strange|poor) translation',
    'the translation is (wrong|bad)',
    'im confused',
    'i am confused',
    'huh',
    'what',
  ],
  no: [
    'no',
    'nope',
    'nah',
    'no no',
    'no sir',
    'no maam',
    'no its not',
    'no it isnt',
    'no im not',
    'no i am not',
    'no wrong( number| person)?',
    'no not me',
  ],
  declined: [
    'no (thank you|thanks|thank u|thx|ty)( very much| so much)?',
    'no i (dont|do not) want( this| it| that| texts| messages)?',
    'i (dont|do not) want (this|it|that)',
    'not interested',
    'no im not interested',
  ],
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    first: 1,
    second: 2,
    third: 3,
  },
  number_fillers: ['number', 'no', 'nr', 'option', 'answer', 'choice', 'the', 'its', 'i choose', 'i pick', 'one'],
}

// locales/keywords/es.json
var es_default = {
  politeness: [
    'por favor',
    'porfavor',
    'por fabor',
    'porfa',
    'porfis',
    'gracias',
    'muchas gracias',
    'mil gracias',
    'hola',
    'buenos dias',
    'buen dia',
    'buenas tardes',
    'buenas noches',
    'buenas',
    'disculpe',
    'disculpen',
    'disculpa',
    'perdon',
    'perdone',
    'perdonen',
    'lo siento',
    'ok',
    'se\xF1or',
    'senor',
    'se\xF1ora',
    'senora',
    'se\xF1orita',
    'senorita',
    'maestra',
    'maestro',
    'profesora',
    'profesor',
    'adios',
    'bendiciones',
    'dios la bendiga',
    'dios lo bendiga',
    'saludos',
    'que tenga buen dia',
  ],
  stop: {
    certain: [
      'alto',
      'pare',
      'paren',
      'parar',
      'para',
      'parenle',
      'parele',
      'basta',
      'basta ya',
      'ya basta',
      'detener',
      'detenga',
      'detengan',
      'detente',
      'detenganse',
      'cancelar',
      'cancele',
      'cancelen',
      'cancela',
      'cancelado',
      'salir',
      'baja',
      '(dar de baja|darme de baja|quiero darme de baja|deme de baja|denme de baja)',
      'eliminar',
      'eliminarme',
      'eliminenme',
      'elimineme',
      'fin',
      'terminar',
      'termine',
      'suspender',
      'suspenda',
      'desuscribir',
      'desuscribirme',
      'desuscribirse',
      'desuscribanme',
      'desubscribir',
      'anular( suscripcion)?',
      '(cancelar|cancele|cancelen|quiero cancelar)( la| mi)? (suscripcion|subscripcion)',
      '(quiero|quisiera|necesito|deseo) (parar|cancelar|salir|detener|terminar)( los| estos)?( mensajes| textos)?',
      '(ya )?no (quiero|queremos|deseo|necesito|quisiera)( mas| recibir| recibir mas| que me manden| que me manden mas| que me envien| que me envien mas| que me lleguen| sus| los| estos| tener)? ?(mensajes|mensages|textos|sms|mensajes de texto)( suyos| de ustedes| de la escuela)?( por aqui)?',
      '(ya )?no (me|nos) (mande|manden|mandes|mandeis|envie|envien|envies|escriba|escriban|escribas|textee|texteen|textees|texte|texten|contacte|contacten|moleste|molesten|molestes)( mas)?( nada| mas)?( mensajes| mensages| textos| sms| mensajes de texto)?( mas| nunca mas| nunca)?',
      'no (mande|manden|mandes|envie|envien|envies)( mas)? (mensajes|mensages|textos|sms)( mas)?',
      '(deje|dejen|deja|paren|pare|para) de (escribirme|escribirnos|mandarme|enviarme|textearme|molestarme|contactarme|mandar|enviar|escribir|molestar|textear)( mas)?( mensajes| mensages| textos| sms)?',
      '(pare|paren|detenga|detengan|cancele|cancelen)( de)?( con)? (los|estos|sus) (mensajes|mensages|textos)',
      '(no|ya no) mas (mensajes|mensages|textos|sms)',
      '(quiteme|quitenme|quitame|saqueme|saquenme|borreme|borrenme|elimineme|eliminenme)( de (la|su|esta) lista| de sus contactos)?',
      '(quite|quiten|borre|borren|elimine|eliminen) mi (numero|telefono|celular)( de (la|su|esta) lista)?',
      'dejeme en paz',
      'dejenme en paz',
      'nunca mas me escriban',
    ],
    doubtful: [
      '(ya )?no mas',
      'ya no',
      'ya',
      'suficiente',
      'ya es suficiente',
      'no me interesa',
      'ya no me interesa',
      'no quiero (nada|esto|eso)',
      'ya no quiero( nada| esto| eso)?',
      '* (demasiados|muchos|tantos) (mensajes|mensages|textos) *',
      '* no (me|nos) (mande|manden|mandes|envie|envien|envies|escriba|escriban|escribas|moleste|molesten) *',
      '* (deje|dejen|deja|paren|pare) de (escribirme|mandarme|enviarme|mandar|enviar|escribir|molestar|molestarme|textearme) *',
      '* no (quiero|queremos|deseo) (mas |recibir |recibir mas )?(mensajes|mensages|textos) *',
      '* no mas (mensajes|mensages|textos) *',
      '* (darme|dar|deme|denme) de baja *',
      '* (quitenme|quiteme|saquenme|saqueme|borrenme|borreme) de *',
      '* (cancelar|cancelen|cancele|parar|paren|pare) (los |estos |sus )?(mensajes|mensages|textos) *',
      '* dejenme en paz *',
      '* dejeme en paz *',
    ],
    opening: ['alto', 'pare', 'paren', 'basta', 'basta ya', 'ya basta', 'no mas mensajes', 'cancelar'],
  },
  start: {
    certain: [
      'empezar',
      'empiece',
      'empiecen',
      'comenzar',
      'comience',
      'comiencen',
      'inicio',
      'iniciar',
      'inicie',
      'reanudar',
      'reanuden',
      'reiniciar',
      'alta',
      '(darme|deme|denme|dar) de alta',
      'activar',
      'activenme',
      'suscribir',
      'suscribirme',
      'suscribanme',
      'continuar',
      '(quiero|quisiera) (los |recibir |recibir los |sus )?(mensajes|textos)( otra vez| de nuevo| nuevamente)?',
      '(vuelvan|vuelva) a (escribirme|mandarme|enviarme)( mensajes| textos)?',
      '(escribanme|mandenme mensajes|enviame mensajes|envienme mensajes)( otra vez| de nuevo)?',
      '(quiero |quisiera )?(empezar|comenzar) (otra vez|de nuevo)',
    ],
  },
  wrong_number: {
    certain: [
      '(numero|telefono) equivocado',
      'persona equivocada',
      'equivocado',
      'equivocada',
      '(este |ese )?(es|tiene|tienen|tienes|creo que tiene|creo que tienen|creo que es|esta|estan)( marcando| llamando| escribiendo)?( a| al)?( el| un| la)? ?(numero|telefono|persona) equivocad[oa]',
      '(se|te) (equivoco|equivocaron|equivocaste|ha equivocado|han equivocado)( de)?( numero| persona| telefono)?',
      '(creo que |me parece que )?(se|te) (equivoco|equivocaron|equivocaste) de (numero|persona|telefono)',
      '(usted |ustedes )?(esta|estan) equivocad(o|a|os)',
      '(y )?quien(es)? (es|eres|son|habla|me escribe|escribe|me esta escribiendo|me habla|manda esto)( usted| ustedes| este| tu)?',
      'de quien es este numero',
      '(no (lo|la|los|las|te|le) conozco)',
      'no se quien (es|eres|son)( usted| ustedes)?',
      'no soy (yo|esa persona|esa|ese|la persona|la mama|el papa|la madre|el padre)',
      '(yo )?no tengo (hijos|hijas|hijo|hija|ninos|ningun hijo|ninguna hija)( en esa escuela| en su escuela| en esta escuela| ahi)?',
      '(este|ese) (ya )?no es (su|el|mi) (numero|telefono|celular)( de (ella|el))?',
      'ya no es su (numero|telefono|celular)',
      'aqui no (es|vive|hay nadie con ese nombre)',
    ],
    doubtful: [
      '* (numero|telefono) equivocado *',
      '* (se|te) (equivoco|equivocaron|equivocaste) de (numero|persona|telefono) *',
      '* (este|ese) (ya )?no es (su|el) (numero|telefono) de *',
      '* no soy (la mama|el papa|la madre|el padre) de *',
      '* no tengo hijos en *',
    ],
    opening: ['(numero|telefono) equivocado', 'quien es( usted)?', 'quien eres'],
  },
  more: [
    'todo',
    'mas',
    '(ver|leer|mandar|mandeme|mandenme|envieme|enviar|quiero|quiero leer|quiero ver|quisiera leer) (mas|todo)',
    'mas (informacion|info|detalles)',
    '(leer|ver) (el mensaje|el texto) completo',
    'todo el (mensaje|texto)',
  ],
  help: [
    'ayuda',
    'men\xFA',
    'opciones',
    'comandos',
    'informaci\xF3n',
    'qu\xE9 puedo (escribir|responder|contestar|decir)',
  ],
  language: [
    'idioma',
    'idiomas',
    'lengua',
    'lenguaje',
    '(cambiar|cambie|cambien|cambio|escoger|elegir)( de| el| mi)* (idioma|lenguaje)',
    'otro idioma',
    '(mi|el) idioma',
  ],
  call: {
    certain: [
      'llamar',
      'llamada',
      'llamadas',
      '(solo |mejor )?llamadas( telef\xF3nicas| de tel\xE9fono| por tel\xE9fono)?',
      '(prefiero|quiero|mejor|quisiera)( recibir)? llamadas( telef\xF3nicas| de tel\xE9fono| por tel\xE9fono)?',
      '(prefiero|mejor|quiero) que me llamen',
      '(mejor )?(ll\xE1meme|ll\xE1menme|llame|llamen)( mejor)?( en (lugar|vez) de (escribir|escribirme|mensajes|textos))',
      'mejor (ll\xE1meme|ll\xE1menme|ll\xE1mame)',
      '(ll\xE1meme|ll\xE1menme|ll\xE1mame) mejor',
    ],
    doubtful: [
      '(ll\xE1meme|ll\xE1menme|ll\xE1mame|m\xE1rqueme|m\xE1rquenme)( hoy| ahora| ma\xF1ana)?',
      'me (puede|pueden|puedes|podr\xEDa|podr\xEDan) (llamar|marcar)( hoy| ahora| ma\xF1ana)?',
      '(puede|pueden|podr\xEDa|podr\xEDan) (llamarme|marcarme)( hoy| ahora| ma\xF1ana)?',
      'necesito (una llamada|que me llamen)',
      '(yo )?no (s\xE9|puedo) leer( bien| los mensajes| mensajes| esto| textos)?',
    ],
  },
  text_me: [
    'texto',
    'textos',
    '(un )?mensajes? de texto',
    '(solo|mejor|prefiero)( recibir)?( los)? (textos|texto|mensajes|mensajes de texto)',
    '(mejor )?(text\xE9ame|text\xE9eme|text\xE9enme)',
    'no (me )?(llame|llamen|llames) (solo |mejor )?(textos|texto|mensajes|escriba|escriban|escr\xEDbame|escr\xEDbanme)',
    'no (quiero )?llamadas( solo)? ?(textos|mensajes)?',
  ],
  call_and_text: [
    '(llamar|llamada|llamadas) y (texto|textos|mensaje|mensajes)',
    '(texto|textos|mensaje|mensajes) y (llamar|llamada|llamadas)',
    'las dos cosas llamadas y (textos|mensajes)',
  ],
  not_understood: [
    '(yo )?no (le |lo |la |les )?(entiendo|entend\xED|entendemos|comprendo|comprend\xED)( nada| bien| esto| eso| (el|este|ese|su) (mensaje|texto)| (la|su) traducci\xF3n| lo que (dice|dicen|escribe|escriben|quiere decir))?',
    'no se entiende( nada| bien| esto)?',
    'qu\xE9 (significa|quiere decir)( esto| eso| (el|este|su) (mensaje|texto))?',
    'qu\xE9 dice( aqu\xED| ah\xED| esto)?',
    'mala traducci\xF3n',
    '(la )?traducci\xF3n (est\xE1 mal|equivocada)',
    'est\xE1 mal traducido',
    'no tiene sentido',
    'c\xF3mo',
    'qu\xE9',
    'mande',
  ],
  no: ['no', 'no no', 'no soy', 'no es', 'nop', 'no se\xF1or', 'no senor', 'no se\xF1ora', 'no senora'],
  declined: ['no (muchas )?gracias', 'no (lo |los )?quiero', 'no me interesa', 'no quiero (esto|eso|nada)'],
  numbers: {
    uno: 1,
    una: 1,
    un: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    primero: 1,
    primera: 1,
    segundo: 2,
    segunda: 2,
    tercero: 3,
    tercera: 3,
  },
  number_fillers: ['numero', 'opcion', 'respuesta', 'el', 'la', 'es', 'escojo', 'elijo'],
}

// src/languages/keyword-tables.ts
var byLanguage = { en: en_default, es: es_default }
var keywordTables = FRAME_LANGUAGES.map((language) => byLanguage[language])
var carrierWords = carrier_default

// src/languages/normalize-words.ts
function normalizeWords(words3) {
  return tidy2(foldLetters(words3))
}
function spelledWords(words3) {
  return tidy2(words3.normalize('NFKC').normalize('NFC'))
}
var folded = {
  đ: 'd',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ٱ: '\u0627',
  ى: '\u064A',
  ی: '\u064A',
  ک: '\u0643',
  ة: '\u0647',
  ـ: '',
}
var foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'gu')
function foldLetters(words3) {
  return words3
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
}
function tidy2(words3) {
  const plain2 = words3
    .replace(/[\p{Cf}'’‘`´ʼ]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(new RegExp('(?<=\\p{Script=Han}) (?=\\p{Script=Han})', 'gu'), '')
    .replace(new RegExp('(\\p{L})\\1{2,}', 'gu'), '$1')
    .trim()
  return new RegExp('^\\p{L}( \\p{L}){2,}$', 'u').test(plain2) ? plain2.replaceAll(' ', '') : plain2
}

// src/languages/match-words.ts
function readWords(text2) {
  return { folded: withoutPoliteness(normalizeWords(text2)), spelled: withoutPoliteness(spelledWords(text2)) }
}
function readPoliteWords(text2) {
  return { folded: normalizeWords(text2), spelled: spelledWords(text2) }
}
function matcherOf(read) {
  const anyAccents = fit(
    keywordTables
      .filter((table) => !table.accents_matter)
      .flatMap(read)
      .map(foldLetters),
  )
  const spelled = keywordTables.filter((table) => table.accents_matter).flatMap(read)
  const asSpelled = fit(spelled.map((pattern) => pattern.normalize('NFC')))
  const phrases = fit(spelled.filter((pattern) => pattern.includes(' ')).map(foldLetters))
  return (words3) =>
    anyAccents(words3.folded) ||
    asSpelled(words3.spelled) ||
    (words3.spelled === words3.folded && phrases(words3.folded))
}
function fit(patterns) {
  const anywhere = patterns.filter((pattern) => pattern.startsWith('* ') && pattern.endsWith(' *'))
  const whole = patterns.filter((pattern) => !anywhere.includes(pattern))
  const inside = anywhere.map((pattern) => pattern.slice(2, -2))
  const fits = [
    ...expression(whole, (all) => `^(?:${all})$`),
    ...expression(
      inside.filter((pattern) => !han.test(pattern)),
      (all) => `(?:^| )(?:${all})(?: |$)`,
    ),
    ...expression(
      inside.filter((pattern) => han.test(pattern)),
      (all) => all,
    ),
  ]
  return (words3) => fits.some((one) => one.test(words3))
}
var han = new RegExp('\\p{Script=Han}', 'u')
function expression(patterns, wrap) {
  return patterns.length === 0 ? [] : [new RegExp(wrap(patterns.join('|')))]
}
var politeness = [...new Set(keywordTables.flatMap((table) => table.politeness.flatMap(bothWays)))].toSorted(
  (a, b) => b.length - a.length,
)
function bothWays(phrase) {
  return [normalizeWords(phrase), spelledWords(phrase)]
}
function withoutPoliteness(words3) {
  let rest = words3
  for (let phrase = politeEnd(rest); phrase !== void 0; phrase = politeEnd(rest)) {
    rest = (rest.startsWith(phrase) ? rest.slice(phrase.length) : rest.slice(0, -phrase.length)).trim()
  }
  return rest
}
function politeEnd(words3) {
  return politeness.find((phrase) => {
    const space = han.test(phrase) ? '' : ' '
    return words3 === phrase || words3.startsWith(`${phrase}${space}`) || words3.endsWith(`${space}${phrase}`)
  })
}

// src/inbox/read-keyword.ts
var inOrder = [
  'stop',
  'wrong_number',
  'start',
  'more',
  'help',
  'language',
  'call',
  'text_me',
  'call_and_text',
  'not_understood',
]
var meanings = { STOP: 'stop', START: 'start', HELP: 'help' }
function readCarrierKeyword(body, optOutType) {
  const word = body.trim().toUpperCase()
  const listed2 = ['STOP', 'START', 'HELP'].find((type2) => carrierWords[type2].includes(word))
  const type = optOutType ?? listed2
  return type === void 0 ? null : { meaning: meanings[type], tier: 'carrier' }
}
function readKeyword(body) {
  if (questionMarks.test(body)) return { meaning: 'not_understood', tier: 'certain' }
  const whole = readWords(body)
  if (whole.folded === '') return null
  const meaning = inOrder.find((one) => certain[one](whole))
  if (meaning !== void 0) return { meaning, tier: 'certain' }
  const [first, ...rest] = body
    .split(sentenceEnds)
    .map(readWords)
    .filter(({ folded: folded2 }) => folded2 !== '')
  for (const perhaps of ['wrong_number', 'stop']) {
    const opens = rest.length > 0 && first !== void 0 && opening[perhaps](first)
    if (opens || doubtful[perhaps](whole)) return { meaning: perhaps, tier: 'doubtful' }
  }
  return doubtful.call(whole) ? { meaning: 'call', tier: 'doubtful' } : null
}
function readWelcomeAnswer(body) {
  if (answers.declined(readPoliteWords(body))) return 'stop'
  return answers.no(readWords(body)) ? 'wrong_number' : null
}
var questionMarks = /^[\s!¡]*[?¿؟？][\s!¡?¿؟？]*$/u
var sentenceEnds = /[.!?,;:\n؟،؛。！？，；：、]+/u
var certain = {
  stop: matcherOf((table) => table.stop.certain),
  wrong_number: matcherOf((table) => table.wrong_number.certain),
  start: matcherOf((table) => table.start.certain),
  more: matcherOf((table) => table.more),
  help: matcherOf((table) => table.help),
  language: matcherOf((table) => table.language),
  call: matcherOf((table) => table.call.certain),
  text_me: matcherOf((table) => table.text_me),
  call_and_text: matcherOf((table) => table.call_and_text),
  not_understood: matcherOf((table) => table.not_understood),
}
var doubtful = {
  stop: matcherOf((table) => table.stop.doubtful),
  wrong_number: matcherOf((table) => table.wrong_number.doubtful),
  call: matcherOf((table) => table.call.doubtful),
}
var opening = {
  stop: matcherOf((table) => table.stop.opening),
  wrong_number: matcherOf((table) => table.wrong_number.opening),
}
var answers = { no: matcherOf((table) => table.no), declined: matcherOf((table) => table.declined) }

// src/inbox/tell-coordinators.ts
async function tellCoordinators(tx, { sealer, clock, school }, inboundId, notice) {
  for (const coordinator of school.coordinators) {
    const key = `${notice.kind}:${inboundId}:${coordinator}`
    await putPost(tx, sealer, { key, destination: coordinator, ...notice, at: clock.now() })
  }
}

// src/inbox/hold-program-texts.ts
async function holdProgramTexts(tx, deps, inbound) {
  const { consentId, caregiverId } = inbound.from
  if (await insertHold(tx, consentId, inbound.id, deps.clock.now())) {
    await showHold(tx, deps, { inbound, caregiverId, decision: null })
  }
}
async function closeHold(tx, deps, of, decision) {
  const heldFor = await liftHold(tx, of.consentId)
  const inbound = heldFor === null ? null : await findInbound(tx, deps.sealer, heldFor)
  if (inbound !== null) await showHold(tx, deps, { inbound, caregiverId: of.caregiverId, decision })
}
async function showHold(tx, deps, { inbound, caregiverId, decision }) {
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const caregiver = await describeCaregiver2(tx, deps.sealer, caregiverId, on)
  const maybe = readKeyword(inbound.body)?.meaning === 'wrong_number' ? 'wrong_number' : 'stop'
  const model = { inboundId: inbound.id, caregiver, words: inbound.body, maybe, decision }
  await tellCoordinators(tx, deps, inbound.id, { kind: 'doubtful_words', model })
}

// src/inbox/freeze-number.ts
async function freezeNumber(tx, deps, inbound, by) {
  const { from: from2 } = inbound
  const { consentId, caregiverId } = from2
  const now = deps.clock.now()
  const { source, evidence } = by
  const change = await changeConsent(tx, { consentId, to: 'frozen', source, evidence, at: now })
  await closeHold(tx, deps, from2, by.decision)
  await dropQueuedTexts(tx, { consentId }, 'wrong_number', now)
  if (mayBeTexted(change.from)) {
    const body = wordNotice(frameLanguage(from2.language), { kind: 'wrong_number', schoolName: deps.school.name })
    await enqueueAnswer(
      tx,
      deps,
      { ...from2, phone: inbound.phone },
      { kind: 'apology', bodies: [body], despiteStop: true },
    )
  }
  await showWrongNumber(tx, deps, inbound, { caregiverId, undoneBy: null })
}
async function showWrongNumber(tx, deps, inbound, { caregiverId, undoneBy }) {
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const caregiver = await describeCaregiver2(tx, deps.sealer, caregiverId, on)
  const model = { inboundId: inbound.id, caregiver, words: inbound.body, undoneBy }
  await tellCoordinators(tx, deps, inbound.id, { kind: 'wrong_number', model })
}

// src/inbox/texting-caregiver-store.ts
async function lockTextingCaregiver(tx, phoneHash) {
  const [row] = await tx.$queryRaw`
    SELECT c.id, c.caregiver_id, c.state, g.language, g.language_source
      FROM consents c JOIN caregivers g ON g.id = c.caregiver_id
     WHERE c.phone_hash = ${phoneHash} AND c.ended_at IS NULL
       FOR UPDATE OF c`
  if (row === void 0) return null
  return {
    caregiverId: row.caregiver_id,
    consentId: row.id,
    consentState: row.state,
    language: row.language,
    languageSource: row.language_source,
  }
}
async function lastConsentOn(queries, phoneHash) {
  const row = await queries.consent.findFirst({
    where: { phoneHash },
    orderBy: { endedAt: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}

// src/inbox/obey-stop.ts
async function obeyStop(tx, deps, inbound, by) {
  const as = by === 'carrier' ? 'carrier_stop' : 'stop'
  const source = by === 'carrier' ? 'carrier' : 'text'
  const { from: from2 } = inbound
  if (from2 !== null) {
    const stop2 = { source, evidence: inbound.sid, confirm: by === 'words', decision: { kind: 'family' } }
    await stopTexts(tx, deps, { ...from2, phone: inbound.phone }, stop2)
    return as
  }
  const past = await lastConsentOn(tx, inbound.phoneHash)
  if (past !== null) {
    await changeConsent(tx, { consentId: past, to: 'stopped', source, evidence: inbound.sid, at: deps.clock.now() })
  }
  return past !== null || by === 'carrier' ? as : null
}
async function stopTexts(tx, deps, caregiver, stop2) {
  const { consentId, language } = caregiver
  const now = deps.clock.now()
  const change = await changeConsent(tx, {
    consentId,
    to: 'stopped',
    source: stop2.source,
    evidence: stop2.evidence,
    at: now,
  })
  await closeHold(tx, deps, caregiver, stop2.decision)
  await dropQueuedTexts(tx, { consentId }, 'said_stop', now)
  if (!stop2.confirm || !change.changed || change.from === 'frozen') return
  const body = wordNotice(frameLanguage(language), { kind: 'stop_confirmed', schoolName: deps.school.name })
  await enqueueAnswer(tx, deps, caregiver, { kind: 'confirmation', bodies: [body], despiteStop: true })
}

// src/inbox/decide-hold.ts
async function decideHold(deps, { inboundId, by, choice }) {
  const { database, log } = deps
  if (!isCoordinator(deps.school, by)) return 'not_coordinator'
  if (!isId(inboundId)) return 'already_decided'
  const outcome = await database.inTransaction((tx) => decide(tx, deps, { inboundId, by, choice }))
  for (const topic of ['posts', 'outbox', 'broadcasts', 'conversations']) database.announce(topic)
  log.info('hold_decided', { inbound: inboundId, choice, outcome })
  return outcome
}
async function decide(tx, deps, { inboundId, by, choice }) {
  const held = await lockHeldFor(tx, inboundId)
  const inbound = held === null ? null : await findInbound(tx, deps.sealer, inboundId)
  const from2 = held === null ? null : await lockTextingCaregiver(tx, held.phoneHash)
  if (inbound === null || from2 === null || from2.consentId !== held?.consentId) return 'already_decided'
  const decision = { kind: choice, by }
  switch (choice) {
    case 'resume':
      await closeHold(tx, deps, from2, decision)
      break
    case 'stop':
      await stopTexts(
        tx,
        deps,
        { ...from2, phone: inbound.phone },
        { source: 'staff', evidence: by, confirm: true, decision },
      )
      break
    case 'wrong_number':
      await freezeNumber(tx, deps, { ...inbound, from: from2 }, { source: 'staff', evidence: by, decision })
      break
  }
  return 'decided'
}

// src/inbox/thaw-number.ts
async function thawNumber(deps, { inboundId, by }) {
  const { database, log } = deps
  if (!isCoordinator(deps.school, by)) return 'not_coordinator'
  if (!isId(inboundId)) return 'already_done'
  const outcome = await database.inTransaction((tx) => thaw(tx, deps, { inboundId, by }))
  for (const topic of ['posts', 'conversations']) database.announce(topic)
  log.info('number_thawed', { inbound: inboundId, outcome })
  return outcome
}
async function thaw(tx, deps, { inboundId, by }) {
  const inbound = await findInbound(tx, deps.sealer, inboundId)
  if (inbound === null) return 'already_done'
  await lockNumber(tx, inbound.phoneHash)
  const from2 = await lockTextingCaregiver(tx, inbound.phoneHash)
  if (from2 === null || from2.consentState !== 'frozen') return 'already_done'
  const { consentId, caregiverId } = from2
  const at = deps.clock.now()
  const change = await changeConsent(tx, { consentId, to: 'enrolled', source: 'staff', evidence: by, at })
  await showWrongNumber(tx, deps, inbound, { caregiverId, undoneBy: by })
  return change.to === 'stopped' ? 'still_stopped' : 'thawed'
}

// src/slack/actions/inbox-actions.ts
async function pressHold(deps, press, choice) {
  const outcome = await decideHold(deps, { inboundId: press.inboundId, by: press.userId, choice })
  switch (outcome) {
    case 'decided':
      return null
    case 'not_coordinator':
      return { text: staffText('access.coordinators_only') }
    case 'already_decided':
      return { text: staffText('keywords.already_decided') }
  }
}
async function pressWrongNumberUndo(deps, press) {
  const outcome = await thawNumber(deps, { inboundId: press.inboundId, by: press.userId })
  switch (outcome) {
    case 'thawed':
      return null
    case 'not_coordinator':
      return { text: staffText('access.coordinators_only') }
    case 'still_stopped':
      return { text: staffText('inbox.wrong_number_still_stopped') }
    case 'already_done':
      return { text: staffText('inbox.wrong_number_already_done') }
  }
}

// src/slack/conversation-handlers.ts
function conversationHandlers(deps) {
  const hold2 = (choice) => async (press) =>
    tellAnswer(deps, press, await pressHold(deps, { userId: press.userId, inboundId: press.value }, choice))
  return {
    actions: {
      ...conversationActions(deps),
      hold_resume: hold2('resume'),
      hold_stop: hold2('stop'),
      hold_wrong_number: hold2('wrong_number'),
      wrong_number_undo: async (press) =>
        tellAnswer(deps, press, await pressWrongNumberUndo(deps, { userId: press.userId, inboundId: press.value })),
    },
    submissions: {
      reply: (form2) => submitReply(deps, form2),
      help: (form2) => submitHelp(deps, form2),
    },
  }
}

// src/slack/family-command.ts
function parseFamilyCommand(text2) {
  const match = /^\s*(\S*)\s*([^]*)$/.exec(text2)
  const verb = match?.[1]?.toLowerCase() ?? ''
  return { verb: verb === '' ? 'help' : verb, rest: match?.[2]?.trimEnd() ?? '' }
}
function answerFamilyCommand(handlers, help, interaction, text2) {
  const { verb, rest } = parseFamilyCommand(text2)
  if (verb === 'help') return Promise.resolve(help(null))
  const handler = Object.hasOwn(handlers, verb) ? handlers[verb] : void 0
  return handler === void 0 ? Promise.resolve(help(verb)) : handler(interaction, rest)
}

// src/people/change-number-store.ts
async function readNumberHistory(tx, sealer, phone) {
  const rows = await tx.$queryRaw`
    SELECT c.id, c.caregiver_id AS "caregiverId", c.phone_hash AS "phoneHash", c.state,
           c.changed_at AS "changedAt", c.ended_at AS "endedAt",
           c.state = 'frozen' AND COALESCE(
             (SELECT h."from" = 'stopped' FROM consent_changes h
               WHERE h.consent_id = c.id AND h."to" = 'frozen' ORDER BY h.at DESC, h.id DESC LIMIT 1), FALSE) AS "stoppedBeneath"
      FROM consents c WHERE c.phone_hash = ${sealer.hash('phone', phone)}`
  return rows.map((row) => ({ ...row, ending: endingOf(phone) }))
}
async function openConsentOfCaregiver(tx, caregiverId) {
  const where = { caregiverId, endedAt: null }
  const row = await tx.consent.findFirst({ where, select: { id: true, phoneHash: true, state: true } })
  return row === null ? null : { ...row, state: row.state }
}
async function endConsent(tx, consentId, at) {
  await tx.consent.update({ where: { id: consentId }, data: { endedAt: at } })
  const dropped2 = await tx.$queryRaw`
    UPDATE texts SET state = 'dropped', reason = 'number_replaced', updated_at = ${at}
     WHERE state IN ('held', 'queued') AND consent_id = ${consentId}::uuid
    RETURNING broadcast_id`
  await markBroadcasts(tx, dropped2)
  return dropped2.length
}
async function openConsent(tx, sealer, consent) {
  const { caregiverId, phone, state, evidence, at } = consent
  const id = newId()
  const phoneHash = sealer.hash('phone', phone)
  await tx.consent.create({
    data: { id, caregiverId, phoneHash, phoneSealed: sealer.seal(phone), state, changedAt: at },
  })
  await tx.consentChange.create({
    data: { id: newId(), consentId: id, from: null, to: state, source: 'staff', evidence, at },
  })
}
async function stateBeneathFreeze(tx, consentId) {
  const change = await tx.consentChange.findFirst({
    where: { consentId, to: 'frozen' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { from: true },
  })
  return change?.from ?? null
}
async function markBroadcasts(tx, dropped2) {
  const ids2 = [...new Set(dropped2.map((text2) => text2.broadcast_id).filter((id) => id !== null))].toSorted()
  await tx.$executeRaw`
    UPDATE broadcasts SET dirty = TRUE WHERE id IN (
      SELECT id FROM broadcasts
       WHERE id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(ids2)}::jsonb))
       ORDER BY id FOR UPDATE)`
}

// src/people/change-people.ts
import { setTimeout as wait2 } from 'node:timers/promises'

// src/people/people-lock-store.ts
async function tryLockPeople(tx) {
  const [row] = await tx.$queryRaw`
    SELECT pg_try_advisory_xact_lock(hashtext('touchpoint roster')) AS locked`
  return row?.locked === true
}

// src/people/people-sight-reader.ts
async function sightOf(queries, school, slackUserId, at) {
  if (isCoordinator(school, slackUserId)) return { coordinator: true, classroomIds: 'all' }
  const rows = await queries.classroomStaff.findMany({
    where: { slackUserId, role: 'teacher', since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    select: { classroomId: true },
  })
  return { coordinator: false, classroomIds: rows.map(({ classroomId }) => classroomId) }
}
async function isCaregiverInSight(queries, sight, caregiverId, on) {
  if (sight.classroomIds === 'all') return (await queries.caregiver.count({ where: { id: caregiverId } })) === 1
  const rows = await queries.$queryRaw`
    SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
     WHERE k.caregiver_id = ${caregiverId}::uuid
       AND e.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(sight.classroomIds)}::jsonb))
       AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
       AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
     LIMIT 1`
  return rows.length > 0
}
async function isStudentInSight(queries, sight, studentId, on) {
  if (sight.classroomIds === 'all') return (await queries.student.count({ where: { id: studentId } })) === 1
  const rows = await queries.$queryRaw`
    SELECT FROM enrollments e
     WHERE e.student_id = ${studentId}::uuid
       AND e.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(sight.classroomIds)}::jsonb))
       AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
     LIMIT 1`
  return rows.length > 0
}

// src/people/change-people.ts
var triesMs = [50, 100, 150, 200, 300, 400, 500]
async function changePeople(deps, change, work) {
  const { database, log } = deps
  let outcome = await tryChange(deps, change, work)
  for (const pauseMs of triesMs) {
    if (outcome.kind !== 'busy') break
    await wait2(pauseMs)
    outcome = await tryChange(deps, change, work)
  }
  if (outcome.kind !== 'changed') return outcome
  const { by, what, caregiverId: caregiver, studentId: student } = change
  const dropped2 = 'dropped' in outcome ? outcome.dropped : void 0
  log.info('caregiver_changed', { caregiver, student, by, what, dropped: dropped2 })
  if (dropped2 !== void 0 && dropped2 > 0) database.announce('broadcasts')
  database.announce('conversations')
  return outcome
}
async function tryChange(
  { database, school, clock },
  { by, caregiverId, studentId, byChild = false, coordinatorsOnly = false },
  work,
) {
  return database.inTransaction(async (tx) => {
    if (!(await tryLockPeople(tx))) return { kind: 'busy' }
    const at = clock.now()
    const on = schoolDate(school.timezone, at)
    const sight = await sightOf(tx, school, by, at)
    const mayBe =
      (!coordinatorsOnly || sight.coordinator) &&
      (caregiverId === void 0 || byChild || (await isCaregiverInSight(tx, sight, caregiverId, on))) &&
      (studentId === void 0 || (await isStudentInSight(tx, sight, studentId, on)))
    return mayBe ? work(tx, { at, on, sight }) : { kind: 'not_allowed' }
  })
}

// src/people/mark-consent.ts
var CONSENT_SOURCES = ['paper_form', 'phone_call', 'in_person', 'email']
async function markConsent(deps, wish) {
  const { by, caregiverId, shownConsentId, to, heardFrom } = wish
  return changePeople(deps, { by, what: `consent_${to}`, caregiverId }, async (tx, { at }) => {
    const open = await openConsentOfCaregiver(tx, caregiverId)
    if (open?.id !== shownConsentId) return { kind: 'stale' }
    if (open.state === 'frozen') return { kind: 'frozen' }
    const evidence = `${by} ${heardFrom}`
    const outcome = await changeConsent(tx, { consentId: open.id, to, source: 'staff', evidence, at })
    if (outcome.to === 'stopped') return { kind: 'stopped' }
    return { kind: outcome.changed ? 'changed' : 'unchanged', state: outcome.to }
  })
}
async function freezeNumber2(deps, wish) {
  const { by, caregiverId, shownConsentId, frozen } = wish
  const change = { by, what: frozen ? 'frozen' : 'unfrozen', caregiverId, coordinatorsOnly: true }
  return changePeople(deps, change, async (tx, { at }) => {
    const open = await openConsentOfCaregiver(tx, caregiverId)
    if (open?.id !== shownConsentId) return { kind: 'stale' }
    if ((open.state === 'frozen') === frozen) return { kind: 'unchanged', state: open.state }
    const to = frozen ? 'frozen' : ((await stateBeneathFreeze(tx, open.id)) ?? 'enrolled')
    const outcome = await changeConsent(tx, { consentId: open.id, to, source: 'staff', evidence: by, at })
    return { kind: outcome.changed ? 'changed' : 'unchanged', state: outcome.to }
  })
}

// src/people/change-number-reader.ts
async function numberOfInbound(queries, sealer, inboundId, country) {
  const row = await queries.inboundText.findUnique({ where: { id: inboundId }, select: { phoneSealed: true } })
  return row === null ? null : parsePhone(sealer.open(row.phoneSealed), country)
}

// src/people/find-caregivers-reader.ts
function counts2(tie, on) {
  return prismaNamespace_exports.sql`(${tie}.since <= ${on}::date AND (${tie}.until IS NULL OR ${tie}.until > ${on}::date))`
}
var care2 = prismaNamespace_exports.sql`k`
var enrollment2 = prismaNamespace_exports.sql`e`
function there(classroomIds) {
  return classroomIds === 'all'
    ? prismaNamespace_exports.sql`TRUE`
    : prismaNamespace_exports.sql`e.classroom_id = ANY(ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(classroomIds)}::jsonb)::uuid))`
}
async function readListed(queries, sealer, of) {
  const { classroomIds, caregiverIds, on } = of
  const everybody = classroomIds === 'all'
  const which =
    caregiverIds === void 0
      ? prismaNamespace_exports.sql`TRUE`
      : prismaNamespace_exports.sql`g.id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))`
  const cared2 = everybody
    ? prismaNamespace_exports.sql`TRUE`
    : prismaNamespace_exports.sql`EXISTS (SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
         WHERE k.caregiver_id = g.id AND ${counts2(care2, on)} AND ${counts2(enrollment2, on)} AND ${there(classroomIds)})`
  const rows = await queries.$queryRaw`
    WITH page AS MATERIALIZED (
      SELECT g.id, g.name_sealed, g.language FROM caregivers g WHERE ${which} AND ${cared2})
    SELECT g.id AS caregiver_id, g.name_sealed, g.language, c.id AS consent_id, c.state, c.number_fault, c.held_at IS NOT NULL AS held,
           s.id AS student_id, s.first_name_sealed, s.last_name_sealed, k.relationship, k.contact_rule,
           r.id AS classroom_id, r.name AS classroom
      FROM page g
      LEFT JOIN consents c ON c.caregiver_id = g.id AND c.ended_at IS NULL
      LEFT JOIN care k ON k.caregiver_id = g.id AND ${counts2(care2, on)}
      LEFT JOIN students s ON s.id = k.student_id
      LEFT JOIN enrollments e ON e.student_id = s.id AND ${counts2(enrollment2, on)}
      LEFT JOIN classrooms r ON r.id = e.classroom_id
     WHERE ${everybody ? prismaNamespace_exports.sql`TRUE` : there(classroomIds)}
     ORDER BY g.id, s.id, r.name`
  const listed2 = /* @__PURE__ */ new Map()
  for (const row of rows) {
    const caregiver = listed2.get(row.caregiver_id) ?? listedFrom(sealer, row)
    listed2.set(row.caregiver_id, caregiver)
    if (row.student_id !== null) caregiver.children.push(childFrom(sealer, row, row.student_id))
  }
  for (const { children } of listed2.values()) children.sort((a, b) => byName2.compare(a.name, b.name))
  return [...listed2.values()]
}
var byName2 = new Intl.Collator('en')
function listedFrom(sealer, row) {
  return {
    caregiverId: row.caregiver_id,
    name: sealer.open(row.name_sealed),
    language: row.language,
    consentId: row.consent_id,
    consentState: row.state,
    numberFault: row.number_fault,
    held: row.held,
    children: [],
  }
}
function childFrom(sealer, row, studentId) {
  const { classroom_id: id, classroom: name } = row
  return {
    studentId,
    name: nameFrom(sealer, row),
    relationship: row.relationship,
    contactRule: row.contact_rule,
    classroom: id === null || name === null ? null : { id, name },
  }
}
function nameFrom(sealer, row) {
  return studentName({ firstName: sealer.open(row.first_name_sealed), lastName: sealer.open(row.last_name_sealed) })
}
async function readCaregiverName(queries, sealer, id) {
  const row = await queries.caregiver.findUniqueOrThrow({ where: { id }, select: { nameSealed: true } })
  return sealer.open(row.nameSealed)
}

// src/people/find-children-reader.ts
async function readChildrenAlone(queries, sealer, of) {
  const rows = await queries.$queryRaw`
    SELECT s.id AS student_id, s.first_name_sealed, s.last_name_sealed, r.id AS classroom_id, r.name AS classroom
      FROM enrollments e
      JOIN students s ON s.id = e.student_id
      JOIN classrooms r ON r.id = e.classroom_id
     WHERE ${there(of.classroomIds)} AND ${counts2(enrollment2, of.on)}
       AND NOT EXISTS (SELECT FROM care k WHERE k.student_id = s.id AND ${counts2(care2, of.on)})
     ORDER BY s.id, r.name`
  return rows.map((row) => ({
    studentId: row.student_id,
    name: nameFrom(sealer, row),
    classroom: { id: row.classroom_id, name: row.classroom },
  }))
}
async function readStudentName(queries, sealer, id) {
  const select = { firstNameSealed: true, lastNameSealed: true }
  const row = await queries.student.findUniqueOrThrow({ where: { id }, select })
  return studentName({ firstName: sealer.open(row.firstNameSealed), lastName: sealer.open(row.lastNameSealed) })
}

// src/people/record-look-reader.ts
async function readShownConsent(queries, sealer, caregiverId) {
  const row = await queries.consent.findFirst({
    where: { caregiverId, endedAt: null },
    include: { changes: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { source: true } } },
  })
  if (row === null) return null
  return {
    consentId: row.id,
    // What was sealed had been parsed.
    phone: sealer.open(row.phoneSealed),
    phoneHash: row.phoneHash,
    source: row.changes[0]?.source ?? 'roster',
    changedAt: row.changedAt,
  }
}

// src/people/record-look-store.ts
async function insertLook(tx, look3) {
  await tx.numberLook.create({ data: { id: newId(), ...look3 } })
}

// src/people/record-look.ts
async function seeCaregiver({ database, sealer, school, clock }, { by, caregiverId }, queries = database.client) {
  const at = clock.now()
  const on = schoolDate(school.timezone, at)
  const sight = await sightOf(queries, school, by, at)
  if (!(await isCaregiverInSight(queries, sight, caregiverId, on))) return null
  const { classroomIds } = sight
  const [caregiver] = await readListed(queries, sealer, { classroomIds, on, caregiverIds: [caregiverId] })
  return caregiver === void 0 ? null : { caregiver, sight }
}
async function seeStudent({ database, sealer, school, clock }, { by, studentId }) {
  const at = clock.now()
  const sight = await sightOf(database.client, school, by, at)
  const isSeen = await isStudentInSight(database.client, sight, studentId, schoolDate(school.timezone, at))
  return isSeen ? readStudentName(database.client, sealer, studentId) : null
}
async function lookAtCaregiver(deps, { by, caregiverId }) {
  const { database, sealer, clock, log } = deps
  const seen = await database.inTransaction(async (tx) => {
    const found = await seeCaregiver(deps, { by, caregiverId }, tx)
    if (found === null) return null
    const consent = await readShownConsent(tx, sealer, caregiverId)
    if (consent !== null) {
      await insertLook(tx, { caregiverId, phoneHash: consent.phoneHash, by, at: clock.now() })
    }
    return { ...found, consent }
  })
  if (seen !== null && seen.consent !== null) log.info('number_looked_at', { caregiver: caregiverId, by })
  return seen
}
async function lookAtUnknownNumber({ database, sealer, school, clock, log }, { by, inboundId }) {
  const at = clock.now()
  const phone = await database.inTransaction(async (tx) => {
    if (!(await sightOf(tx, school, by, at)).coordinator) return null
    const number = await numberOfInbound(tx, sealer, inboundId, school.country)
    if (number !== null) {
      await insertLook(tx, { caregiverId: null, phoneHash: sealer.hash('phone', number), by, at })
    }
    return number
  })
  if (phone !== null) log.info('number_looked_at', { inbound: inboundId, by })
  return phone
}

// src/slack/views/people-deps.ts
function readState(privateMetadata) {
  return JSON.parse(privateMetadata)
}

// src/slack/views/people-detail-view.ts
var childrenShown = 20
function peopleDetailView({ caregiver, consent, sight }, state, shown) {
  const { name, language, consentState, children } = caregiver
  const number =
    consent === null ? staffText('people.number_none') : staffText('people.number', { phone: consent.phone })
  const said =
    consent === null
      ? ''
      : staffText(`people.source.${consent.source}`, {
          time: formatSchoolTime(shown.timezone, consent.changedAt, shown.now),
        })
  const start = consentState === 'stopped' ? [context(staffText('people.must_text_start'))] : []
  return {
    type: 'modal',
    callback_id: 'people_detail',
    external_id: state.detailId,
    private_metadata: JSON.stringify(state),
    title: plain(staffText('people.title')),
    close: plain(staffText('people.back')),
    blocks: [
      ...(shown.notice === null ? [] : [section2(escapeMrkdwn(shown.notice))]),
      section2(`*${escapeMrkdwn(name)}*
${escapeMrkdwn(languageName(language))}`),
      { type: 'section', block_id: 'number', text: plain(number) },
      section2(reachWords(caregiver)),
      ...(said === '' ? [] : [context(said)]),
      ...start,
      { type: 'actions', elements: [...caregiverButtons(caregiver.caregiverId), ...freezeButton(consentState, sight)] },
      ...children.slice(0, childrenShown).flatMap((child, index) => childBlocks(child, index)),
      context(staffText('people.look_recorded')),
    ],
  }
}
function caregiverButtons(caregiverId) {
  return [
    button3('people_edit', staffText('people.edit'), caregiverId),
    button3('people_number', staffText('people.change_number'), caregiverId),
    button3('people_consent', staffText('people.consent'), caregiverId),
  ]
}
function freezeButton(consentState, { coordinator }) {
  if (!coordinator || consentState === null) return []
  const which = consentState === 'frozen' ? 'unfreeze' : 'freeze'
  const confirm = {
    title: plain(staffText(`people.${which}`)),
    text: plain(staffText(`people.${which}_confirm`)),
    confirm: plain(staffText('people.confirm')),
    deny: plain(staffText('people.back')),
  }
  return [{ ...button3(`people_${which}`, staffText(`people.${which}`), which), confirm }]
}
function childBlocks(child, index) {
  const value = JSON.stringify({ studentId: child.studentId, classroomId: child.classroom?.id ?? null })
  return [
    { ...section2(childWords(child)), block_id: `child:${index}` },
    {
      type: 'actions',
      elements: [
        button3('people_child', staffText('people.change_child'), value),
        button3('people_add', staffText('people.add_another'), child.studentId),
      ],
    },
  ]
}

// src/slack/views/people-list.ts
import { setTimeout as wait3 } from 'node:timers/promises'

// src/people/match-name.ts
function searchKey(name) {
  return name
    .normalize('NFKD')
    .replaceAll(new RegExp('\\p{Mark}', 'gu'), '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toLowerCase()
}
function createMatcher(typed) {
  const wanted = searchKey(typed).split(' ')
  return (names) => {
    const words3 = searchKey(names).split(' ')
    return wanted.every((word) => words3.some((each2) => each2.startsWith(word)))
  }
}

// src/people/search-names-reader.ts
async function readSealedNames(queries, table, { after: after2, limit }) {
  const from2 = after2 ?? '00000000-0000-0000-0000-000000000000'
  const [row] =
    table === 'caregivers'
      ? await queries.$queryRaw`
          SELECT string_agg(id || ' ' || name_sealed, E'\n' ORDER BY id) AS lines FROM (
            SELECT id, name_sealed FROM caregivers WHERE id > ${from2}::uuid ORDER BY id LIMIT ${limit}) AS batch`
      : await queries.$queryRaw`
          SELECT string_agg(id || ' ' || first_name_sealed || ' ' || last_name_sealed, E'\n' ORDER BY id) AS lines FROM (
            SELECT id, first_name_sealed, last_name_sealed FROM students
             WHERE id > ${from2}::uuid ORDER BY id LIMIT ${limit}) AS batch`
  const lines2 = row?.lines ?? null
  return lines2 === null ? [] : lines2.split('\n').map((line2) => line2.split(' '))
}
async function readTies(queries, which, ids2, on) {
  if (ids2.length === 0) return []
  const json = JSON.stringify(ids2)
  const [row] =
    which === 'students_of_classrooms'
      ? await queries.$queryRaw`
          SELECT string_agg(e.classroom_id || ' ' || e.student_id, E'\n') AS lines FROM enrollments e
           WHERE e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date)
             AND e.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))`
      : await queries.$queryRaw`
          SELECT string_agg(k.student_id || ' ' || k.caregiver_id, E'\n') AS lines FROM care k
           WHERE k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
             AND k.student_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${json}::jsonb))`
  const lines2 = row?.lines ?? null
  return lines2 === null ? [] : lines2.split('\n').map((line2) => line2.split(' '))
}

// src/people/search-names.ts
var batchSize2 = 2500
var mostWords = 8
async function searchNames({ database, sealer }, { typed, on, most }) {
  const { client } = database
  const wanted = searchKey(typed).split(' ').filter(Boolean).slice(0, mostWords)
  const all = (1 << wanted.length) - 1
  const wordsIn = (name) => {
    const words3 = searchKey(name).split(' ')
    return wanted.reduce(
      (bits, word, at) => (words3.some((each2) => each2.startsWith(word)) ? bits | (1 << at) : bits),
      0,
    )
  }
  const rooms = /* @__PURE__ */ new Map()
  for (const { id, name } of await client.classroom.findMany({ select: { id: true, name: true } })) {
    add(rooms, id, wordsIn(name))
  }
  const students = await scan('students')
  await spread('students_of_classrooms', rooms, students)
  const caregivers = await scan('caregivers')
  await spread('caregivers_of_students', students, caregivers)
  const ids2 = [...caregivers].filter(([, bits]) => bits === all).map(([id]) => id)
  return { ids: ids2.slice(0, most), total: ids2.length }
  async function scan(table) {
    const found = /* @__PURE__ */ new Map()
    for (let after2 = null; ;) {
      const batch = await readSealedNames(client, table, { after: after2, limit: batchSize2 })
      for (const [id, ...names] of batch) {
        const bits = wordsIn(names.map((name) => sealer.open(name)).join(' '))
        if (bits !== 0 || all === 0) found.set(id, bits)
      }
      after2 = batch.at(-1)?.[0] ?? null
      if (batch.length < batchSize2) return found
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  async function spread(which, from2, to) {
    const about = [...from2.keys()]
    for (let at = 0; at < about.length; at += batchSize2) {
      const ties = await readTies(client, which, about.slice(at, at + batchSize2), on)
      for (const [of, found] of ties) add(to, found, from2.get(of) ?? 0)
    }
  }
}
function add(map, id, bits) {
  if (bits !== 0) map.set(id, (map.get(id) ?? 0) | bits)
}

// src/people/find-caregivers.ts
var mostFound = 1e3
async function findCaregivers(deps, of) {
  const { database, sealer, school, clock } = deps
  const at = clock.now()
  const sight = await sightOf(database.client, school, of.by, at)
  const { classroomIds: seen } = sight
  if (of.classroomId !== null && seen !== 'all' && !seen.includes(of.classroomId)) return null
  if (seen.length === 0) return null
  const on = schoolDate(school.timezone, at)
  const scope = { classroomIds: of.classroomId === null ? seen : [of.classroomId], on }
  const matches = createMatcher(of.typed)
  const { listed: listed2, beyond } = await listIn(deps, scope, of.typed)
  const found = listed2
    .filter((caregiver) => matches(namesOf2(caregiver)))
    .map((caregiver) => ({ kind: 'caregiver', caregiver }))
  for (const child of await readChildrenAlone(database.client, sealer, scope)) {
    if (matches(`${child.name} ${child.classroom.name}`)) found.push({ kind: 'child', child })
  }
  return { ...cutPage(found, of), beyond }
}
async function listIn({ database, sealer }, scope, typed) {
  if (scope.classroomIds !== 'all') return { listed: await readListed(database.client, sealer, scope), beyond: 0 }
  const { ids: ids2, total } = await searchNames({ database, sealer }, { typed, on: scope.on, most: mostFound })
  const listed2 = await readListed(database.client, sealer, { ...scope, caregiverIds: ids2 })
  return { listed: listed2, beyond: total - ids2.length }
}
function cutPage(found, of) {
  const pages = Math.max(1, Math.ceil(found.length / of.pageSize))
  const page = Math.min(of.page, pages - 1)
  const inOrder2 = found
    .map((person) => ({ person, key: orderOf(person) }))
    .toSorted((a, b) => collator.compare(a.key, b.key))
    .map(({ person }) => person)
  return { people: inOrder2.slice(page * of.pageSize, (page + 1) * of.pageSize), total: found.length, page, pages }
}
var collator = new Intl.Collator('en')
function orderOf(person) {
  if (person.kind === 'child') return person.child.name
  return `${person.caregiver.children[0]?.name ?? ''} ${person.caregiver.name}`
}
function namesOf2({ name, children }) {
  return [name, ...children.map((child) => `${child.name} ${child.classroom?.name ?? ''}`)].join(' ')
}

// src/slack/views/people-list-view.ts
function peopleListView({ list: list4, scope, found, notice }) {
  const searched = list4.typed === '' ? scope : staffText('people.scope_found', { scope, typed: list4.typed })
  return {
    type: 'modal',
    callback_id: 'people',
    external_id: list4.listId,
    private_metadata: JSON.stringify(list4),
    title: plain(staffText(list4.inboundId === null ? 'people.title' : 'people.assign_title')),
    submit: plain(staffText('people.search')),
    close: plain(staffText('people.close')),
    blocks: [
      ...(notice === null ? [] : [section2(escapeMrkdwn(notice))]),
      searchInput(list4),
      context(searched),
      ...(typeof found === 'string' ? [section2(staffText(`people.${found}`))] : resultBlocks(found, list4)),
    ],
  }
}
function searchInput({ typed, classroomId }) {
  return {
    type: 'input',
    block_id: 'search',
    optional: true,
    label: plain(staffText('people.search_label')),
    hint: plain(staffText(classroomId === null ? 'people.search_hint_school' : 'people.search_hint')),
    element: {
      type: 'plain_text_input',
      action_id: 'text',
      max_length: 100,
      ...(typed === '' ? {} : { initial_value: typed }),
    },
  }
}
function resultBlocks({ people, total, page, pages, beyond }, list4) {
  if (total === 0) return [section2(staffText('people.nobody'))]
  const lines2 = staffText('people.count', { count: total })
  const turns = [
    ...(page > 0 ? [button3('people_previous', staffText('people.previous'), String(page - 1))] : []),
    ...(page + 1 < pages ? [button3('people_next', staffText('people.next'), String(page + 1))] : []),
  ]
  return [
    ...people.flatMap((person) => personBlock(person, list4)),
    ...(beyond === 0 ? [] : [context(staffText('people.beyond', { count: beyond }))]),
    context(pages === 1 ? lines2 : staffText('people.count_pages', { lines: lines2, page: page + 1, pages })),
    ...(turns.length === 0 ? [] : [{ type: 'actions', elements: turns }]),
  ]
}
function personBlock(person, { inboundId }) {
  if (person.kind === 'caregiver') {
    const label = staffText(inboundId === null ? 'people.open' : 'people.choose')
    const accessory = button3('people_open', label, person.caregiver.caregiverId)
    return [{ ...section2(caregiverLine(person.caregiver)), accessory }]
  }
  if (inboundId !== null) return []
  const child = escapeMrkdwn(person.child.name)
  const line2 = staffText('people.child_alone', { child, classroom: escapeMrkdwn(person.child.classroom.name) })
  return [{ ...section2(line2), accessory: button3('people_add', staffText('people.add'), person.child.studentId) }]
}

// src/slack/views/people-notice.ts
function noticeView(words3) {
  return {
    type: 'modal',
    title: plain(staffText('people.title')),
    close: plain(staffText('people.close')),
    blocks: [section2(escapeMrkdwn(words3))],
  }
}
async function pushView({ client }, { triggerId }, view) {
  await client.views.push({ trigger_id: triggerId, view })
}
async function updateView({ client }, externalId, view) {
  try {
    await client.views.update({ external_id: externalId, view: { ...view, external_id: externalId } })
  } catch (error) {
    const fault = readSlackFault(error)
    if (fault.kind !== 'answered' || fault.code !== 'not_found') throw error
  }
}

// src/slack/views/people-list.ts
var pageSize = 90
var searchPageSize = 25
var patienceMs4 = 1800
function newList(of) {
  return { ...of, listId: `people:${newId()}`, page: 0 }
}
async function listView(deps, by, list4, notice = null) {
  const { scope, classroomId } = await scopeOf(deps, by, list4)
  const everybody = classroomId === null && isCoordinator(deps.school, by)
  if (everybody && list4.typed === '') return peopleListView({ list: list4, scope, found: 'type_a_name', notice })
  const size = classroomId === null ? searchPageSize : pageSize
  const found = await findCaregivers(deps, { by, classroomId, typed: list4.typed, page: list4.page, pageSize: size })
  return found === null
    ? noticeView(staffText('people.not_teacher'))
    : peopleListView({ list: list4, scope, found, notice })
}
async function scopeOf({ database, school }, by, { classroomId, typed }) {
  const coordinator = isCoordinator(school, by)
  if (classroomId === null || (coordinator && typed !== '')) {
    return { scope: staffText(coordinator ? 'people.scope_school' : 'people.scope_mine'), classroomId: null }
  }
  const classroom = (await findClassroom(database.client, classroomId))?.name ?? ''
  return { scope: staffText('people.scope_class', { classroom }), classroomId }
}
async function searchingView(deps, by, list4) {
  const { scope } = await scopeOf(deps, by, list4)
  return peopleListView({ list: list4, scope, found: 'searching', notice: null })
}
async function renewList(deps, by, list4, notice = null) {
  await updateView(deps, list4.listId, await listView(deps, by, list4, notice))
}
async function submitPeopleSearch(deps, form2) {
  const before2 = readState(form2.privateMetadata)
  const typed = (form2.values['search']?.['text']?.value ?? '').trim()
  const list4 = { ...before2, typed, page: 0 }
  const searching = listView(deps, form2.userId, list4)
  const giveUp4 = new AbortController()
  const inTime = await Promise.race([searching, wait3(patienceMs4, null, { signal: giveUp4.signal })]).finally(() =>
    giveUp4.abort(),
  )
  if (inTime !== null) return { ack: { response_action: 'update', view: inTime } }
  return {
    ack: { response_action: 'update', view: await searchingView(deps, form2.userId, list4) },
    afterwards: async () => updateView(deps, list4.listId, await searching),
  }
}

// src/slack/views/people-detail.ts
async function detailView(deps, by, of, notice = null) {
  const { list: list4, caregiverId, detailId = `caregiver:${newId()}` } = of
  const seen = await lookAtCaregiver(deps, { by, caregiverId })
  if (seen === null) return noticeView(staffText('people.gone'))
  const state = { list: list4, detailId, caregiverId, consentId: seen.consent?.consentId ?? null }
  return peopleDetailView(seen, state, { timezone: deps.school.timezone, now: deps.clock.now(), notice })
}
async function renewBeneath(deps, by, { list: list4, detail }, notice) {
  if (detail !== null) await updateView(deps, detail.detailId, await detailView(deps, by, detail, notice))
  await renewList(deps, by, list4, detail === null ? notice : null)
}

// src/people/change-caregiver-store.ts
async function setName(tx, sealer, id, name) {
  await tx.caregiver.update({ where: { id }, data: { nameSealed: sealer.seal(name) } })
}
async function setLanguage(tx, id, language) {
  await tx.caregiver.update({ where: { id }, data: { language, languageSource: 'staff' } })
}
async function setRelationship(tx, { caregiverId, studentId, relationship }) {
  const where = { caregiverId, studentId, until: null }
  return (await tx.care.updateMany({ where, data: { relationship } })).count > 0
}
async function setRule(tx, { caregiverId, studentId, contactRule }) {
  const where = { caregiverId, studentId, until: null }
  return (await tx.care.updateMany({ where, data: { contactRule } })).count > 0
}
async function insertCaregiver(tx, sealer, { name, language }) {
  const id = newId()
  await tx.caregiver.create({ data: { id, nameSealed: sealer.seal(name), language, languageSource: 'staff' } })
  return id
}
async function beginCare(tx, { caregiverId, studentId, relationship, on }) {
  const last = await tx.care.findFirst({
    where: { caregiverId, studentId },
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }, { since: 'desc' }, { id: 'desc' }],
    select: { contactRule: true, until: true },
  })
  if (last !== null && last.until === null) return false
  const contactRule = last?.contactRule ?? 'open'
  await tx.care.create({ data: { id: newId(), caregiverId, studentId, relationship, contactRule, since: on } })
  return true
}
async function endCare(tx, { caregiverId, studentId }, on) {
  const where = { caregiverId, studentId, until: null }
  return (await tx.care.updateMany({ where, data: { until: on } })).count > 0
}

// src/people/set-contact-rule.ts
var CONTACT_RULES = ['open', 'no_contact', 'not_named_together']
async function setContactRule(deps, wish) {
  const { by, caregiverId, studentId, contactRule } = wish
  const change = { by, what: `contact_${contactRule}`, caregiverId, studentId, coordinatorsOnly: true }
  return changePeople(deps, change, async (tx) => ({
    kind: (await setRule(tx, { caregiverId, studentId, contactRule })) ? 'changed' : 'gone',
  }))
}

// src/slack/views/people-forms-view.ts
var nameLength = 100
var labelLength2 = 150
function form(callbackId, { title, submit, state }, blocks) {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: JSON.stringify(state),
    title: plain(title),
    ...(submit === null ? {} : { submit: plain(submit) }),
    close: plain(staffText('people.back')),
    blocks,
  }
}
function input(blockId, label, element, more = {}) {
  const { hint, optional = false } = more
  const said = hint === void 0 ? {} : { hint: plain(hint) }
  return { type: 'input', block_id: blockId, label: plain(label.slice(0, labelLength2)), optional, element, ...said }
}
function line(initial) {
  const value = initial === void 0 || initial === '' ? {} : { initial_value: initial.slice(0, nameLength) }
  return { type: 'plain_text_input', action_id: 'text', max_length: nameLength, ...value }
}
function radio(options, chosen) {
  const shown = options.map(({ text: text2, value }) => ({ text: plain(text2), value }))
  const initial = shown.find(({ value }) => value === chosen)
  return {
    type: 'radio_buttons',
    action_id: 'choice',
    options: shown,
    ...(initial === void 0 ? {} : { initial_option: initial }),
  }
}
function editFormView(caregiver, detail) {
  const shown = { name: caregiver.name, language: languageName(caregiver.language) }
  const state = { list: detail.list, detail, shown }
  return form('people_edit', { title: staffText('people.edit'), submit: staffText('people.save'), state }, [
    input('name', staffText('people.name_label'), line(shown.name)),
    input('language', staffText('people.language_label'), line(shown.language), {
      hint: staffText('people.language_hint'),
    }),
  ])
}
function numberFormView({ name }, detail) {
  const state = { list: detail.list, detail }
  return form('people_number', { title: staffText('people.change_number'), submit: staffText('people.save'), state }, [
    section2(`*${escapeMrkdwn(name)}*`),
    input('phone', staffText('people.phone_label'), line(), { hint: staffText('people.phone_hint') }),
  ])
}
function consentFormView(caregiver, detail) {
  const state = { list: detail.list, detail }
  const title = staffText('people.consent')
  const refusal = { stopped: 'people.must_text_start', frozen: 'people.consent_frozen' }
  const { consentState, name } = caregiver
  if (consentState === null)
    return form('people_consent', { title, submit: null, state }, [section2(staffText('people.consent_none'))])
  if (consentState === 'stopped' || consentState === 'frozen') {
    return form('people_consent', { title, submit: null, state }, [section2(staffText(refusal[consentState]))])
  }
  const said = ['agreed', 'refused'].map((value) => ({ value, text: staffText(`people.consent_${value}`) }))
  const heard = CONSENT_SOURCES.map((value) => ({ value, text: staffText(`people.heard.${value}`) }))
  return form('people_consent', { title, submit: staffText('people.save'), state }, [
    input('consent', staffText('people.consent_label', { caregiver: name }), radio(said)),
    input('heard', staffText('people.heard_label'), radio(heard)),
  ])
}
function childFormView(caregiver, child, detail, { coordinator }) {
  const { relationship, contactRule, classroom, studentId } = child
  const shown = { relationship, contactRule, classroom: classroom?.name ?? '' }
  const state = { list: detail.list, detail, studentId, classroomId: classroom?.id ?? null, shown }
  const named = { caregiver: caregiver.name, child: child.name }
  const rules = CONTACT_RULES.map((value) => ({ value, text: staffText(`people.rule.${value}`) }))
  const remove2 = {
    type: 'checkboxes',
    action_id: 'choice',
    options: [{ text: plain(staffText('people.remove_option', named).slice(0, 75)), value: 'remove' }],
  }
  return form('people_child', { title: staffText('people.change_child'), submit: staffText('people.save'), state }, [
    input('relationship', staffText('people.relationship_label', named), line(relationship), {
      hint: staffText('people.relationship_hint'),
    }),
    ...(classroom === null
      ? []
      : [
          input('classroom', staffText('people.classroom_label', named), line(classroom.name), {
            hint: staffText('people.classroom_hint'),
          }),
        ]),
    coordinator
      ? input('rule', staffText('people.rule_label', named), radio(rules, contactRule))
      : context(staffText('people.rule_coordinators', { rule: staffText(`people.rule.${contactRule}`) })),
    input('remove', staffText('people.remove_label'), remove2, { optional: true }),
  ])
}
function addFormView(childName, state) {
  const child = { child: childName }
  return form('people_add', { title: staffText('people.add_title'), submit: staffText('people.save'), state }, [
    section2(staffText('people.add_for', { child: escapeMrkdwn(childName) })),
    input('name', staffText('people.name_label'), line()),
    input('relationship', staffText('people.relationship_add_label', child), line(), {
      hint: staffText('people.relationship_hint'),
    }),
    input('phone', staffText('people.phone_add_label'), line()),
    input('language', staffText('people.language_label'), line(), { hint: staffText('people.language_hint') }),
  ])
}
function assignFormView(of, state) {
  const submit = staffText('people.assign_submit')
  return form('people_assign', { title: staffText('people.assign_title'), submit, state }, [
    section2(staffText('people.assign_confirm', { phone: of.phone, caregiver: escapeMrkdwn(of.name) })),
  ])
}

// src/slack/actions/people-assign-actions.ts
async function pressUnknownAssign(deps, press) {
  if (!isCoordinator(deps.school, press.userId)) {
    const text2 = staffText('access.coordinators_only')
    return { afterwards: () => tellOnly(deps, press, text2, { replaces: false }) }
  }
  if (!isId(press.value)) return {}
  const list4 = newList({ classroomId: null, typed: '', inboundId: press.value })
  return {
    async afterwards() {
      const phone = await lookAtUnknownNumber(deps, { by: press.userId, inboundId: press.value })
      const view =
        phone === null
          ? noticeView(staffText('people.assign_gone'))
          : await listView(deps, press.userId, list4, staffText('people.assign_choose', { phone }))
      await deps.client.views.open({ trigger_id: press.triggerId, view })
    },
  }
}
function chooseOwner(deps, press, list4, inboundId) {
  return {
    async afterwards() {
      const { userId: by, value: caregiverId } = press
      const phone = await lookAtUnknownNumber(deps, { by, inboundId })
      const seen = await seeCaregiver(deps, { by, caregiverId })
      if (phone === null || seen === null) return pushView(deps, press, noticeView(staffText('people.assign_gone')))
      const { name, consentId } = seen.caregiver
      const state = { list: list4, detail: null, inboundId, caregiverId, consentId }
      await pushView(deps, press, assignFormView({ name, phone }, state))
    },
  }
}

// src/slack/actions/people-actions.ts
var peopleActions = {
  /** Another page; the button's value is which. */
  people_previous: turnPage,
  people_next: turnPage,
  /** A caregiver of the list: opened, or chosen as the one an unknown number belongs to. */
  async people_open(deps, press) {
    if (press.form === null || !isId(press.value)) return {}
    const list4 = readState(press.form.privateMetadata)
    if (list4.inboundId !== null) return chooseOwner(deps, press, list4, list4.inboundId)
    const of = { list: list4, caregiverId: press.value }
    return { afterwards: async () => pushView(deps, press, await detailView(deps, press.userId, of)) }
  },
  /** Another caregiver for a child; the button's value is the child. */
  async people_add(deps, press) {
    if (press.form === null || !isId(press.value)) return {}
    const state = readState(press.form.privateMetadata)
    const beneath = 'detailId' in state ? { list: state.list, detail: state } : { list: state, detail: null }
    const studentId = press.value
    return {
      async afterwards() {
        const name = await seeStudent(deps, { by: press.userId, studentId })
        const view = name === null ? noticeView(staffText('people.gone')) : addFormView(name, { ...beneath, studentId })
        await pushView(deps, press, view)
      },
    }
  },
  people_edit: openForm(({ caregiver }, detail) => editFormView(caregiver, detail)),
  people_number: openForm(({ caregiver }, detail) => numberFormView(caregiver, detail)),
  people_consent: openForm(({ caregiver }, detail) => consentFormView(caregiver, detail)),
  people_child: openForm(({ caregiver, sight }, detail, value) => {
    const child = childNamed(caregiver, value)
    return child === void 0
      ? noticeView(staffText('people.error.gone'))
      : childFormView(caregiver, child, detail, sight)
  }),
  people_freeze: (deps, press) => pressFreeze(deps, press, true),
  people_unfreeze: (deps, press) => pressFreeze(deps, press, false),
}
async function turnPage(deps, press) {
  const page = Number(press.value)
  if (press.form === null || !Number.isSafeInteger(page) || page < 0) return {}
  const list4 = readState(press.form.privateMetadata)
  return { afterwards: () => renewList(deps, press.userId, { ...list4, page }) }
}
function openForm(view) {
  return async (deps, press) => {
    if (press.form === null) return {}
    const detail = readState(press.form.privateMetadata)
    return {
      async afterwards() {
        const seen = await seeCaregiver(deps, { by: press.userId, caregiverId: detail.caregiverId })
        await pushView(
          deps,
          press,
          seen === null ? noticeView(staffText('people.gone')) : view(seen, detail, press.value),
        )
      },
    }
  }
}
function childNamed({ children }, value) {
  const wanted = readState(value)
  return children.find(
    ({ studentId, classroom }) => studentId === wanted.studentId && (classroom?.id ?? null) === wanted.classroomId,
  )
}
async function pressFreeze(deps, press, frozen) {
  if (press.form === null) return {}
  const detail = readState(press.form.privateMetadata)
  const { caregiverId, consentId, list: list4 } = detail
  if (consentId === null) return {}
  const outcome = await freezeNumber2(deps, { by: press.userId, caregiverId, shownConsentId: consentId, frozen })
  const notice = freezeWords(outcome, frozen)
  return { afterwards: () => renewBeneath(deps, press.userId, { list: list4, detail }, notice) }
}
function freezeWords(outcome, frozen) {
  switch (outcome.kind) {
    case 'changed':
      return staffText(!frozen && outcome.state === 'stopped' ? 'people.done.stopped_beneath' : 'people.done.saved')
    case 'unchanged':
      return staffText('people.done.unchanged')
    case 'stale':
      return staffText('people.error.stale_number')
    case 'not_allowed':
    case 'busy':
      return staffText(`people.error.${outcome.kind}`)
    default:
      return outcome
  }
}

// src/people/dropped-roster-store.ts
async function insertDroppedRoster(tx, file) {
  const inserted = await tx.$executeRaw`
    INSERT INTO roster_files (id, slack_file_id, uploaded_by, state, received_at)
    VALUES (${newId()}::uuid, ${file.slackFileId}, ${file.uploadedBy}, 'received', ${file.at})
    ON CONFLICT (slack_file_id) DO NOTHING`
  return inserted === 1
}
async function leaseDroppedRosters(queries) {
  const rows = await queries.$queryRaw`
    UPDATE roster_files SET lease_until = now() + interval '15 minutes', tries = tries + 1
     WHERE id IN (SELECT id FROM roster_files
                   WHERE state IN ('received', 'applying') AND (lease_until IS NULL OR lease_until < now())
                   ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING id, state, slack_file_id, uploaded_by, decided_by, content_sealed, tries`
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    slackFileId: row.slack_file_id,
    uploadedBy: row.uploaded_by,
    decidedBy: row.decided_by,
    contentSealed: row.content_sealed,
    tries: row.tries,
  }))
}
async function releaseDroppedRoster(queries, id) {
  await queries.$executeRaw`
    UPDATE roster_files SET lease_until = now() + interval '20 seconds' WHERE id = ${id}::uuid`
}
async function moveDroppedRoster(tx, id, move2) {
  const { from: from2, to, content, decision } = move2
  const moved = await tx.rosterFile.updateMany({
    where: { id, state: from2 },
    data: {
      state: to,
      tries: 0,
      leaseUntil: null,
      ...(content === void 0 ? {} : { contentSealed: content }),
      ...(decision === null ? {} : { decidedBy: decision.by, decidedAt: decision.at }),
    },
  })
  return moved.count === 1
}
async function findDroppedRoster(queries, id) {
  const row = await queries.rosterFile.findUnique({ where: { id }, select: { state: true, uploadedBy: true } })
  return row === null ? null : { ...row, state: row.state }
}
async function findForgottenRosters(queries, before2) {
  return queries.rosterFile.findMany({
    where: { state: 'reported', receivedAt: { lte: before2 } },
    select: { id: true, uploadedBy: true },
    orderBy: { id: 'asc' },
  })
}

// src/slack/roster-file.ts
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

// src/slack/fetch-slack-file.ts
var filesOrigin = 'https://files.slack.com'
var fetchTimeoutMs = 12e4
async function fetchSlackFile(client, fileId) {
  const address = await addressOf(client, fileId)
  const origin = address === null ? null : new URL(address).origin
  if (address === null || (origin !== filesOrigin && origin !== standInOrigin(client))) return { kind: 'unfetchable' }
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${client.token ?? ''}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(fetchTimeoutMs),
  })
  if (response.status === 429 || response.status >= 500) throw new Error(`files answered ${response.status}`)
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true
  if (response.status !== 200 || isPage || response.body === null) {
    await response.body?.cancel()
    return { kind: 'unfetchable' }
  }
  const bytes = await readRosterBytes(response.body)
  return bytes === null ? { kind: 'too_large' } : { kind: 'file', bytes }
}
async function addressOf(client, fileId) {
  try {
    const { file } = await client.files.info({ file: fileId })
    const address = file?.url_private_download ?? file?.url_private ?? null
    return address !== null && URL.canParse(address) ? address : null
  } catch (error) {
    if (readSlackFault(error).kind === 'answered') return null
    throw error
  }
}
function standInOrigin(client) {
  const base = new URL(client.slackApiUrl)
  return ['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname) ? base.origin : null
}

// src/slack/read-dropped-files.ts
function readDroppedFiles(event) {
  const { type, subtype, channel_type: channelType, user, bot_id: botId, files } = event
  if (type !== 'message' || subtype !== 'file_share' || channelType !== 'im' || botId !== void 0) return null
  if (typeof user !== 'string' || !Array.isArray(files)) return null
  const ids2 = files.map((file) => (typeof file === 'object' && file !== null && 'id' in file ? file.id : null))
  const fileIds = ids2.filter((id) => typeof id === 'string' && /^F\w{1,40}$/.test(id))
  return fileIds.length === 0 ? null : { userId: user, fileIds }
}

// src/slack/render/shorten-report.ts
var mostLines = 25
function shortenReport(lines2) {
  const short = []
  let shown = 0
  let left2 = 0
  const close = () => {
    if (left2 > 0) short.push(`  ${staffText('roster_file.more', { count: left2 })}`)
    shown = 0
    left2 = 0
  }
  for (const line2 of lines2) {
    const isItem = line2.startsWith('  ')
    if (!isItem) close()
    if (isItem && shown >= mostLines) left2 += 1
    else short.push(line2)
    shown += Number(isItem)
  }
  close()
  return short
}

// src/slack/roster-file.ts
var dayMs3 = 24 * 60 * 60 * 1e3
var mostTries = 5
var pack = promisify(gzip)
var unpack = promisify(gunzip)
async function takeRosterFiles(deps, event) {
  const { database, sealer, clock, school } = deps
  const dropped2 = readDroppedFiles(event)
  if (dropped2 === null) return {}
  const { userId, fileIds } = dropped2
  const at = clock.now()
  if (!isCoordinator(school, userId)) {
    const model = { fileId: '', state: 'refused', lines: [], by: null, canApply: false }
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
async function workOnRosterFiles(deps) {
  const { database, clock, log } = deps
  for (const { id, uploadedBy } of await findForgottenRosters(
    database.client,
    new Date(clock.now().getTime() - dayMs3),
  )) {
    await move(deps, { id, uploadedBy }, { from: 'reported', to: 'expired', content: null }, [])
  }
  for (const work of await leaseDroppedRosters(database.client)) {
    try {
      await (work.state === 'received' ? reportOn(deps, work) : apply(deps, work))
    } catch (error) {
      log.warn('roster_file_failed', { file: work.id, state: work.state, tries: work.tries, ...errorFacts(error) })
      if (work.tries < mostTries) await releaseDroppedRoster(database.client, work.id)
      else await giveUp2(deps, work)
    }
  }
}
async function reportOn(deps, work) {
  const fetched = await fetchSlackFile(deps.client, work.slackFileId)
  if (fetched.kind !== 'file') {
    const words3 = staffText(fetched.kind === 'too_large' ? 'roster_file.too_large' : 'roster_file.not_fetched')
    return move(deps, work, { from: 'received', to: 'unusable', content: null }, [words3])
  }
  const report = await importIt(deps, fetched.bytes, { dryRun: true })
  const lines2 = shortenReport(formatRosterReport(report))
  if (report.outcome !== 'imported') {
    const mend = report.outcome === 'refused' ? [staffText('roster_file.mend')] : []
    return move(deps, work, { from: 'received', to: 'unusable', content: null }, [...lines2, ...mend])
  }
  const content = deps.sealer.seal((await pack(fetched.bytes)).toString('base64'))
  return move(deps, work, { from: 'received', to: 'reported', content }, lines2)
}
async function apply(deps, work) {
  const packed = Buffer.from(deps.sealer.open(work.contentSealed ?? ''), 'base64')
  const report = await importIt(deps, await unpack(packed), { dryRun: false })
  const lines2 = shortenReport(formatRosterReport(report))
  const to = report.outcome === 'imported' ? 'applied' : 'unusable'
  await move(deps, work, { from: 'applying', to, content: null }, lines2)
  deps.log.info('roster_file_applied', { file: work.id, by: work.decidedBy ?? '' })
}
function giveUp2(deps, work) {
  return work.state === 'received'
    ? move(deps, work, { from: 'received', to: 'unusable', content: null }, [staffText('roster_file.not_fetched')])
    : move(deps, work, { from: 'applying', to: 'reported' }, [staffText('roster_file.not_written')])
}
function importIt(deps, bytes, how) {
  const { timezone, country } = deps.school
  return importRoster({ ...deps, timezone, country }, bytes, { ...how, skipInvalid: false, retireMissing: false })
}
async function move({ database, sealer, clock }, file, next, lines2) {
  const { id, uploadedBy, decidedBy = null } = file
  const state = next.to === 'received' ? 'reported' : next.to
  await database.inTransaction(async (tx) => {
    if (!(await moveDroppedRoster(tx, id, { ...next, decision: null }))) return
    const model = {
      fileId: id,
      state,
      lines: [...lines2],
      by: decidedBy,
      canApply: state === 'reported',
    }
    await putPost(tx, sealer, { ...rosterFilePost(id, uploadedBy), model, at: clock.now() })
  })
  database.announce('posts')
}
function rosterFilePost(id, uploadedBy) {
  return { key: `roster_file:${id}`, destination: uploadedBy, kind: 'roster_file' }
}

// src/slack/actions/roster-file-actions.ts
async function pressRosterApply(deps, press) {
  const decided = await decide2(deps, press, 'applying')
  return decided ? { afterwards: () => workOnRosterFiles(deps) } : tooLate(deps, press)
}
async function pressRosterDiscard(deps, press) {
  return (await decide2(deps, press, 'discarded')) ? {} : tooLate(deps, press)
}
function tooLate(deps, press) {
  const key = isCoordinator(deps.school, press.userId) ? 'roster_file.too_late' : 'access.coordinators_only'
  return { afterwards: () => tellOnly(deps, press, staffText(key), { replaces: false }) }
}
async function decide2({ database, sealer, clock, school, log }, { userId: by, value: id }, to) {
  if (!isId(id) || !isCoordinator(school, by)) return false
  const at = clock.now()
  const decided = await database.inTransaction(async (tx) => {
    const file = await findDroppedRoster(tx, id)
    const forgets = to === 'discarded' ? { content: null } : {}
    const isFirst = await moveDroppedRoster(tx, id, { from: 'reported', to, ...forgets, decision: { by, at } })
    if (file === null || !isFirst) return false
    const model = { fileId: id, state: to, lines: [], by, canApply: false }
    await putPost(tx, sealer, { ...rosterFilePost(id, file.uploadedBy), model, at })
    return true
  })
  if (!decided) return false
  log.info('roster_file_decided', { file: id, by, to })
  database.announce('posts')
  return true
}

// src/slack/commands/people-command.ts
async function peopleCommand(deps, interaction, rest) {
  const { userId, channelId, triggerId } = interaction
  const classroom = await classroomOf(deps.database.client, channelId)
  const sight = await sightOf(deps.database.client, deps.school, userId, deps.clock.now())
  const { classroomIds } = sight
  const mayBe = classroomIds === 'all' || (classroom !== null && classroomIds.includes(classroom.id))
  if (!mayBe) return { ack: { text: staffText('people.not_teacher') } }
  const typed = rest.trim().slice(0, 100)
  const list4 = newList({ classroomId: classroom?.id ?? null, typed, inboundId: null })
  const isLong = sight.coordinator && typed !== ''
  return {
    async afterwards() {
      const view = isLong ? await searchingView(deps, userId, list4) : await listView(deps, userId, list4)
      await deps.client.views.open({ trigger_id: triggerId, view })
      if (isLong) await renewList(deps, userId, list4)
    },
  }
}

// src/people/change-caregiver.ts
async function changeCaregiver(deps, wish) {
  const { by, caregiverId, name, language } = wish
  const what = [name === void 0 ? '' : 'name', language === void 0 ? '' : 'language'].filter(Boolean).join(',')
  return changePeople(deps, { by, what, caregiverId }, async (tx) => {
    if (name !== void 0) await setName(tx, deps.sealer, caregiverId, name)
    if (language !== void 0) await setLanguage(tx, caregiverId, language)
    return { kind: 'changed' }
  })
}
async function changeRelationship(deps, wish) {
  const { by, caregiverId, studentId, relationship } = wish
  const change = { by, what: 'relationship', caregiverId, studentId }
  return changePeople(deps, change, async (tx) => ({
    kind: (await setRelationship(tx, { caregiverId, studentId, relationship })) ? 'changed' : 'gone',
  }))
}

// src/slack/views/people-language.ts
function readLanguage(typed) {
  const parsed = parseLanguageTag(typed)
  if (parsed.ok) return { tag: parsed.tag }
  const { suggestion } = parsed
  if (suggestion === null) return { fault: staffText('people.error.language') }
  if (languageName(suggestion).toLowerCase() === typed.toLowerCase()) return { tag: suggestion }
  return { fault: staffText('people.error.language_suggestion', { suggestion: languageName(suggestion) }) }
}

// src/slack/views/people-submit.ts
function refuse(field, words3) {
  return { ack: { response_action: 'errors', errors: { [field]: words3 } } }
}
function done(deps, by, state, notice) {
  return { afterwards: () => renewBeneath(deps, by, state, notice) }
}
function typedIn({ values }, field) {
  return (values[field]?.['text']?.value ?? '').replaceAll(/\s+/g, ' ').trim()
}
function chosenIn({ values }, field) {
  return values[field]?.['choice']?.selected_option?.value ?? null
}
async function submitEdit(deps, form2) {
  const state = readState(form2.privateMetadata)
  const name = typedIn(form2, 'name')
  if (name === '') return refuse('name', staffText('people.error.empty'))
  const typed = typedIn(form2, 'language')
  const language = typed === state.shown.language ? null : readLanguage(typed)
  if (language !== null && 'fault' in language) return refuse('language', language.fault)
  const wish = {
    ...(name === state.shown.name ? {} : { name }),
    ...(language === null ? {} : { language: language.tag }),
  }
  if (Object.keys(wish).length === 0) return done(deps, form2.userId, state, staffText('people.done.unchanged'))
  const { caregiverId } = state.detail
  const outcome = await changeCaregiver(deps, { by: form2.userId, caregiverId, ...wish })
  if (outcome.kind !== 'changed') return refuse('name', staffText(`people.error.${outcome.kind}`))
  return done(deps, form2.userId, state, staffText('people.done.saved'))
}
async function submitConsent(deps, form2) {
  const state = readState(form2.privateMetadata)
  const to = chosenIn(form2, 'consent')
  const heardFrom = CONSENT_SOURCES.find((source) => source === chosenIn(form2, 'heard'))
  const { caregiverId, consentId: shownConsentId } = state.detail
  if ((to !== 'agreed' && to !== 'refused') || shownConsentId === null) {
    return refuse('consent', staffText('people.error.empty'))
  }
  if (heardFrom === void 0) return refuse('heard', staffText('people.error.empty'))
  const outcome = await markConsent(deps, { by: form2.userId, caregiverId, shownConsentId, to, heardFrom })
  switch (outcome.kind) {
    case 'changed':
      return done(deps, form2.userId, state, staffText('people.done.saved'))
    case 'unchanged':
      return done(deps, form2.userId, state, staffText('people.done.unchanged'))
    case 'stopped':
      return refuse('consent', staffText('people.error.stopped'))
    case 'frozen':
      return refuse('consent', staffText('people.consent_frozen'))
    case 'stale':
      return refuse('consent', staffText('people.error.stale_number'))
    case 'not_allowed':
    case 'busy':
      return refuse('consent', staffText(`people.error.${outcome.kind}`))
    default:
      return outcome
  }
}

// src/people/change-number.ts
async function changeNumber(deps, wish) {
  const { by, caregiverId } = wish
  const change = { by, what: 'number', caregiverId }
  return changePeople(deps, change, (tx, moment) => moveToNumber(tx, deps.sealer, wish, moment))
}
async function moveToNumber(tx, sealer, { by, caregiverId, shownConsentId, phone }, moment) {
  const own2 = await openConsentOfCaregiver(tx, caregiverId)
  if (own2?.phoneHash === sealer.hash('phone', phone)) return { kind: 'unchanged' }
  if ((own2?.id ?? null) !== shownConsentId) return { kind: 'stale' }
  const freed = await freeNumber(tx, sealer, phone, own2 === null ? [] : [own2.id], moment)
  if (freed.kind === 'taken') return freed
  const before2 = own2 === null ? null : ((await openConsentOfCaregiver(tx, caregiverId))?.state ?? null)
  const dropped2 = own2 === null ? 0 : await endConsent(tx, own2.id, moment.at)
  const state = initialConsent('', caregiverId, before2, freed.history)
  await openConsent(tx, sealer, { caregiverId, phone, state, evidence: by, at: moment.at })
  return { kind: 'changed', state, dropped: dropped2 + freed.dropped }
}
async function freeNumber(tx, sealer, phone, alsoLock, { at, on, sight }) {
  const found = (await readNumberHistory(tx, sealer, phone)).find(({ endedAt }) => endedAt === null)
  await lockConsents(tx, found === void 0 ? alsoLock : [...alsoLock, found.id], on)
  const history = await readNumberHistory(tx, sealer, phone)
  const holder = history.find(({ endedAt }) => endedAt === null)
  if (holder === void 0) return { kind: 'free', dropped: 0, history }
  if (holder.state !== 'frozen' || !sight.coordinator) {
    return { kind: 'taken', name: sight.coordinator ? await readCaregiverName(tx, sealer, holder.caregiverId) : null }
  }
  return { kind: 'free', dropped: await endConsent(tx, holder.id, at), history }
}

// src/people/add-caregiver.ts
async function addCaregiver(deps, wish) {
  const { sealer } = deps
  const { by, studentId, name, relationship, phone, language } = wish
  return changePeople(deps, { by, what: 'added', studentId }, async (tx, moment) => {
    const { at, on } = moment
    const known = await readNumberHistory(tx, sealer, phone)
    const holder = known.find(({ endedAt }) => endedAt === null)
    if (holder !== void 0 && searchKey(await readCaregiverName(tx, sealer, holder.caregiverId)) === searchKey(name)) {
      const { caregiverId: caregiverId2 } = holder
      const began = await beginCare(tx, { caregiverId: caregiverId2, studentId, relationship, on })
      return began
        ? { kind: 'changed', caregiverId: caregiverId2, state: null }
        : { kind: 'unchanged', caregiverId: caregiverId2 }
    }
    const freed = await freeNumber(tx, sealer, phone, [], moment)
    if (freed.kind === 'taken') return freed
    const caregiverId = await insertCaregiver(tx, sealer, { name, language })
    const state = initialConsent('', caregiverId, null, freed.history)
    await openConsent(tx, sealer, { caregiverId, phone, state, evidence: by, at })
    await beginCare(tx, { caregiverId, studentId, relationship, on })
    return { kind: 'changed', caregiverId, state }
  })
}

// src/people/change-number-unknown.ts
async function assignUnknownNumber(deps, wish) {
  const { by, inboundId, caregiverId } = wish
  const change = { by, what: 'number_from_unknown', caregiverId, coordinatorsOnly: true }
  return changePeople(deps, change, async (tx, moment) => {
    const phone = await numberOfInbound(tx, deps.sealer, inboundId, deps.school.country)
    if (phone === null) return { kind: 'not_allowed' }
    return moveToNumber(tx, deps.sealer, { ...wish, phone }, moment)
  })
}

// src/slack/views/people-submit-number.ts
async function submitNumber(deps, form2) {
  const state = readState(form2.privateMetadata)
  const phone = parsePhone(typedIn(form2, 'phone'), deps.school.country)
  if (phone === null) return refuse('phone', staffText('people.error.phone'))
  const { caregiverId, consentId: shownConsentId } = state.detail
  const outcome = await changeNumber(deps, { by: form2.userId, caregiverId, shownConsentId, phone })
  const words3 = numberWords(outcome)
  return words3.refused ? refuse('phone', words3.said) : done(deps, form2.userId, state, words3.said)
}
function numberWords(outcome) {
  switch (outcome.kind) {
    case 'changed': {
      const leaves = outcome.state === 'enrolled' || outcome.state === 'agreed'
      return { refused: false, said: staffText(leaves ? 'people.done.number' : 'people.done.number_silent') }
    }
    case 'unchanged':
      return { refused: false, said: staffText('people.done.unchanged') }
    case 'stale':
      return { refused: true, said: staffText('people.error.stale_number') }
    case 'taken':
      return { refused: true, said: takenWords(outcome.name) }
    case 'not_allowed':
    case 'busy':
      return { refused: true, said: staffText(`people.error.${outcome.kind}`) }
    default:
      return outcome
  }
}
function takenWords(caregiver) {
  return caregiver === null ? staffText('people.error.taken') : staffText('people.error.taken_by', { caregiver })
}
async function submitAssign(deps, form2) {
  const state = readState(form2.privateMetadata)
  const { inboundId, caregiverId, consentId: shownConsentId } = state
  const outcome = await assignUnknownNumber(deps, { by: form2.userId, inboundId, caregiverId, shownConsentId })
  const words3 = numberWords(outcome)
  if (words3.refused) return { ack: { response_action: 'update', view: noticeView(words3.said) } }
  const caregiver = await readCaregiverName(deps.database.client, deps.sealer, caregiverId)
  return done(deps, form2.userId, state, `${staffText('people.assign_done', { caregiver })} ${words3.said}`)
}

// src/slack/views/people-submit-add.ts
async function submitAdd(deps, form2) {
  const state = readState(form2.privateMetadata)
  const [name, relationship] = [typedIn(form2, 'name'), typedIn(form2, 'relationship')]
  if (name === '') return refuse('name', staffText('people.error.empty'))
  if (relationship === '') return refuse('relationship', staffText('people.error.empty'))
  const phone = parsePhone(typedIn(form2, 'phone'), deps.school.country)
  if (phone === null) return refuse('phone', staffText('people.error.phone'))
  const language = readLanguage(typedIn(form2, 'language'))
  if ('fault' in language) return refuse('language', language.fault)
  const person = { by: form2.userId, studentId: state.studentId, name, relationship, phone, language: language.tag }
  const outcome = await addCaregiver(deps, person)
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged': {
      const words3 = staffText(outcome.kind === 'changed' ? 'people.done.saved' : 'people.done.unchanged')
      return done(deps, form2.userId, state, words3)
    }
    case 'taken':
      return refuse('phone', takenWords(outcome.name))
    case 'not_allowed':
    case 'busy':
      return refuse('name', staffText(`people.error.${outcome.kind}`))
    default:
      return outcome
  }
}

// src/people/change-enrollment-store.ts
async function isEnrolled(tx, studentId, classroomId) {
  return (await tx.enrollment.count({ where: { studentId, classroomId, until: null } })) > 0
}
async function moveEnrollment(tx, { studentId, from: from2, to, on }) {
  await tx.enrollment.updateMany({ where: { studentId, classroomId: from2, until: null }, data: { until: on } })
  if (await isEnrolled(tx, studentId, to)) return
  await tx.enrollment.create({ data: { id: newId(), studentId, classroomId: to, since: on } })
}
async function caregiversOf(tx, studentId) {
  const rows = await tx.care.findMany({ where: { studentId, until: null }, select: { caregiverId: true } })
  return rows.map(({ caregiverId }) => caregiverId)
}
async function dropStrayTexts(tx, caregiverIds, { at, on }) {
  const dropped2 = await tx.$queryRaw`
    UPDATE texts t SET state = 'dropped', reason = 'left_class', updated_at = ${at}
     WHERE t.state IN ('held', 'queued') AND NOT t.despite_stop
       AND t.caregiver_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${JSON.stringify(caregiverIds)}::jsonb))
       AND CASE WHEN EXISTS (SELECT FROM care k
                   WHERE k.caregiver_id = t.caregiver_id AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date))
           THEN t.kind IN ('update', 'message', 'note') AND t.classroom_id IS NOT NULL AND NOT EXISTS (
                  SELECT FROM care k JOIN enrollments e ON e.student_id = k.student_id
                   WHERE k.caregiver_id = t.caregiver_id AND e.classroom_id = t.classroom_id
                     AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
                     AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date))
           ELSE TRUE END
    RETURNING t.broadcast_id`
  await markBroadcasts(tx, dropped2)
  return dropped2.length
}

// src/people/change-enrollment.ts
async function changeEnrollment(deps, wish) {
  const { by, studentId, from: from2, to } = wish
  return changePeople(deps, { by, what: 'class', studentId }, async (tx, moment) => {
    const { classroomIds } = moment.sight
    if (classroomIds !== 'all' && !classroomIds.includes(from2)) return { kind: 'not_allowed' }
    if ((await findClassroom(tx, to)) === null) return { kind: 'no_classroom' }
    if (from2 === to) return { kind: 'unchanged' }
    if (!(await isEnrolled(tx, studentId, from2))) {
      return { kind: (await isEnrolled(tx, studentId, to)) ? 'unchanged' : 'stale' }
    }
    await moveEnrollment(tx, { studentId, from: from2, to, on: moment.on })
    return { kind: 'changed', dropped: await dropStrayTexts(tx, await caregiversOf(tx, studentId), moment) }
  })
}

// src/people/remove-caregiver.ts
async function removeCaregiver(deps, wish) {
  const { by, caregiverId, studentId } = wish
  const change = { by, what: 'removed', caregiverId, studentId, byChild: true }
  return changePeople(deps, change, async (tx, moment) => {
    if (!(await endCare(tx, { caregiverId, studentId }, moment.on))) return { kind: 'unchanged' }
    return { kind: 'changed', dropped: await dropStrayTexts(tx, [caregiverId], moment) }
  })
}

// src/slack/views/people-submit-child.ts
async function submitChild(deps, form2) {
  const state = readState(form2.privateMetadata)
  const by = form2.userId
  const { caregiverId } = state.detail
  const { studentId, shown } = state
  const relationship = typedIn(form2, 'relationship')
  if (relationship === '') return refuse('relationship', staffText('people.error.empty'))
  const wanted = await readClassroom(deps, form2, state)
  if ('fault' in wanted) return refuse('classroom', wanted.fault)
  if (relationship !== shown.relationship) {
    const outcome = await changeRelationship(deps, { by, caregiverId, studentId, relationship })
    if (outcome.kind !== 'changed') return refuse('relationship', staffText(`people.error.${outcome.kind}`))
  }
  const contactRule = CONTACT_RULES.find((rule) => rule === chosenIn(form2, 'rule'))
  if (contactRule !== void 0 && contactRule !== shown.contactRule) {
    const outcome = await setContactRule(deps, { by, caregiverId, studentId, contactRule })
    if (outcome.kind !== 'changed') return refuse('rule', staffText(`people.error.${outcome.kind}`))
  }
  const removes = form2.values['remove']?.['choice']?.selected_options?.some(({ value }) => value === 'remove') === true
  if (removes) {
    const outcome = await removeCaregiver(deps, { by, caregiverId, studentId })
    if (outcome.kind === 'not_allowed' || outcome.kind === 'busy') {
      return refuse('remove', staffText(`people.error.${outcome.kind}`))
    }
  }
  if (wanted.moves !== null && state.classroomId !== null) {
    const outcome = await changeEnrollment(deps, { by, studentId, from: state.classroomId, to: wanted.moves })
    if (outcome.kind !== 'changed' && outcome.kind !== 'unchanged') {
      return refuse('classroom', moveWords(outcome.kind))
    }
  }
  return done(deps, by, state, staffText('people.done.saved'))
}
function moveWords(kind) {
  switch (kind) {
    case 'stale':
    case 'no_classroom':
      return staffText('people.error.stale_class')
    case 'not_allowed':
    case 'busy':
      return staffText(`people.error.${kind}`)
  }
}
async function readClassroom({ database }, form2, { shown }) {
  const typed = typedIn(form2, 'classroom')
  if (typed === '' || classroomNameKey(typed) === classroomNameKey(shown.classroom)) return { moves: null }
  const classroom = await findClassroomNamed(database.client, typed)
  if (classroom !== null) return { moves: classroom.id }
  const names = nearestNames(typed, await classroomNames(database.client)).join(', ')
  return { fault: staffText('people.error.classroom', { names }) }
}

// src/slack/people-handlers.ts
function peopleHandlers(deps) {
  const presses = {
    ...peopleActions,
    unknown_assign: pressUnknownAssign,
    roster_apply: pressRosterApply,
    roster_discard: pressRosterDiscard,
  }
  const submits = {
    people: submitPeopleSearch,
    people_edit: submitEdit,
    people_number: submitNumber,
    people_consent: submitConsent,
    people_child: submitChild,
    people_add: submitAdd,
    people_assign: submitAssign,
  }
  return {
    verbs: { people: (interaction, rest) => peopleCommand(deps, interaction, rest) },
    actions: bound(deps, presses),
    submissions: bound(deps, submits),
    event: (event) => takeRosterFiles(deps, event),
  }
}
function bound(deps, handlers) {
  return Object.fromEntries(Object.entries(handlers).map(([name, handle]) => [name, (input2) => handle(deps, input2)]))
}

// src/conversations/waiting-reader.ts
async function readWaiting(queries, sealer, of) {
  const rows = await queries.$queryRaw`
    SELECT e.id AS entry_id, e.caregiver_id, c.classroom_id, r.name AS classroom, g.name_sealed, e.at, t.destinations,
           ARRAY(SELECT DISTINCT s.first_name_sealed FROM care k JOIN enrollments n ON n.student_id = k.student_id
                   JOIN students s ON s.id = k.student_id
                  WHERE k.caregiver_id = e.caregiver_id AND k.contact_rule <> 'no_contact' AND k.until IS NULL AND n.until IS NULL
                    AND (c.classroom_id IS NULL OR n.classroom_id = c.classroom_id)) AS children_sealed,
           (SELECT jsonb_object_agg(p.key, jsonb_build_object('channelId', p.channel_id, 'ts', p.ts)) FROM posts p
             WHERE p.ts IS NOT NULL AND (p.key = 'entry:' || e.id OR p.key IN (
               SELECT 'entry:' || e.id || ':' || d FROM jsonb_array_elements_text(t.destinations) AS d))) AS places
      FROM conversation_entries e
      JOIN conversations c ON c.id = e.conversation_id
      JOIN conversation_threads t ON t.id = e.thread_id
      JOIN caregivers g ON g.id = e.caregiver_id
      LEFT JOIN classrooms r ON r.id = c.classroom_id
     WHERE e.state = 'waiting' AND (${meant(of)})
     ORDER BY e.at, e.id`
  const reader = 'reader' in of ? of.reader : null
  return rows.map((row) => ({
    entryId: row.entry_id,
    caregiverId: row.caregiver_id,
    classroomId: row.classroom_id,
    classroom: row.classroom,
    caregiver: sealer.open(row.name_sealed),
    children: row.children_sealed.map((name) => sealer.open(name)).toSorted((a, b) => a.localeCompare(b, 'en')),
    since: row.at,
    place: placeFor(row, reader),
  }))
}
function meant(of) {
  if ('entryId' in of) return prismaNamespace_exports.sql`e.id = ${of.entryId}::uuid`
  if ('classroomId' in of) return prismaNamespace_exports.sql`c.classroom_id = ${of.classroomId}::uuid`
  const ids2 = JSON.stringify(of.classroomIds.filter((id) => id !== null))
  const inClasses = prismaNamespace_exports.sql`c.classroom_id IN (SELECT value::uuid FROM jsonb_array_elements_text(${ids2}::jsonb))`
  return of.classroomIds.includes(null)
    ? prismaNamespace_exports.sql`${inClasses} OR t.destinations ->> 0 ~ '^[UW]'`
    : inClasses
}
function placeFor(row, reader) {
  const destination = row.destinations.find((one) => one === reader) ?? row.destinations[0] ?? ''
  return row.places?.[entryKey(row.entry_id, row.destinations, destination)] ?? null
}

// src/engagement/home-reader.ts
async function readHome(queries, { sealer, school }, { userId, at }) {
  const posts = await queries.classroomStaff.findMany({
    where: { slackUserId: userId, since: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
    select: { classroomId: true },
  })
  const isTheirs = isCoordinator(school, userId)
  const classroomIds = [...new Set(posts.map(({ classroomId }) => classroomId)), ...(isTheirs ? [null] : [])]
  return {
    isNobody: classroomIds.length === 0,
    waiting: await readWaiting(queries, sealer, { classroomIds, reader: userId }),
    cases: isTheirs ? await readCases(queries, sealer, userId) : [],
  }
}
async function readCases(queries, sealer, userId) {
  const rows = await queries.helpCase.findMany({
    where: { entry: { state: 'passed_on' } },
    select: {
      id: true,
      openedAt: true,
      takenBy: true,
      entry: { select: { caregiver: { select: { nameSealed: true } } } },
    },
    orderBy: { openedAt: 'asc' },
    take: 50,
  })
  const cases = []
  for (const row of rows) {
    const place = await placeOfPost(queries, helpKey(row.id, userId))
    cases.push({
      caregiver: sealer.open(row.entry.caregiver.nameSealed),
      since: row.openedAt,
      takenBy: row.takenBy,
      place,
    })
  }
  return cases
}

// src/slack/views/home-view.ts
var linesShown = 400
function homeView({ isNobody, waiting, cases }, timezone, now) {
  const moment = (at) => formatSchoolMoment(timezone, at, now)
  const lines2 = waiting.map((text2) => {
    const params = { who: linked(caregiverOf(text2), text2.place), time: moment(text2.since) }
    return text2.classroom === null
      ? staffText('home.line_no_class', params)
      : staffText('home.line', { ...params, classroom: escapeMrkdwn(text2.classroom) })
  })
  const passedOn = cases.map(({ caregiver, since, takenBy, place }) => {
    const params = { who: linked(caregiver, place), time: moment(since) }
    return takenBy === null
      ? staffText('home.case_open', params)
      : staffText('home.case_taken', { ...params, by: mention2(takenBy) })
  })
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: staffText('home.title') } },
      ...(cases.length === 0
        ? []
        : [ownSection(staffText('home.cases', { count: cases.length })), ...sectionsOf(passedOn)]),
      ownSection(headline(isNobody, waiting.length)),
      ...sectionsOf(lines2.slice(0, linesShown)),
      ...(lines2.length > linesShown
        ? [ownSection(staffText('home.more', { count: lines2.length - linesShown }))]
        : []),
    ],
  }
}
function headline(isNobody, waiting) {
  if (isNobody) return staffText('home.no_class')
  return waiting === 0 ? staffText('home.nobody') : staffText('home.waiting', { count: waiting })
}

// src/slack/publish-home.ts
async function publishHome({ database, sealer, clock, school, client }, userId) {
  const now = clock.now()
  const home = await readHome(database.client, { sealer, school }, { userId, at: now })
  await client.views.publish({ user_id: userId, view: homeView(home, school.timezone, now) })
}

// src/slack/slack-handlers.ts
function slackHandlers(deps, identity) {
  const people = peopleHandlers(deps)
  const parts = [broadcastHandlers(deps), conversationHandlers(deps), people]
  const verbs = Object.assign({}, ...parts.map((part) => part.verbs))
  return {
    command: (interaction, text2) => answerFamilyCommand(verbs, helpCommand, interaction, text2),
    actions: Object.assign({}, ...parts.map((part) => part.actions)),
    submissions: Object.assign({}, ...parts.map((part) => part.submissions)),
    closings: Object.assign({}, ...parts.map((part) => part.closings)),
    shortcuts: Object.assign({}, ...parts.map((part) => part.shortcuts)),
    event: ({ event }) => takeEvent(deps, { identity, people }, event),
  }
}
async function takeEvent(deps, { identity, people }, event) {
  if (event.type === 'app_home_opened') {
    const userId = String(event['user'])
    return event['tab'] === 'messages' ? {} : { afterwards: () => publishHome(deps, userId) }
  }
  if (event.type === 'message' && event['subtype'] === 'file_share') return people.event(event)
  const loss = readChannelLoss(event, await identity.botUserId())
  if (loss !== null) await loseChannel(deps, loss)
  return {}
}

// src/slack/not-shown.ts
var losses = {
  not_in_channel: 'removed',
  channel_not_found: 'removed',
  restricted_action: 'removed',
  restricted_action_read_only_channel: 'removed',
  restricted_action_thread_only_channel: 'removed',
  is_archived: 'archived',
  is_inactive: 'archived',
}
var account = /* @__PURE__ */ new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'no_permission',
  'missing_scope',
  'not_allowed_token_type',
  'access_denied',
  'accesslimited',
  'org_login_required',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'team_access_not_granted',
  'team_not_found',
  'two_factor_setup_required',
  'messages_tab_disabled',
  'deprecated_endpoint',
  'method_deprecated',
  'unknown_method',
  'invalid_arg_name',
  'upgrade_required',
])
var messageGone = /* @__PURE__ */ new Set(['message_not_found', 'cant_update_message', 'edit_window_closed'])
function notShown(fault) {
  switch (fault.kind) {
    case 'slow_down':
      return fault
    case 'not_reached':
      return { kind: 'unavailable', code: fault.code, needsPerson: false }
    case 'no_answer':
      return { kind: 'unknown', why: fault.why }
    case 'answered': {
      const why = Object.hasOwn(losses, fault.code) ? losses[fault.code] : void 0
      if (why !== void 0) return { kind: 'channel_lost', why }
      if (account.has(fault.code)) return { kind: 'unavailable', code: fault.code, needsPerson: true }
      return messageGone.has(fault.code) ? { kind: 'gone' } : { kind: 'refused', code: fault.code }
    }
    default:
      return fault
  }
}

// src/slack/channel-check.ts
function createChannelCheck(client, { everyMs, now }) {
  const seenAt = /* @__PURE__ */ new Map()
  return {
    async mayWrite(channelId) {
      const seen = seenAt.get(channelId)
      if (seen !== void 0 && now() - seen < everyMs) return null
      seenAt.delete(channelId)
      try {
        const { channel } = await client.conversations.info({ channel: channelId })
        const facts = readChannel(channel)
        const why = lossOf(facts)
        if (why !== null) return { kind: 'channel_lost', why }
        if (facts.kind !== 'private') return { kind: 'unavailable', code: 'unreadable_channel', needsPerson: true }
        seenAt.set(channelId, now())
        return null
      } catch (error) {
        const outcome = notShown(readSlackFault(error))
        return outcome.kind === 'unknown' ? { kind: 'unavailable', code: outcome.why, needsPerson: false } : outcome
      }
    },
    forget: (channelId) => void seenAt.delete(channelId),
  }
}

// src/slack/destinations.ts
function createDestinations(client, options) {
  const check = createChannelCheck(client, { everyMs: options.checkEveryMs, now: options.now })
  const directChannels = /* @__PURE__ */ new Map()
  async function open(destination) {
    if (!/^[UW]/.test(destination)) return destination
    const known = directChannels.get(destination)
    if (known !== void 0) return known
    const { channel } = await client.conversations.open({ users: destination })
    if (channel?.id === void 0) throw new Error('conversations.open named no channel')
    directChannels.set(destination, channel.id)
    return channel.id
  }
  return {
    open,
    async prepare(destination) {
      try {
        const channel = await open(destination)
        const obstacle = channel.startsWith('D') ? null : await check.mayWrite(channel)
        return obstacle ?? { kind: 'ready', channel }
      } catch (error) {
        const outcome = notShown(readSlackFault(error))
        if (outcome.kind === 'unknown') return { kind: 'unavailable', code: outcome.why, needsPerson: false }
        return outcome.kind === 'channel_lost' ? { kind: 'refused', code: 'user_unreachable' } : outcome
      }
    },
    doubt: (channel) => check.forget(channel),
  }
}

// src/slack/find-message.ts
var postEventType = 'touchpoint_post'
function postMetadata(postId, version) {
  return { event_type: postEventType, event_payload: { post_id: postId, version } }
}
var beforeMs = 6e4
var afterMs = 6e5
var pageSize2 = 200
var maxPages = 25
async function findMessage(client, channel, { postId, threadTs, since }) {
  const range = {
    channel,
    oldest: String((since.getTime() - beforeMs) / 1e3),
    latest: String((since.getTime() + afterMs) / 1e3),
    limit: pageSize2,
    include_all_metadata: true,
  }
  let cursor
  for (let page = 0; page < maxPages; page++) {
    const options = cursor === void 0 ? range : { ...range, cursor }
    const answer3 =
      threadTs === null
        ? await client.conversations.history(options)
        : await client.conversations.replies({ ...options, ts: threadTs })
    for (const message of answer3.messages ?? []) {
      const payload = message.metadata?.event_payload ?? {}
      if (message.metadata?.event_type !== postEventType || payload.post_id !== postId) continue
      if (message.ts !== void 0) {
        return { place: { channelId: channel, ts: message.ts }, version: Number(payload.version) }
      }
    }
    cursor = answer3.response_metadata?.next_cursor
    if (cursor === void 0 || cursor === '') return null
  }
  throw new StaffChannelUnavailableError('too_many_messages')
}

// src/slack/staff-channel.ts
function createSlackChannel(options) {
  const { client, renderers, log } = options
  const destinations = createDestinations(client, {
    checkEveryMs: options.checkEveryMs ?? 6e4,
    now: options.now ?? Date.now,
  })
  async function show(channel, call) {
    try {
      return await call()
    } catch (error) {
      destinations.doubt(channel)
      return notShown(readSlackFault(error))
    }
  }
  return {
    async post({ postId, version, destination, threadTs, content }) {
      const rendered = renderPost(renderers, content, log)
      if (rendered === null) return { kind: 'refused', code: 'not_rendered' }
      const ready = await destinations.prepare(destination)
      if (ready.kind !== 'ready') return ready
      const { channel } = ready
      return show(channel, async () => {
        const message = {
          channel,
          ...rendered,
          ...(threadTs === null ? {} : { thread_ts: threadTs }),
          metadata: postMetadata(postId, version),
          unfurl_links: false,
          unfurl_media: false,
        }
        const posted = await client.chat.postMessage(message)
        if (posted.ts === void 0) return { kind: 'unknown', why: 'no_timestamp' }
        return { kind: 'posted', place: { channelId: posted.channel ?? channel, ts: posted.ts } }
      })
    },
    async update({ channelId, ts }, content) {
      const rendered = renderPost(renderers, content, log)
      if (rendered === null) return { kind: 'refused', code: 'not_rendered' }
      const ready = await destinations.prepare(channelId)
      if (ready.kind !== 'ready') return ready
      return show(channelId, async () => {
        await client.chat.update({ channel: channelId, ts, ...rendered })
        return { kind: 'updated' }
      })
    },
    async find(search) {
      try {
        return await findMessage(client, await destinations.open(search.destination), search)
      } catch (error) {
        if (error instanceof StaffChannelUnavailableError) throw error
        return absent(notShown(readSlackFault(error)))
      }
    },
  }
}
function absent(outcome) {
  switch (outcome.kind) {
    case 'channel_lost':
    case 'refused':
    case 'gone':
      return null
    case 'slow_down':
      throw new StaffChannelUnavailableError('slow_down', { retryAfterMs: outcome.retryAfterMs })
    case 'unavailable':
      throw new StaffChannelUnavailableError(outcome.code, { needsPerson: outcome.needsPerson })
    case 'unknown':
      throw new StaffChannelUnavailableError(outcome.why)
    default:
      return outcome
  }
}

// src/slack/upload-photo.ts
function createPhotoChannel({ client, timeoutMs }) {
  return {
    async store({ name, bytes }) {
      try {
        const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
          filename: name,
          length: bytes.length,
        })
        if (url === void 0 || id === void 0) return later('no_upload_url')
        const signal = AbortSignal.timeout(timeoutMs)
        const headers = { 'content-type': 'application/octet-stream' }
        const uploaded = await fetch(url, {
          method: 'POST',
          body: new Uint8Array(bytes),
          headers,
          signal,
          redirect: 'error',
        })
        await uploaded.body?.cancel()
        if (!uploaded.ok) return later(`upload_http_${uploaded.status}`)
        await client.files.completeUploadExternal({ files: [{ id, title: name }] })
        return { kind: 'stored', fileId: id }
      } catch (error) {
        return laterAfter(readSlackFault(error))
      }
    },
    async look(fileId) {
      try {
        const { file } = await client.files.info({ file: fileId })
        const kind = file?.mimetype ?? ''
        if (kind === '') return { kind: 'not_yet' }
        return /^image\/(jpeg|png|gif)$/.test(kind) ? { kind: 'ready' } : { kind: 'unusable' }
      } catch (error) {
        const fault = readSlackFault(error)
        if (fault.kind !== 'answered') return laterAfter(fault)
        return fault.code === 'file_not_found' || fault.code === 'file_deleted' ? { kind: 'gone' } : later(fault.code)
      }
    },
  }
}
function laterAfter(fault) {
  switch (fault.kind) {
    case 'slow_down':
      return { kind: 'later', why: 'slow_down', retryAfterMs: fault.retryAfterMs }
    case 'not_reached':
    case 'answered':
      return later(fault.code)
    case 'no_answer':
      return later(fault.why)
    default:
      return fault
  }
}
function later(why) {
  return { kind: 'later', why, retryAfterMs: 0 }
}

// src/sms/twilio/fetch-media.ts
import { request } from 'undici'

// src/sms/twilio/media-address.ts
var apiOrigin = 'https://api.twilio.com'
function parseMediaAddress(url, { accountSid, apiUrl }) {
  const base = new URL(apiUrl ?? apiOrigin)
  const address = parse(url)
  if (address === null || address.origin !== base.origin || hasMore(address)) return null
  const prefix = `${base.pathname.replace(/\/$/, '')}/2010-04-01/Accounts/${accountSid}/Messages/`
  if (!address.pathname.startsWith(prefix)) return null
  const isMedia = /^(SM|MM)[0-9a-f]{32}\/Media\/ME[0-9a-f]{32}$/.test(address.pathname.slice(prefix.length))
  return isMedia ? address : null
}
function parseMediaRedirect(location, from2, { apiUrl }) {
  const address = parse(location, from2)
  if (address === null || address.username !== '' || address.password !== '') return null
  if (apiUrl !== null && isLoopback(new URL(apiUrl)) && isLoopback(address)) return address
  if (address.protocol !== 'https:' || address.port !== '') return null
  const isBucket =
    address.hostname === 's3-external-1.amazonaws.com' && address.pathname.startsWith('/media.twiliocdn.com/')
  return isBucket || address.hostname.endsWith('.twiliocdn.com') ? address : null
}
function parse(url, base) {
  return URL.canParse(url, base?.href) ? new URL(url, base) : null
}
function hasMore({ username, password, search, hash }) {
  return username !== '' || password !== '' || search !== '' || hash !== ''
}
function isLoopback({ protocol, hostname }) {
  return (
    protocol === 'http:' && (hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname))
  )
}

// src/sms/twilio/fetch-media.ts
var defaultMaxBytes = 10 * 1024 * 1024
var maxRedirects = 3
var slowDownMs2 = 1e4
function createMediaSource(options) {
  const { accountSid, authToken, timeoutMs, maxBytes = defaultMaxBytes } = options
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  async function follow3(first, signal) {
    let address = first
    for (let hops = 0; hops <= maxRedirects; hops++) {
      const response = await request(address, { signal, headers: hops === 0 ? { authorization } : {} })
      const { statusCode, headers, body } = response
      if (statusCode === 200) return readWhole(response, maxBytes)
      await body.dump()
      if (statusCode < 300 || statusCode > 399) return failed(statusCode, headers)
      const next = parseMediaRedirect(String(headers['location'] ?? ''), address, options)
      if (next === null) return { kind: 'refused', reason: 'not_the_carriers' }
      address = next
    }
    return { kind: 'refused', reason: 'not_the_carriers' }
  }
  return {
    async fetch(url) {
      const address = parseMediaAddress(url, options)
      if (address === null) return { kind: 'refused', reason: 'not_the_carriers' }
      return follow3(address, AbortSignal.timeout(timeoutMs)).catch(unreachable)
    },
    async remove(url) {
      const address = parseMediaAddress(url, options)
      if (address === null) return { kind: 'removed' }
      address.pathname += '.json'
      try {
        const signal = AbortSignal.timeout(timeoutMs)
        const { statusCode, headers, body } = await request(address, {
          method: 'DELETE',
          signal,
          headers: { authorization },
        })
        await body.dump()
        const outcome = statusCode < 300 ? null : failed(statusCode, headers)
        return outcome?.kind === 'later' ? outcome : { kind: 'removed' }
      } catch (error) {
        return unreachable(error)
      }
    },
  }
}
async function readWhole({ headers, body }, maxBytes) {
  const chunks = []
  let length = 0
  const tooLarge = { kind: 'refused', reason: 'too_large' }
  if (Number(headers['content-length'] ?? 0) > maxBytes) {
    body.on('error', () => {})
    body.destroy()
    return tooLarge
  }
  for await (const chunk of body) {
    length += chunk.length
    if (length > maxBytes) return tooLarge
    chunks.push(chunk)
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) }
}
function failed(statusCode, headers) {
  if (statusCode === 404 || statusCode === 410) return { kind: 'absent' }
  const seconds = Number(headers['retry-after'] ?? Number.NaN)
  const asked = Number.isFinite(seconds) ? seconds * 1e3 : slowDownMs2
  return { kind: 'later', why: `http_${statusCode}`, retryAfterMs: statusCode === 429 ? asked : 0 }
}
function unreachable(error) {
  const code =
    error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown'
  return { kind: 'later', why: code, retryAfterMs: 0 }
}

// src/sms/twilio/signature.ts
import twilio from 'twilio'
function isSignedByTwilio(authToken, { url, form: form2, signature }) {
  return twilio.validateRequest(authToken, signature, url, fieldsOf(form2))
}
function fieldsOf(form2) {
  const fields = /* @__PURE__ */ Object.create(null)
  for (const name of new Set(form2.keys())) {
    const values = form2.getAll(name)
    fields[name] = values.length === 1 ? values[0] : values
  }
  return fields
}

// src/sms/twilio/webhook.ts
function emptyResponse(status) {
  return { status, headers: {}, body: '' }
}
async function takeWebhook({ authToken, publicUrl, log }, request2, take) {
  const { path, query, headers, rawBody } = request2
  const signature = headers['x-twilio-signature']
  if (typeof signature !== 'string' || signature === '') return emptyResponse(403)
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  const encoding = headers['content-encoding'] ?? 'identity'
  if (type !== 'application/x-www-form-urlencoded' || encoding !== 'identity') return emptyResponse(415)
  const form2 = new URLSearchParams(rawBody.toString('utf8'))
  const url = publicUrl + path + (query === '' ? '' : `?${query}`)
  const isAmbiguous = new Set(form2.keys()).size !== form2.size
  if (isAmbiguous || !isSignedByTwilio(authToken, { url, form: form2, signature })) {
    log.warn('webhook_not_signed', { route: path.split('/').slice(0, 3).join('/') })
    return emptyResponse(403)
  }
  try {
    return await take(form2)
  } catch (error) {
    log.error('webhook_failed', errorFacts(error))
    return emptyResponse(503)
  }
}

// src/sms/twilio/inbound-webhook.ts
var maxMedia = 10
var nothingToSay = '<?xml version="1.0" encoding="UTF-8"?><Response/>'
function handleInboundWebhook(deps, request2) {
  return takeWebhook(deps, request2, async (form2) => {
    const sid = form2.get('MessageSid') ?? ''
    const from2 = form2.get('From') ?? ''
    if (!/^\w{1,64}$/.test(sid) || from2 === '') return emptyResponse(400)
    await deps.storeInbound({
      sid,
      from: from2,
      to: form2.get('To') ?? '',
      body: form2.get('Body') ?? '',
      media: readMedia(form2),
      optOutType: readOptOutType(form2.get('OptOutType')),
    })
    return { status: 200, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body: nothingToSay }
  })
}
function readMedia(form2) {
  const count = Math.min(Number(form2.get('NumMedia') ?? 0) || 0, maxMedia)
  const all = Array.from({ length: count }, (_, index) => ({
    url: form2.get(`MediaUrl${index}`) ?? '',
    contentType: form2.get(`MediaContentType${index}`) ?? '',
  }))
  return all.filter(({ url }) => url !== '')
}
function readOptOutType(value) {
  const type = value?.toUpperCase()
  return type === 'STOP' || type === 'START' || type === 'HELP' ? type : null
}

// src/sms/twilio/error-codes.ts
var verdicts = {
  // Refused at once.
  20003: 'account',
  // Authenticate: wrong or revoked credentials
  20005: 'account',
  // Account not active
  20404: 'account',
  // The account itself was not found
  21211: 'number',
  // Invalid 'To' number
  21214: 'number',
  // 'To' number cannot be reached
  21408: 'this_text',
  // No permission for the region of the 'To' number; other regions go on
  21603: 'account',
  // 'From' is required: no sender
  21606: 'account',
  // 'From' is not an SMS-capable number of the account
  21608: 'this_text',
  // A trial account, and this number is not verified
  21610: 'opted_out',
  // The recipient sent STOP
  21612: 'this_text',
  // 'To' is not reachable by 'From'; another sender might reach it
  21614: 'number',
  // 'To' is not a mobile number
  21617: 'this_text',
  // Over 1,600 characters
  21635: 'number',
  // 'To' is a landline
  21701: 'account',
  // The Messaging Service does not exist
  21703: 'account',
  // The Messaging Service has no numbers
  // Told after acceptance.
  30001: 'this_text',
  // Queue overflow
  30002: 'account',
  // Account suspended
  30003: 'this_text',
  // Unreachable handset: off or out of reach
  30004: 'this_text',
  // Blocked by the recipient or the carrier
  30005: 'number',
  // Unknown handset: the number is no longer in service
  30006: 'number',
  // Landline or unreachable carrier
  30007: 'this_text',
  // Filtered by the carrier
  30008: 'this_text',
  // Unknown error
  30022: 'this_text',
  // 10DLC rate limits exceeded
  30032: 'account',
  // Toll-free number not verified
  30034: 'account',
  // Number not registered for A2P 10DLC
  63016: 'this_text',
  // Freeform message outside the allowed window (WhatsApp)
}
var passing = /* @__PURE__ */ new Set(['14107', '20429', '21611', '63017'])
function isPassing(code) {
  return passing.has(code)
}
function failureOf(code) {
  return { code, verdict: verdicts[code] ?? 'this_text' }
}
var KNOWN_CODES = [...Object.keys(verdicts), ...passing].toSorted()

// src/sms/twilio/message-status.ts
function readMessageStatus(status) {
  switch (status) {
    case 'accepted':
    case 'queued':
    case 'sending':
    case 'sent':
    case 'delivered':
    case 'undelivered':
    case 'failed':
      return status
    case 'scheduled':
      return 'accepted'
    case 'read':
    case 'partially_delivered':
      return 'delivered'
    case 'canceled':
      return 'failed'
    default:
      return null
  }
}

// src/sms/twilio/status-webhook.ts
function handleStatusWebhook(deps, request2) {
  return takeWebhook(deps, request2, async (form2) => {
    const attemptId = request2.path.split('/').at(-1)
    const sid = form2.get('MessageSid') ?? ''
    if (!isId(attemptId) || !/^\w{1,64}$/.test(sid)) return emptyResponse(400)
    const status = readMessageStatus(form2.get('MessageStatus') ?? '')
    if (status === null) {
      deps.log.warn('receipt_not_understood', { attempt: attemptId })
      return emptyResponse(200)
    }
    const code = form2.get('ErrorCode') ?? ''
    const failure = /^\d{1,6}$/.test(code) && code !== '0' ? failureOf(code) : null
    await deps.recordReceipt({ attemptId, sid, status, failure })
    return emptyResponse(200)
  })
}

// src/sms/twilio/twilio-carrier.ts
import twilio2 from 'twilio'

// src/sms/twilio/request-client.ts
import { Pool } from 'undici'
var RequestFailedError = class extends Error {
  name = 'RequestFailedError'
  begun
  why
  constructor(why, begun) {
    super(why)
    this.why = why
    this.begun = begun
  }
}
var NotBegunError = class extends Error {
  name = 'NotBegunError'
}
function createRequestClient(options) {
  const base = new URL(options.baseUrl)
  const prefix = base.pathname.replace(/\/$/, '')
  const pool = new Pool(base.origin, {
    connections: options.connections,
    pipelining: 1,
    keepAliveTimeout: 3e4,
    connect: { timeout: options.timeoutMs },
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  return {
    request: (request2) =>
      new Promise((resolve, reject) => {
        const address = new URL(request2.uri)
        for (const [name, value] of Object.entries(request2.params ?? {})) address.searchParams.set(name, String(value))
        let begun = false
        let timedOut = false
        let abort
        let status = 0
        let headers = {}
        const chunks = []
        const timer = setTimeout(() => {
          timedOut = true
          reject(new RequestFailedError('timeout', begun))
          abort?.()
        }, options.timeoutMs)
        pool.dispatch(
          {
            method: request2.method.toUpperCase(),
            path: prefix + address.pathname + address.search,
            headers: { ...request2.headers, Authorization: authorizationOf(request2) },
            body: bodyOf(request2.data),
          },
          {
            onRequestStart(controller) {
              if (begun || timedOut) throw new RequestFailedError('connection lost', begun)
              if (!options.mayBegin(request2)) throw new NotBegunError('held back')
              begun = true
              abort = () => controller.abort(new Error('timeout'))
            },
            onResponseStart(_controller, statusCode, responseHeaders) {
              status = statusCode
              headers = responseHeaders
            },
            onResponseData(_controller, chunk) {
              chunks.push(chunk)
            },
            onResponseEnd() {
              clearTimeout(timer)
              resolve({ statusCode: status, body: Buffer.concat(chunks).toString('utf8'), headers })
            },
            onResponseError(_controller, error) {
              clearTimeout(timer)
              reject(error instanceof NotBegunError ? error : new RequestFailedError(reasonOf(error), begun))
            },
          },
        )
      }),
    close: () => pool.destroy(),
  }
}
function authorizationOf({ username, password }) {
  return `Basic ${Buffer.from(`${username ?? ''}:${password ?? ''}`).toString('base64')}`
}
function bodyOf(data) {
  if (data === void 0 || typeof data === 'string') return data ?? null
  const form2 = new URLSearchParams()
  for (const [name, value] of Object.entries(data)) form2.append(name, String(value))
  return form2.toString()
}
function reasonOf(error) {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

// src/sms/twilio/twilio-carrier.ts
var maxValiditySeconds = 36e3
var pageSize3 = 100
var maxPages2 = 20
var trialPrefix = 'Sent from your Twilio trial account - '
function createTwilioCarrier(options) {
  const begins = /* @__PURE__ */ new Map()
  const http = createRequestClient({
    baseUrl: options.apiUrl ?? 'https://api.twilio.com',
    timeoutMs: options.timeoutMs,
    connections: options.connections ?? 64,
    mayBegin: (request2) => begins.get(callbackIn(request2) ?? '')?.() ?? true,
  })
  const sdk = twilio2(options.accountSid, options.authToken, {
    // The SDK's type asks for the class of its own client; it calls nothing but `request`.
    httpClient: http,
    autoRetry: false,
  })
  return {
    async send(sms) {
      const statusCallback = `${options.publicUrl}/sms/status/${sms.attemptId}#rc=5&rp=all`
      begins.set(statusCallback, sms.mayBegin)
      try {
        const message = await sdk.messages.create({
          ...options.sender,
          to: sms.to,
          body: sms.body,
          statusCallback,
          // Twilio would replace characters, and the listed body would no longer be ours.
          smartEncoded: false,
          validityPeriod: Math.min(Math.max(Math.floor(sms.validForSeconds), 1), maxValiditySeconds),
        })
        return acceptedAs(message)
      } catch (error) {
        return outcomeOf3(error)
      } finally {
        begins.delete(statusCallback)
      }
    },
    async listSent(to, since) {
      try {
        const found = []
        let page = await sdk.messages.page({ to, pageSize: pageSize3 })
        for (let pages = 1; ; pages++) {
          const messages = page.instances.filter((message) => message.direction !== 'inbound')
          found.push(...messages.map(readSent).filter((sms) => sms.createdAt >= since))
          const oldest = page.instances.at(-1)
          const wholeIsOlder = page.instances.every((message) => message.dateCreated < since)
          if (oldest === void 0 || wholeIsOlder) return found
          const next = await page.nextPage()
          if (next === void 0) return found
          if (pages === maxPages2) throw new CarrierUnavailableError('the list is too long')
          page = next
        }
      } catch (error) {
        throw error instanceof CarrierUnavailableError
          ? error
          : new CarrierUnavailableError('no list', { cause: error })
      }
    },
    close: () => http.close(),
  }
}
function callbackIn({ data }) {
  return typeof data === 'object' ? data.StatusCallback : void 0
}
function acceptedAs(message) {
  const { sid } = message
  if (typeof sid !== 'string' || sid === '') return { kind: 'unknown', why: 'no sid' }
  return { kind: 'accepted', sid, status: readMessageStatus(message.status) ?? 'accepted' }
}
function readSent(message) {
  const body = message.body.startsWith(trialPrefix) ? message.body.slice(trialPrefix.length) : message.body
  return {
    sid: message.sid,
    body: body === '' ? null : body,
    createdAt: message.dateCreated,
    status: readMessageStatus(message.status) ?? 'accepted',
    failure: message.errorCode === null ? null : failureOf(String(message.errorCode)),
  }
}
function outcomeOf3(error) {
  if (error instanceof NotBegunError) return { kind: 'not_begun' }
  if (error instanceof RequestFailedError) {
    return error.begun
      ? { kind: 'unknown', why: error.why }
      : { kind: 'slow_down', code: 'unreachable', retryAfterMs: null }
  }
  const { status, code } = error
  if (typeof status !== 'number') return { kind: 'unknown', why: 'unreadable answer' }
  const known = typeof code === 'number' && code > 0 ? String(code) : null
  if (status === 429 || (status < 500 && known !== null && isPassing(known))) {
    return { kind: 'slow_down', code: known ?? '20429', retryAfterMs: null }
  }
  if (status >= 400 && status < 500 && known !== null) return { kind: 'refused', failure: failureOf(known) }
  return { kind: 'unknown', why: `http ${status}` }
}

// src/questions/question-store.ts
async function lockQuestionsOf(tx, caregiverId) {
  await tx.$queryRaw`SELECT id FROM consents WHERE caregiver_id = ${caregiverId}::uuid AND ended_at IS NULL FOR UPDATE`
  await tx.$queryRaw`SELECT id FROM caregivers WHERE id = ${caregiverId}::uuid FOR NO KEY UPDATE`
}
async function insertQuestion(
  tx,
  sealer,
  { id, caregiverId, kind, createdAt, expiresAt, options, context: context2, wording },
) {
  const payload = { options, context: context2, wording }
  const payloadSealed = sealer.seal(JSON.stringify(payload))
  await tx.question.create({
    data: { id, caregiverId, kind, payloadSealed, state: 'waiting', createdAt, expiresAt },
  })
}
function questionFrom(sealer, row) {
  const { id, caregiverId, kind, createdAt, expiresAt } = row
  const payload = JSON.parse(sealer.open(row.payloadSealed))
  return { id, caregiverId, kind, createdAt, expiresAt, state: row.state, ...payload }
}
async function findQuestion(queries, sealer, id) {
  const row = await queries.question.findUnique({ where: { id } })
  return row === null ? null : questionFrom(sealer, row)
}
async function findOpenQuestion(queries, sealer, caregiverId) {
  const row = await queries.question.findFirst({ where: { caregiverId, state: 'open' } })
  return row === null ? null : questionFrom(sealer, row)
}
async function findNextQuestion(tx, sealer, caregiverId, now) {
  const row = await tx.question.findFirst({
    where: { caregiverId, state: 'waiting', expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return row === null ? null : questionFrom(sealer, row)
}
async function openQuestion(tx, id, textId, now) {
  await tx.question.update({ where: { id }, data: { state: 'open', openedAt: now, textId } })
}
async function closeQuestion(tx, id, how, now) {
  await tx.question.update({ where: { id }, data: { ...how, closedAt: now } })
}
async function findOverdueQuestions(queries, now) {
  return queries.question.findMany({
    where: { state: { in: ['waiting', 'open'] }, expiresAt: { lte: now } },
    orderBy: { expiresAt: 'asc' },
    select: { id: true, caregiverId: true },
    take: 200,
  })
}
async function findAsked(queries, sealer, caregiverId) {
  const row = await queries.consent.findFirst({
    where: { caregiverId, endedAt: null },
    select: {
      id: true,
      state: true,
      phoneSealed: true,
      caregiver: { select: { language: true, languageSource: true } },
    },
  })
  if (row === null) return null
  return {
    consentId: row.id,
    consentState: row.state,
    // What was sealed had been parsed.
    phone: sealer.open(row.phoneSealed),
    language: row.caregiver.language,
    languageSource: row.caregiver.languageSource,
  }
}

// src/questions/open-next-question.ts
async function openNextQuestion(tx, deps, caregiverId) {
  if ((await findOpenQuestion(tx, deps.sealer, caregiverId)) !== null) return
  const now = deps.clock.now()
  const next = await findNextQuestion(tx, deps.sealer, caregiverId, now)
  if (next !== null) await openQuestion(tx, next.id, await putQuestion(tx, deps, next), now)
}
async function putQuestion(tx, deps, question) {
  const { wording, caregiverId, expiresAt } = question
  const asked = await findAsked(tx, deps.sealer, caregiverId)
  if (asked === null || !mayBeTexted(asked.consentState)) return null
  const now = deps.clock.now()
  const id = newId()
  const text2 = {
    id,
    broadcastId: null,
    classroomId: wording.classroomId,
    caregiverId,
    consentId: asked.consentId,
    kind: 'question',
    phone: asked.phone,
    body: wording.body,
    language: wording.language,
    languageSource: new Intl.Locale(asked.language).language === wording.language ? asked.languageSource : 'fallback',
    segments: countSegments(wording.body).segments,
    priority: 0,
    anyHour: wording.anyHour,
    despiteStop: false,
    afterTextId: null,
    dueAt: now,
    turnAt: now,
    usefulUntil: expiresAt,
  }
  await enqueueTexts(tx, deps.sealer, [text2], now)
  return id
}

// src/questions/read-choice.ts
var numbers = new Map(
  keywordTables
    .flatMap((table) => Object.entries(table.numbers))
    .map(([word, number]) => [normalizeWords(word), number]),
)
var fillers = keywordTables.flatMap((table) => table.number_fillers.map(normalizeWords))
var thanks = keywordTables.flatMap((table) => table.politeness.map(normalizeWords))
var before = new RegExp(`^(?:(?:${[...fillers, ...thanks].join('|')}) )+`)
var after = new RegExp(`(?: (?:${thanks.join('|')}))+$`)
function readChoice2(body, options) {
  const bare2 = normalizeWords(body).replace(before, '').replace(after, '')
  const chosen = /^\d{1,3}$/.test(bare2) ? Number(bare2) : (numbers.get(bare2) ?? 0)
  return chosen >= 1 && chosen <= options ? chosen : null
}

// src/questions/answer-open-question.ts
async function answerOpenQuestion(tx, deps, { caregiverId, body }) {
  if ((await findOpenQuestion(tx, deps.sealer, caregiverId)) === null) return false
  await lockQuestionsOf(tx, caregiverId)
  const now = deps.clock.now()
  const open = await findOpenQuestion(tx, deps.sealer, caregiverId)
  if (open === null || open.expiresAt <= now) return false
  const answer3 = readChoice2(body, open.options.length)
  if (answer3 === null) return false
  const kind = deps.kinds[open.kind]
  if (kind === void 0) throw new Error(`nobody asks questions of the kind ${open.kind}`)
  await closeQuestion(tx, open.id, { state: 'answered', answer: answer3 }, now)
  await kind.answered(tx, open, open.options[answer3 - 1])
  await openNextQuestion(tx, deps, caregiverId)
  return true
}

// src/texts/split-text.ts
function splitText(text2, room) {
  const parts = []
  let rest = text2
  while (rest.length > room) {
    const at = placeToCut(rest, room)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...parts, rest]
}
function placeToCut(text2, room) {
  const line2 = text2.lastIndexOf('\n', room)
  if (line2 > room / 2) return line2
  const word = text2.lastIndexOf(' ', room)
  if (word > 0) return Math.max(word, line2)
  if (line2 > 0) return line2
  const splitsAPair = (text2.codePointAt(room - 1) ?? 0) > 65535
  return splitsAPair ? room - 1 : room
}

// src/texts/word-more.ts
var ROOM_FOR_MARK = 20
function wordMore(update) {
  const { language, sections } = update
  const named = SECTION_IDS.flatMap((id) => {
    const words3 = sections[id]?.trim()
    return words3 ? [`${familyText(language, `section_${id}`)} ${words3}`] : []
  })
  const whole = [wordHead(update), ...named].join('\n')
  if (whole.length <= MAX_SMS_CHARACTERS) return [whole]
  const texts = splitText(whole, MAX_SMS_CHARACTERS - ROOM_FOR_MARK)
  return texts.map(
    (text2, index) => `${familyText(language, 'part', { part: index + 1, parts: texts.length })} ${text2}`,
  )
}

// src/inbox/sent-texts-reader.ts
var left = ['sending', 'unknown', 'accepted', 'sent', 'delivered']
var weekMs = 7 * 864e5
async function isAnsweringWelcome(queries, consentId, now) {
  const welcome = await queries.text.findFirst({
    where: { consentId, kind: 'welcome', state: { in: left }, createdAt: { gte: new Date(now.getTime() - weekMs) } },
    select: { id: true, createdAt: true },
  })
  if (welcome === null) return false
  const after2 = await queries.text.count({
    where: {
      consentId,
      state: { in: left },
      createdAt: { gte: welcome.createdAt },
      id: { not: welcome.id },
      OR: [{ afterTextId: null }, { afterTextId: { not: welcome.id } }],
    },
  })
  return after2 === 0
}
async function lastUpdateOf(queries, consentId) {
  const row = await queries.text.findFirst({
    where: { consentId, kind: 'update', state: { in: left }, broadcastId: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { broadcastId: true },
  })
  return row?.broadcastId ?? null
}
async function wasStrangerAnswered(queries, phoneHash, since) {
  const count = await queries.text.count({ where: { phoneHash, kind: 'unknown_number', createdAt: { gte: since } } })
  return count > 0
}

// src/inbox/answer-more.ts
var answeredADay = 10
var dayMs4 = 864e5
async function answerMore(tx, deps, inbound) {
  const { from: from2, phoneHash } = inbound
  if (readKeyword(inbound.body)?.meaning !== 'more' || from2 === null || !mayBeTexted(from2.consentState)) return null
  const since = new Date(deps.clock.now().getTime() - dayMs4)
  const answered =
    (await countHandledAs(tx, { phoneHash, as: 'more', since })) +
    (await countHandledAs(tx, { phoneHash, as: 'more_nothing', since }))
  if (answered >= answeredADay) return 'more_too_often'
  const whole = await wordLastUpdate(tx, deps, from2)
  const nothing2 = wordNotice(frameLanguage(from2.language), { kind: 'more_nothing', schoolName: deps.school.name })
  const { bodies, classroomId } = whole ?? { bodies: [nothing2], classroomId: null }
  await enqueueAnswer(tx, deps, { ...from2, phone: inbound.phone }, { kind: 'more', bodies, classroomId })
  return whole === null ? 'more_nothing' : 'more'
}
async function wordLastUpdate(tx, { sealer, school, clock }, { consentId, caregiverId, language }) {
  const broadcastId = await lastUpdateOf(tx, consentId)
  const broadcast = broadcastId === null ? null : await findBroadcast(tx, sealer, broadcastId)
  if (broadcast === null || broadcast.content.kind !== 'update') return null
  const { classroomId, author, createdAt: at } = broadcast
  const on = schoolDate(school.timezone, clock.now())
  const children = await childrenIn(tx, sealer, { caregiverId, classroomId, on })
  if (children.length === 0) return null
  const book = openSenderBook(tx, sealer, { schoolName: school.name, classroomId, author, at })
  const sender = await book.senderFor({ students: [] })
  const bodies = wordMore({
    schoolName: sender.schoolName,
    teacherName: sender.teacherName ?? sender.classroomName,
    language: frameLanguage(language),
    children,
    sections: broadcast.content.sections,
  })
  return { bodies, classroomId }
}

// src/inbox/answer-stranger.ts
var shownADay = 20
var hourMs2 = 36e5
async function answerStranger(tx, deps, inbound) {
  const { from: from2, phoneHash } = inbound
  if (from2 !== null && from2.consentState !== 'frozen') return null
  const { sealer, clock, school } = deps
  const yesterday = plusDays(schoolDayAt(school.timezone, clock.now()), -1)
  const today = endOfSchoolDay(school.timezone, yesterday)
  const as = from2 === null ? 'unknown_number' : 'frozen_number'
  if ((await countHandledAs(tx, { phoneHash, as, since: today })) < shownADay) {
    const on = schoolDate(school.timezone, clock.now())
    const wasOf = from2 === null ? null : await describeCaregiver2(tx, sealer, from2.caregiverId, on)
    const model = { inboundId: inbound.id, words: inbound.body, photos: inbound.media.length, wasOf }
    await tellCoordinators(tx, deps, inbound.id, { kind: 'unknown_number', model })
  }
  if (from2 !== null) return as
  const says = readKeyword(inbound.body)
  if (says?.meaning === 'stop') return 'stop'
  const word = await lastHandledAs(tx, phoneHash, ['stop', 'carrier_stop', 'carrier_start'])
  const wantsSilence = word !== null && word.as !== 'carrier_start'
  if (!wantsSilence && !(await wasStrangerAnswered(tx, phoneHash, today))) await tellWhomToCall(tx, deps, inbound.phone)
  return as
}
async function tellWhomToCall(tx, { sealer, clock, school }, from2) {
  const phone = parsePhone(from2, school.country)
  if (phone === null) return
  const now = clock.now()
  const body = FRAME_LANGUAGES.map((language) =>
    wordNotice(language, { kind: 'unknown_number', officePhone: school.phone }),
  ).join('\n')
  const text2 = {
    broadcastId: null,
    classroomId: null,
    caregiverId: null,
    consentId: null,
    kind: 'unknown_number',
    phone,
    body,
    language: FRAME_LANGUAGES[0],
    languageSource: 'fallback',
    segments: countSegments(body).segments,
    priority: 0,
    anyHour: true,
    despiteStop: false,
    afterTextId: null,
    dueAt: now,
    turnAt: now,
    usefulUntil: new Date(now.getTime() + hourMs2),
  }
  await enqueueTexts(tx, sealer, [text2], now)
}

// src/inbox/handle-inbound.ts
var triesAtMost = 10
var firstWaitMs = 500
var longestWaitMs = 12e4
async function handleInbound(deps, listeners, id) {
  const { database, sealer, clock, log } = deps
  try {
    const as = await database.inTransaction(async (tx) => {
      const stored = await lockInbound(tx, sealer, id)
      if (stored === null) return null
      await lockNumber(tx, stored.phoneHash)
      const taken = await hear(tx, listeners, { ...stored, from: await lockTextingCaregiver(tx, stored.phoneHash) })
      await markHandled(tx, id, taken, clock.now())
      return taken
    })
    if (as === null) return false
    if (as === unheard) log.error('inbound_unheard', { inbound: id })
    else log.info('inbound_handled', { inbound: id, as })
  } catch (error) {
    log.warn('inbound_not_handled', { ...errorFacts(error), inbound: id })
    await tryLater(deps, id)
  }
  for (const topic of ['posts', 'outbox', 'broadcasts', 'conversations']) database.announce(topic)
  return true
}
var unheard = 'unheard'
async function hear(tx, listeners, inbound) {
  for (const listen2 of listeners) {
    const as = await listen2(tx, inbound)
    if (as !== null) return as
  }
  return unheard
}
async function tryLater(deps, id) {
  const tries = await deps.database.inTransaction((tx) => countTry(tx, id))
  if (tries === null) return
  await deps.database.inTransaction((tx) => postponeInbound(tx, id, backoffMs(tries, firstWaitMs, longestWaitMs)))
  if (tries < triesAtMost) return
  await deps.database.inTransaction((tx) => giveUp3(tx, deps, id))
  deps.log.error('inbound_given_up', { inbound: id, tries })
}
async function giveUp3(tx, deps, id) {
  const { sealer, clock, school } = deps
  const inbound = await findInbound(tx, sealer, id)
  if (inbound === null) return
  const from2 = await lockTextingCaregiver(tx, inbound.phoneHash)
  const on = schoolDate(school.timezone, clock.now())
  const caregiver = from2 === null ? null : await describeCaregiver2(tx, sealer, from2.caregiverId, on)
  const model = { inboundId: id, words: inbound.body, photos: inbound.media.length, caregiver }
  await tellCoordinators(tx, deps, id, { kind: 'inbound_failed', model })
  await markHandled(tx, id, 'failed', clock.now())
}

// src/inbox/carrier-block-reader.ts
async function isBlockedByCarrier(queries, { phoneHash, consentId }) {
  const word = await lastHandledAs(queries, phoneHash, ['carrier_stop', 'carrier_start'])
  if (word?.as === 'carrier_stop') return true
  const stop2 = await queries.consentChange.findFirst({
    where: { consentId, to: 'stopped', source: 'carrier' },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return stop2 !== null && (word === null || word.at < stop2.at)
}

// src/inbox/obey-start.ts
async function obeyStart(tx, deps, inbound, by) {
  const { from: from2, sid: evidence } = inbound
  const at = deps.clock.now()
  const isYes = /^\s*yes\s*$/i.test(inbound.body)
  if (from2 === null) {
    const past = by === 'carrier' ? await lastConsentOn(tx, inbound.phoneHash) : null
    if (past !== null) await changeConsent(tx, { consentId: past, to: 'agreed', source: 'carrier', evidence, at })
    return by === 'carrier' && !isYes ? 'carrier_start' : null
  }
  const { consentId, consentState } = from2
  const wasSilent = consentState === 'stopped' || consentState === 'refused'
  if (by === 'words') {
    if (!wasSilent) return null
    if (await isBlockedByCarrier(tx, { ...inbound, consentId }))
      return tellBlocked(tx, deps, inbound, from2.caregiverId)
  }
  if (wasSilent || !isYes) {
    await changeConsent(tx, { consentId, to: 'agreed', source: by === 'carrier' ? 'carrier' : 'text', evidence, at })
  }
  await closeHold(tx, deps, from2, { kind: 'family' })
  if (by === 'carrier') return wasSilent || !isYes ? 'carrier_start' : null
  const notice = { kind: 'start_confirmed', schoolName: deps.school.name }
  const bodies = [wordNotice(frameLanguage(from2.language), notice)]
  await enqueueAnswer(tx, deps, { ...from2, phone: inbound.phone }, { kind: 'confirmation', bodies })
  return 'start'
}
async function tellBlocked(tx, deps, inbound, caregiverId) {
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const caregiver = await describeCaregiver2(tx, deps.sealer, caregiverId, on)
  await tellCoordinators(tx, deps, inbound.id, { kind: 'start_blocked', model: { caregiver } })
  return 'start_blocked'
}

// src/inbox/hear-keyword.ts
async function hearStopAndStart(tx, deps, inbound) {
  const keyword = await keywordIn(tx, deps, inbound)
  if (keyword === null) return null
  const by = keyword.tier === 'carrier' ? 'carrier' : 'words'
  switch (keyword.meaning) {
    case 'help':
      return keyword.tier === 'carrier' ? 'carrier_help' : null
    case 'start':
      return obeyStart(tx, deps, inbound, by)
    case 'stop':
      if (keyword.tier !== 'doubtful') return obeyStop(tx, deps, inbound, by)
      await doubt(tx, deps, inbound)
      return null
    case 'wrong_number':
      if (keyword.tier === 'doubtful') await doubt(tx, deps, inbound)
      return null
    case 'more':
    case 'language':
    case 'call':
    case 'text_me':
    case 'call_and_text':
    case 'not_understood':
      return null
  }
}
async function hearWrongNumber(tx, deps, inbound) {
  const { from: from2, sid } = inbound
  if (from2 === null || from2.consentState === 'frozen') return null
  const keyword = await keywordIn(tx, deps, inbound)
  if (keyword?.meaning !== 'wrong_number' || keyword.tier !== 'certain') return null
  await freezeNumber(
    tx,
    deps,
    { ...inbound, from: from2 },
    { source: 'text', evidence: sid, decision: { kind: 'family' } },
  )
  return 'wrong_number'
}
async function doubt(tx, deps, inbound) {
  const { from: from2 } = inbound
  if (from2 !== null && mayBeTexted(from2.consentState)) await holdProgramTexts(tx, deps, { ...inbound, from: from2 })
}
async function keywordIn(tx, deps, inbound) {
  const { body, from: from2, optOutType } = inbound
  const carrier = readCarrierKeyword(body, optOutType)
  if (carrier !== null) return carrier
  const answer3 = from2 === null ? null : readWelcomeAnswer(body)
  if (answer3 !== null && from2 !== null && (await isAnsweringWelcome(tx, from2.consentId, deps.clock.now()))) {
    return { meaning: answer3, tier: 'certain' }
  }
  return readKeyword(body)
}

// src/inbox/start-inbox.ts
var idleMs3 = 1e3
var batchSize3 = 200
function startInbox(deps, options) {
  const { database, log } = deps
  const concurrency2 = options.concurrency ?? (database.kind === 'embedded' ? 1 : 4)
  const listeners = listenersOf(deps, options)
  async function work() {
    const waiting = await findNextInbound(database.client, batchSize3)
    let handled = 0
    async function next() {
      for (let id = waiting.shift(); id !== void 0; id = waiting.shift()) {
        if (await handleInbound(deps, listeners, id)) handled += 1
      }
    }
    await Promise.all(Array.from({ length: concurrency2 }, next))
    return handled > 0 ? 0 : idleMs3
  }
  const loop = startLoop({ work, onError: (error) => log.error('inbox_loop_failed', errorFacts(error)) })
  database.onAnnounced('inbox', () => loop.wake())
  return loop
}
function listenersOf(deps, { questionKinds: kinds, conversation: conversation2 }) {
  return [
    (tx, inbound) => hearStopAndStart(tx, deps, inbound),
    (tx, inbound) => hearWrongNumber(tx, deps, inbound),
    (tx, inbound) => answerStranger(tx, deps, inbound),
    async (tx, { from: from2, body }) =>
      from2 !== null && (await answerOpenQuestion(tx, { ...deps, kinds }, { caregiverId: from2.caregiverId, body }))
        ? 'answer'
        : null,
    (tx, inbound) => answerMore(tx, deps, inbound),
    conversation2,
  ]
}

// src/conversations/photo-orientation.ts
var exifHead = 'Exif\0\0'
var orientationTag = 274
function readOrientation(data) {
  if (data.toString('latin1', 0, exifHead.length) !== exifHead) return null
  const tiff = data.subarray(exifHead.length)
  if (tiff.length < 8) return null
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < short(directory); entry++) {
    const at = directory + 2 + entry * 12
    if (at + 12 > tiff.length) return null
    const value = short(at + 8)
    if (short(at) === orientationTag) return value >= 1 && value <= 8 ? value : null
  }
  return null
}
function orientationSegment(orientation) {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const data = Buffer.concat([Buffer.from(exifHead, 'latin1'), tiff])
  const head = Buffer.from([255, 225, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

// src/conversations/photo-clean-jpeg.ts
var startOfScan = 218
var endOfImage = 217
function isNeeded(marker, data) {
  if (marker === 226) return data.toString('latin1', 0, 11) === 'ICC_PROFILE'
  if (marker === 224 || marker === 238) return true
  return !(marker >= 225 && marker <= 239) && marker !== 254
}
function cleanJpeg(bytes) {
  const kept = [bytes.subarray(0, 2)]
  let orientation = 1
  let at = 2
  while (at + 4 <= bytes.length || bytes[at + 1] === endOfImage) {
    if (bytes[at] !== 255) return null
    const marker = bytes[at + 1]
    if (marker === 255) {
      at += 1
      continue
    }
    if (marker === endOfImage) return finished(kept, orientation)
    const end2 = at + 2 + bytes.readUInt16BE(at + 2)
    if (end2 > bytes.length || end2 < at + 4) return null
    const data = bytes.subarray(at + 4, end2)
    if (marker === 225) orientation = readOrientation(data) ?? orientation
    const next = marker === startOfScan ? endOfScan(bytes, end2) : end2
    if (isNeeded(marker, data)) kept.push(bytes.subarray(at, next))
    at = next
  }
  return null
}
function endOfScan(bytes, from2) {
  let at = bytes.indexOf(255, from2)
  while (at !== -1) {
    const next = bytes[at + 1]
    if (next === void 0) break
    if (next !== 0 && next !== 255 && !(next >= 208 && next <= 215)) return at
    at = bytes.indexOf(255, at + (next === 255 ? 1 : 2))
  }
  return bytes.length
}
function finished([start, ...segments], orientation) {
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)]
  return Buffer.concat([start, ...upright, ...segments, Buffer.from([255, endOfImage])])
}

// src/conversations/photo-clean-png.ts
var dropped = /* @__PURE__ */ new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])
var signatureLength = 8
var frameLength = 12
function cleanPng(bytes) {
  const kept = [bytes.subarray(0, signatureLength)]
  let at = signatureLength
  while (at + frameLength <= bytes.length) {
    const end2 = at + frameLength + bytes.readUInt32BE(at)
    if (end2 > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!dropped.has(type)) kept.push(bytes.subarray(at, end2))
    if (type === 'IEND') return Buffer.concat(kept)
    at = end2
  }
  return null
}

// src/conversations/photo-kind.ts
function readPhotoKind(bytes) {
  if (bytes.subarray(0, 3).equals(Buffer.from([255, 216, 255]))) return 'jpg'
  if (bytes.subarray(0, 8).equals(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))) return 'png'
  const head = bytes.subarray(0, 6).toString('latin1')
  return head === 'GIF87a' || head === 'GIF89a' ? 'gif' : null
}
function cleanPhoto(kind, bytes) {
  switch (kind) {
    case 'jpg':
      return cleanJpeg(bytes)
    case 'png':
      return cleanPng(bytes)
    case 'gif':
      return bytes
  }
}

// src/conversations/photo-step.ts
var absentAfterTries = 6
async function takePhotoStep(deps, claim) {
  const { database, log, pace } = deps
  const step = await stepOf(deps, claim)
  const about = { photo: claim.id, state: claim.state, tries: claim.tries }
  if (step.kind === 'later') {
    log.debug('photo_waits', { ...about, why: step.why })
    if (claim.tries === 10) log.warn('photo_waits_long', { ...about, why: step.why })
    return postpone(
      database.client,
      claim,
      Math.max(step.retryAfterMs, backoffMs(claim.tries, pace.retryFirstMs, pace.retryMaxMs)),
    )
  }
  const { change } = step
  const isShownAnew = change.state !== claim.state
  await database.inTransaction(async (tx) => {
    await holdPhotos(tx, claim.inboundId)
    if ((await advance(tx, claim, change)) && isShownAnew) await postPhotosOf(tx, deps, claim.inboundId)
  })
  log.info('photo_advanced', { photo: claim.id, to: change.state, reason: change.reason, removed: change.removed })
  if (isShownAnew) database.announce('posts')
}
function stepOf(deps, claim) {
  const url = mediaUrl(deps, claim)
  if (url === null) return changed2({ state: 'gone', removed: true })
  switch (claim.state) {
    case 'waiting':
      return bring(deps, claim, url)
    case 'stored':
      return look2(deps, claim)
    case 'ready':
      return watchPosts(deps, claim, url)
    case 'refused':
    case 'gone':
      return remove(deps, claim, url)
  }
}
function mediaUrl({ sealer }, { mediaSealed, position }) {
  const media = mediaSealed === null ? [] : JSON.parse(sealer.open(mediaSealed))
  return media[position]?.url ?? null
}
async function bring({ source, channel }, { position, tries }, url) {
  const fetched = await source.fetch(url)
  switch (fetched.kind) {
    case 'later':
      return fetched
    case 'absent':
      return tries < absentAfterTries ? { kind: 'later', why: 'absent', retryAfterMs: 0 } : changed2({ state: 'gone' })
    case 'refused':
      return changed2({ state: 'refused', reason: fetched.reason })
    case 'fetched': {
      const kind = readPhotoKind(fetched.bytes)
      if (kind === null) return changed2({ state: 'refused', reason: 'other_kind' })
      const bytes = cleanPhoto(kind, fetched.bytes)
      if (bytes === null) return changed2({ state: 'refused', reason: 'broken' })
      const stored = await channel.store({ name: `photo-${position + 1}.${kind}`, bytes })
      return stored.kind === 'later' ? stored : changed2({ state: 'stored', fileId: stored.fileId })
    }
  }
}
async function look2({ channel }, { fileId }) {
  if (fileId === null) return changed2({ state: 'waiting' })
  const seen = await channel.look(fileId)
  switch (seen.kind) {
    case 'later':
      return seen
    case 'not_yet':
      return { kind: 'later', why: 'not_yet', retryAfterMs: 0 }
    case 'ready':
      return changed2({ state: 'ready' })
    case 'unusable':
      return changed2({ state: 'refused', reason: 'broken' })
    case 'gone':
      return changed2({ state: 'waiting' })
  }
}
async function watchPosts(deps, claim, url) {
  const { client } = deps.database
  const places = (await findPhotoPlaces(client, claim.inboundId)).filter(({ visible }) => visible)
  const posts = await readPhotoPosts(
    client,
    places.map((place) => photoKey(claim.id, place)),
  )
  if (posts.some(({ reason }) => reason?.startsWith('refused:') === true))
    return changed2({ state: 'refused', reason: 'broken' })
  const isShown = posts.length > 0 && posts.every(({ state }) => state === 'shown')
  return isShown ? remove(deps, claim, url) : { kind: 'later', why: 'not_shown', retryAfterMs: 0 }
}
async function remove({ source }, { state }, url) {
  const removal = await source.remove(url)
  return removal.kind === 'later' ? removal : changed2({ state, removed: true })
}
function changed2(change) {
  return { kind: 'changed', change }
}

// src/conversations/photo-loop.ts
var usualPace = { leaseMs: 12e4, retryFirstMs: 1e3, retryMaxMs: 6e5, idleMs: 5e3, concurrency: 3 }
var stopWithinMs4 = 4e3
function startPhotoLoop(given) {
  const pace = { ...usualPace, ...given.pace }
  const deps = { ...given, pace }
  const { database, log } = deps
  const underWay = /* @__PURE__ */ new Set()
  let claimsEnded = database.kind === 'server'
  async function work() {
    if (!claimsEnded) {
      await endDeadClaims2(database.client)
      claimsEnded = true
    }
    const room = pace.concurrency - underWay.size
    const { leaseMs } = pace
    const claims = room <= 0 ? [] : await database.inTransaction((tx) => claimPhotos(tx, { room, leaseMs }))
    for (const claim of claims) {
      const step = takeStep(claim).finally(() => {
        underWay.delete(step)
        loop.wake()
      })
      underWay.add(step)
    }
    if (underWay.size >= pace.concurrency) return pace.idleMs
    return Math.max(1, Math.min(pace.idleMs, (await nextPhotoMs(database.client)) ?? pace.idleMs))
  }
  async function takeStep(claim) {
    try {
      await takePhotoStep(deps, claim)
    } catch (error) {
      log.error('photo_step_failed', { photo: claim.id, ...errorFacts(error) })
    }
  }
  const loop = startLoop({ work, onError: (error) => log.error('photos_loop_failed', errorFacts(error)) })
  database.onAnnounced('photos', () => loop.wake())
  database.onAnnounced('posts', () => loop.wake())
  return {
    wake: () => loop.wake(),
    async stop() {
      await loop.stop()
      await settledWithin(stopWithinMs4, underWay)
    },
  }
}

// src/posts/put-post-first.ts
async function putPostFirst(tx, sealer, post) {
  await moveToFront(tx, await putPost(tx, sealer, post))
}

// src/conversations/digest-reader.ts
async function readBacklogs(queries) {
  return queries.$queryRaw`
    SELECT c.id AS "classroomId", p.destination AS "channelId", count(*)::int AS texts, min(p.created_at) AS since
      FROM posts p JOIN classrooms c ON c.channel_id = p.destination AND c.channel_state = 'linked'
     WHERE p.ts IS NULL AND p.state IN ('waiting', 'posting') AND p.kind = 'conversation_text'
     GROUP BY c.id, p.destination`
}
async function lockLastDigest(tx, { classroomId, channelId }) {
  await tx.$queryRaw`SELECT id FROM classrooms WHERE id = ${classroomId}::uuid FOR NO KEY UPDATE`
  const [last] = await tx.$queryRaw`
    SELECT key, created_at AS at, ts IS NULL AND state IN ('waiting', 'posting') AS "isOpen" FROM posts
     WHERE destination = ${channelId} AND kind = 'conversation_digest' ORDER BY created_at DESC LIMIT 1`
  return last ?? null
}

// src/conversations/digest-backlog.ts
var minute = 6e4
var manyTexts = 30
var fewTexts = 5
var lateAfterMs = 10 * minute
var notAgainWithinMs = 30 * minute
var familiesNamed = 30
function isBackedUp({ texts, since }, now) {
  const isLate = now.getTime() - since.getTime() > lateAfterMs
  return texts > manyTexts || (texts >= fewTexts && isLate)
}
async function digestBacklogs(deps) {
  const { database, clock } = deps
  const behind = (await readBacklogs(database.client)).filter((backlog) => isBackedUp(backlog, clock.now()))
  for (const backlog of behind) await digest(deps, backlog)
  if (behind.length > 0) database.announce('posts')
}
async function digest({ database, sealer, clock }, backlog) {
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
function digestOf(unseen, now) {
  const families = [...groupBy(unseen, ({ caregiverId }) => caregiverId).values()].flatMap((texts) =>
    texts[0] === void 0 ? [] : [{ caregiver: texts[0].caregiver, children: texts[0].children, texts: texts.length }],
  )
  return {
    texts: unseen.length,
    since: (unseen[0]?.since ?? now).toISOString(),
    asOf: now.toISOString(),
    families: families.slice(0, familiesNamed),
    more: Math.max(0, families.length - familiesNamed),
  }
}

// src/conversations/stray-reader.ts
async function findStrays(queries, on) {
  return queries.$queryRaw`
    SELECT e.id AS "entryId", e.caregiver_id AS "caregiverId"
      FROM conversation_entries e
      JOIN conversations c ON c.id = e.conversation_id
      JOIN conversation_threads t ON t.id = e.thread_id
      JOIN classrooms r ON r.id = c.classroom_id
     WHERE e.state = 'waiting' AND (
       NOT EXISTS (
         SELECT FROM care k JOIN enrollments n ON n.student_id = k.student_id
          WHERE k.caregiver_id = e.caregiver_id AND n.classroom_id = c.classroom_id AND k.contact_rule <> 'no_contact'
            AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
            AND n.since <= ${on}::date AND (n.until IS NULL OR n.until > ${on}::date))
       OR t.destinations <> CASE WHEN r.channel_state = 'linked' THEN jsonb_build_array(r.channel_id) ELSE t.destinations END
       OR (r.channel_state <> 'linked' AND t.destinations ->> 0 ~ '^[CG]'))
     ORDER BY e.at, e.id LIMIT 200`
}
async function classesAfter(queries, of) {
  const { on } = of
  const rows = await queries.$queryRaw`
    SELECT DISTINCT n.classroom_id
      FROM enrollments past
      JOIN care k ON k.student_id = past.student_id AND k.caregiver_id = ${of.caregiverId}::uuid AND k.contact_rule <> 'no_contact'
        AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
      JOIN enrollments n ON n.student_id = past.student_id
        AND n.since <= ${on}::date AND (n.until IS NULL OR n.until > ${on}::date)
     WHERE past.classroom_id = ${of.classroomId}::uuid
     ORDER BY n.classroom_id`
  return rows.map((row) => row.classroom_id)
}

// src/conversations/follow-strays.ts
async function followStrays(deps) {
  const { database, clock, school, log } = deps
  const strays = await findStrays(database.client, schoolDate(school.timezone, clock.now()))
  for (const stray of strays) {
    await database.inTransaction(async (tx) => {
      await lockTalk(tx, stray.caregiverId)
      await follow2(tx, deps, stray.entryId)
    })
  }
  if (strays.length > 0) {
    log.info('conversations_followed', { count: strays.length })
    database.announce('posts')
    database.announce('conversations')
  }
  return strays.length
}
async function follow2(tx, deps, entryId) {
  const entry = await findEntry(tx, deps.sealer, entryId)
  const thread = entry?.threadId == null ? null : await findThread(tx, entry.threadId)
  if (entry === null || thread?.classroomId == null) return
  const { classroomId } = thread
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const classes = await classesAfter(tx, { caregiverId: entry.caregiverId, classroomId, on })
  const [first] = classes
  const to = classes.includes(classroomId) ? classroomId : classes.length === 1 && first !== void 0 ? first : null
  await carryOver(tx, deps, { entry, thread, to, by: null })
}

// src/school/school-days-later.ts
import { DateTime as DateTime5 } from 'luxon'
var lastSchoolWeekday = 5
var morningHour = 8
function schoolDaysLater(timezone, instant, days) {
  let at = DateTime5.fromJSDate(instant, { zone: timezone })
  if (at.weekday > lastSchoolWeekday) {
    at = at.plus({ days: 8 - at.weekday }).set({ hour: morningHour, minute: 0, second: 0, millisecond: 0 })
  }
  for (let left2 = days; left2 > 0; left2--) at = at.plus({ days: at.weekday === lastSchoolWeekday ? 3 : 1 })
  return at.toJSDate()
}

// src/conversations/overdue-reader.ts
var dayMs5 = 24 * 36e5
async function findOverdue(queries, now) {
  return queries.conversationEntry.findMany({
    where: { state: 'waiting', escalatedAt: null, at: { lte: new Date(now.getTime() - dayMs5 + 36e5) } },
    select: { id: true, at: true, remindedAt: true },
    orderBy: { at: 'asc' },
    take: 500,
  })
}
async function readWaitingText(queries, sealer, entryId) {
  const [text2] = await readWaiting(queries, sealer, { entryId })
  return text2 ?? null
}

// src/conversations/remind-waiting.ts
async function remindWaiting(deps) {
  const { database, clock, school } = deps
  const now = clock.now()
  let reminded = 0
  for (const entry of await findOverdue(database.client, now)) {
    const due2 = (days) => schoolDaysLater(school.timezone, entry.at, days) <= now
    reminded += await database.inTransaction(async (tx) => {
      let told = 0
      if (entry.remindedAt === null && due2(1) && (await markReminded(tx, entry.id, 'reminded', now))) {
        told += await remind(tx, deps, entry.id, 'staff')
      }
      if (due2(2) && (await markReminded(tx, entry.id, 'escalated', now))) {
        told += await remind(tx, deps, entry.id, 'coordinators')
      }
      return told
    })
  }
  if (reminded > 0) {
    deps.log.info('waiting_reminded', { count: reminded })
    database.announce('posts')
  }
  return reminded
}
async function remind(tx, { sealer, clock, school }, entryId, to) {
  const now = clock.now()
  const text2 = await readWaitingText(tx, sealer, entryId)
  if (text2 === null) return 0
  const team = text2.classroomId === null ? [] : await staffOf(tx, text2.classroomId, now)
  const staff = [...new Set(team.filter(({ role }) => role !== 'liaison').map(({ slackUserId }) => slackUserId))]
  const readers = to === 'coordinators' || staff.length === 0 ? school.coordinators : staff
  const { caregiver, children, classroom, since, place } = text2
  for (const reader of readers) {
    const model = { to, caregiver, children, classroom, since: since.toISOString(), place, staff }
    const key = `reminder:${entryId}:${to}:${reader}`
    await putPost(tx, sealer, { key, destination: reader, kind: 'waiting_reminder', model, at: now })
  }
  return readers.length
}

// src/conversations/reach-reader.ts
async function findChangedReach(queries, { since, limit }) {
  const rows = await queries.$queryRaw`
    SELECT t.id FROM conversation_threads t
      JOIN conversations c ON c.id = t.conversation_id
      LEFT JOIN consents s ON s.caregiver_id = c.caregiver_id AND s.ended_at IS NULL
     WHERE (t.last_at > ${since} OR t.id IN (SELECT e.thread_id FROM conversation_entries e WHERE e.state = 'waiting'))
       AND t.shown_reach <> 'no_contact'
       AND t.shown_reach <> CASE
         WHEN s.id IS NULL THEN 'no_usable_number'
         WHEN s.state = 'refused' THEN 'said_no'
         WHEN s.state = 'stopped' THEN 'stopped'
         WHEN s.state = 'frozen' THEN 'wrong_number'
         WHEN s.number_fault IS NOT NULL THEN 'no_usable_number'
         ELSE 'reached' END
     LIMIT ${limit}`
  return rows.map(({ id }) => id)
}
async function waitingInThread(queries, threadId) {
  const rows = await queries.conversationEntry.findMany({
    where: { threadId, state: 'waiting' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

// src/conversations/renew-reach.ts
var livelyMs = 14 * 24 * 36e5
async function renewReach(deps) {
  const { database, clock } = deps
  const since = new Date(clock.now().getTime() - livelyMs)
  const changed3 = await findChangedReach(database.client, { since, limit: 100 })
  for (const threadId of changed3) {
    const found = await findThread(database.client, threadId)
    if (found === null) continue
    await database.inTransaction(async (tx) => {
      await lockTalk(tx, found.caregiverId)
      const thread = await findThread(tx, threadId)
      if (thread === null) return
      for (const entryId of await waitingInThread(tx, threadId)) await postEntry(tx, deps, entryId)
      await postRoot(tx, deps, thread)
    })
  }
  if (changed3.length > 0) database.announce('posts')
  return changed3.length
}

// src/conversations/renew-sent.ts
async function renewSent(deps) {
  const { database, clock } = deps
  const changed3 = await findChangedSent(database.client, 200)
  for (const entryId of changed3) await database.inTransaction((tx) => postEntry(tx, deps, entryId))
  await endWatches(database.client, clock.now())
  if (changed3.length > 0) database.announce('posts')
  return changed3.length
}

// src/conversations/waiting-card.ts
var familiesNamed2 = 30
function waitingCardKey(classroomId, channelId) {
  return `waiting:${classroomId}:${channelId}`
}
function waitingCardOf(texts, asOf) {
  const families = [...groupBy(texts, ({ caregiverId }) => caregiverId).values()].flatMap((waiting) => {
    const [oldest] = waiting
    return oldest === void 0 ? [] : [familyOf(oldest, waiting.length)]
  })
  const named = families.slice(0, familiesNamed2)
  return { families: named, more: families.length - named.length, asOf: asOf.toISOString() }
}
function familyOf({ caregiver, children, since, place }, texts) {
  return { caregiver, children, since: since.toISOString(), texts, place }
}

// src/conversations/renew-waiting.ts
var settlingMs = 15e3
async function renewWaiting(deps) {
  const { database } = deps
  const dirty = await findDirtyCards(database.client)
  for (const classroomId of dirty) {
    await database.inTransaction(async (tx) => {
      if (await takeDirtyCard(tx, classroomId)) await renewCard(tx, deps, classroomId)
    })
  }
  if (dirty.length > 0) database.announce('posts')
}
async function renewCard(tx, { sealer, clock, school }, classroomId) {
  const classroom = await findClassroom(tx, classroomId)
  if (classroom?.channelState !== 'linked' || classroom.channelId === null) return
  const now = clock.now()
  const texts = await readWaiting(tx, sealer, { classroomId })
  const unshown = texts.filter(({ place }) => place === null)
  if (unshown.length > 0) await markWaiting(tx, [classroomId])
  if (unshown.some((text2) => isFresh(text2, now))) return
  const key = waitingCardKey(classroomId, classroom.channelId)
  if (texts.length === 0 && !(await isCardPut(tx, key))) return
  const asOf = new Date(endOfSchoolDay(school.timezone, schoolDayAt(school.timezone, now)).getTime() - 1)
  const model = waitingCardOf(texts, asOf)
  await putPost(tx, sealer, { key, destination: classroom.channelId, kind: 'waiting_card', model, at: now })
}
function isFresh({ since }, now) {
  const age = now.getTime() - since.getTime()
  return age >= 0 && age < settlingMs
}

// src/conversations/note-reader.ts
async function findUnshownNotes(queries, { since, limit }) {
  return queries.$queryRaw`
    SELECT t.id AS "textId", t.caregiver_id AS "caregiverId", t.classroom_id AS "classroomId", t.broadcast_id AS "broadcastId",
           t.due_at AS "dueAt"
      FROM texts t
     WHERE t.kind = 'note' AND t.broadcast_id IS NOT NULL AND t.created_at > ${since} AND t.caregiver_id IS NOT NULL
       AND t.reason IS DISTINCT FROM 'stopped_by_staff'
       AND NOT EXISTS (SELECT FROM conversation_entries e WHERE e.text_id = t.id)
     ORDER BY t.created_at, t.id LIMIT ${limit}`
}
async function findUntoldWithdrawals(queries) {
  const rows = await queries.$queryRaw`
    SELECT DISTINCT t.broadcast_id AS id FROM texts t JOIN conversation_entries e ON e.text_id = t.id
     WHERE t.kind = 'note' AND t.state = 'failed' AND t.reason = 'too_late' AND t.broadcast_id IS NOT NULL AND e.reminded_at IS NULL
     LIMIT 50`
  return rows.map(({ id }) => id)
}
async function readWithdrawn(queries, sealer, broadcastId) {
  const rows = await queries.$queryRaw`
    SELECT e.id AS entry_id, g.name_sealed
      FROM texts t JOIN conversation_entries e ON e.text_id = t.id JOIN caregivers g ON g.id = e.caregiver_id
     WHERE t.broadcast_id = ${broadcastId}::uuid AND t.kind = 'note' AND t.state = 'failed' AND t.reason = 'too_late'
     ORDER BY g.id`
  return rows.map((row) => ({ entryId: row.entry_id, caregiver: sealer.open(row.name_sealed) }))
}

// src/conversations/show-notes.ts
var lookBackMs = 7 * 24 * 36e5
async function showNotes(deps) {
  const { database, clock } = deps
  const since = new Date(clock.now().getTime() - lookBackMs)
  const notes = await findUnshownNotes(database.client, { since, limit: 200 })
  for (const note of notes) await database.inTransaction((tx) => showNote(tx, deps, note))
  if (notes.length > 0) database.announce('posts')
  return notes.length
}
async function showNote(tx, deps, note) {
  const { caregiverId, classroomId, textId, dueAt } = note
  await lockTalk(tx, caregiverId)
  const requestKey = `note:${textId}`
  if ((await entryOfRequest(tx, requestKey)) !== null) return
  const broadcast = await findBroadcast(tx, deps.sealer, note.broadcastId)
  if (broadcast?.content.kind !== 'note') return
  const { author, content } = broadcast
  const at = deps.clock.now()
  const { thread } = await openThread(tx, deps, { caregiverId, classroomId, startedByStaff: author, at })
  const id = newId()
  await insertSent(tx, deps.sealer, {
    id,
    caregiverId,
    conversationId: thread.conversationId,
    threadId: thread.id,
    kind: 'note',
    // As staff read it: the beginning that they chose is in their language here.
    words: stemmedWords('en', content),
    at,
    author,
    answersId: null,
    withheld: false,
    requestKey,
    textId,
    watchUntil: new Date(Math.max(at.getTime(), dueAt.getTime()) + watchMs),
  })
  await postEntry(tx, deps, id)
}

// src/conversations/tell-withdrawn.ts
async function tellWithdrawn(deps) {
  const { database, log } = deps
  const broadcastIds = await findUntoldWithdrawals(database.client)
  for (const id of broadcastIds) await database.inTransaction((tx) => tell2(tx, deps, id))
  if (broadcastIds.length > 0) {
    log.info('notes_withdrawn', { count: broadcastIds.length })
    database.announce('posts')
  }
  return broadcastIds.length
}
async function tell2(tx, { sealer, clock }, broadcastId) {
  const broadcast = await lockBroadcast(tx, sealer, broadcastId)
  if (broadcast === null) return
  const withdrawn = await readWithdrawn(tx, sealer, broadcastId)
  const classroom = broadcast.classroomId === null ? null : await findClassroom(tx, broadcast.classroomId)
  const model = {
    classroom: classroom?.name ?? '',
    caregivers: withdrawn.map(({ caregiver }) => caregiver),
  }
  const at = clock.now()
  const post = {
    key: `note_withdrawn:${broadcastId}`,
    destination: broadcast.author,
    kind: 'note_withdrawn',
    model,
    at,
  }
  await putPost(tx, sealer, post)
  await markTold(
    tx,
    withdrawn.map(({ entryId }) => entryId),
    at,
  )
}

// src/conversations/start-conversations.ts
var idleMs4 = 1e3
var lookEveryMs = 5e3
function startConversations(deps) {
  const { database, log } = deps
  let lookedAt = -Infinity
  async function work() {
    await showNotes(deps)
    await renewSent(deps)
    if (performance.now() - lookedAt >= lookEveryMs) {
      lookedAt = performance.now()
      await ringHelp(deps)
      await followStrays(deps)
      await remindWaiting(deps)
      await tellWithdrawn(deps)
      await renewReach(deps)
      await digestBacklogs(deps)
    }
    await renewWaiting(deps)
    return idleMs4
  }
  const loop = startLoop({ work, onError: (error) => log.error('conversations_loop_failed', errorFacts(error)) })
  database.onAnnounced('conversations', () => loop.wake())
  return loop
}

// src/questions/ask-question.ts
async function askQuestion(tx, deps, question) {
  const { caregiverId, kind, options, expiresAt, body, language, classroomId, anyHour } = question
  await lockQuestionsOf(tx, caregiverId)
  const id = newId()
  await insertQuestion(tx, deps.sealer, {
    id,
    caregiverId,
    kind,
    options,
    context: question.context ?? null,
    createdAt: deps.clock.now(),
    expiresAt,
    wording: { body, language, classroomId, anyHour },
  })
  await openNextQuestion(tx, deps, caregiverId)
  return id
}

// src/conversations/word-which-class.ts
function wordWhichClass(language, { schoolName, choices }) {
  const listed2 = choices.map(({ reader, children }, index) => {
    const named = children.length === 0 ? reader : `${reader} (${children.join(', ')})`
    return `${index + 1} ${plainCharacters(named)}`
  })
  return familyText(language, 'which_class', { school: plainCharacters(schoolName), choices: listed2.join(', ') })
}

// src/conversations/ask-which-class.ts
var whichClass = 'which_class'
var answerWithinMs3 = 10 * 6e4
async function askWhichClass(tx, deps, { member, classes }) {
  const now = deps.clock.now()
  const choices = []
  for (const classroomId of classes) choices.push(await choiceOf(tx, deps, member, classroomId))
  choices.sort((a, b) => a.classroom.localeCompare(b.classroom, 'en'))
  const language = frameLanguage(member.language)
  await recordAsked(tx, member.caregiverId, now)
  await askQuestion(tx, deps, {
    caregiverId: member.caregiverId,
    kind: whichClass,
    body: wordWhichClass(language, { schoolName: deps.school.name, choices }),
    language,
    classroomId: null,
    anyHour: true,
    options: choices.map(({ classroomId }) => classroomId),
    expiresAt: new Date(now.getTime() + answerWithinMs3),
  })
}
async function choiceOf(tx, { sealer, clock }, member, classroomId) {
  const classroom = (await findClassroom(tx, classroomId))?.name ?? ''
  const [teacher] = await staffOf(tx, classroomId, clock.now())
  const name = teacher === void 0 ? null : await staffName(tx, sealer, teacher.slackUserId)
  const children = member.students.filter((student) => student.classroomId === classroomId)
  const named = new Map(children.map((child) => [child.studentId, child.firstName]))
  return {
    classroomId,
    classroom,
    reader: name?.name ?? classroom,
    children: [...named.values()].toSorted((a, b) => a.localeCompare(b, 'en')),
  }
}

// src/conversations/decide-route.ts
var hourMs3 = 36e5
var replyWithinMs = 2 * hourMs3
var holdsForMs = 7 * 24 * hourMs3
function decideRoute(facts) {
  const { now, classes, chosen } = facts
  if (classes.length === 0) return { kind: 'coordinators', confirmed: true }
  if (facts.isWaiting) return { kind: 'wait' }
  const texted = facts.texted
    .filter(({ classroomId }) => classes.includes(classroomId))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const [last] = texted
  if (last !== void 0 && isWithin(last.at, replyWithinMs, now)) return confirmed(last.classroomId)
  const [only] = classes
  if (classes.length === 1 && only !== void 0) return confirmed(only)
  if (chosen !== null && classes.includes(chosen.classroomId) && isWithin(chosen.at, holdsForMs, now)) {
    return confirmed(chosen.classroomId)
  }
  const lately = texted.filter(({ at }) => isWithin(at, holdsForMs, now))
  if (last !== void 0 && lately.length < 2) return confirmed(last.classroomId)
  const wasAsked = facts.askedAt !== null && isWithin(facts.askedAt, holdsForMs, now)
  if (!facts.canAsk || wasAsked) return withoutAnswer(facts)
  return {
    kind: 'ask',
    classes: lately.length === 0 ? classes : classes.filter((id) => lately.some((text2) => text2.classroomId === id)),
  }
}
function withoutAnswer({ classes, texted }) {
  const [last] = texted
    .filter(({ classroomId }) => classes.includes(classroomId))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
  if (last !== void 0) return { kind: 'classroom', classroomId: last.classroomId, confirmed: classes.length === 1 }
  const [only] = classes
  if (classes.length === 1 && only !== void 0) return confirmed(only)
  return { kind: 'coordinators', confirmed: classes.length === 0 }
}
function confirmed(classroomId) {
  return { kind: 'classroom', classroomId, confirmed: true }
}
function isWithin(at, ms, now) {
  return now.getTime() - at.getTime() <= ms
}

// src/conversations/deliver-received.ts
async function deliverReceived(tx, deps, route) {
  const { caregiverId, classroomId, confirmed: confirmed2 } = route
  for (const entry of await readUnrouted(tx, deps.sealer, caregiverId)) {
    const talk = { caregiverId, classroomId, startedByStaff: null, at: entry.at }
    const { thread, unmentioned } = await openThread(tx, deps, talk)
    const place = {
      conversationId: thread.conversationId,
      threadId: thread.id,
      mentions: unmentioned,
      confirmed: confirmed2,
    }
    await placeReceived(tx, entry.id, place)
    await postEntry(tx, deps, entry.id)
  }
  await markWaiting(tx, [classroomId])
}

// src/conversations/route-reader.ts
async function readTexted(queries, caregiverId, on) {
  const rows = await queries.$queryRaw`
    WITH sent AS (
      SELECT classroom_id, max(updated_at) AS at FROM texts
       WHERE caregiver_id = ${caregiverId}::uuid AND classroom_id IS NOT NULL
         AND state IN ('sending', 'unknown', 'accepted', 'sent', 'delivered')
       GROUP BY classroom_id),
    now AS (
      SELECT e.student_id, e.classroom_id FROM care k JOIN enrollments e ON e.student_id = k.student_id
       WHERE k.caregiver_id = ${caregiverId}::uuid AND k.contact_rule <> 'no_contact'
         AND k.since <= ${on}::date AND (k.until IS NULL OR k.until > ${on}::date)
         AND e.since <= ${on}::date AND (e.until IS NULL OR e.until > ${on}::date))
    SELECT classroom_id, max(at) AS at FROM (
      SELECT sent.classroom_id, sent.at FROM sent WHERE sent.classroom_id IN (SELECT classroom_id FROM now)
      UNION ALL
      SELECT now.classroom_id, sent.at FROM sent
        JOIN enrollments past ON past.classroom_id = sent.classroom_id
        JOIN now ON now.student_id = past.student_id
       WHERE sent.classroom_id NOT IN (SELECT classroom_id FROM now)) AS texted
     GROUP BY classroom_id`
  return rows.map((row) => ({ classroomId: row.classroom_id, at: row.at }))
}
async function readChoice3(queries, caregiverId) {
  const [row] = await queries.$queryRaw`
    SELECT classroom_id, chosen_at, asked_at FROM class_choices WHERE caregiver_id = ${caregiverId}::uuid`
  if (row === void 0) return { chosen: null, askedAt: null }
  const { classroom_id: classroomId, chosen_at: at } = row
  return { chosen: classroomId === null || at === null ? null : { classroomId, at }, askedAt: row.asked_at }
}

// src/conversations/take-inbound.ts
async function takeInbound(tx, deps, inbound) {
  const { sealer, clock, school } = deps
  const { caregiverId } = inbound
  await lockTalk(tx, caregiverId)
  const member = await readCaregiver(tx, sealer, caregiverId, schoolDate(school.timezone, clock.now()))
  const facts = {
    now: inbound.receivedAt,
    classes: [...new Set(member.students.map(({ classroomId }) => classroomId))],
    texted: await readTexted(tx, caregiverId, schoolDate(school.timezone, clock.now())),
    ...(await readChoice3(tx, caregiverId)),
    isWaiting: await isRouting(tx, caregiverId),
    canAsk: reachOf(member).kind === 'reached',
  }
  const entry = { id: newId(), caregiverId, inboundId: inbound.id, words: inbound.body, photos: inbound.photos }
  if (!(await insertReceived(tx, sealer, { ...entry, at: inbound.receivedAt }))) return
  const route = decideRoute(facts)
  switch (route.kind) {
    case 'wait':
      return
    case 'ask':
      return askWhichClass(tx, deps, { member, classes: route.classes })
    case 'classroom':
      return deliverReceived(tx, deps, { caregiverId, ...route })
    case 'coordinators':
      return deliverReceived(tx, deps, { caregiverId, classroomId: null, confirmed: route.confirmed })
  }
}

// src/conversations/which-class-kinds.ts
function whichClassKinds(deps) {
  async function classesOf(tx, caregiverId) {
    const on = schoolDate(deps.school.timezone, deps.clock.now())
    const member = await readCaregiver(tx, deps.sealer, caregiverId, on)
    return { on, classes: [...new Set(member.students.map(({ classroomId }) => classroomId))] }
  }
  async function deliverAnyway(tx, caregiverId) {
    const { on, classes } = await classesOf(tx, caregiverId)
    const route = withoutAnswer({ classes, texted: await readTexted(tx, caregiverId, on) })
    const classroomId = route.kind === 'classroom' ? route.classroomId : null
    await deliverReceived(tx, deps, { caregiverId, classroomId, confirmed: route.confirmed })
  }
  return {
    [whichClass]: {
      async answered(tx, { caregiverId }, option) {
        await lockTalk(tx, caregiverId)
        const { classes } = await classesOf(tx, caregiverId)
        if (typeof option !== 'string' || !classes.includes(option)) return deliverAnyway(tx, caregiverId)
        await recordChoice(tx, { caregiverId, classroomId: option, at: deps.clock.now() })
        await deliverReceived(tx, deps, { caregiverId, classroomId: option, confirmed: true })
      },
      async expired(tx, { caregiverId }) {
        await lockTalk(tx, caregiverId)
        await deliverAnyway(tx, caregiverId)
      },
    },
  }
}

// src/questions/expire-questions.ts
async function expireQuestions(deps) {
  const { database, clock, log } = deps
  const count = { expired: 0, failed: 0 }
  for (const overdue of await findOverdueQuestions(database.client, clock.now())) {
    try {
      if (await expire(deps, overdue)) count.expired += 1
    } catch (error) {
      count.failed += 1
      log.error('question_not_expired', { ...errorFacts(error), question: overdue.id })
    }
  }
  if (count.expired > 0) {
    for (const topic of ['outbox', 'posts', 'conversations']) database.announce(topic)
  }
  return count
}
function expire({ database, ...deps }, { id, caregiverId }) {
  return database.inTransaction(async (tx) => {
    await lockQuestionsOf(tx, caregiverId)
    const now = deps.clock.now()
    const question = await findQuestion(tx, deps.sealer, id)
    if (question === null || question.expiresAt > now) return false
    if (question.state !== 'waiting' && question.state !== 'open') return false
    const kind = deps.kinds[question.kind]
    if (kind === void 0) throw new Error(`nobody asks questions of the kind ${question.kind}`)
    await closeQuestion(tx, id, { state: 'expired', answer: null }, now)
    await kind.expired(tx, question)
    await openNextQuestion(tx, deps, caregiverId)
    return true
  })
}

// src/questions/start-questions.ts
var roundMs2 = 1e3
var afterFailureMs = 1e4
function startQuestions(deps) {
  return startLoop({
    async work() {
      const { failed: failed2 } = await expireQuestions(deps)
      return failed2 > 0 ? afterFailureMs : roundMs2
    },
    onError: (error) => deps.log.error('questions_loop_failed', errorFacts(error)),
  })
}

// src/ticker/start-ticker.ts
import { schedule } from 'node-cron'
var quiet2 = { debug() {}, info() {}, warn() {}, error() {} }
function startTicker(jobs, log) {
  const running = /* @__PURE__ */ new Map()
  function start({ name, run }) {
    if (running.has(name)) return
    const done2 = run()
      .then(
        () => {},
        (error) => log.error('minute_job_failed', { job: name, ...errorFacts(error) }),
      )
      .finally(() => running.delete(name))
    running.set(name, done2)
  }
  const task = schedule('* * * * *', () => jobs.forEach(start), { logger: quiet2 })
  return {
    async stop() {
      await task.destroy()
      await Promise.all(running.values())
    },
  }
}

// src/inbox/store-inbound.ts
function storeInbound(deps) {
  const { database, sealer, clock } = deps
  const group = createGroupCommit(async (texts) => {
    if ((await insertInbound(database.client, sealer, texts)) > 0) database.announce('inbox')
  })
  return async (text2) => {
    if (!/^\w{1,64}$/.test(text2.sid)) throw new Error('the carrier gave no usable SID')
    await group.add({ text: text2, receivedAt: clock.now() })
  }
}

// src/app.ts
var slackTimeoutMs = 1e4
var photoTimeoutMs = 3e4
async function startApp(config, log) {
  const { school, slack, twilio: twilio3, undoSeconds } = config
  const database = await openDatabase(config)
  const sealer = createSealer(config.dataKey)
  const clock = createMovableClock()
  const background = createBackground(log)
  const base = { database, sealer, clock, school, log, undoSeconds }
  const metrics = createMetrics(base)
  const client = createWebClient({
    token: slack.botToken,
    apiUrl: slack.apiUrl,
    timeoutMs: slackTimeoutMs,
    log,
    onCalled: metrics.slackCalled,
  })
  const directory = createSlackDirectory(client, log)
  const putNotice = async (tx, notice, at) => void (await putPost(tx, sealer, { ...notice, at }))
  const deps = { ...base, client, directory, putNotice }
  const carrier = createTwilioCarrier({ ...twilio3, publicUrl: config.publicUrl })
  const outbox = await startOutbox({
    ...base,
    carrier,
    smsPerSecond: config.smsPerSecond,
    settleSeconds: config.settleSeconds,
    answerMs: twilio3.timeoutMs,
    onTried: metrics.tried,
  })
  const channel = createSlackChannel({ client, renderers: slackRenderers(school.timezone), log })
  const posts = startPosts({
    ...base,
    channel,
    onChannelLost: async (channelId, why) => void (await loseChannel(deps, { channelId, why })),
  })
  const broadcasts = startBroadcasts(base)
  const questionKinds = whichClassKinds(base)
  const inbox = startInbox(base, { questionKinds, conversation: listenForConversation(base) })
  const questions = startQuestions({ ...base, kinds: questionKinds })
  const conversations = startConversations(base)
  const photos = startPhotoLoop({
    ...base,
    source: createMediaSource({ ...twilio3, timeoutMs: photoTimeoutMs }),
    channel: createPhotoChannel({ client, timeoutMs: photoTimeoutMs }),
  })
  const ticker = startTicker(
    [
      { name: 'check_channels', run: channelRound(deps) },
      { name: 'watch_sending', run: () => watchSending({ ...base, segmentBudget: config.segmentBudget }) },
      { name: 'roster_files', run: () => workOnRosterFiles(deps) },
    ],
    log,
  )
  const slackApp = createSlackApp(slack, slackHandlers(deps, createBotIdentity(client)), { log, background })
  const receipts = createGroupCommit((some) => recordReceipts(base, some))
  const signed = { authToken: twilio3.authToken, publicUrl: config.publicUrl, log }
  const inboundDeps = { ...signed, storeInbound: storeInbound(base) }
  async function recordReceipt(receipt) {
    await receipts.add(receipt)
    metrics.receipt(receipt.status)
  }
  const statusDeps = { ...signed, recordReceipt }
  const control = await startControlSocket({
    dataDir: config.dataDir,
    log,
    routes: {
      'POST /roster': rosterRoute({ ...base, timezone: school.timezone, country: school.country }),
      ...(config.clockMovable ? { 'POST /clock': clockRoute(clock, database) } : {}),
    },
  })
  let http
  async function stop2() {
    await Promise.all([http?.stop(), slackApp.stop(), control.stop()])
    await background.settled()
    await Promise.all([ticker.stop(), inbox.stop(), questions.stop(), conversations.stop(), broadcasts.stop()])
    await Promise.all([outbox.stop(), posts.stop(), photos.stop(), receipts.idle()])
    await carrier.close()
    await database.close()
  }
  try {
    http = await startHttpServer(
      config,
      [
        ...healthRoutes({ database, metrics, metricsToken: config.metricsToken }),
        webhookRoute('/sms/inbound', (request2) => handleInboundWebhook(inboundDeps, request2)),
        webhookRoute('/sms/status/', (request2) => handleStatusWebhook(statusDeps, request2)),
        ...(slackApp.listener === null ? [] : [slackRoute(slackApp.listener)]),
      ],
      log,
      { onAnswered: metrics.answered },
    )
    await slackApp.start()
  } catch (error) {
    await stop2()
    throw error
  }
  log.info('started', { port: http.port, database: database.kind })
  return { port: http.port, stop: stop2 }
}
function channelRound(deps) {
  let after2 = null
  return async () => {
    after2 = await checkNextChannels(deps, after2)
  }
}
function listenForConversation(deps) {
  return async (tx, { id, from: from2, body, media, receivedAt }) => {
    if (from2 === null) return null
    await takeInbound(tx, deps, { id, caregiverId: from2.caregiverId, body, photos: media.length, receivedAt })
    return 'conversation'
  }
}

// src/main.ts
var configFault = 78
var stopWithinMs5 = 9500
async function main() {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  process.on('unhandledRejection', (error) => log.error('unhandled_rejection', errorFacts(error)))
  let stopping = false
  const starting = startApp(config, log)
  async function stop2(signal) {
    if (stopping) return
    stopping = true
    log.info('stopping', { signal })
    setTimeout(() => {
      log.error('stopped_late')
      process.exit(1)
    }, stopWithinMs5).unref()
    const app = await starting
    await app.stop()
    log.info('stopped')
    process.exit(0)
  }
  process.on('SIGTERM', (signal) => void stop2(signal))
  process.on('SIGINT', (signal) => void stop2(signal))
  await starting.catch((error) => {
    log.error('not_started', errorFacts(error))
    process.exit(1)
  })
}
try {
  await main()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(
    error.faults
      .map(
        (fault) => `${fault}
`,
      )
      .join(''),
  )
  process.exitCode = configFault
}
//# sourceMappingURL=main.js.map
