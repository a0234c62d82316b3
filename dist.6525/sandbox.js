import './chunk-PZ5AY32C.js'

// src/sandbox/main.ts
import { dirname as dirname2, join as join7 } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

// src/sandbox/start-sandbox.ts
import { join as join6 } from 'node:path'

// src/sandbox/server/sandbox-server.ts
import { createServer } from 'node:http'

// src/sandbox/server/change-stream.ts
var HEARTBEAT_MS = 15e3
function streamChanges(response, changes) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const tell = (version) =>
    void response.write(`data: ${JSON.stringify({ version })}

`)
  response.write('retry: 1000\n\n')
  tell(changes.version)
  const end = changes.listen(tell)
  const beat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS).unref()
  response.once('close', () => {
    end()
    clearInterval(beat)
  })
}

// src/sandbox/server/guard.ts
function refuseStranger({ method, headers }, port) {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host === void 0 || !hosts.includes(headers.host.toLowerCase()))
    return { status: 421, why: `Ask for http://127.0.0.1:${port} by that name.` }
  if (method === 'GET' || method === 'HEAD') return null
  const { origin } = headers
  if (origin !== void 0 && origin !== `http://${headers.host}`)
    return { status: 403, why: 'Only the page of this sandbox may do that.' }
  const site = headers['sec-fetch-site']
  if (site !== void 0 && site !== 'same-origin')
    return { status: 403, why: 'Only the page of this sandbox may do that.' }
  return null
}

// src/sandbox/server/read-limited.ts
async function readLimited(request2, limit) {
  const chunks = []
  let length = 0
  for await (const chunk2 of request2) {
    length += chunk2.length
    if (length > limit) return null
    chunks.push(chunk2)
  }
  return Buffer.concat(chunks).toString('utf8')
}

// src/sandbox/server/static-files.ts
import { readFileSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
var TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
}
function readStaticFile(folder, path) {
  const wanted = path === '/' ? '/index.html' : path
  const contentType = TYPES[extname(wanted)]
  if (contentType === void 0 || normalize(wanted) !== wanted) return null
  try {
    return { bytes: readFileSync(join(folder, wanted)), contentType }
  } catch {
    return null
  }
}

// src/sandbox/server/sandbox-server.ts
var MOST_BYTES = 1024 * 1024
var SAFE = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
}
async function startSandboxServer(options) {
  const { folder, changes } = options
  const serve = async (request2, response) => {
    for (const [name, value] of Object.entries(SAFE)) response.setHeader(name, value)
    const refused2 = refuseStranger(request2, port())
    if (refused2 !== null) return send(response, refused2.status, refused2.why)
    const url = new URL(request2.url ?? '/', 'http://sandbox')
    const api = /^\/api\/(.+)$/.exec(url.pathname)?.[1]
    if (api === 'changes') return streamChanges(response, changes)
    const service = options.service()
    if (api !== void 0 && service === null) return fault(response, 503, 'The sandbox is starting.')
    const as = url.searchParams.get('as')
    if (api === 'state') return sendJson(response, 200, service?.state(as))
    if (api === 'act' && service !== null) return takeAct(service, request2, response, as)
    if (request2.method !== 'GET' && request2.method !== 'HEAD') return send(response, 405, 'This can only be read.')
    const file2 = api === void 0 ? readStaticFile(folder, url.pathname) : (service?.file(api) ?? null)
    if (file2 === null) return send(response, 404, 'There is nothing here.')
    response.writeHead(200, { 'Content-Type': file2.contentType, 'Content-Length': file2.bytes.length })
    response.end(request2.method === 'HEAD' ? void 0 : file2.bytes)
  }
  const server = createServer((request2, response) => {
    serve(request2, response).catch((error) => {
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { ok: false, trouble: String(error) })
    })
  })
  const port = () => server.address().port
  await new Promise((resolve2, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve2)
  })
  return {
    port: port(),
    stop: () =>
      new Promise((resolve2) => {
        server.close(() => resolve2())
        server.closeAllConnections()
      }),
  }
}
async function takeAct(service, request2, response, as) {
  if (request2.method !== 'POST') return fault(response, 405, 'An act is POSTed.')
  if (!/^application\/json\b/i.test(request2.headers['content-type'] ?? ''))
    return fault(response, 415, 'An act is application/json.')
  const body = await readLimited(request2, MOST_BYTES)
  if (body === null) return fault(response, 413, `An act has at most ${MOST_BYTES} bytes.`)
  const { status, answer } = await service.act(as, body)
  sendJson(response, status, answer)
}
function fault(response, status, trouble2) {
  sendJson(response, status, { ok: false, trouble: trouble2 })
}
function send(response, status, words) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${words}
`)
}
function sendJson(response, status, value) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

// src/sandbox/state/change-counter.ts
var TOGETHER_MS = 50
function createChangeCounter() {
  const listeners = /* @__PURE__ */ new Set()
  let version = 1
  let timer
  const tell = () => {
    timer = void 0
    for (const listener of listeners) listener(version)
  }
  return {
    get version() {
      return version
    },
    changed: () => {
      version += 1
      timer ??= setTimeout(tell, TOGETHER_MS).unref()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

// src/sandbox/state/folder.ts
import { existsSync, mkdirSync as mkdirSync2, renameSync as renameSync2, rmSync } from 'node:fs'
import { join as join2 } from 'node:path'

// src/sandbox/state/memory.ts
var MEMORY_FORMAT = 1
function wake(memory) {
  memory.workspace.triggers.clear()
  memory.workspace.responseUrls.clear()
  return memory
}

// src/sandbox/state/snapshot-file.ts
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync as readFileSync2, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
var NAME = 'touchpoint-sandbox'
function writeSnapshot(path, format, value) {
  const bytes = serialize(value)
  mkdirSync(dirname(path), { recursive: true, mode: 448 })
  const fresh = `${path}.new`
  writeFileSync(
    fresh,
    Buffer.concat([
      Buffer.from(`${NAME} ${format} ${digest(bytes)}
`),
      bytes,
    ]),
    { mode: 384 },
  )
  renameSync(fresh, path)
}
function readSnapshot(path, format) {
  let file2
  try {
    file2 = readFileSync2(path)
  } catch (error) {
    if (error.code === 'ENOENT') return { kind: 'none' }
    return { kind: 'unreadable', why: 'damaged' }
  }
  const end = file2.indexOf('\n')
  const [name, version, sum] = file2.subarray(0, end).toString('latin1').split(' ')
  if (name !== NAME) return { kind: 'unreadable', why: 'damaged' }
  if (version !== String(format)) return { kind: 'unreadable', why: 'another version' }
  const bytes = file2.subarray(end + 1)
  if (digest(bytes) !== sum) return { kind: 'unreadable', why: 'damaged' }
  try {
    return { kind: 'read', value: deserialize(bytes) }
  } catch {
    return { kind: 'unreadable', why: 'another version' }
  }
}
function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex')
}

// src/sandbox/state/folder.ts
function openStateFolder(folder, tell) {
  mkdirSync2(folder, { recursive: true, mode: 448 })
  const dataDir = join2(folder, 'data')
  const snapshot = join2(folder, 'world')
  const forget = () => {
    for (const path of [snapshot, dataDir]) rmSync(path, { recursive: true, force: true })
  }
  const setAside = () => {
    const aside = join2(folder, 'set-aside')
    rmSync(aside, { recursive: true, force: true })
    mkdirSync2(aside)
    renameSync2(snapshot, join2(aside, 'world'))
    if (existsSync(dataDir)) renameSync2(dataDir, join2(aside, 'data'))
    return aside
  }
  return {
    dataDir,
    botLog: join2(folder, 'bot.log'),
    recall: () => {
      const read = readSnapshot(snapshot, MEMORY_FORMAT)
      if (read.kind === 'read' && existsSync(dataDir)) return wake(read.value)
      if (read.kind === 'unreadable')
        tell(
          `What was kept is ${read.why === 'damaged' ? 'damaged' : 'of another version'}: beginning afresh. It is now in ${setAside()}.`,
        )
      forget()
      return null
    },
    keep: (memory) => writeSnapshot(snapshot, MEMORY_FORMAT, memory),
    forget,
  }
}

// src/sandbox/demo/photo.ts
import { deflateSync } from 'node:zlib'
var SIDE = 240
function demoPhoto() {
  const rows = Array.from({ length: SIDE }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: SIDE }, (_unused, x) => colourAt(x, y)).flat()]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
function colourAt(x, y) {
  const sun = Math.hypot(x - 185, y - 55) < 28
  const roof = y > 90 && y < 140 && Math.abs(x - 95) < y - 90
  const wall = y >= 140 && y < 205 && x > 55 && x < 135
  const door = y > 165 && y < 205 && x > 85 && x < 107
  if (sun) return [245, 190, 50]
  if (door) return [96, 62, 40]
  if (roof) return [190, 70, 60]
  if (wall) return [120, 160, 210]
  if (y > 204) return [110, 160, 90]
  return [250, 247, 238]
}
function chunk(type3, data) {
  const named2 = Buffer.concat([Buffer.from(type3), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named2), 4)
  return Buffer.concat([frame.subarray(0, 4), named2, frame.subarray(4)])
}
function crc32(bytes) {
  let crc = 4294967295
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 3988292384 : 0)
  }
  return (crc ^ 4294967295) >>> 0
}

// src/sandbox/view/phone-texts.ts
function textsByPhone(entries) {
  const byPhone = /* @__PURE__ */ new Map()
  for (const entry of entries) {
    const number2 = entry.direction === 'inbound' ? entry.from : entry.to
    if (entry.outcome !== 'accepted' || number2 === null) continue
    const texts = byPhone.get(number2)
    if (texts === void 0) byPhone.set(number2, [entry])
    else texts.push(entry)
  }
  return byPhone
}
function countArrived(texts) {
  return texts.filter(
    ({ direction, status }) => direction !== 'inbound' && (status === 'sent' || status === 'delivered'),
  ).length
}

// src/sandbox/acts/move-clock.ts
var MINUTE_MS = 6e4
var LAST = /* @__PURE__ */ new Date('2099-12-31T00:00:00Z')
async function moveClock(world, act) {
  if (world.bot.state !== 'running') return { ok: false, trouble: 'The bot is not running at the moment.' }
  const now = world.clock.now()
  const to =
    'to' in act ? new Date(act.to) : 'next' in act ? await world.control.nextDue() : minutesAfter(now, act.plusMinutes)
  if (to === null) return { ok: true, reply: 'Nothing is due.' }
  if (to < now) return { ok: false, trouble: 'The clock only goes forward. To go back, begin again.' }
  if (!(to <= LAST)) return { ok: false, trouble: 'That is too far ahead.' }
  await world.moveClock(to)
  return { ok: true }
}
function minutesAfter(now, minutes) {
  return new Date(now.getTime() + minutes * MINUTE_MS)
}

// src/sandbox/acts/carry-out.ts
var COMMAND = '/family'
var DONE = { ok: true }
async function carryOut(world, as, act) {
  const { slack, memory, troubles } = world
  switch (act.kind) {
    case 'command':
      return command(world, as, act)
    case 'say':
      return say(world, as, act)
    case 'press': {
      const { kind: _kind, state, ...place } = act
      return answerOf(await slack.press(as, place, state))
    }
    case 'choose': {
      const { kind: _kind, entered: entered2, ...place } = act
      return answerOf(await slack.choose(as, place, entered2))
    }
    case 'fill':
      return answerOf(await slack.fill(as, act.view, act.blockId, act.entered))
    case 'submitView': {
      const outcome = await slack.submitView(as, act.view, act.values)
      const errors = slack.views(as).find(({ id: id2 }) => id2 === act.view)?.errors ?? {}
      return Object.keys(errors).length > 0 ? { ok: true, errors } : answerOf(outcome)
    }
    case 'closeView':
      return answerOf(await slack.closeView(as, act.view))
    case 'shortcut':
      return answerOf(await slack.shortcut(as, act.callbackId))
    case 'openHome':
      await slack.openHome(as)
      return DONE
    case 'markRead':
      memory.seen.set(`${as}|${act.channel}`, newest(world, act.channel))
      return DONE
    case 'text':
      return textIn(world, act)
    case 'readPhone':
      memory.seenTexts.set(act.number, countArrived(textsByPhone(world.twilio.messages()).get(act.number) ?? []))
      return DONE
    case 'clock':
      return moveClock(world, act)
    case 'trouble':
      troubles.set(act.id, act.on)
      return DONE
    case 'calm':
      troubles.calm()
      return DONE
    case 'tourSeen':
      memory.tourSeen = true
      return DONE
  }
}
async function command(world, as, act) {
  const word = act.line.trim().split(/\s/)[0] ?? ''
  if (word !== COMMAND) return { ok: false, trouble: `${word} is not a valid command.` }
  return answerOf(await world.slack.command(as, act.channel, act.line.trim()))
}
async function say({ slack }, as, act) {
  await slack.say(as, act.channel, act.text, {
    ...(act.threadTs === void 0 ? {} : { threadTs: act.threadTs }),
    ...(act.file === void 0 ? {} : { files: [slack.addFile(act.file)] }),
  })
  return DONE
}
async function textIn({ twilio, memory }, act) {
  const { number: number2, body, photo = false } = act
  if (!/^\+[1-9]\d{6,14}$/.test(number2)) return { ok: false, trouble: 'That is not a phone number.' }
  if (body.trim() === '' && !photo) return { ok: false, trouble: 'There is nothing to send.' }
  const media = photo ? [{ contentType: 'image/png', data: demoPhoto() }] : []
  const { sid } = await twilio.receive({ from: number2, body, media })
  memory.sent.set(sid, { body, photo })
  return DONE
}
function newest({ slack }, channel) {
  const all2 = [...slack.messages(channel), ...slack.workspace.ephemerals.filter((one) => one.channel === channel)]
  return all2.reduce((latest, { ts }) => (ts > latest ? ts : latest), '')
}
function answerOf(outcome) {
  const trouble2 = outcome?.trouble ?? null
  return trouble2 === null ? DONE : { ok: false, trouble: trouble2 }
}

// src/sandbox/slack/block-kit/problem.ts
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
function problem(pointer, message2) {
  return [{ pointer, message: message2 }]
}
function describeProblem(found) {
  return `${found.message} [json-pointer:${found.pointer}]`
}

// src/sandbox/troubles.ts
var ALWAYS = { chance: 1 }
var SLOW_MS = 2500
var REFUSAL = 21612
var SWITCHES = {
  twilioSlow: ({ twilio }, on) => void (twilio.slowMs = on ? SLOW_MS : void 0),
  twilioRefusing: ({ twilio }, on) =>
    void (twilio.refuseNext = on ? { code: REFUSAL, times: Number.POSITIVE_INFINITY } : void 0),
  twilioHanging: ({ twilio }, on) => void (twilio.hang = on ? ALWAYS : void 0),
  twilioLosingAnswers: ({ twilio }, on) => void (twilio.resetAfterAccept = on ? ALWAYS : void 0),
  slackBusy: ({ slack }, on) => void (slack.rate429 = on ? { retryAfter: 2, times: { chance: 0.7 } } : void 0),
  slackDown: ({ slack }, on) => void (slack.down = on),
  callbacksDoubled: ({ twilio }, on) => void (twilio.callbacks.duplicate = on ? ALWAYS : void 0),
  callbacksReordered: ({ twilio }, on) => void (twilio.callbacks.reorder = on ? ALWAYS : void 0),
  callbacksLost: ({ twilio }, on) => void (twilio.callbacks.drop = on ? ALWAYS : void 0),
}
var troubleIds = Object.keys(SWITCHES)
function createTroubles(faults) {
  const on = /* @__PURE__ */ new Set()
  const set = (id2, wanted) => {
    SWITCHES[id2](faults, wanted)
    if (wanted) on.add(id2)
    else on.delete(id2)
  }
  return { on, set, calm: () => troubleIds.forEach((id2) => set(id2, false)) }
}

// src/sandbox/acts/read-act.ts
var text = (value) => (typeof value === 'string' ? null : 'must be a string')
var flag = (value) => (typeof value === 'boolean' ? null : 'must be true or false')
var number = (value) => (Number.isFinite(value) ? null : 'must be a number')
var yes = (value) => (value === true ? null : 'must be true')
var instant = (value) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? null : 'must be an ISO instant'
var trouble = (value) => (troubleIds.some((id2) => id2 === value) ? null : `must be one of ${troubleIds.join(', ')}`)
var entered = (value) =>
  value === null ||
  typeof value === 'string' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    ? null
    : 'must be words, a number, a list of words or null'
var isEntered = (value) => entered(value) === null
var values = (value) => {
  if (!isObject(value)) return 'must be an object, by block'
  const fits = Object.values(value).every(
    (one) => isEntered(one) || (isObject(one) && Object.values(one).every(isEntered)),
  )
  return fits ? null : 'must hold what is entered, by block or by block and action'
}
var file = (value) =>
  isObject(value) && text(value['name']) === null && text(value['content']) === null
    ? null
    : 'must have a name and a content'
var maybe = (check) => (value) => (value === void 0 ? null : check(value))
var message = { channel: text, ts: text }
var view = { view: text }
var home = { home: yes }
var element = { actionId: text, blockId: maybe(text), value: maybe(text) }
var places = [message, view, home]
var SHAPES = {
  command: [{ channel: text, line: text }],
  say: [{ channel: text, text, threadTs: maybe(text), file: maybe(file) }],
  press: places.map((place) => ({ ...place, ...element, state: maybe(values) })),
  choose: places.map((place) => ({ ...place, ...element, entered })),
  fill: [{ ...view, blockId: text, entered }],
  submitView: [{ ...view, values }],
  closeView: [view],
  shortcut: [{ callbackId: text }],
  openHome: [{}],
  markRead: [{ channel: text }],
  text: [{ number: text, body: text, photo: maybe(flag) }],
  readPhone: [{ number: text }],
  clock: [{ to: instant }, { plusMinutes: number }, { next: yes }],
  trouble: [{ id: trouble, on: flag }],
  calm: [{}],
  tourSeen: [{}],
  reset: [{}],
}
function readAct(body) {
  let given
  try {
    given = JSON.parse(body)
  } catch {
    return { kind: 'fault', fault: 'The body is not JSON.' }
  }
  if (!isObject(given)) return { kind: 'fault', fault: 'The body is not an object.' }
  const kind = given['kind']
  if (typeof kind !== 'string' || !Object.hasOwn(SHAPES, kind))
    return { kind: 'fault', fault: `kind must be one of ${Object.keys(SHAPES).join(', ')}.` }
  const shapes = SHAPES[kind]
  const faults = shapes.map((shape) => faultOf(given, shape))
  if (!faults.includes(null)) return { kind: 'fault', fault: `${kind}: ${faults.join(', or ')}.` }
  return { kind: 'act', act: given }
}
function faultOf(given, shape) {
  for (const [name, check] of Object.entries(shape)) {
    const fault2 = check(given[name])
    if (fault2 !== null) return `${name} ${fault2}`
  }
  const stray = Object.keys(given).find((name) => name !== 'kind' && !Object.hasOwn(shape, name))
  return stray === void 0 ? null : `${stray} has no place here`
}

// src/sandbox/demo/commands.ts
var demoCommands = [
  { command: '/family update', usage: '[TEXT]', description: 'Write this week\u2019s learning update' },
  { command: '/family message', usage: 'TEXT', description: 'Send practical news to this classroom\u2019s families' },
  { command: '/family note', usage: '[TEXT]', description: 'Write to one family or a few, each apart' },
  { command: '/family people', usage: '', description: 'Find, add and mend caregivers' },
  { command: '/family staff', usage: '[add @name]', description: 'See or change who writes for this classroom' },
  { command: '/family welcome', usage: '', description: 'Send every family its first text (coordinators)' },
  { command: '/family link', usage: 'CLASSROOM [@teacher]', description: 'Tie this channel to a classroom' },
  { command: '/family help', usage: '', description: 'See everything with examples' },
]
var demoShortcuts = [{ callbackId: 'write_note', name: 'Write a note' }]

// src/sandbox/demo/school.ts
var demoSchool = {
  name: 'Lincoln School',
  phone: '(201) 555-0199',
  timezone: 'America/New_York',
  /** The number that families see texts come from. */
  texting: '+12015550100',
}
var demoPeople = [
  { id: 'U0VEGA0000', handle: 'vega', realName: 'Marisol Vega', displayName: 'Ms. Vega', role: 'teacher' },
  { id: 'U0LEE00000', handle: 'lee', realName: 'Daniel Lee', displayName: 'Mr. Lee', role: 'teacher' },
  { id: 'U0ODE00000', handle: 'ode', realName: 'Grace Ode', displayName: 'Ms. Ode', role: 'coordinator' },
]
var demoClassrooms = [
  { name: 'Room 12', grade: '4', channel: { id: 'C0ROOM12000', name: 'room-12-families' }, teachers: ['vega'] },
  { name: 'Room 14', grade: '4', channel: { id: 'C0ROOM14000', name: 'room-14-families' }, teachers: ['vega', 'lee'] },
  { name: 'Room 7', grade: '1', channel: { id: 'C0ROOM07000', name: 'room-7-families' }, teachers: ['lee'] },
]

// src/sandbox/slack/block-kit/checks.ts
function string(max, min = 1) {
  return (value, pointer) => {
    if (typeof value !== 'string') return problem(pointer, 'must be a string')
    if (value.length > max) return problem(pointer, `must be less than ${max + 1} characters`)
    return value.length < min ? problem(pointer, `must be more than ${min - 1} characters`) : []
  }
}
function matching(pattern, what) {
  return (value, pointer) =>
    typeof value === 'string' && pattern.test(value) ? [] : problem(pointer, `must be ${what}`)
}
var boolean = (value, pointer) => (typeof value === 'boolean' ? [] : problem(pointer, 'must be a boolean'))
function integer(min, max) {
  return (value, pointer) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? []
      : problem(pointer, `must be an integer from ${min} to ${max}`)
}
function oneOf(...allowed) {
  return (value, pointer) => (allowed.includes(value) ? [] : problem(pointer, `must be one of ${allowed.join(', ')}`))
}
function list(item, max, min = 1) {
  return (value, pointer) => {
    if (!Array.isArray(value)) return problem(pointer, 'must be an array')
    if (value.length > max) return problem(pointer, `no more than ${max} items allowed`)
    if (value.length < min) return problem(pointer, `no less than ${min} items allowed`)
    return value.flatMap((one, index) => item(one, `${pointer}/${index}`))
  }
}
function object(shape) {
  const known = { ...shape.required, ...shape.optional, ...shape.either }
  return (value, pointer) => {
    if (!isObject(value)) return problem(pointer, 'must be an object')
    const found = []
    for (const key of Object.keys(shape.required ?? {})) {
      if (value[key] === void 0) found.push({ pointer, message: `missing required field: ${key}` })
    }
    const choices2 = Object.keys(shape.either ?? {})
    if (choices2.length > 0 && choices2.filter((key) => value[key] !== void 0).length !== 1) {
      found.push({ pointer, message: `exactly one of ${choices2.join(', ')} is required` })
    }
    for (const [key, field] of Object.entries(value)) {
      const check = known[key]
      if (check === void 0) found.push({ pointer, message: `invalid additional property: ${key}` })
      else if (field !== void 0) found.push(...check(field, `${pointer}/${key}`))
    }
    return found
  }
}
function byType(shapes) {
  return (value, pointer) => {
    if (!isObject(value)) return problem(pointer, 'must be an object')
    const type3 = value['type']
    const check = typeof type3 === 'string' && Object.hasOwn(shapes, type3) ? shapes[type3] : void 0
    return check === void 0 ? problem(`${pointer}/type`, `unsupported type: ${String(type3)}`) : check(value, pointer)
  }
}
function all(...checks) {
  return (value, pointer) => checks.flatMap((check) => check(value, pointer))
}

// src/sandbox/slack/block-kit/composition.ts
var anything = () => []
function plainText(max) {
  return byType({
    plain_text: object({ required: { type: anything, text: string(max) }, optional: { emoji: boolean } }),
  })
}
function text2(max) {
  return byType({
    plain_text: object({ required: { type: anything, text: string(max) }, optional: { emoji: boolean } }),
    mrkdwn: object({ required: { type: anything, text: string(max) }, optional: { verbatim: boolean } }),
  })
}
var confirm = object({
  required: { title: plainText(100), text: text2(300), confirm: plainText(30), deny: plainText(30) },
  optional: { style: oneOf('primary', 'danger') },
})
function option(kind) {
  const label = kind === 'choice' ? text2(75) : plainText(75)
  return object({
    required: { text: label, value: string(150) },
    optional: { description: label, ...(kind === 'overflow' ? { url: string(3e3) } : {}) },
  })
}
var optionGroup = object({ required: { label: plainText(75), options: list(option('menu'), 100) } })
var conversationFilter = object({
  optional: {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 4),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
})
var dispatchActionConfig = object({
  optional: { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 2) },
})
var slackFile = object({ either: { id: string(255), url: string(3e3) } })
var isoDate = matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date written YYYY-MM-DD')
var clockTime = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time written HH:mm')
var unixSeconds = integer(1e9, 9999999999)

// src/sandbox/slack/block-kit/elements.ts
var anything2 = () => []
var type = { type: anything2 }
var actionId = { action_id: string(255) }
var asked = { ...actionId, confirm }
var focus = { focus_on_load: boolean }
var placeholder = { placeholder: plainText(150) }
var id = string(255)
var select = { ...asked, ...focus, ...placeholder }
var several = { ...select, max_selected_items: integer(1, 100) }
var typed = { ...actionId, ...focus, ...placeholder, dispatch_action_config: dispatchActionConfig }
var menu = { options: list(option('menu'), 100), option_groups: list(optionGroup, 100) }
var choices = { options: list(option('choice'), 10) }
var startsAmongOptions = (value, pointer) => {
  if (!isObject(value)) return []
  const offered = [
    ...asList(value['options']),
    ...asList(value['option_groups']).flatMap((group) => asList(group['options'])),
  ]
  const known = new Set(offered.map(canonical))
  const initial = value['initial_option'] === void 0 ? asList(value['initial_options']) : [value['initial_option']]
  const key = value['initial_option'] === void 0 ? 'initial_options' : 'initial_option'
  return initial.every((one) => known.has(canonical(one)))
    ? []
    : problem(`${pointer}/${key}`, `${key} must match one of the options`)
}
var lengthsAgree = (value, pointer) => {
  if (!isObject(value)) return []
  const { min_length: min, max_length: max, initial_value: initial } = value
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    return problem(`${pointer}/min_length`, 'min_length must not be greater than max_length')
  }
  return typeof initial === 'string' && typeof max === 'number' && initial.length > max
    ? problem(`${pointer}/initial_value`, `must be less than ${max + 1} characters`)
    : []
}
var BUTTON = { text: plainText(75) }
var BUTTON_EXTRAS = { style: oneOf('primary', 'danger'), accessibility_label: string(75) }
var ELEMENTS = {
  button: object({
    required: { ...type, ...BUTTON },
    optional: { ...asked, ...BUTTON_EXTRAS, value: string(2e3, 0), url: string(3e3) },
  }),
  workflow_button: object({
    required: { ...type, ...BUTTON, workflow: anything2 },
    optional: { ...actionId, ...BUTTON_EXTRAS },
  }),
  checkboxes: all(
    object({
      required: { ...type, ...choices },
      optional: { ...asked, ...focus, initial_options: list(option('choice'), 10) },
    }),
    startsAmongOptions,
  ),
  radio_buttons: all(
    object({ required: { ...type, ...choices }, optional: { ...asked, ...focus, initial_option: option('choice') } }),
    startsAmongOptions,
  ),
  overflow: object({ required: { ...type, options: list(option('overflow'), 5) }, optional: asked }),
  static_select: all(
    object({ required: type, either: menu, optional: { ...select, initial_option: option('menu') } }),
    startsAmongOptions,
  ),
  multi_static_select: all(
    object({ required: type, either: menu, optional: { ...several, initial_options: list(option('menu'), 100) } }),
    startsAmongOptions,
  ),
  external_select: object({
    required: type,
    optional: { ...select, initial_option: option('menu'), min_query_length: integer(0, 100) },
  }),
  multi_external_select: object({
    required: type,
    optional: { ...several, initial_options: list(option('menu'), 100), min_query_length: integer(0, 100) },
  }),
  users_select: object({ required: type, optional: { ...select, initial_user: id } }),
  multi_users_select: object({ required: type, optional: { ...several, initial_users: list(id, 100) } }),
  conversations_select: object({
    required: type,
    optional: {
      ...select,
      initial_conversation: id,
      default_to_current_conversation: boolean,
      response_url_enabled: boolean,
      filter: conversationFilter,
    },
  }),
  multi_conversations_select: object({
    required: type,
    optional: {
      ...several,
      initial_conversations: list(id, 100),
      default_to_current_conversation: boolean,
      filter: conversationFilter,
    },
  }),
  channels_select: object({
    required: type,
    optional: { ...select, initial_channel: id, response_url_enabled: boolean },
  }),
  multi_channels_select: object({ required: type, optional: { ...several, initial_channels: list(id, 100) } }),
  datepicker: object({ required: type, optional: { ...select, initial_date: isoDate } }),
  timepicker: object({ required: type, optional: { ...select, initial_time: clockTime, timezone: string(255) } }),
  datetimepicker: object({ required: type, optional: { ...asked, ...focus, initial_date_time: unixSeconds } }),
  plain_text_input: all(
    object({
      required: type,
      optional: {
        ...typed,
        initial_value: string(3e3, 0),
        multiline: boolean,
        min_length: integer(0, 3e3),
        max_length: integer(1, 3e3),
      },
    }),
    lengthsAgree,
  ),
  email_text_input: object({ required: type, optional: { ...typed, initial_value: string(255, 0) } }),
  url_text_input: object({ required: type, optional: { ...typed, initial_value: string(3e3, 0) } }),
  number_input: object({
    required: { ...type, is_decimal_allowed: boolean },
    optional: { ...typed, initial_value: numeric(), min_value: numeric(), max_value: numeric() },
  }),
  rich_text_input: object({
    required: type,
    optional: { ...typed, initial_value: anything2, min_lines: integer(1, 100), max_lines: integer(1, 100) },
  }),
  file_input: object({
    required: type,
    optional: { ...actionId, filetypes: list(string(255), 100), max_files: integer(1, 10) },
  }),
  image: object({
    required: { ...type, alt_text: string(2e3) },
    either: { image_url: string(3e3), slack_file: slackFile },
  }),
}
function numeric() {
  return matching(/^-?\d+(\.\d+)?$/, 'a number written as a string')
}
function asList(value) {
  return Array.isArray(value) ? value : []
}
function canonical(value) {
  if (!isObject(value)) return String(value)
  const label = value['text']
  return JSON.stringify([isObject(label) ? label['text'] : label, value['value']])
}

// src/sandbox/slack/block-kit/placement.ts
var SELECTS = ['static_select', 'external_select', 'users_select', 'conversations_select', 'channels_select']
var MULTI_SELECTS = SELECTS.map((name) => `multi_${name}`)
var CHOICES = ['checkboxes', 'radio_buttons', ...SELECTS, ...MULTI_SELECTS, 'datepicker', 'timepicker']
var PLACES = {
  accessory: [...CHOICES, 'button', 'workflow_button', 'overflow', 'image'],
  actions: [...CHOICES, 'button', 'workflow_button', 'overflow', 'datetimepicker', 'rich_text_input'],
  input: [
    ...CHOICES,
    'datetimepicker',
    'plain_text_input',
    'email_text_input',
    'url_text_input',
    'number_input',
    'rich_text_input',
    'file_input',
  ],
  context: ['image'],
}
var SURFACES = {
  datetimepicker: ['message', 'modal'],
  rich_text_input: ['modal', 'home'],
  email_text_input: ['modal'],
  url_text_input: ['modal'],
  number_input: ['modal'],
  file_input: ['modal'],
}
function elementsFor(place, surface) {
  return Object.fromEntries(
    PLACES[place]
      .filter((name) => SURFACES[name]?.includes(surface) ?? true)
      .flatMap((name) => {
        const check = ELEMENTS[name]
        return check === void 0 ? [] : [[name, check]]
      }),
  )
}

// src/sandbox/slack/block-kit/blocks.ts
var anything3 = () => []
var type2 = { type: anything3 }
var blockId = { block_id: string(255) }
var MAX_BLOCKS = { message: 50, modal: 100, home: 100 }
var UNCHECKED_IN_MESSAGES = [
  'alert',
  'card',
  'carousel',
  'container',
  'context_actions',
  'data_table',
  'plan',
  'table',
  'task_card',
]
var named = (value, pointer) =>
  isObject(value) && value['block_id'] !== void 0 ? string(255)(value['block_id'], `${pointer}/block_id`) : []
var SURFACES2 = ['message', 'modal', 'home']
var CHECKS = new Map(SURFACES2.map((surface) => [surface, byType(shapesFor(surface))]))
function validateBlocks(blocks, surface, pointer = '/blocks') {
  const each = CHECKS.get(surface) ?? anything3
  return all(
    list(all(each, uniqueActionIds), MAX_BLOCKS[surface], surface === 'modal' ? 1 : 0),
    uniqueBlockIds,
    oneFocus,
  )(blocks, pointer)
}
function shapesFor(surface) {
  const shapes = {
    section: all(
      object({
        required: type2,
        optional: {
          ...blockId,
          text: text2(3e3),
          fields: list(text2(2e3), 10),
          accessory: byType(elementsFor('accessory', surface)),
          expand: boolean,
        },
      }),
      (value, pointer) =>
        isObject(value) && value['text'] === void 0 && value['fields'] === void 0
          ? problem(pointer, 'missing required field: text')
          : [],
    ),
    divider: object({ required: type2, optional: blockId }),
    header: object({ required: { ...type2, text: plainText(150) }, optional: blockId }),
    context: object({
      required: { ...type2, elements: list(byType({ ...elementsFor('context', surface), ...textTypes() }), 10) },
      optional: blockId,
    }),
    actions: object({
      required: { ...type2, elements: list(byType(elementsFor('actions', surface)), 25) },
      optional: blockId,
    }),
    image: object({
      required: { ...type2, alt_text: string(2e3) },
      either: { image_url: string(3e3), slack_file: slackFile },
      optional: { ...blockId, title: plainText(2e3) },
    }),
    input: all(
      object({
        required: { ...type2, label: plainText(2e3), element: byType(elementsFor('input', surface)) },
        optional: { ...blockId, hint: plainText(2e3), optional: boolean, dispatch_action: boolean },
      }),
      (value, pointer) =>
        isObject(value) && value['dispatch_action'] === true && value['element']?.['type'] === 'file_input'
          ? problem(`${pointer}/element/type`, 'unsupported type: file_input')
          : [],
    ),
    rich_text: object({
      required: {
        ...type2,
        elements: list(
          byType({
            rich_text_section: anything3,
            rich_text_list: anything3,
            rich_text_preformatted: anything3,
            rich_text_quote: anything3,
          }),
          1e3,
          0,
        ),
      },
      optional: blockId,
    }),
    video: named,
  }
  if (surface !== 'message') return shapes
  const markdown = object({ required: { ...type2, text: string(12e3) }, optional: blockId })
  return { ...shapes, markdown, ...Object.fromEntries(UNCHECKED_IN_MESSAGES.map((name) => [name, named])) }
}
function textTypes() {
  return { plain_text: text2(3e3), mrkdwn: text2(3e3) }
}
var uniqueBlockIds = (value, pointer) =>
  repeated(asObjects(value).map((block) => block['block_id'])).flatMap((id2) =>
    problem(pointer, `\`block_id\` "${id2}" already exists`),
  )
var uniqueActionIds = (value, pointer) => {
  if (!isObject(value)) return []
  return repeated(elementsOf(value).map((element2) => element2['action_id'])).flatMap((id2) =>
    problem(pointer, `\`action_id\` "${id2}" already exists`),
  )
}
var oneFocus = (value, pointer) => {
  const focused = asObjects(value)
    .flatMap(elementsOf)
    .filter((element2) => element2['focus_on_load'] === true)
  return focused.length > 1 ? problem(pointer, 'only one element may set focus_on_load') : []
}
function elementsOf(block) {
  return [...asObjects(block['elements']), ...asObjects([block['accessory']]), ...asObjects([block['element']])]
}
function asObjects(value) {
  return Array.isArray(value) ? value.filter(isObject) : []
}
function repeated(ids) {
  const known = ids.filter((id2) => typeof id2 === 'string')
  return [...new Set(known.filter((id2, index) => known.indexOf(id2) !== index))]
}

// src/sandbox/slack/element-state.ts
var SINGLE = {
  plain_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  rich_text_input: ['rich_text_value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  external_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  conversations_select: ['selected_conversation', 'initial_conversation'],
  channels_select: ['selected_channel', 'initial_channel'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  datetimepicker: ['selected_date_time', 'initial_date_time'],
}
var SEVERAL = {
  multi_static_select: ['selected_options', 'initial_options'],
  multi_external_select: ['selected_options', 'initial_options'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
  multi_conversations_select: ['selected_conversations', 'initial_conversations'],
  multi_channels_select: ['selected_channels', 'initial_channels'],
  file_input: ['files', 'files'],
}
function initialState(blocks) {
  const values2 = {}
  for (const block of blocks) {
    for (const element2 of elementsOf(block)) {
      const value = initialValue(element2)
      if (value === null) continue
      const blockId2 = String(block['block_id'])
      values2[blockId2] = { ...values2[blockId2], [String(element2['action_id'])]: value }
    }
  }
  return values2
}
function initialValue(element2) {
  const type3 = String(element2['type'])
  const single = SINGLE[type3]
  if (single !== void 0) return { type: type3, [single[0]]: element2[single[1]] ?? null }
  const several2 = SEVERAL[type3]
  return several2 === void 0 ? null : { type: type3, [several2[0]]: element2[several2[1]] ?? [] }
}
function enteredValue(element2, entered2) {
  const type3 = String(element2['type'])
  const keys = SINGLE[type3] ?? SEVERAL[type3]
  if (keys === void 0) throw new Error(`a ${type3} keeps no value`)
  const key = keys[0]
  if (SEVERAL[type3] !== void 0) {
    const many = entered2 === null ? [] : Array.isArray(entered2) ? entered2 : [String(entered2)]
    return { type: type3, [key]: key === 'selected_options' ? many.map((value) => optionOf(element2, value)) : many }
  }
  if (entered2 === null || entered2 === '') return { type: type3, [key]: null }
  if (key === 'selected_option') return { type: type3, [key]: optionOf(element2, String(entered2)) }
  if (type3 === 'rich_text_input') return { type: type3, [key]: richText(String(entered2)) }
  return { type: type3, [key]: type3 === 'datetimepicker' ? Number(entered2) : String(entered2) }
}
function isEmptyValue(value) {
  return Object.entries(value).every(
    ([key, field]) => key === 'type' || field === null || field === '' || (Array.isArray(field) && field.length === 0),
  )
}
function optionOf(element2, value) {
  const groups = Array.isArray(element2['option_groups']) ? element2['option_groups'].filter(isObject) : []
  const offered = [element2, ...groups].flatMap((holder) =>
    Array.isArray(holder['options']) ? holder['options'].filter(isObject) : [],
  )
  const found = offered.find((option2) => option2['value'] === value)
  if (found !== void 0) return found
  if (String(element2['type']).includes('external'))
    return { text: { type: 'plain_text', text: value, emoji: true }, value }
  throw new Error(
    `option ${value} is not offered; there are ${offered.map((option2) => String(option2['value'])).join(', ')}`,
  )
}
function richText(text3) {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: text3 }] }],
  }
}

// src/sandbox/view/page-channels.ts
function pageChannels(memory, me) {
  const { workspace } = memory
  return [...workspace.channels.values()]
    .filter(({ members }) => members.has(me))
    .toSorted((a, b) => a.kind.localeCompare(b.kind) || nameOf(a).localeCompare(nameOf(b)))
    .map((channel) => pageChannel(memory, me, channel))
}
function nameOf(channel) {
  return channel.kind === 'im' ? 'Touchpoint' : channel.name
}
function pageChannel(memory, me, channel) {
  const { workspace } = memory
  const messages = workspace.messages.get(channel.id) ?? []
  const seen = memory.seen.get(`${me}|${channel.id}`) ?? ''
  const ephemerals = workspace.ephemerals.filter((one) => one.channel === channel.id && one.user === me)
  const news = [...messages.filter(({ user }) => user !== me), ...ephemerals].filter(({ ts }) => ts > seen)
  return {
    id: channel.id,
    name: nameOf(channel),
    kind: channel.kind,
    isPrivate: channel.isPrivate,
    isArchived: channel.isArchived,
    unread: news.length,
    messages: messages.map((message2) => pageMessage(workspace, me, messages, message2)),
    ephemerals: ephemerals.map(({ ts, text: text3, blocks, threadTs }) => ({
      ts,
      text: text3,
      blocks,
      state: stateOf(workspace, me, ts, blocks),
      threadTs,
    })),
  }
}
function pageMessage(workspace, me, all2, message2) {
  const { ts, user, fromBot, text: text3, blocks, threadTs } = message2
  const replies =
    threadTs === null || threadTs === ts ? all2.filter((one) => one.threadTs === ts && one.ts !== ts).length : 0
  return {
    ts,
    user,
    userName: fromBot ? 'Touchpoint' : personName(workspace, user),
    fromBot,
    text: text3,
    blocks,
    state: stateOf(workspace, me, ts, blocks),
    threadTs,
    ...(replies > 0 ? { replyCount: replies } : {}),
    edited: message2.edits.length > 0 && !fromBot,
    files: message2.files.map(pageFile),
    reactions: reactionsOf(message2),
  }
}
function personName(workspace, id2) {
  const user = workspace.users.get(id2)
  return demoPeople.find((one) => one.id === id2)?.displayName ?? user?.realName ?? id2
}
function stateOf(workspace, me, ts, blocks) {
  const start = initialState(blocks)
  const chosen = workspace.choices.get(`${me}|${ts}`) ?? {}
  return Object.fromEntries(Object.entries(start).map(([block, actions]) => [block, { ...actions, ...chosen[block] }]))
}
function pageFile(file2) {
  const id2 = String(file2['id'])
  return { id: id2, name: String(file2['name']), mimetype: String(file2['mimetype']), url: `/api/files/${id2}` }
}
function reactionsOf({ reactions }) {
  const names = [...new Set(reactions.map(({ name }) => name))]
  return names.map((name) => ({
    name,
    users: reactions.filter((reaction) => reaction.name === name).map(({ user }) => user),
  }))
}

// src/sandbox/view/page-modal.ts
function pageModal(view2) {
  return {
    id: view2.id,
    callbackId: view2.callbackId,
    title: wordsOf(view2.title) ?? '',
    submit: wordsOf(view2.submit),
    // What Slack writes on the button where the app says nothing.
    close: wordsOf(view2.close) ?? 'Cancel',
    submitDisabled: view2.submitDisabled,
    blocks: view2.blocks,
    state: view2.state,
    errors: view2.errors,
  }
}
function wordsOf(text3) {
  return typeof text3?.['text'] === 'string' ? text3['text'] : null
}

// src/sandbox/demo/caregivers.ts
var child = (id2, firstName, lastName, classroom) => ({
  id: id2,
  firstName,
  lastName,
  classroom,
})
var mateo = child('S01', 'Mateo', 'Rivera', 'Room 12')
var amina = child('S02', 'Amina', 'Haddad', 'Room 12')
var kou = child('S03', 'Kou', 'Vang', 'Room 12')
var maiLee = child('S04', 'Mai Lee', 'Vang', 'Room 12')
var owen = child('S05', 'Owen', 'Baker', 'Room 12')
var linh = child('S06', 'Linh', 'Tran', 'Room 12')
var sofia = child('S07', 'Sof\xEDa', 'Morales', 'Room 12')
var lucas = child('S08', 'Lucas', 'Morales', 'Room 7')
var jia = child('S09', 'Jia', 'Chen', 'Room 14')
var youssef = child('S10', 'Youssef', 'Nasser', 'Room 14')
var emma = child('S11', 'Emma', 'Clark', 'Room 14')
var diego = child('S12', 'Diego', 'Santos', 'Room 14')
var ty = child('S13', 'Ty', 'Brooks', 'Room 14')
var minh = child('S14', 'Minh', 'Pham', 'Room 7')
var pa = child('S15', 'Pa', 'Xiong', 'Room 7')
var grace = child('S16', 'Grace', 'Hill', 'Room 7')
var hao = child('S17', 'Hao', 'Wu', 'Room 7')
var camila = child('S18', 'Camila', 'Reyes', 'Room 7')
var demoCaregivers = [
  { name: 'Rosa Rivera', relationship: 'mother', phone: '+12015550101', language: 'es', children: [mateo] },
  { name: 'Karim Haddad', relationship: 'father', phone: '+12015550102', language: 'ar', children: [amina] },
  {
    name: 'Yer Vang',
    relationship: 'mother',
    phone: '+12015550103',
    language: 'hmn',
    children: [kou, maiLee],
    note: 'one phone, two children of one class',
  },
  {
    name: 'Helen Baker',
    relationship: 'mother',
    phone: '+12015550104',
    language: 'en',
    children: [owen],
    note: 'separated parents: this one is texted apart from the other',
  },
  {
    name: 'Tom Baker',
    relationship: 'father',
    phone: '+12015550105',
    language: 'en',
    children: [owen],
    note: 'separated parents: this one is texted apart from the other',
  },
  { name: 'Thu Tran', relationship: 'grandmother', phone: '+12015550106', language: 'vi', children: [linh] },
  {
    name: 'Luc\xEDa Morales',
    relationship: 'mother',
    phone: '+12015550107',
    language: 'es',
    children: [sofia, lucas],
    note: 'children in two classes',
  },
  { name: 'Wei Chen', relationship: 'mother', phone: '+12015550108', language: 'zh-Hans', children: [jia] },
  { name: 'Samira Nasser', relationship: 'mother', phone: '+12015550109', language: 'ar', children: [youssef] },
  {
    name: 'Ruth Clark',
    relationship: 'grandmother',
    phone: '+12015550110',
    language: 'en',
    children: [emma],
    note: 'landline: texts do not arrive',
    special: 'landline',
  },
  { name: 'Elena Santos', relationship: 'aunt', phone: '+12015550111', language: 'es', children: [diego] },
  {
    name: 'Denise Brooks',
    relationship: 'mother',
    phone: '+12015550112',
    language: 'en',
    children: [ty],
    note: 'texted STOP',
    special: 'stopped',
  },
  { name: 'Lan Pham', relationship: 'mother', phone: '+12015550113', language: 'vi', children: [minh] },
  { name: 'Chue Xiong', relationship: 'father', phone: '+12015550114', language: 'hmn', children: [pa] },
  { name: 'Marcus Hill', relationship: 'father', phone: '+12015550115', language: 'en', children: [grace] },
  { name: 'Li Wu', relationship: 'father', phone: '+12015550116', language: 'zh-Hans', children: [hao] },
  {
    name: 'Ana Reyes',
    relationship: 'mother',
    phone: '+12015550117',
    language: 'es',
    children: [camila],
    note: 'a stranger has this number now: answer \u201Cwrong number\u201D',
    special: 'recycled',
  },
  { name: 'Jorge Reyes', relationship: 'father', phone: '+12015550118', language: 'es', children: [camila] },
]

// src/sandbox/view/page-phones.ts
var RIGHT_TO_LEFT = /* @__PURE__ */ new Set(['ar', 'fa', 'he', 'ps', 'ur'])
var languageNames = new Intl.DisplayNames('en', { type: 'language' })
function pagePhones(memory) {
  const texts = textsByPhone(memory.account.entries)
  const known = new Set(demoCaregivers.map(({ phone }) => phone))
  const strangers = [...texts.keys()].filter((number2) => !known.has(number2)).map(stranger)
  return [...demoCaregivers, ...strangers].map((caregiver) =>
    pagePhone(memory, caregiver, texts.get(caregiver.phone) ?? []),
  )
}
function stranger(phone) {
  return { name: 'Another phone', relationship: '', phone, language: 'en', children: [], note: 'not in the roster' }
}
function pagePhone(memory, caregiver, texts) {
  const { name, relationship, phone, language, children, note } = caregiver
  return {
    number: phone,
    display: display(phone),
    name,
    relationship,
    children: children.map(({ firstName, lastName, classroom }) => ({ name: `${firstName} ${lastName}`, classroom })),
    language,
    languageName: languageNames.of(language) ?? language,
    dir: RIGHT_TO_LEFT.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr',
    note: note ?? '',
    unread: Math.max(0, countArrived(texts) - (memory.seenTexts.get(phone) ?? 0)),
    bubbles: texts.map((entry) => bubble(memory, entry)),
  }
}
function bubble(memory, entry) {
  const id2 = entry.sid ?? ''
  const own = memory.sent.get(id2)
  return {
    id: id2,
    at: entry.at.toISOString(),
    direction: entry.direction === 'inbound' ? 'out' : 'in',
    body: own?.body ?? entry.body,
    status: entry.status ?? '',
    ...(entry.errorCode === null ? {} : { errorCode: entry.errorCode }),
    segments: entry.segments,
    media: own?.photo === true ? [{ url: '/api/photo', contentType: 'image/png' }] : [],
  }
}
function display(number2) {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number2)
  return parts === null ? number2 : `(${parts[1]}) ${parts[2]}-${parts[3]}`
}

// src/sandbox/view/page-state.ts
var people = demoPeople.map(({ id: id2, handle, displayName, role }) => ({
  id: id2,
  name: displayName,
  handle,
  role,
}))
function personMeant(as) {
  return (people.find(({ id: id2 }) => id2 === as) ?? people[0])?.id ?? ''
}
function pageState(world, version, me) {
  const { slack, memory, troubles } = world
  const home2 = slack.home(me)
  const { name, timezone, phone, texting } = demoSchool
  return {
    version,
    bot: world.bot.state,
    school: { name, timezone, phone, texting },
    now: world.clock.now().toISOString(),
    people,
    me,
    channels: pageChannels(memory, me),
    modals: slack.views(me).map(pageModal),
    home: home2 === null ? null : { blocks: home2.blocks },
    commands: demoCommands,
    shortcuts: demoShortcuts,
    phones: pagePhones(memory),
    troubles: {
      twilioSlow: troubles.on.has('twilioSlow'),
      twilioRefusing: troubles.on.has('twilioRefusing'),
      twilioHanging: troubles.on.has('twilioHanging'),
      twilioLosingAnswers: troubles.on.has('twilioLosingAnswers'),
      slackBusy: troubles.on.has('slackBusy'),
      slackDown: troubles.on.has('slackDown'),
      callbacksDoubled: troubles.on.has('callbacksDoubled'),
      callbacksReordered: troubles.on.has('callbacksReordered'),
      callbacksLost: troubles.on.has('callbacksLost'),
    },
    tourSeen: memory.tourSeen,
  }
}

// src/sandbox/page-service.ts
function pageService(world, deps) {
  const carry = async (as, body) => {
    const read = readAct(body)
    if (read.kind === 'fault') return { status: 400, answer: { ok: false, trouble: read.fault } }
    try {
      const answer = read.act.kind === 'reset' ? await deps.reset() : await carryOut(world, as, read.act)
      return { status: 200, answer }
    } catch (error) {
      return { status: 200, answer: { ok: false, trouble: error.message } }
    }
  }
  return {
    state: (as) => pageState(world, deps.changes.version, personMeant(as)),
    act: async (as, body) => {
      const done = await carry(personMeant(as), body)
      world.changed()
      return done
    },
    file: (path) => {
      if (path === 'photo') return { bytes: demoPhoto(), contentType: 'image/png' }
      const id2 = /^files\/(F\w+)$/.exec(path)?.[1] ?? ''
      const { files, uploads } = world.slack.workspace
      const shared2 = files.get(id2)
      if (shared2 !== void 0) return { bytes: shared2.bytes, contentType: 'application/octet-stream' }
      const bytes = uploads.get(id2)?.bytes ?? null
      return bytes === null ? null : { bytes, contentType: 'image/png' }
    },
  }
}

// src/sandbox/start-world.ts
import { join as join5 } from 'node:path'

// src/sandbox/bot/bot-control.ts
import { request } from 'node:http'

// src/sandbox/bot/control-path.ts
import { createHash as createHash2 } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join as join3, resolve } from 'node:path'
var LONGEST = 100
function controlPath(dataDir) {
  const path = join3(resolve(dataDir), 'control.sock')
  if (Buffer.byteLength(path) <= LONGEST) return path
  const name = createHash2('sha256').update(path).digest('hex').slice(0, 16)
  return join3(tmpdir(), `touchpoint-${name}`, 'control.sock')
}

// src/sandbox/bot/bot-control.ts
function createBotControl(dataDir) {
  const ask = async (method, target, body = '') => {
    const answer = await exchange({ socketPath: controlPath(dataDir), path: target, method, agent: false }, body)
    if (answer.status !== 200) throw new Error(`the bot answered ${answer.status} to ${method} ${target}`)
    return answer.body
  }
  return {
    moveClock: async (to) => void (await ask('POST', '/clock', JSON.stringify({ now: to.toISOString() }))),
    nextDue: async () => {
      const answer = JSON.parse(await ask('GET', '/due'))
      const next = isObject(answer) ? answer['next'] : null
      return typeof next === 'string' ? new Date(next) : null
    },
    importRoster: async (csv) => {
      const said = await ask('POST', '/roster', csv)
      if (!/"outcome":"imported"/.test(said)) throw new Error(`the bot did not take the roster: ${said}`)
    },
  }
}
function exchange(options, body) {
  return new Promise((resolve2, reject) => {
    const asked2 = request(options, (response) => {
      let said = ''
      response.setEncoding('utf8')
      response.on('data', (chunk2) => (said += chunk2))
      response.on('end', () => resolve2({ status: response.statusCode ?? 0, body: said }))
      response.on('error', reject)
    })
    asked2.on('error', reject)
    asked2.end(body)
  })
}

// src/sandbox/bot/bot-environment.ts
var credentials = {
  botToken: 'xoxb-sandbox',
  signingSecret: 'sandbox-signing-secret',
  accountSid: `AC${'5a'.repeat(16)}`,
  authToken: 'sandbox-auth-token',
}
function botEnvironment(options) {
  return {
    PORT: String(options.port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${options.port}`,
    DATA_DIR: options.dataDir,
    SLACK_BOT_TOKEN: credentials.botToken,
    SLACK_SIGNING_SECRET: credentials.signingSecret,
    SLACK_API_URL: options.slackUrl,
    TWILIO_ACCOUNT_SID: credentials.accountSid,
    TWILIO_AUTH_TOKEN: credentials.authToken,
    TWILIO_FROM: demoSchool.texting,
    TWILIO_API_URL: options.twilioUrl,
    TWILIO_TIMEOUT_MS: '5000',
    SCHOOL_NAME: demoSchool.name,
    SCHOOL_PHONE: demoSchool.phone,
    SCHOOL_TIMEZONE: demoSchool.timezone,
    COORDINATORS: demoPeople.flatMap(({ id: id2, role }) => (role === 'coordinator' ? [id2] : [])).join(','),
    UNDO_SECONDS: '5',
    // Phones light up one after another, and a broadcast can be stopped midway.
    SMS_PER_SECOND: '6',
    SETTLE_SECONDS: '2',
  }
}

// src/sandbox/bot/bot-process.ts
import { spawn } from 'node:child_process'
import { closeSync, openSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
var MOST_RESTARTS = 3
var MINUTE_MS2 = 6e4
var PAUSE_MS = 500
var LOOK_MS = 100
var STOP_WITHIN_MS = 5e3
var MOST_LOG_BYTES = 5 * 1024 * 1024
var LEASH = `data:text/javascript,process.once('disconnect',()=>process.kill(process.pid,'SIGTERM'));process.channel.unref()`
function startBotProcess(options) {
  let state = 'starting'
  let child2
  const stopping = new AbortController()
  const ends = []
  let why = 'it ended by itself'
  let settle
  const ready = new Promise((resolve2, reject) => (settle = { resolve: resolve2, reject }))
  ready.catch(() => {})
  const become = (next) => {
    state = next
    options.changed()
  }
  const live = async () => {
    const log = openSync(options.logFile, isTooLong(options.logFile) ? 'w' : 'a')
    const spawned = spawn(process.execPath, ['--import', LEASH, options.program], {
      env: options.environment,
      stdio: ['ignore', log, log, 'ipc'],
    })
    closeSync(log)
    child2 = spawned
    const ended = new Promise((resolve2) => {
      spawned.once('exit', () => resolve2())
      spawned.once('error', () => resolve2())
    })
    const isUp = await Promise.race([ended.then(() => false), answers(options.readyUrl, stopping.signal)])
    if (isUp) {
      try {
        await options.onceUp()
        become('running')
        settle?.resolve()
      } catch (error) {
        why = error.message
        spawned.kill('SIGTERM')
      }
    }
    await ended
  }
  const keepAlive = async () => {
    while (!stopping.signal.aborted) {
      await live().catch(() => {})
      if (stopping.signal.aborted) return
      const now = Date.now()
      ends.push(now)
      if (ends.filter((at) => now - at < MINUTE_MS2).length > MOST_RESTARTS) {
        settle?.reject(new Error(`The bot does not stay up (${why}); what it said is in ${options.logFile}`))
        become('failed')
        return
      }
      become('restarting')
      await wait(PAUSE_MS, void 0, { signal: stopping.signal }).catch(() => {})
    }
  }
  const over = keepAlive()
  return {
    get state() {
      return state
    },
    get pid() {
      return child2?.pid
    },
    ready,
    stop: async () => {
      stopping.abort()
      child2?.kill('SIGTERM')
      const late = setTimeout(() => child2?.kill('SIGKILL'), STOP_WITHIN_MS)
      await over
      clearTimeout(late)
      settle?.reject(new Error('the sandbox was stopped'))
    },
  }
}
async function answers(url, signal) {
  while (!signal.aborted) {
    const answered = await fetch(url, { signal }).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return true
    await wait(LOOK_MS, void 0, { signal }).catch(() => {})
  }
  return false
}
function isTooLong(path) {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MOST_LOG_BYTES
}

// src/sandbox/demo/first-afternoon.ts
function firstAfternoon(timezone, now) {
  const local = localDay(timezone, now)
  for (let days = 0; ; days += 1) {
    const at = instantOf(timezone, { ...local, day: local.day + days, hour: 15, minute: 30 })
    const weekday = new Date(Date.UTC(local.year, local.month - 1, local.day + days)).getUTCDay()
    if (at >= now && weekday >= 1 && weekday <= 5) return at
  }
}
function localDay(timezone, instant2) {
  const [year = 0, month = 0, day = 0] = localParts(timezone, instant2)
  return { year, month, day }
}
function localParts(timezone, instant2) {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return format.format(instant2).split(/\D+/).map(Number)
}
function instantOf(timezone, local) {
  const asUtc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute)
  const offsetAt = (ms) => {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = localParts(timezone, new Date(ms))
    return Date.UTC(year, month - 1, day, hour, minute, second) - ms
  }
  const guess = asUtc - offsetAt(asUtc)
  return new Date(asUtc - offsetAt(guess))
}

// src/sandbox/demo/roster.ts
var HEADER = [
  'student_id',
  'student_first_name',
  'student_last_name',
  'classroom',
  'grade',
  'caregiver_name',
  'relationship',
  'phone',
  'language',
  'consent',
]
function demoRoster(caregivers, classrooms) {
  const grades = new Map(classrooms.map(({ name, grade }) => [name, grade]))
  const rows = caregivers.flatMap(({ name, relationship, phone, language, children }) =>
    children.map((child2) => [
      child2.id,
      child2.firstName,
      child2.lastName,
      child2.classroom,
      grades.get(child2.classroom) ?? '',
      name,
      relationship,
      phone,
      language,
      '',
    ]),
  )
  return [HEADER, ...rows]
    .map(
      (row) => `${row.join(',')}\r
`,
    )
    .join('')
}

// src/sandbox/demo/seed-school.ts
var LANDLINE = 30006
function peopleSlack(slack) {
  for (const { id: id2, handle, realName, displayName } of demoPeople) {
    slack.addUser({ id: id2, name: handle, realName, displayName, email: `${handle}@lincoln-school.example` })
  }
  const coordinators = demoPeople.filter(({ role }) => role === 'coordinator').map(({ id: id2 }) => id2)
  for (const { channel, teachers } of demoClassrooms) {
    slack.addChannel({ ...channel, members: [slack.bot.userId, ...teacherIds(teachers), ...coordinators] })
  }
}
function teacherIds(handles) {
  return demoPeople.filter(({ handle }) => handles.includes(handle)).map(({ id: id2 }) => id2)
}
async function seedSchool(deps) {
  const { slack, twilio, control } = deps
  await control.importRoster(demoRoster(demoCaregivers, demoClassrooms))
  const coordinator = demoPeople.find(({ role }) => role === 'coordinator')
  if (coordinator === void 0) throw new Error('the demo school has no coordinator')
  for (const { name, channel, teachers } of demoClassrooms) {
    const mentions = teachers.map((handle) => `@${handle}`).join(' ')
    const { trouble: trouble2, body } = await slack.command(
      coordinator.id,
      channel.id,
      `/family link ${name} ${mentions}`,
    )
    const answer = JSON.stringify(body)
    if (trouble2 !== null || !answer.includes(name)) throw new Error(`${name} was not linked: ${trouble2 ?? answer}`)
  }
  for (const { phone, special } of demoCaregivers) {
    if (special === 'landline') twilio.markUnreachable(phone, LANDLINE)
    if (special === 'stopped') await twilio.receive({ from: phone, body: 'STOP' })
  }
}

// src/sandbox/free-port.ts
import { createServer as createServer2 } from 'node:net'
async function freePort() {
  const server = createServer2()
  await new Promise((resolve2, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve2)
  })
  const { port } = server.address()
  await new Promise((resolve2) => server.close(resolve2))
  return port
}

// src/sandbox/installed-app.ts
import { readFileSync as readFileSync3 } from 'node:fs'
import { join as join4 } from 'node:path'
function readInstalledApp(root2) {
  const manifest = JSON.parse(readFileSync3(join4(root2, 'docs', 'slack-app-manifest.json'), 'utf8'))
  return {
    scopes: listAt(manifest, ['oauth_config', 'scopes', 'bot']),
    botEvents: listAt(manifest, ['settings', 'event_subscriptions', 'bot_events']),
  }
}
function listAt(value, path) {
  const found = path.reduce((holder, key) => (isObject(holder) ? holder[key] : void 0), value)
  if (!Array.isArray(found)) throw new Error(`the app manifest has no list at ${path.join('.')}`)
  return found.map(String)
}

// src/sandbox/school-clock.ts
function createSchoolClock(aheadMs) {
  let ahead = aheadMs
  return {
    now: () => new Date(Date.now() + ahead),
    get aheadMs() {
      return ahead
    },
    moveTo: (instant2) => {
      ahead = instant2.getTime() - Date.now()
    },
  }
}

// src/sandbox/change-signal.ts
function createChangeSignal() {
  const watchers = /* @__PURE__ */ new Set()
  return {
    changed: () => {
      for (const look of watchers) look()
    },
    onChange: (listener) => void watchers.add(listener),
    waitFor: (predicate, timeoutMs = 1e4) =>
      new Promise((resolve2, reject) => {
        const finish = (settle) => {
          watchers.delete(look)
          clearTimeout(timer)
          settle()
        }
        const look = () => {
          try {
            const value = predicate()
            if (value) finish(() => resolve2(value))
          } catch (error) {
            finish(() => reject(error instanceof Error ? error : new Error(String(error))))
          }
        }
        const timer = setTimeout(
          () =>
            finish(() =>
              reject(new Error(`the stand-in saw nothing fitting within ${timeoutMs} ms: ${String(predicate)}`)),
            ),
          timeoutMs,
        )
        watchers.add(look)
        look()
      }),
  }
}

// src/sandbox/dose.ts
function createSeededRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 1831565813) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
function strikes(faults, key, random) {
  const dose = faults[key]
  if (dose === void 0) return false
  if (typeof dose !== 'number') return random() < dose.chance
  if (dose <= 0) return false
  faults[key] = dose - 1
  return true
}

// src/sandbox/http-server.ts
import { createServer as createServer3 } from 'node:http'
async function startHttpServer(options) {
  const server = createServer3((incoming, outgoing) => {
    readRequest(incoming)
      .then(options.handle)
      .then((answer) => write(outgoing, answer))
      .catch((error) => write(outgoing, { kind: 'answer', status: 500, body: { stand_in_fault: String(error) } }))
  })
  server.keepAliveTimeout = 6e4
  await new Promise((resolve2, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve2)
  })
  const { port } = server.address()
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve2) => {
        server.close(() => resolve2())
        server.closeAllConnections()
      }),
  }
}
async function readRequest(incoming) {
  const chunks = []
  for await (const chunk2 of incoming) chunks.push(chunk2)
  const bytes = Buffer.concat(chunks)
  const body = bytes.toString('utf8')
  const url = new URL(incoming.url ?? '/', 'http://stand-in')
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body,
    bytes,
    fields: readFields(incoming.headers['content-type'] ?? '', body),
  }
}
function readFields(contentType, body) {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body))
  if (!contentType.startsWith('application/json')) return {}
  try {
    const value = JSON.parse(body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
function write(outgoing, answer) {
  switch (answer.kind) {
    case 'reset':
      outgoing.socket?.resetAndDestroy()
      return
    case 'hang':
      return
    case 'bytes':
      outgoing.writeHead(answer.status, answer.headers).end(answer.body)
      return
    case 'answer': {
      const text3 =
        answer.body === null ? '' : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      outgoing
        .writeHead(answer.status, { 'Content-Type': 'application/json; charset=utf-8', ...answer.headers })
        .end(text3)
    }
  }
}

// src/sandbox/outgoing-post.ts
import { Agent, request as httpRequest } from 'node:http'
import { Agent as TlsAgent, request as httpsRequest } from 'node:https'
function createPoster(maxSockets = 64) {
  const agent = new Agent({ keepAlive: true, maxSockets })
  const tlsAgent = new TlsAgent({ keepAlive: true, maxSockets })
  const open = (url, headers, body) => {
    const secure = url.startsWith('https:')
    const length = { 'Content-Length': Buffer.byteLength(body) }
    const options = { method: 'POST', agent: secure ? tlsAgent : agent, headers: { ...headers, ...length } }
    return (secure ? httpsRequest : httpRequest)(url, options)
  }
  const post = async (url, headers, body, timeoutMs) => {
    const started = performance.now()
    const ms = () => performance.now() - started
    for (;;) {
      try {
        const exchanged = await exchange2(open(url, headers, body), body, Math.max(timeoutMs - ms(), 1))
        if (exchanged === 'stale') continue
        return exchanged === 'timeout' ? { kind: 'timeout', ms: ms() } : { kind: 'answered', ...exchanged, ms: ms() }
      } catch (error) {
        return { kind: 'unreachable', reason: String(error), ms: ms() }
      }
    }
  }
  return {
    post,
    close: () => {
      agent.destroy()
      tlsAgent.destroy()
    },
  }
}
function exchange2(outgoing, body, timeoutMs) {
  return new Promise((resolve2, reject) => {
    const timer = setTimeout(() => {
      resolve2('timeout')
      outgoing.destroy()
    }, timeoutMs)
    const settle = (take) => {
      clearTimeout(timer)
      take()
    }
    outgoing.on('error', (error) => {
      const stale = outgoing.reusedSocket && error.code === 'ECONNRESET'
      settle(() => (stale ? resolve2('stale') : reject(error)))
    })
    outgoing.on('response', (incoming) => {
      readText(incoming).then(
        (text3) => settle(() => resolve2({ status: incoming.statusCode ?? 0, body: text3 })),
        (error) => settle(() => reject(error instanceof Error ? error : new Error(String(error)))),
      )
    })
    outgoing.end(body)
  })
}
async function readText(incoming) {
  const chunks = []
  for await (const chunk2 of incoming) chunks.push(chunk2)
  return Buffer.concat(chunks).toString('utf8')
}

// src/sandbox/slack/request-signature.ts
import { createHmac } from 'node:crypto'
function signSlackRequest(signingSecret, timestamp, body) {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`
}

// src/sandbox/slack/app-link.ts
var DEADLINE_MS = 3e3
function createAppLink(deps) {
  const post = async (contentType, body, extra) => {
    const url = deps.eventsUrl()
    if (url === null) throw new Error('the Slack stand-in has no eventsUrl: call setEventsUrl first')
    const timestamp = String(Math.floor(Date.now() / 1e3))
    const headers = {
      'Content-Type': contentType,
      'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': signSlackRequest(deps.signingSecret, timestamp, body),
      ...extra,
    }
    return readAck(await deps.poster.post(url, headers, body, deps.deadlineMs))
  }
  return {
    form: (fields2) => post('application/x-www-form-urlencoded', new URLSearchParams(fields2).toString(), {}),
    json: (value, headers = {}) => post('application/json', JSON.stringify(value), headers),
  }
}
function readAck(outcome) {
  if (outcome.kind !== 'answered') {
    return { status: null, body: '', ackMs: outcome.ms, timedOut: outcome.kind === 'timeout' }
  }
  return { status: outcome.status, body: parseBody(outcome.body), ackMs: outcome.ms, timedOut: false }
}
function parseBody(body) {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

// src/sandbox/slack/workspace.ts
import { randomBytes } from 'node:crypto'
function createWorkspace(options) {
  const bot = { userId: 'U0BOT0000', botId: 'B0BOT0000', appId: 'A0APP0000', name: options.botName ?? 'touchpoint' }
  const workspace = {
    team: { id: 'T0SCHOOL0', name: 'Lincoln School', domain: 'lincoln-school', ...options.team },
    bot,
    users: /* @__PURE__ */ new Map(),
    channels: /* @__PURE__ */ new Map(),
    messages: /* @__PURE__ */ new Map(),
    ephemerals: [],
    modals: /* @__PURE__ */ new Map(),
    homes: /* @__PURE__ */ new Map(),
    triggers: /* @__PURE__ */ new Map(),
    responseUrls: /* @__PURE__ */ new Map(),
    choices: /* @__PURE__ */ new Map(),
    uploads: /* @__PURE__ */ new Map(),
    files: /* @__PURE__ */ new Map(),
    lastTs: { seconds: 0, micros: 0 },
  }
  workspace.users.set(bot.userId, {
    id: bot.userId,
    name: bot.name,
    realName: bot.name,
    displayName: '',
    email: '',
    timezone: 'America/Los_Angeles',
    isBot: true,
    deleted: false,
  })
  return workspace
}
function nextTs(workspace, now) {
  const seconds = Math.floor(now.getTime() / 1e3)
  const last = workspace.lastTs
  workspace.lastTs =
    seconds > last.seconds
      ? { seconds, micros: (now.getTime() % 1e3) * 1e3 + 1 }
      : { seconds: last.seconds, micros: last.micros + 1 }
  return `${workspace.lastTs.seconds}.${String(workspace.lastTs.micros).padStart(6, '0')}`
}
function newId(prefix) {
  return prefix + randomBytes(5).toString('hex').toUpperCase()
}
function shortId() {
  return randomBytes(4).toString('base64url').slice(0, 5)
}
function openDm(workspace, user, now) {
  for (const channel2 of workspace.channels.values()) {
    if (channel2.kind === 'im' && channel2.members.has(user)) return channel2
  }
  const channel = {
    id: `D${user.slice(1)}`,
    kind: 'im',
    name: '',
    isPrivate: true,
    isArchived: false,
    isExtShared: false,
    members: /* @__PURE__ */ new Set([workspace.bot.userId, user]),
    createdAt: Math.floor(now.getTime() / 1e3),
  }
  workspace.channels.set(channel.id, channel)
  return channel
}
function payloadName(channel) {
  if (channel.kind === 'im') return 'directmessage'
  return channel.isPrivate ? 'privategroup' : channel.name
}

// src/sandbox/slack/world.ts
import { randomBytes as randomBytes2 } from 'node:crypto'
var RESPONSE_URL_MS = 30 * 6e4
function newTrigger(world, user) {
  const id2 = `${digits(13)}.${digits(13)}.${randomBytes2(16).toString('hex')}`
  world.workspace.triggers.set(id2, { user, expiresAt: world.expiryNow().getTime() + world.deadlineMs, used: false })
  return id2
}
function newResponseUrl(world, place) {
  const path = `/response/${world.workspace.team.id}/${digits(13)}/${randomBytes2(12).toString('hex')}`
  world.workspace.responseUrls.set(path, {
    path,
    ...place,
    expiresAt: world.expiryNow().getTime() + RESPONSE_URL_MS,
    uses: 0,
  })
  return world.origin() + path
}
function personNamed(world, id2) {
  const user = world.workspace.users.get(id2)
  if (user === void 0) throw new Error(`nobody in the workspace has the id ${id2}`)
  return user
}
function channelNamed(world, id2) {
  const channel = world.workspace.channels.get(id2)
  if (channel === void 0) throw new Error(`no channel has the id ${id2}`)
  return channel
}
function payloadBase(world, user) {
  const { team, bot } = world.workspace
  const { id: id2, name } = personNamed(world, user)
  return {
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    user: { id: id2, username: name, name, team_id: team.id },
    api_app_id: bot.appId,
    token: 'stand-in-verification-token',
    is_enterprise_install: false,
  }
}
function payloadChannel(channel) {
  return { id: channel.id, name: payloadName(channel) }
}
function actionTs(world) {
  return (world.now().getTime() / 1e3).toFixed(6)
}
function digits(count) {
  return Array.from({ length: count }, (_, index) => (index === 0 ? 1 : Math.floor(Math.random() * 10))).join('')
}

// src/sandbox/slack/change-channel.ts
function addUser(world, given) {
  const user = {
    id: given.id ?? newId('U'),
    name: given.name,
    realName: given.realName,
    displayName: given.displayName ?? '',
    email: given.email,
    timezone: given.timezone ?? 'America/New_York',
    isBot: false,
    deleted: false,
  }
  world.workspace.users.set(user.id, user)
  openDm(world.workspace, user.id, world.now())
  world.changed()
  return user
}
function addChannel(world, given) {
  const channel = {
    id: given.id ?? newId('C'),
    kind: 'channel',
    name: given.name,
    isPrivate: given.isPrivate ?? true,
    isArchived: given.isArchived ?? false,
    isExtShared: given.isExtShared ?? false,
    members: new Set(given.members),
    createdAt: Math.floor(world.now().getTime() / 1e3),
  }
  world.workspace.channels.set(channel.id, channel)
  world.changed()
  return channel
}
async function setChannel(world, id2, change, by) {
  const channel = channelNamed(world, id2)
  const bot = world.workspace.bot.userId
  const was = { ...channel, members: new Set(channel.members) }
  Object.assign(channel, {
    name: change.name ?? channel.name,
    isPrivate: change.isPrivate ?? channel.isPrivate,
    isExtShared: change.isExtShared ?? channel.isExtShared,
    isArchived: change.isArchived ?? channel.isArchived,
  })
  if (change.members !== void 0) {
    channel.members.clear()
    for (const member of change.members) channel.members.add(member)
  }
  world.changed()
  if (channel.isPrivate && !was.members.has(bot) && !channel.members.has(bot)) return
  for (const event of eventsOf(world, was, channel, by)) await world.events.emit(event, channel)
}
function eventsOf(world, was, is, by) {
  const bot = world.workspace.bot.userId
  const family = is.isPrivate ? 'group' : 'channel'
  const common = { channel: is.id, event_ts: actionTs(world) }
  const membership = { ...common, channel_type: is.isPrivate ? 'G' : 'C', team: world.workspace.team.id }
  const events = []
  if (was.isArchived !== is.isArchived) {
    events.push({ type: `${family}_${is.isArchived ? 'archive' : 'unarchive'}`, ...common, user: by, is_moved: 0 })
  }
  if (was.name !== is.name) {
    const renamed = {
      id: is.id,
      name: is.name,
      name_normalized: is.name,
      created: is.createdAt,
      is_channel: !is.isPrivate,
      is_mpim: false,
    }
    events.push({ type: `${family}_rename`, channel: renamed, event_ts: common.event_ts })
  }
  if (was.isPrivate !== is.isPrivate) {
    const subtype = is.isPrivate ? 'channel_convert_to_private' : 'channel_convert_to_public'
    events.push({ type: 'message', subtype, ...common, user: by, ts: common.event_ts, channel_type: family, text: '' })
  }
  if (was.isExtShared !== is.isExtShared) {
    const type3 = is.isExtShared ? 'channel_shared' : 'channel_unshared'
    events.push({ type: type3, ...common, connected_team_id: 'T0PARTNER0' })
  }
  for (const user of is.members) {
    if (!was.members.has(user)) events.push({ type: 'member_joined_channel', user, ...membership, inviter: by })
  }
  for (const user of was.members) {
    if (is.members.has(user)) continue
    events.push(
      user === bot
        ? { type: `${family}_left`, ...common, actor_id: by }
        : { type: 'member_left_channel', user, ...membership },
    )
  }
  return events
}

// src/sandbox/slack/events.ts
var RETRIES = 2
function createEventSender(deps) {
  const sent = []
  const deliver = async (record2) => {
    const body = envelope(deps.workspace, record2, Math.floor(deps.now().getTime() / 1e3))
    for (let retry = 0; retry <= RETRIES; retry += 1) {
      const last = record2.tries.at(-1)
      const headers =
        retry === 0
          ? {}
          : {
              'X-Slack-Retry-Num': String(retry),
              'X-Slack-Retry-Reason': last?.timedOut === true ? 'http_timeout' : 'http_error',
            }
      const ack = await deps.app.json(body, headers)
      record2.tries.push(ack)
      if (ack.status !== null && ack.status >= 200 && ack.status < 300) return
    }
  }
  return {
    sent,
    emit: async (event, about) => {
      if (!deps.connected() || !isSeen(deps, event, about)) return
      const record2 = { eventId: newId('Ev'), event, tries: [] }
      sent.push(record2)
      await deliver(record2)
    },
    repeat: async (eventId) => {
      const record2 = sent.find((one) => one.eventId === eventId)
      if (record2 === void 0) throw new Error(`no event ${eventId} was sent`)
      await deliver(record2)
    },
  }
}
function isSeen(deps, event, about) {
  const kind = about === void 0 ? '' : about.kind === 'im' ? 'im' : about.isPrivate ? 'groups' : 'channels'
  const name = event.type === 'message' ? `message.${kind}` : event.type
  if (deps.subscriptions !== null && !deps.subscriptions.has(name)) return false
  if (about === void 0) return true
  return deps.scopes().has(event.type === 'message' ? `${kind}:history` : `${kind}:read`)
}
function envelope(workspace, record2, eventTime) {
  const { team, bot } = workspace
  return {
    token: 'stand-in-verification-token',
    team_id: team.id,
    api_app_id: bot.appId,
    event: record2.event,
    type: 'event_callback',
    event_id: record2.eventId,
    event_time: eventTime,
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.userId, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${record2.eventId}`,
  }
}

// src/sandbox/slack/messages.ts
function addMessage(workspace, now, message2) {
  const added = {
    files: [],
    subtype: null,
    ...message2,
    ts: nextTs(workspace, now),
    edits: [],
    reactions: [],
  }
  const sameChannel = workspace.messages.get(added.channel)
  if (sameChannel === void 0) workspace.messages.set(added.channel, [added])
  else sameChannel.push(added)
  return added
}
function findMessage(workspace, channel, ts) {
  return workspace.messages.get(channel)?.find((message2) => message2.ts === ts)
}
function replaceMessage(workspace, message2, change) {
  const sameChannel = workspace.messages.get(message2.channel) ?? []
  const at = sameChannel.findIndex((one) => one.ts === message2.ts)
  if (change === null) {
    sameChannel.splice(at, 1)
    return null
  }
  const changed = { ...message2, ...change }
  sameChannel[at] = changed
  return changed
}
function editMessage(workspace, message2, content) {
  const { text: text3, blocks, metadata } = message2
  const edited = { ...message2, ...content, edits: [...message2.edits, { text: text3, blocks, metadata }] }
  replaceMessage(workspace, message2, edited)
  return edited
}
function addEphemeral(workspace, now, ephemeral) {
  const added = { ...ephemeral, ts: nextTs(workspace, now), edits: [] }
  workspace.ephemerals.push(added)
  return added
}
function replaceEphemeral(workspace, ephemeral, content) {
  const at = workspace.ephemerals.findIndex((one) => one.ts === ephemeral.ts)
  if (at === -1) return
  if (content === null) {
    workspace.ephemerals.splice(at, 1)
    return
  }
  const { text: text3, blocks, metadata } = ephemeral
  workspace.ephemerals[at] = {
    ...ephemeral,
    ...content,
    edits: [...ephemeral.edits, { text: text3, blocks, metadata }],
  }
}
function repliesTo(workspace, channel, ts) {
  return (workspace.messages.get(channel) ?? []).filter((message2) => message2.threadTs === ts)
}

// src/sandbox/slack/views.ts
import { randomBytes as randomBytes3 } from 'node:crypto'

// src/sandbox/slack/block-kit/normalize.ts
function normalizeBlocks(blocks, newId2) {
  return blocks.map((block) => {
    const filled = fillTexts(block)
    const named2 = filled['block_id'] === void 0 ? { ...filled, block_id: newId2() } : filled
    return nameElements(named2, newId2)
  })
}
function nameElements(block, newId2) {
  const named2 = (element2) =>
    isObject(element2) && !TEXTUAL.has(String(element2['type'])) && element2['action_id'] === void 0
      ? { ...element2, action_id: newId2() }
      : element2
  const elements =
    block['type'] === 'actions' && Array.isArray(block['elements']) ? { elements: block['elements'].map(named2) } : {}
  return {
    ...block,
    ...elements,
    ...(block['accessory'] === void 0 ? {} : { accessory: named2(block['accessory']) }),
    ...(block['element'] === void 0 ? {} : { element: named2(block['element']) }),
  }
}
var TEXTUAL = /* @__PURE__ */ new Set(['image', 'plain_text', 'mrkdwn'])
function fillTexts(value) {
  if (Array.isArray(value)) return value.map(fillTexts)
  if (!isObject(value)) return value
  const filled = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, fillTexts(field)]))
  if (filled['type'] === 'plain_text') return { emoji: true, ...filled }
  return filled['type'] === 'mrkdwn' ? { verbatim: false, ...filled } : filled
}

// src/sandbox/slack/views.ts
var MAX_STACK = 3
function buildView(payload, place) {
  const id2 = place.id ?? newId('V')
  const blocks = normalizeBlocks(Array.isArray(payload['blocks']) ? payload['blocks'].filter(isObject) : [], shortId)
  return {
    id: id2,
    type: payload['type'] === 'home' ? 'home' : 'modal',
    user: place.user,
    hash: `${Math.floor(place.now.getTime() / 1e3)}.${randomBytes3(4).toString('hex')}`,
    title: asObject(payload['title']),
    submit: asObject(payload['submit']),
    close: asObject(payload['close']),
    blocks,
    callbackId: asText(payload['callback_id']),
    externalId: asText(payload['external_id']),
    privateMetadata: asText(payload['private_metadata']),
    clearOnClose: payload['clear_on_close'] === true,
    notifyOnClose: payload['notify_on_close'] === true,
    submitDisabled: payload['submit_disabled'] === true,
    rootViewId: place.before?.rootViewId ?? place.below?.rootViewId ?? id2,
    previousViewId: place.before?.previousViewId ?? place.below?.id ?? null,
    state: carryOver(blocks, place.before?.state ?? {}),
    errors: {},
  }
}
function findView(workspace, matches) {
  for (const stack of workspace.modals.values()) {
    const found = stack.find(matches)
    if (found !== void 0) return found
  }
  return [...workspace.homes.values()].find(matches)
}
function replaceView(workspace, view2) {
  if (view2.type === 'home') {
    workspace.homes.set(view2.user, view2)
    return
  }
  const stack = workspace.modals.get(view2.user) ?? []
  workspace.modals.set(
    view2.user,
    stack.map((one) => (one.id === view2.id ? view2 : one)),
  )
}
function pushView(workspace, view2) {
  workspace.modals.set(view2.user, [...(workspace.modals.get(view2.user) ?? []), view2])
}
function popView(workspace, view2, all2 = false) {
  const stack = workspace.modals.get(view2.user) ?? []
  const at = all2 ? 0 : stack.findIndex((one) => one.id === view2.id)
  workspace.modals.set(view2.user, at === -1 ? stack : stack.slice(0, at))
}
function carryOver(blocks, before) {
  const start = initialState(blocks)
  return Object.fromEntries(
    Object.entries(start).map(([blockId2, actions]) => [
      blockId2,
      Object.fromEntries(
        Object.entries(actions).map(([actionId2, value]) => {
          const typed2 = before[blockId2]?.[actionId2]
          return [actionId2, typed2 !== void 0 && typed2['type'] === value['type'] ? typed2 : value]
        }),
      ),
    ]),
  )
}
function findElement(blocks, wanted) {
  for (const block of blocks) {
    if (wanted.blockId !== void 0 && block['block_id'] !== wanted.blockId) continue
    for (const element2 of elementsOf(block)) {
      if (element2['action_id'] !== wanted.actionId) continue
      if (wanted.value !== void 0 && element2['type'] === 'button' && element2['value'] !== wanted.value) continue
      return { block, element: element2 }
    }
  }
  return void 0
}
function asObject(value) {
  return isObject(value) ? { emoji: true, ...value } : null
}
function asText(value) {
  return typeof value === 'string' ? value : ''
}

// src/sandbox/slack/web-api/resources.ts
function userResource(workspace, user, showsEmail) {
  const [first = '', ...rest] = user.realName.split(' ')
  return {
    id: user.id,
    team_id: workspace.team.id,
    name: user.name,
    deleted: user.deleted,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.timezone,
    tz_label: user.timezone,
    tz_offset: 0,
    profile: {
      title: '',
      phone: '',
      skype: '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.displayName,
      display_name_normalized: user.displayName,
      status_text: '',
      status_emoji: '',
      status_expiration: 0,
      avatar_hash: '',
      first_name: first,
      last_name: rest.join(' '),
      team: workspace.team.id,
      ...(showsEmail && !user.isBot ? { email: user.email } : {}),
      ...(user.isBot ? { api_app_id: workspace.bot.appId, bot_id: workspace.bot.botId } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
    is_email_confirmed: true,
    who_can_share_contact_card: 'EVERYONE',
  }
}
function channelResource(workspace, channel) {
  const isMember = channel.members.has(workspace.bot.userId)
  if (channel.kind === 'im') {
    return {
      id: channel.id,
      created: channel.createdAt,
      is_archived: false,
      is_im: true,
      is_org_shared: false,
      user: [...channel.members].find((member) => member !== workspace.bot.userId) ?? '',
      priority: 0,
      context_team_id: workspace.team.id,
      updated: channel.createdAt * 1e3,
    }
  }
  return {
    id: channel.id,
    name: channel.name,
    is_channel: !channel.isPrivate,
    is_group: channel.isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: channel.isPrivate,
    created: channel.createdAt,
    is_archived: channel.isArchived,
    is_general: false,
    unlinked: 0,
    name_normalized: channel.name,
    is_shared: channel.isExtShared,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    context_team_id: workspace.team.id,
    updated: channel.createdAt * 1e3,
    creator: [...channel.members][0] ?? '',
    is_ext_shared: channel.isExtShared,
    shared_team_ids: [workspace.team.id],
    pending_connected_team_ids: [],
    is_member: isMember,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  }
}
function botProfile(workspace) {
  return {
    id: workspace.bot.botId,
    deleted: false,
    name: workspace.bot.name,
    updated: 0,
    app_id: workspace.bot.appId,
    icons: { image_36: '', image_48: '', image_72: '' },
    team_id: workspace.team.id,
  }
}
function messageBody(workspace, message2, withMetadata) {
  const { bot, team } = workspace
  return {
    type: 'message',
    ...(message2.subtype === null ? {} : { subtype: message2.subtype }),
    user: message2.user,
    text: message2.text,
    team: team.id,
    ...(message2.fromBot ? { bot_id: bot.botId, app_id: bot.appId, bot_profile: botProfile(workspace) } : {}),
    ...(message2.blocks.length === 0 ? {} : { blocks: message2.blocks }),
    ...(message2.files.length === 0 ? {} : { files: message2.files }),
    ...(message2.edits.length === 0 ? {} : { edited: { user: message2.user, ts: message2.ts } }),
    ...(withMetadata && message2.metadata !== null ? { metadata: message2.metadata } : {}),
  }
}
function messageResource(workspace, message2, withMetadata) {
  return {
    ...messageBody(workspace, message2, withMetadata),
    ts: message2.ts,
    ...(message2.threadTs === null ? threadKeys(workspace, message2) : { thread_ts: message2.threadTs }),
    ...(message2.reactions.length === 0 ? {} : { reactions: countReactions(message2) }),
  }
}
function threadKeys(workspace, message2) {
  const replies = repliesTo(workspace, message2.channel, message2.ts)
  const last = replies.at(-1)
  if (last === void 0) return {}
  const people2 = [...new Set(replies.map((reply) => reply.user))]
  return {
    thread_ts: message2.ts,
    reply_count: replies.length,
    reply_users_count: people2.length,
    latest_reply: last.ts,
    reply_users: people2,
    is_locked: false,
    subscribed: true,
  }
}
function countReactions(message2) {
  const names = [...new Set(message2.reactions.map((reaction) => reaction.name))]
  return names.map((name) => {
    const users = message2.reactions.filter((reaction) => reaction.name === name).map((reaction) => reaction.user)
    return { name, users, count: users.length }
  })
}
function viewResource(workspace, view2) {
  return {
    id: view2.id,
    team_id: workspace.team.id,
    type: view2.type,
    blocks: view2.blocks,
    private_metadata: view2.privateMetadata,
    callback_id: view2.callbackId,
    state: { values: view2.state },
    hash: view2.hash,
    title: view2.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: view2.clearOnClose,
    notify_on_close: view2.notifyOnClose,
    close: view2.close,
    submit: view2.submit,
    previous_view_id: view2.previousViewId,
    root_view_id: view2.rootViewId,
    app_id: workspace.bot.appId,
    external_id: view2.externalId,
    app_installed_team_id: workspace.team.id,
    bot_id: workspace.bot.botId,
  }
}

// src/sandbox/slack/people/outcome.ts
function outcomeOf(ack) {
  if (ack.timedOut) return { ...ack, trouble: 'operation_timeout' }
  if (ack.status === null) return { ...ack, trouble: 'dispatch_unknown_error' }
  return { ...ack, trouble: ack.status === 200 ? null : 'dispatch_failed' }
}

// src/sandbox/slack/people/act-on-element.ts
function press(world, user, ref, stateValues = {}) {
  for (const { blockId: blockId2, actionId: actionId2, value } of enteredInto(
    blocksAt(world, user, ref),
    stateValues,
  )) {
    keepState(world, user, ref, blockId2, actionId2, value)
  }
  const { block, element: element2 } = lookUp(world, user, ref)
  const shown = pickKeys(element2, ['action_id', 'type', 'text', 'value', 'style', 'url'])
  return dispatch(world, user, ref, { ...shown, block_id: block['block_id'] })
}
async function choose(world, user, ref, entered2) {
  const { block, element: element2 } = lookUp(world, user, ref)
  const action = { ...pickKeys(element2, ['action_id', 'type', 'placeholder']), block_id: block['block_id'] }
  if (element2['type'] === 'overflow') {
    return dispatch(world, user, ref, { ...action, selected_option: optionOf(element2, String(entered2)) })
  }
  const value = enteredValue(element2, entered2)
  keepState(world, user, ref, String(block['block_id']), ref.actionId, value)
  world.changed()
  const silent = block['type'] === 'input' && block['dispatch_action'] !== true
  if (silent) return { status: null, body: '', ackMs: 0, timedOut: false, trouble: null }
  return dispatch(world, user, ref, { ...action, ...value })
}
function enteredInto(blocks, filled) {
  return Object.entries(filled).flatMap(([blockId2, given]) => {
    const byAction = isObject(given) ? given : { [String(fieldOf(blocks, blockId2)['action_id'])]: given }
    return Object.entries(byAction).map(([actionId2, entered2]) => ({
      blockId: blockId2,
      actionId: actionId2,
      value: enteredValue(fieldOf(blocks, blockId2, actionId2), entered2),
    }))
  })
}
function fieldOf(blocks, blockId2, actionId2) {
  const block = blocks.find((one) => one['block_id'] === blockId2)
  const elements = block === void 0 ? [] : elementsOf(block)
  const found = elements.find((element2) => actionId2 === void 0 || element2['action_id'] === actionId2)
  if (found !== void 0) return found
  const known = blocks.map((one) => String(one['block_id'])).join(', ')
  throw new Error(`there is no field ${blockId2} ${actionId2 ?? ''}; the blocks are ${known}`)
}
async function dispatch(world, user, ref, action) {
  const payload = {
    type: 'block_actions',
    ...payloadBase(world, user),
    trigger_id: newTrigger(world, user),
    ...surfacePayload(world, user, ref),
    actions: [{ ...action, action_ts: actionTs(world) }],
  }
  return outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
}
function surfacePayload(world, user, place) {
  if (!('ts' in place)) {
    const view2 = viewAt(world, user, place)
    return { container: { type: 'view', view_id: view2.id }, view: viewResource(world.workspace, view2) }
  }
  const { workspace } = world
  const ephemeral = workspace.ephemerals.find((one) => one.ts === place.ts)
  const message2 = findMessage(workspace, place.channel, place.ts)
  const threadTs = ephemeral?.threadTs ?? message2?.threadTs ?? null
  const source = { ts: place.ts, ephemeral: ephemeral !== void 0, threadTs }
  return {
    container: {
      type: 'message',
      message_ts: place.ts,
      channel_id: place.channel,
      is_ephemeral: ephemeral !== void 0,
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
    },
    channel: payloadChannel(channelNamed(world, place.channel)),
    // The payload of an ephemeral message does not bring the message along.
    ...(message2 === void 0 ? {} : { message: messageResource(workspace, message2, true) }),
    state: { values: stateOf2(world, user, place) },
    response_url: newResponseUrl(world, { user, channel: place.channel, source }),
  }
}
function lookUp(world, user, ref) {
  const found = findElement(blocksAt(world, user, ref), ref)
  if (found === void 0) throw new Error(`there is no ${ref.actionId} where ${JSON.stringify(ref)} points`)
  return found
}
function blocksAt(world, user, place) {
  if (!('ts' in place)) return viewAt(world, user, place).blocks
  const ephemeral = world.workspace.ephemerals.find((one) => one.ts === place.ts && one.user === user)
  const source = ephemeral ?? findMessage(world.workspace, place.channel, place.ts)
  if (source === void 0) throw new Error(`${user} sees no message ${place.ts} in ${place.channel}`)
  return source.blocks
}
function viewAt(world, user, place) {
  const view2 =
    'view' in place
      ? findView(world.workspace, (one) => one.id === place.view && one.user === user)
      : world.workspace.homes.get(user)
  if (view2 === void 0) throw new Error(`${user} has no such view open: ${JSON.stringify(place)}`)
  return view2
}
function keepState(world, user, place, block, action, value) {
  if ('ts' in place) {
    world.workspace.choices.set(`${user}|${place.ts}`, withValue(stateOf2(world, user, place), block, action, value))
    return
  }
  const view2 = viewAt(world, user, place)
  replaceView(world.workspace, { ...view2, state: withValue(view2.state, block, action, value) })
}
function stateOf2(world, user, place) {
  const chosen = world.workspace.choices.get(`${user}|${place.ts}`) ?? {}
  const start = initialState(blocksAt(world, user, place))
  return Object.fromEntries(Object.entries(start).map(([block, actions]) => [block, { ...actions, ...chosen[block] }]))
}
function withValue(state, block, action, value) {
  return { ...state, [block]: { ...state[block], [action]: value } }
}
function pickKeys(element2, keys) {
  return Object.fromEntries(keys.filter((key) => element2[key] !== void 0).map((key) => [key, element2[key]]))
}

// src/sandbox/slack/slack-escapes.ts
function escapeTyped(workspace, typed2, withNames) {
  return typed2
    .split(/(<[@#][A-Z0-9]+(?:\|[^>]*)?>)/)
    .map((part, index) =>
      index % 2 === 1 ? readMention(workspace, part, withNames) : escapePlain(workspace, part, withNames),
    )
    .join('')
}
function escapePlain(workspace, part, withNames) {
  return part
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/https?:\/\/[^\s<>]+/g, (link) => `<${link}>`)
    .replace(/(^|\s)@([\w.-]*\w)/g, (whole, before, name) => {
      const user = [...workspace.users.values()].find((one) => one.name === name || one.displayName === name)
      return user === void 0 ? whole : `${before}${mention('@', user.id, withNames ? user.name : null)}`
    })
    .replace(/(^|\s)#([\w-]+)/g, (whole, before, name) => {
      const channel = [...workspace.channels.values()].find((one) => one.name === name)
      return channel === void 0 ? whole : `${before}${mention('#', channel.id, withNames ? channel.name : null)}`
    })
}
function readMention(workspace, part, withNames) {
  const [, sign = '', id2 = ''] = /^<([@#])([A-Z0-9]+)/.exec(part) ?? []
  const name = sign === '@' ? workspace.users.get(id2)?.name : workspace.channels.get(id2)?.name
  return mention(sign, id2, withNames ? (name ?? null) : null)
}
function mention(sign, id2, name) {
  return name === null ? `<${sign}${id2}>` : `<${sign}${id2}|${name}>`
}

// src/sandbox/slack/people/elsewhere.ts
async function openHome(world, user) {
  const { workspace } = world
  const view2 = workspace.homes.get(user)
  const dm = openDm(workspace, user, world.now())
  await world.events.emit({
    type: 'app_home_opened',
    user,
    channel: dm.id,
    tab: 'home',
    event_ts: actionTs(world),
    ...(view2 === void 0 ? {} : { view: viewResource(workspace, view2) }),
  })
}
async function useShortcut(world, user, callbackId, on) {
  const base = {
    ...payloadBase(world, user),
    callback_id: callbackId,
    trigger_id: newTrigger(world, user),
    action_ts: actionTs(world),
  }
  if (on === void 0) return outcomeOf(await world.app.form({ payload: JSON.stringify({ type: 'shortcut', ...base }) }))
  const message2 = findMessage(world.workspace, on.channel, on.ts)
  if (message2 === void 0) throw new Error(`no message ${on.ts} in ${on.channel}`)
  const source = { ts: on.ts, ephemeral: false, threadTs: message2.threadTs }
  const { api_app_id: _app, ...older } = base
  const { id: id2, name } = personNamed(world, user)
  const payload = {
    type: 'message_action',
    ...older,
    // An older payload than its sisters: who it was is told more briefly.
    user: { id: id2, name, team_id: world.workspace.team.id },
    message_ts: on.ts,
    channel: payloadChannel(channelNamed(world, on.channel)),
    message: messageResource(world.workspace, message2, true),
    response_url: newResponseUrl(world, { user, channel: on.channel, source }),
  }
  return outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
}
async function say2(world, user, channelId, typed2, options = {}) {
  const channel = channelNamed(world, channelId)
  if (!channel.members.has(user)) throw new Error(`${user} is not in ${channelId}`)
  const message2 = addMessage(world.workspace, world.now(), {
    channel: channelId,
    user,
    fromBot: false,
    text: escapeTyped(world.workspace, typed2, false),
    blocks: [],
    metadata: null,
    threadTs: options.threadTs ?? null,
    files: options.files ?? [],
    subtype: options.files === void 0 ? null : 'file_share',
  })
  world.changed()
  await tellOfMessage(world, message2)
  return message2
}
async function tellOfMessage(world, message2) {
  const channel = channelNamed(world, message2.channel)
  if (!channel.members.has(world.workspace.bot.userId)) return
  await world.events.emit(
    {
      ...messageResource(world.workspace, message2, true),
      type: 'message',
      channel: channel.id,
      channel_type: channel.kind === 'im' ? 'im' : channel.isPrivate ? 'group' : 'channel',
      event_ts: message2.ts,
    },
    channel,
  )
}

// src/sandbox/slack/web-api/api-refusal.ts
var ApiRefusal = class extends Error {
  code
  extra
  constructor(code2, extra = {}) {
    super(code2)
    this.code = code2
    this.extra = extra
  }
}

// src/sandbox/slack/web-api/arguments.ts
function readArguments(raw) {
  const text3 = (name) => {
    const value = raw[name]
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  }
  return {
    raw,
    text: text3,
    required: (name, code2) => {
      const value = text3(name)
      if (value !== '') return value
      if (code2 !== void 0) throw new ApiRefusal(code2)
      throw new ApiRefusal('invalid_arguments', {
        response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
      })
    },
    flag: (name) => raw[name] === true || raw[name] === 'true' || raw[name] === '1',
    count: (name, fallback, max) => Math.min(Math.max(Number(text3(name) || fallback) || fallback, 1), max),
    json: (name, code2) => {
      const value = raw[name]
      if (typeof value !== 'string') return value ?? void 0
      if (value === '') return void 0
      try {
        return JSON.parse(value)
      } catch {
        throw new ApiRefusal(code2)
      }
    },
  }
}

// src/sandbox/slack/web-api/file-methods.ts
import { randomBytes as randomBytes4 } from 'node:crypto'

// src/sandbox/slack/web-api/channel-access.ts
function knownChannel(context, id2) {
  const { channels, bot } = context.workspace
  const channel = channels.get(id2)
  if (channel === void 0 || (channel.isPrivate && !channel.members.has(bot.userId))) {
    throw new ApiRefusal('channel_not_found')
  }
  return channel
}
function writableChannel(context, id2) {
  const { workspace } = context
  const user = workspace.users.get(id2)
  const channel = user === void 0 ? knownChannel(context, id2) : openDm(workspace, user.id, context.now)
  if (channel.isArchived) throw new ApiRefusal('is_archived')
  if (!channel.members.has(workspace.bot.userId) && !context.scopes.has('chat:write.public')) {
    throw new ApiRefusal('not_in_channel')
  }
  return channel
}

// src/sandbox/slack/web-api/file-methods.ts
var FILE_METHODS = {
  'files.getUploadURLExternal': {
    scope: 'files:write',
    run: ({ workspace, origin }, args) => {
      const id2 = newId('F')
      const path = `/upload/v1/${randomBytes4(16).toString('hex')}`
      const length = args.count('length', 0, Number.MAX_SAFE_INTEGER)
      const name = args.required('filename')
      const rest = { bytes: null, title: '', isComplete: false, looks: 0, shares: [] }
      workspace.uploads.set(id2, { id: id2, name, length, path, ...rest })
      return { upload_url: origin + path, file_id: id2 }
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    run: (context, args) => {
      const wanted = args.json('files', 'invalid_arguments')
      const uploads = (Array.isArray(wanted) ? wanted : []).map((one) => complete(context.workspace, one))
      if (uploads.length === 0) throw new ApiRefusal('invalid_arguments')
      const channel = args.text('channel_id')
      if (channel !== '') share(context, args, channel, uploads)
      return { files: uploads.map((upload) => fileResource(context, upload)) }
    },
  },
  'files.info': {
    scope: 'files:read',
    run: (context, args) => {
      const { workspace } = context
      const wanted = args.required('file', 'file_not_found')
      const upload = workspace.uploads.get(wanted)
      const messages = [...workspace.messages.values()].flat()
      const shared2 = messages.flatMap((message2) => message2.files).find((one) => one['id'] === wanted)
      const file2 = upload?.isComplete === true ? fileResource(context, upload) : shared2
      if (file2 === void 0) throw new ApiRefusal('file_not_found')
      if (upload !== void 0) upload.looks += 1
      return { file: file2, comments: [], response_metadata: { next_cursor: '' } }
    },
  },
}
function isShowable(workspace, fileId) {
  const upload = workspace.uploads.get(fileId)
  return upload !== void 0 && upload.isComplete && upload.looks > 0 && typeOf(upload).startsWith('image/')
}
function complete(workspace, wanted) {
  const { id: id2, title } = isObject(wanted) ? wanted : {}
  const upload = workspace.uploads.get(String(id2))
  if (upload === void 0 || upload.bytes === null) throw new ApiRefusal('file_not_found')
  if (!upload.isComplete)
    Object.assign(upload, { isComplete: true, title: typeof title === 'string' ? title : upload.name })
  return upload
}
function share(context, args, channelId, uploads) {
  const { workspace, now } = context
  const channel = writableChannel(context, channelId)
  const threadTs = args.text('thread_ts') === '' ? null : args.text('thread_ts')
  if (threadTs !== null && findMessage(workspace, channel.id, threadTs) === void 0)
    throw new ApiRefusal('thread_not_found')
  const message2 = addMessage(workspace, now, {
    channel: channel.id,
    user: workspace.bot.userId,
    fromBot: true,
    text: args.text('initial_comment'),
    blocks: [],
    metadata: null,
    threadTs,
    files: uploads.map((upload) => fileResource(context, upload)),
    subtype: 'file_share',
  })
  for (const upload of uploads) upload.shares.push({ channel: channel.id, ts: message2.ts, threadTs })
}
function fileResource({ workspace, now, origin }, upload) {
  const kind = upload.looks > 0 ? typeOf(upload) : ''
  const at = Math.floor(now.getTime() / 1e3)
  const url = `${origin}/files-pri/${workspace.team.id}-${upload.id}/${encodeURIComponent(upload.name)}`
  const shares = upload.shares.map(({ channel, ts, threadTs }) => [
    channel,
    [{ ts, ...(threadTs === null ? {} : { thread_ts: threadTs }), source: 'UNKNOWN', is_silent_share: false }],
  ])
  return {
    id: upload.id,
    created: at,
    timestamp: at,
    name: upload.name,
    title: upload.title,
    mimetype: kind,
    filetype: kind.split('/').at(-1) ?? '',
    user: workspace.bot.userId,
    mode: 'hosted',
    editable: false,
    is_external: false,
    is_public: false,
    size: upload.length,
    url_private: url,
    channels: [],
    groups: upload.shares.map(({ channel }) => channel),
    ims: [],
    shares: shares.length === 0 ? {} : { private: Object.fromEntries(shares) },
    file_access: 'visible',
  }
}
var BEGINNINGS = {
  ffd8ff: 'image/jpeg',
  '89504e47': 'image/png',
  47494638: 'image/gif',
}
function typeOf({ bytes }) {
  const head = bytes?.toString('hex', 0, 4) ?? ''
  return Object.entries(BEGINNINGS).find(([beginning]) => head.startsWith(beginning))?.[1] ?? 'application/octet-stream'
}

// src/sandbox/slack/web-api/message-content.ts
var MAX_TEXT = 4e4
function readContent(workspace, args) {
  const text3 = typeof args.raw['text'] === 'string' ? args.raw['text'] : null
  const blocks = args.json('blocks', 'invalid_blocks_format')
  const attachments = args.json('attachments', 'invalid_attachments')
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0
  const hasAttachments = Array.isArray(attachments) && attachments.length > 0
  if ((text3 === null || text3 === '') && !hasBlocks && !hasAttachments) throw new ApiRefusal('no_text')
  if (text3 !== null && text3.length > MAX_TEXT) throw new ApiRefusal('msg_too_long')
  return {
    text: text3,
    blocks: blocks === void 0 ? null : checkBlocks(workspace, blocks),
    metadata: readMetadata(args.json('metadata', 'invalid_metadata_format')),
  }
}
function newContent(given) {
  return { text: given.text ?? '', blocks: given.blocks ?? [], metadata: given.metadata }
}
function checkBlocks(workspace, blocks) {
  if (!Array.isArray(blocks)) throw new ApiRefusal('invalid_blocks_format')
  const problems = [...validateBlocks(blocks, 'message'), ...unshowableFiles(workspace, blocks)]
  if (problems.length > 0) throw refuseProblems('invalid_blocks', problems)
  return normalizeBlocks(blocks.filter(isObject), shortId)
}
function unshowableFiles(workspace, blocks) {
  return blocks.flatMap((block, index) => {
    const file2 = isObject(block) && isObject(block['slack_file']) ? block['slack_file']['id'] : void 0
    return typeof file2 !== 'string' || isShowable(workspace, file2)
      ? []
      : problem(`/blocks/${index}/slack_file`, 'invalid slack file')
  })
}
function refuseProblems(code2, problems) {
  const described = problems.map(describeProblem)
  return new ApiRefusal(code2, {
    errors: described,
    response_metadata: { messages: described.map((line) => `[ERROR] ${line}`) },
  })
}
function readMetadata(value) {
  if (value === void 0 || (isObject(value) && Object.keys(value).length === 0)) return null
  if (isObject(value) && typeof value['event_type'] === 'string' && isObject(value['event_payload'])) return value
  throw new ApiRefusal('invalid_metadata_format')
}

// src/sandbox/slack/response-url.ts
var MAX_USES = 5
function serveResponseUrl({ workspace, now, expiryNow }, request2) {
  const target = workspace.responseUrls.get(request2.path)
  if (target === void 0) return refused(404, 'invalid_url')
  if (expiryNow().getTime() > target.expiresAt) return refused(404, 'expired_url')
  if (target.uses >= MAX_USES) return refused(404, 'used_url')
  target.uses += 1
  try {
    applyResponse(workspace, now(), target, request2.fields)
    return { kind: 'answer', status: 200, body: 'ok', headers: { 'Content-Type': 'text/plain' } }
  } catch (error) {
    if (error instanceof ApiRefusal) return refused(400, error.code)
    throw error
  }
}
function applyResponse(workspace, now, target, fields2) {
  const { source, user, channel } = target
  if (fields2['delete_original'] === true) {
    if (source !== null) replaceSource(workspace, channel, source, null)
    return
  }
  const content = newContent(readContent(workspace, readArguments(fields2)))
  if (fields2['replace_original'] === true && source !== null) {
    replaceSource(workspace, channel, source, content)
    return
  }
  const asked2 = fields2['thread_ts']
  const threadTs = typeof asked2 === 'string' ? asked2 : null
  if (fields2['response_type'] === 'in_channel') {
    addMessage(workspace, now, { ...content, channel, user: workspace.bot.userId, fromBot: true, threadTs })
  } else {
    addEphemeral(workspace, now, { ...content, channel, user, threadTs })
  }
}
function replaceSource(workspace, channel, source, content) {
  if (source.ephemeral) {
    const ephemeral = workspace.ephemerals.find((one) => one.ts === source.ts)
    if (ephemeral !== void 0) replaceEphemeral(workspace, ephemeral, content)
    return
  }
  const message2 = findMessage(workspace, channel, source.ts)
  if (message2 === void 0) return
  if (content === null) replaceMessage(workspace, message2, null)
  else editMessage(workspace, message2, content)
}
function refused(status, error) {
  return { kind: 'answer', status, body: { ok: false, error } }
}

// src/sandbox/slack/people/send-command.ts
async function sendCommand(world, user, channelId, line) {
  const { workspace } = world
  const [, command2 = line, text3 = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(line) ?? []
  const channel = channelNamed(world, channelId)
  const place = { user, channel: channelId, source: null }
  const ack = await world.app.form({
    token: 'stand-in-verification-token',
    team_id: workspace.team.id,
    team_domain: workspace.team.domain,
    channel_id: channelId,
    channel_name: payloadName(channel),
    user_id: user,
    user_name: personNamed(world, user).name,
    command: command2,
    text: escapeTyped(workspace, text3, true).trim(),
    api_app_id: workspace.bot.appId,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(world, place),
    trigger_id: newTrigger(world, user),
  })
  const outcome = outcomeOf(ack)
  if (outcome.trouble !== null || outcome.body === '') return outcome
  try {
    const said = isObject(outcome.body) ? outcome.body : { text: String(outcome.body) }
    if (Object.keys(said).length > 0) applyResponse(workspace, world.now(), place, said)
    world.changed()
    return outcome
  } catch (error) {
    if (error instanceof ApiRefusal) return { ...outcome, trouble: error.code }
    throw error
  }
}

// src/sandbox/slack/block-kit/view.ts
var anything4 = () => []
var shared = {
  private_metadata: string(3e3, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
}
var fields = byType({
  modal: object({
    required: { type: anything4, title: plainText(24), blocks: anything4 },
    optional: {
      ...shared,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    },
  }),
  home: object({ required: { type: anything4, blocks: anything4 }, optional: shared }),
})
function validateView(view2, expected, pointer = '/view') {
  if (!isObject(view2)) return problem(pointer, 'must be an object')
  if (view2['type'] !== expected) return problem(`${pointer}/type`, `unsupported type: ${String(view2['type'])}`)
  const blocks = view2['blocks']
  const asks = Array.isArray(blocks) && blocks.some((block) => isObject(block) && block['type'] === 'input')
  return [
    ...fields(view2, pointer),
    ...validateBlocks(blocks ?? [], expected, `${pointer}/blocks`),
    // A modal with something to fill in needs a way to hand it in.
    ...(expected === 'modal' && asks && view2['submit'] === void 0
      ? problem(`${pointer}/submit`, 'submit is required when an input is within blocks')
      : []),
  ]
}

// src/sandbox/slack/people/use-modal.ts
function fill(world, user, viewId, blockId2, entered2) {
  const view2 = viewAt(world, user, { view: viewId })
  const element2 = fieldOf(view2.blocks, blockId2)
  return choose(world, user, { view: viewId, actionId: String(element2['action_id']), blockId: blockId2 }, entered2)
}
async function submitView(world, user, viewId, values2 = {}) {
  const view2 = fillAll(viewAt(world, user, { view: viewId }), values2)
  replaceView(world.workspace, { ...view2, errors: {} })
  const missing = findUnfit(view2)
  if (missing !== null)
    return { status: null, body: '', ackMs: 0, timedOut: false, trouble: `not_submitted: ${missing}` }
  const payload = {
    type: 'view_submission',
    ...payloadBase(world, user),
    trigger_id: newTrigger(world, user),
    view: viewResource(world.workspace, view2),
    response_urls: responseUrls(world, view2),
  }
  const outcome = outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
  const trouble2 = outcome.trouble ?? applyAnswer(world, view2, outcome.body)
  world.changed()
  return { ...outcome, trouble: trouble2 }
}
async function closeView(world, user, viewId, all2 = false) {
  const view2 = viewAt(world, user, { view: viewId })
  popView(world.workspace, view2, all2)
  world.changed()
  if (!view2.notifyOnClose) return null
  const payload = {
    type: 'view_closed',
    ...payloadBase(world, user),
    view: viewResource(world.workspace, view2),
    is_cleared: all2,
  }
  return outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
}
function fillAll(view2, values2) {
  const entered2 = enteredInto(view2.blocks, values2)
  return {
    ...view2,
    state: entered2.reduce((state, one) => withValue(state, one.blockId, one.actionId, one.value), view2.state),
  }
}
function findUnfit(view2) {
  for (const block of view2.blocks) {
    if (block['type'] !== 'input') continue
    const element2 = fieldOf(view2.blocks, String(block['block_id']))
    const value = view2.state[String(block['block_id'])]?.[String(element2['action_id'])]
    const empty = value === void 0 || isEmptyValue(value)
    if (empty && block['optional'] !== true) return `${String(block['block_id'])} is required`
    const words = typeof value?.['value'] === 'string' ? value['value'].length : 0
    if (words > Number(element2['max_length'] ?? 3e3)) return `${String(block['block_id'])} is too long`
    if (!empty && words < Number(element2['min_length'] ?? 0)) return `${String(block['block_id'])} is too short`
  }
  return null
}
function applyAnswer(world, view2, body) {
  const { workspace } = world
  const action = isObject(body) ? body['response_action'] : void 0
  if (!isObject(body) || action === void 0) {
    popView(workspace, view2)
    return null
  }
  switch (typeof action === 'string' ? action : '') {
    case 'clear':
      popView(workspace, view2, true)
      return null
    case 'errors':
      return showErrors(world, view2, body['errors'])
    case 'update':
      return showView(world, view2, body['view'], 'update')
    case 'push':
      return showView(world, view2, body['view'], 'push')
    default:
      return 'invalid_response_action'
  }
}
function showErrors(world, view2, errors) {
  const inputs = view2.blocks.filter((block) => block['type'] === 'input').map((block) => block['block_id'])
  if (!isObject(errors) || Object.keys(errors).length === 0) return 'invalid_errors'
  if (Object.keys(errors).some((id2) => !inputs.includes(id2))) return 'invalid_errors'
  replaceView(world.workspace, { ...view2, errors })
  return null
}
function showView(world, view2, payload, action) {
  if (validateView(payload, 'modal').length > 0 || !isObject(payload)) return 'invalid_view'
  const place = { user: view2.user, now: world.now() }
  if (action === 'update') {
    replaceView(world.workspace, buildView(payload, { ...place, id: view2.id, before: view2 }))
    return null
  }
  if ((world.workspace.modals.get(view2.user) ?? []).length >= MAX_STACK) return 'push_limit_reached'
  pushView(world.workspace, buildView(payload, { ...place, below: view2 }))
  return null
}
function responseUrls(world, view2) {
  return view2.blocks.flatMap((block) => {
    const element2 = block['element']
    if (!isObject(element2) || element2['response_url_enabled'] !== true) return []
    const [blockId2, actionId2] = [String(block['block_id']), String(element2['action_id'])]
    const value = view2.state[blockId2]?.[actionId2]
    const channel = value?.['selected_conversation'] ?? value?.['selected_channel']
    if (typeof channel !== 'string') return []
    const url = newResponseUrl(world, { user: view2.user, channel, source: null })
    return [{ block_id: blockId2, action_id: actionId2, channel_id: channel, response_url: url }]
  })
}

// src/sandbox/slack/shared-files.ts
function createSharedFiles(deps) {
  const { files, team } = deps.workspace
  return {
    add({ name, content, mimetype = 'text/csv' }) {
      const id2 = newId('F')
      const bytes = Buffer.from(content)
      const path = `/files-pri/${team.id}-${id2}`
      files.set(id2, { bytes, mimetype })
      return {
        id: id2,
        name,
        title: name,
        mimetype,
        filetype: name.split('.').at(-1) ?? '',
        mode: 'hosted',
        size: bytes.length,
        is_external: false,
        is_public: false,
        url_private: `${deps.origin()}${path}/${encodeURIComponent(name)}`,
        url_private_download: `${deps.origin()}${path}/download/${encodeURIComponent(name)}`,
      }
    },
    serve({ path, headers }) {
      const id2 = /^\/files-pri\/\w+-(F\w+)\//.exec(path)?.[1]
      if (id2 === void 0) return null
      const file2 = files.get(id2)
      if (headers.authorization !== `Bearer ${deps.botToken}` || !deps.scopes().has('files:read')) {
        return { kind: 'answer', status: 302, body: '', headers: { Location: `${deps.origin()}/?redir=${path}` } }
      }
      if (file2 === void 0) return { kind: 'answer', status: 404, body: '' }
      return { kind: 'bytes', status: 200, body: file2.bytes, headers: { 'Content-Type': file2.mimetype } }
    },
  }
}

// src/sandbox/slack/web-api/serve-call.ts
import { setTimeout as wait2 } from 'node:timers/promises'

// src/sandbox/slack/web-api/require-scope.ts
function requireScope(granted, ...any) {
  if (any.some((scope) => granted.has(scope))) return
  throw new ApiRefusal('missing_scope', { needed: any.join(','), provided: [...granted].join(',') })
}
function scopeFor(channel, right) {
  if (channel.kind === 'im') return `im:${right}`
  return channel.isPrivate ? `groups:${right}` : `channels:${right}`
}

// src/sandbox/slack/web-api/chat-methods.ts
var CHAT_METHODS = {
  'chat.postMessage': {
    scope: 'chat:write',
    run: (context, args) => {
      if (args.text('username') + args.text('icon_emoji') + args.text('icon_url') !== '') {
        requireScope(context.scopes, 'chat:write.customize')
      }
      const channel = writableChannel(context, args.required('channel', 'channel_not_found'))
      const content = newContent(readContent(context.workspace, args))
      const threadTs = threadOf(context, channel, args.text('thread_ts'))
      const { workspace, now } = context
      const message2 = addMessage(workspace, now, {
        ...content,
        channel: channel.id,
        user: workspace.bot.userId,
        fromBot: true,
        threadTs,
      })
      return { channel: channel.id, ts: message2.ts, message: messageResource(workspace, message2, true) }
    },
  },
  'chat.postEphemeral': {
    scope: 'chat:write',
    run: (context, args) => {
      const channel = writableChannel(context, args.required('channel', 'channel_not_found'))
      const user = args.required('user', 'user_not_found')
      if (!channel.members.has(user)) throw new ApiRefusal('user_not_in_channel')
      const threadTs = args.text('thread_ts') === '' ? null : args.text('thread_ts')
      const content = newContent(readContent(context.workspace, args))
      const ephemeral = addEphemeral(context.workspace, context.now, {
        ...content,
        channel: channel.id,
        user,
        threadTs,
      })
      return { message_ts: ephemeral.ts }
    },
  },
  'chat.update': {
    scope: 'chat:write',
    run: (context, args) => {
      const { channel, message: message2 } = ownMessage(context, args, 'cant_update_message')
      if (channel.isArchived) throw new ApiRefusal('is_archived')
      const given = readContent(context.workspace, args)
      const edited = editMessage(context.workspace, message2, {
        text: given.text ?? message2.text,
        blocks: given.blocks ?? message2.blocks,
        metadata: args.raw['metadata'] === void 0 ? message2.metadata : given.metadata,
      })
      const shown = messageBody(context.workspace, edited, true)
      return { channel: channel.id, ts: edited.ts, text: edited.text, message: shown }
    },
  },
  'chat.delete': {
    scope: 'chat:write',
    run: (context, args) => {
      const { channel, message: message2 } = ownMessage(context, args, 'cant_delete_message')
      replaceMessage(context.workspace, message2, null)
      return { channel: channel.id, ts: message2.ts }
    },
  },
  'chat.getPermalink': {
    scope: null,
    run: (context, args) => {
      const channel = knownChannel(context, args.required('channel', 'channel_not_found'))
      const message2 = findMessage(context.workspace, channel.id, args.required('message_ts'))
      if (message2 === void 0) throw new ApiRefusal('message_not_found')
      const { domain } = context.workspace.team
      const thread = message2.threadTs === null ? '' : `?thread_ts=${message2.threadTs}&cid=${channel.id}`
      return {
        channel: channel.id,
        permalink: `https://${domain}.slack.com/archives/${channel.id}/p${message2.ts.replace('.', '')}${thread}`,
      }
    },
  },
}
function ownMessage(context, args, notMine) {
  const channel = knownChannel(context, args.required('channel', 'channel_not_found'))
  const message2 = findMessage(context.workspace, channel.id, args.required('ts', 'message_not_found'))
  if (message2 === void 0) throw new ApiRefusal('message_not_found')
  if (!message2.fromBot) throw new ApiRefusal(notMine)
  return { channel, message: message2 }
}
function threadOf(context, channel, ts) {
  if (ts === '') return null
  const parent = findMessage(context.workspace, channel.id, ts)
  if (parent === void 0) throw new ApiRefusal('thread_not_found')
  return parent.threadTs ?? parent.ts
}

// src/sandbox/slack/web-api/page.ts
function cutPage(all2, args, fallback) {
  const limit = args.count('limit', fallback, 1e3)
  const cursor = args.text('cursor')
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('at:', ''))
  if (!Number.isInteger(start)) throw new ApiRefusal('invalid_cursor')
  const end = start + limit
  const nextCursor = end < all2.length ? Buffer.from(`at:${end}`).toString('base64') : ''
  return { items: all2.slice(start, end), nextCursor }
}

// src/sandbox/slack/web-api/conversation-methods.ts
var CONVERSATION_METHODS = {
  'conversations.info': {
    scope: null,
    run: (context, args) => {
      const channel = readable(context, args, 'read')
      const counted = args.flag('include_num_members') ? { num_members: channel.members.size } : {}
      return { channel: { ...channelResource(context.workspace, channel), ...counted } }
    },
  },
  'conversations.members': {
    scope: null,
    run: (context, args) => {
      const page2 = cutPage([...readable(context, args, 'read').members], args, 100)
      return { members: page2.items, response_metadata: { next_cursor: page2.nextCursor } }
    },
  },
  'conversations.open': {
    scope: 'im:write',
    run: (context, args) => {
      const users = args.required('users', 'users_list_not_supplied').split(',')
      if (users.length > 1) throw new ApiRefusal('method_not_supported_for_channel_type')
      const user = context.workspace.users.get(users[0] ?? '')
      if (user === void 0) throw new ApiRefusal('user_not_found')
      const before = context.workspace.channels.size
      const channel = openDm(context.workspace, user.id, context.now)
      const known = context.workspace.channels.size === before
      const shown = args.flag('return_im')
        ? { ...channelResource(context.workspace, channel), is_open: true }
        : { id: channel.id }
      return { ...(known ? { no_op: true, already_open: true } : {}), channel: shown }
    },
  },
  'conversations.history': {
    scope: null,
    run: (context, args) => {
      const channel = readable(context, args, 'history')
      const all2 = (context.workspace.messages.get(channel.id) ?? []).filter((message2) => message2.threadTs === null)
      const page2 = cutPage(within(all2, args).toReversed(), args, 100)
      return history(context, args, page2.items, page2.nextCursor)
    },
  },
  'conversations.replies': {
    scope: null,
    run: (context, args) => {
      const channel = readable(context, args, 'history')
      const parent = findMessage(context.workspace, channel.id, args.required('ts'))
      if (parent === void 0) throw new ApiRefusal('thread_not_found')
      const replies = within(repliesTo(context.workspace, channel.id, parent.ts), args)
      const page2 = cutPage([parent, ...replies], args, 1e3)
      return history(context, args, page2.items, page2.nextCursor)
    },
  },
  'conversations.list': {
    scope: null,
    run: (context, args) => listChannels(context, args, false),
  },
  'users.conversations': {
    scope: null,
    run: (context, args) => listChannels(context, args, true),
  },
}
function readable(context, args, right) {
  const id2 = args.required('channel', 'channel_not_found')
  if (!context.workspace.channels.has(id2)) {
    requireScope(context.scopes, `channels:${right}`, `groups:${right}`, `im:${right}`)
  }
  const channel = context.workspace.channels.get(id2)
  if (channel !== void 0) requireScope(context.scopes, scopeFor(channel, right))
  const known = knownChannel(context, id2)
  if (right === 'history' && !known.members.has(context.workspace.bot.userId)) throw new ApiRefusal('not_in_channel')
  return known
}
function within(messages, args) {
  const [oldest, latest] = [args.text('oldest'), args.text('latest')]
  const inclusive = args.flag('inclusive')
  return messages.filter(
    ({ ts }) =>
      (oldest === '' || Number(ts) > Number(oldest) || (inclusive && ts === oldest)) &&
      (latest === '' || Number(ts) < Number(latest) || (inclusive && ts === latest)),
  )
}
function history(context, args, messages, nextCursor) {
  const withMetadata = args.flag('include_all_metadata')
  return {
    messages: messages.map((message2) => messageResource(context.workspace, message2, withMetadata)),
    has_more: nextCursor !== '',
    ...(nextCursor === '' ? {} : { response_metadata: { next_cursor: nextCursor } }),
  }
}
var KINDS = {
  public_channel: 'channels',
  private_channel: 'groups',
  im: 'im',
  mpim: 'mpim',
}
function listChannels(context, args, mine) {
  const types = (args.text('types') || 'public_channel').split(',').map((type3) => type3.trim())
  for (const type3 of types) {
    const kind = KINDS[type3]
    if (kind === void 0) throw new ApiRefusal('invalid_types')
    requireScope(context.scopes, `${kind}:read`)
  }
  const { workspace } = context
  const who = args.text('user') || workspace.bot.userId
  const shown = [...workspace.channels.values()].filter(
    (channel) =>
      types.includes(typeOf2(channel)) &&
      (!args.flag('exclude_archived') || !channel.isArchived) &&
      (!channel.isPrivate || channel.members.has(workspace.bot.userId)) &&
      (!mine || channel.members.has(who)),
  )
  const page2 = cutPage(shown, args, 100)
  return {
    channels: page2.items.map((channel) => {
      const { is_member: isMember, ...resource } = channelResource(workspace, channel)
      return mine || isMember === void 0
        ? resource
        : { ...resource, is_member: isMember, num_members: channel.members.size }
    }),
    response_metadata: { next_cursor: page2.nextCursor },
  }
}
function typeOf2(channel) {
  if (channel.kind === 'im') return 'im'
  return channel.isPrivate ? 'private_channel' : 'public_channel'
}

// src/sandbox/slack/web-api/directory-methods.ts
var DIRECTORY_METHODS = {
  'api.test': {
    scope: null,
    run: (_context, args) => {
      const error = args.text('error')
      if (error !== '') throw new ApiRefusal(error)
      const { token: _token, ...shown } = args.raw
      return { args: shown }
    },
  },
  'auth.test': {
    scope: null,
    run: ({ workspace }) => ({
      url: `https://${workspace.team.domain}.slack.com/`,
      team: workspace.team.name,
      user: workspace.bot.name,
      team_id: workspace.team.id,
      user_id: workspace.bot.userId,
      bot_id: workspace.bot.botId,
      is_enterprise_install: false,
    }),
  },
  'team.info': {
    scope: 'team:read',
    run: ({ workspace }) => ({
      team: {
        id: workspace.team.id,
        name: workspace.team.name,
        domain: workspace.team.domain,
        email_domain: '',
        icon: { image_default: true },
        url: `https://${workspace.team.domain}.slack.com/`,
      },
    }),
  },
  'bots.info': {
    scope: 'users:read',
    run: ({ workspace }, args) => {
      if (args.text('bot') !== workspace.bot.botId) throw new ApiRefusal('bot_not_found')
      const { team_id: _team, ...bot } = botProfile(workspace)
      return { bot: { ...bot, user_id: workspace.bot.userId } }
    },
  },
  'users.info': {
    scope: 'users:read',
    run: ({ workspace, scopes }, args) => {
      const user = workspace.users.get(args.required('user', 'user_not_found'))
      if (user === void 0) throw new ApiRefusal('user_not_found')
      return { user: userResource(workspace, user, scopes.has('users:read.email')) }
    },
  },
  'users.lookupByEmail': {
    scope: 'users:read.email',
    run: ({ workspace }, args) => {
      const email = args.required('email', 'users_not_found').toLowerCase()
      const user = [...workspace.users.values()].find(
        (one) => !one.isBot && !one.deleted && one.email.toLowerCase() === email,
      )
      if (user === void 0) throw new ApiRefusal('users_not_found')
      return { user: userResource(workspace, user, true) }
    },
  },
  'users.list': {
    scope: 'users:read',
    run: ({ workspace, scopes, now }, args) => {
      const page2 = cutPage([...workspace.users.values()], args, 200)
      return {
        members: page2.items.map((user) => userResource(workspace, user, scopes.has('users:read.email'))),
        cache_ts: Math.floor(now.getTime() / 1e3),
        response_metadata: { next_cursor: page2.nextCursor },
      }
    },
  },
  'reactions.add': {
    scope: 'reactions:write',
    run: (context, args) => {
      const { workspace } = context
      const channel = knownChannel(context, args.required('channel', 'channel_not_found'))
      const message2 = findMessage(workspace, channel.id, args.required('timestamp', 'no_item_specified'))
      if (message2 === void 0) throw new ApiRefusal('message_not_found')
      const reaction = { name: args.required('name', 'invalid_name'), user: workspace.bot.userId }
      if (message2.reactions.some(({ name, user }) => name === reaction.name && user === reaction.user)) {
        throw new ApiRefusal('already_reacted')
      }
      replaceMessage(workspace, message2, { reactions: [...message2.reactions, reaction] })
      return {}
    },
  },
}

// src/sandbox/slack/web-api/rate-tiers.ts
var PER_MINUTE = {
  'api.test': 100,
  'auth.test': 600,
  'bots.info': 50,
  'chat.delete': 50,
  'chat.getPermalink': 600,
  'chat.postEphemeral': 100,
  'chat.update': 50,
  'conversations.history': 50,
  'conversations.info': 50,
  'conversations.list': 20,
  'conversations.members': 100,
  'conversations.open': 50,
  'conversations.replies': 50,
  'files.completeUploadExternal': 100,
  'files.getUploadURLExternal': 100,
  'files.info': 100,
  'reactions.add': 50,
  'team.info': 50,
  'users.conversations': 20,
  'users.info': 100,
  'users.list': 20,
  'users.lookupByEmail': 50,
  'views.open': 100,
  'views.publish': 100,
  'views.push': 100,
  'views.update': 100,
}
var POST_BURST = 5
var MINUTE_MS3 = 6e4
function createRateTiers() {
  const calls = /* @__PURE__ */ new Map()
  const take = (key, most, windowMs, nowMs) => {
    const recent = (calls.get(key) ?? []).filter((at) => nowMs - at < windowMs)
    const oldest = recent[0]
    if (oldest !== void 0 && recent.length >= most) {
      calls.set(key, recent)
      return Math.max(1, Math.ceil((oldest + windowMs - nowMs) / 1e3))
    }
    calls.set(key, [...recent, nowMs])
    return null
  }
  return {
    refuse: (method, channel, nowMs) =>
      method === 'chat.postMessage'
        ? take(`${method} ${channel}`, POST_BURST, POST_BURST * 1e3, nowMs)
        : take(method, PER_MINUTE[method] ?? 50, MINUTE_MS3, nowMs),
  }
}

// src/sandbox/slack/web-api/view-methods.ts
var MAX_VIEW_BYTES = 25e4
var VIEW_METHODS = {
  'views.open': {
    scope: null,
    run: (context, args) => {
      const payload = readView(context, args, 'modal')
      const view2 = buildView(payload, { user: exchangeTrigger(context, args), now: context.now })
      context.workspace.modals.set(view2.user, [view2])
      return { view: viewResource(context.workspace, view2) }
    },
  },
  'views.push': {
    scope: null,
    run: (context, args) => {
      const payload = readView(context, args, 'modal')
      const user = exchangeTrigger(context, args)
      const stack = context.workspace.modals.get(user) ?? []
      if (stack.length >= MAX_STACK) throw new ApiRefusal('push_limit_reached')
      const below = stack.at(-1)
      if (below === void 0) throw new ApiRefusal('not_found')
      const view2 = buildView(payload, { user, now: context.now, below })
      pushView(context.workspace, view2)
      return { view: viewResource(context.workspace, view2) }
    },
  },
  'views.update': {
    scope: null,
    run: (context, args) => {
      const before = chosenView(context, args)
      const payload = readView(context, args, before.type, before)
      return { view: viewResource(context.workspace, swap(context, args, before, payload)) }
    },
  },
  'views.publish': {
    scope: null,
    run: (context, args) => {
      const user = args.required('user_id')
      if (!context.workspace.users.has(user)) throw new ApiRefusal('user_not_found')
      const before = context.workspace.homes.get(user)
      const payload = readView(context, args, 'home', before)
      if (before !== void 0) return { view: viewResource(context.workspace, swap(context, args, before, payload)) }
      const view2 = buildView(payload, { user, now: context.now })
      context.workspace.homes.set(user, view2)
      return { view: viewResource(context.workspace, view2) }
    },
  },
}
function readView(context, args, type3, before) {
  const payload = args.json('view', 'invalid_arguments')
  const problems = validateView(payload, type3)
  if (problems.length > 0 || !isObject(payload)) throw refuseProblems('invalid_arguments', problems)
  if (Buffer.byteLength(JSON.stringify(payload)) > MAX_VIEW_BYTES) throw new ApiRefusal('view_too_large')
  const externalId = payload['external_id']
  if (typeof externalId === 'string' && externalId !== '') {
    const other = findView(context.workspace, (view2) => view2.externalId === externalId && view2.id !== before?.id)
    if (other !== void 0) throw new ApiRefusal('duplicate_external_id')
  }
  return payload
}
function exchangeTrigger(context, args) {
  const id2 = args.text('trigger_id')
  const trigger = context.workspace.triggers.get(id2)
  if (trigger === void 0) throw new ApiRefusal('invalid_trigger_id')
  if (trigger.used) throw new ApiRefusal('exchanged_trigger_id')
  if (context.expiryNow.getTime() > trigger.expiresAt) throw new ApiRefusal('expired_trigger_id')
  trigger.used = true
  return trigger.user
}
function chosenView(context, args) {
  const [id2, externalId] = [args.text('view_id'), args.text('external_id')]
  const view2 = findView(context.workspace, (one) =>
    id2 === '' ? externalId !== '' && one.externalId === externalId : one.id === id2,
  )
  if (view2 === void 0) throw new ApiRefusal('not_found')
  return view2
}
function swap(context, args, before, payload) {
  const hash = args.text('hash')
  if (hash !== '' && hash !== before.hash) throw new ApiRefusal('hash_conflict')
  const view2 = buildView(payload, { user: before.user, id: before.id, now: context.now, before })
  replaceView(context.workspace, view2)
  return view2
}

// src/sandbox/slack/web-api/serve-call.ts
var METHODS = {
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...DIRECTORY_METHODS,
  ...FILE_METHODS,
  ...VIEW_METHODS,
}
function createCallServer(deps) {
  const calls = []
  const tiers = createRateTiers()
  const decide = (method, args, request2) => {
    const { faults, random } = deps
    if (hits(faults.rate429, method, random)) return limited(faults.rate429?.retryAfter ?? 1)
    try {
      requireToken(deps.botToken, request2, args)
      const known = METHODS[method]
      if (known === void 0) throw new ApiRefusal('unknown_method', { req_method: method })
      const seconds = deps.tiers ? tiers.refuse(method, String(args['channel']), deps.now().getTime()) : null
      if (seconds !== null) return limited(seconds)
      if (hits(faults.refuse, method, random)) throw new ApiRefusal(faults.refuse?.error ?? 'fatal_error')
      const scopes = deps.scopes()
      if (known.scope !== null) requireScope(scopes, known.scope)
      const [now, expiryNow] = [deps.now(), deps.expiryNow()]
      const context = { workspace: deps.workspace, scopes, now, expiryNow, origin: deps.origin() }
      return { status: 200, body: { ok: true, ...known.run(context, readArguments(args)) }, headers: {} }
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error
      return { status: 200, body: { ok: false, error: error.code, ...error.extra }, headers: {} }
    }
  }
  return {
    calls,
    serve: async (method, request2) => {
      const args = { ...Object.fromEntries(request2.query), ...request2.fields }
      const decision = decide(method, args, request2)
      const lost = decision.body['ok'] === true && hits(deps.faults.loseAnswer, method, deps.random)
      const call = {
        method,
        args,
        at: deps.now(),
        httpStatus: decision.status,
        answer: decision.body,
        warnings: warningsOf(args),
        lost,
      }
      calls.push(call)
      deps.afterCall(call)
      const slow = deps.faults.slowMs ?? 0
      if (slow > 0) await wait2(slow, void 0, { signal: deps.stopping })
      if (lost) return { kind: 'reset' }
      const headers = { ...decision.headers, 'x-oauth-scopes': [...deps.scopes()].join(',') }
      return { kind: 'answer', status: decision.status, body: decision.body, headers }
    },
  }
}
function warningsOf(args) {
  return typeof args['text'] === 'string' && args['text'].length > 4e3 ? ['text_over_4000'] : []
}
function limited(seconds) {
  return { status: 429, body: { ok: false, error: 'ratelimited' }, headers: { 'Retry-After': String(seconds) } }
}
function hits(fault2, method, random) {
  if (fault2 === void 0 || (fault2.method !== void 0 && fault2.method !== method)) return false
  return strikes(fault2, 'times', random)
}
function requireToken(expected, request2, args) {
  const header = request2.headers.authorization
  const token = header === void 0 ? args['token'] : header.replace(/^Bearer /i, '')
  if (typeof token !== 'string' || token === '') throw new ApiRefusal('not_authed')
  if (token !== expected) throw new ApiRefusal('invalid_auth')
}

// src/sandbox/slack/receive-upload.ts
function receiveUpload(workspace, { path, method, bytes }) {
  const upload = [...workspace.uploads.values()].find((one) => one.path === path)
  if (upload === void 0) return null
  if (method !== 'POST' || bytes.length !== upload.length) return { kind: 'answer', status: 400, body: 'Bad Request' }
  upload.bytes = bytes
  return { kind: 'answer', status: 200, body: `OK - ${bytes.length}` }
}

// src/sandbox/slack/slack-stand-in.ts
async function startSlackStandIn(options) {
  const now = options.now ?? (() => /* @__PURE__ */ new Date())
  const { expiryNow = now, deadlineMs = DEADLINE_MS } = options
  const workspace = options.workspace ?? createWorkspace(options.team === void 0 ? {} : { team: options.team })
  const { changed, waitFor, onChange } = createChangeSignal()
  const random = createSeededRandom(options.seed ?? 1)
  const poster = createPoster()
  const stopping = new AbortController()
  const faults = {}
  const responses = []
  const pending = /* @__PURE__ */ new Set()
  let eventsUrl = options.eventsUrl ?? null
  let scopes = new Set(options.scopes)
  const app = createAppLink({
    poster,
    signingSecret: options.signingSecret,
    eventsUrl: () => eventsUrl,
    deadlineMs,
  })
  const events = createEventSender({
    workspace,
    app,
    scopes: () => scopes,
    subscriptions: options.botEvents === void 0 ? null : new Set(options.botEvents),
    connected: () => eventsUrl !== null,
    now,
  })
  const world = { workspace, now, expiryNow, deadlineMs, app, events, changed, origin: () => server.origin }
  const files = createSharedFiles({
    origin: world.origin,
    workspace,
    botToken: options.botToken,
    scopes: () => scopes,
  })
  const track = (work) => {
    pending.add(work)
    void work.finally(() => pending.delete(work)).then(changed, changed)
  }
  const calls = createCallServer({
    workspace,
    botToken: options.botToken,
    scopes: () => scopes,
    faults,
    random,
    now,
    expiryNow,
    tiers: options.tiers ?? false,
    origin: world.origin,
    afterCall: (call) => {
      changed()
      const posted = call.method === 'chat.postMessage' && call.answer['ok'] === true
      const message2 = posted
        ? findMessage(workspace, String(call.answer['channel']), String(call.answer['ts']))
        : void 0
      if (message2 !== void 0) track(tellOfMessage(world, message2))
    },
    stopping: stopping.signal,
  })
  const handle = async (request2) => {
    if (isDown(faults, random)) return { kind: 'answer', status: 503, body: 'Service Unavailable' }
    const method = request2.path.startsWith('/api/') ? request2.path.slice('/api/'.length) : null
    if (method !== null) return calls.serve(method, request2)
    const file2 = files.serve(request2) ?? receiveUpload(workspace, request2)
    if (file2 !== null) return file2
    const answer = serveResponseUrl(world, request2)
    const target = workspace.responseUrls.get(request2.path)
    const status = answer.kind === 'answer' ? answer.status : 0
    responses.push({ user: target?.user ?? '', channel: target?.channel ?? '', body: request2.fields, status })
    changed()
    return answer
  }
  const server = await startHttpServer({ port: options.port ?? 0, handle })
  const owner = (channel) => [...channel.members].find((member) => member !== workspace.bot.userId) ?? ''
  return {
    url: `${server.origin}/api/`,
    bot: workspace.bot,
    team: workspace.team,
    faults,
    workspace,
    setEventsUrl: (url) => {
      eventsUrl = url
    },
    setScopes: (granted) => {
      scopes = new Set(granted)
    },
    addUser: (user) => addUser(world, user),
    addChannel: (channel) => addChannel(world, channel),
    setChannel: (id2, change, { by } = {}) => setChannel(world, id2, change, by ?? owner(channelNamed(world, id2))),
    kick: (id2, user, { by } = {}) => {
      const channel = channelNamed(world, id2)
      const members = [...channel.members].filter((member) => member !== user)
      return setChannel(world, id2, { members }, by ?? owner(channel))
    },
    invite: (id2, user, { by } = {}) => {
      const channel = channelNamed(world, id2)
      return setChannel(world, id2, { members: [...channel.members, user] }, by ?? owner(channel))
    },
    command: (user, channel, line) => sendCommand(world, user, channel, line),
    press: (user, ref, stateValues) => press(world, user, ref, stateValues),
    choose: (user, ref, entered2) => choose(world, user, ref, entered2),
    fill: (user, viewId, blockId2, entered2) => fill(world, user, viewId, blockId2, entered2),
    submitView: (user, viewId, values2) => submitView(world, user, viewId, values2),
    closeView: (user, viewId, all2) => closeView(world, user, viewId, all2),
    shortcut: (user, callbackId, on) => useShortcut(world, user, callbackId, on),
    openHome: (user) => openHome(world, user),
    say: (user, channel, text3, said) => say2(world, user, channel, text3, said),
    addFile: (file2) => files.add(file2),
    uploaded: (fileId) => workspace.uploads.get(fileId)?.bytes ?? Buffer.alloc(0),
    repeatEvent: (eventId) => events.repeat(eventId),
    channel: (id2) => channelNamed(world, id2),
    messages: (channel) => workspace.messages.get(channel) ?? [],
    thread: (channel, ts) =>
      (workspace.messages.get(channel) ?? []).filter((one) => one.ts === ts || one.threadTs === ts),
    ephemerals: (channel, user) => workspace.ephemerals.filter((one) => one.channel === channel && one.user === user),
    views: (user) => workspace.modals.get(user) ?? [],
    home: (user) => workspace.homes.get(user) ?? null,
    dms: (user) => workspace.messages.get(openDm(workspace, user, now()).id) ?? [],
    responses: () => responses,
    calls: (method) => calls.calls.filter((call) => method === void 0 || call.method === method),
    events: () => events.sent,
    waitFor,
    onChange,
    allEventsSettled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending)
    },
    stop: async () => {
      stopping.abort()
      await server.stop()
      poster.close()
    },
  }
}
function isDown(faults, random) {
  if (typeof faults.down === 'boolean' || faults.down === void 0) return faults.down === true
  return strikes(faults, 'down', random)
}

// src/sandbox/twilio/twilio-stand-in.ts
import { setTimeout as wait3 } from 'node:timers/promises'

// src/sandbox/twilio/ledger.ts
import { randomBytes as randomBytes5 } from 'node:crypto'
function createAccount(sid) {
  return {
    sid,
    entries: [],
    bySid: /* @__PURE__ */ new Map(),
    byTo: /* @__PURE__ */ new Map(),
    optedOut: /* @__PURE__ */ new Set(),
    unreachable: /* @__PURE__ */ new Map(),
  }
}
function record(account, entry) {
  account.entries.push(entry)
  if (entry.sid === null) return entry
  account.bySid.set(entry.sid, entry)
  const sameTo = account.byTo.get(entry.to)
  if (sameTo === void 0) account.byTo.set(entry.to, [entry])
  else sameTo.push(entry)
  return entry
}
function newSid(prefix) {
  return prefix + randomBytes5(16).toString('hex')
}
function optOutKey(sender, number2) {
  return `${sender}|${number2}`
}

// src/sandbox/twilio/refusals.ts
var HTTP_STATUS = { 20003: 401, 20404: 404, 20429: 429, 20009: 409, 20500: 500 }
var MESSAGES = {
  20003: 'Authenticate',
  20009: 'Cannot delete this resource before it is complete',
  20404: 'The requested resource was not found',
  20429: 'Too Many Requests',
  20500: 'An internal server error has occurred',
  21211: "Invalid 'To' Phone Number",
  21408: "Permission to send an SMS has not been enabled for the region indicated by the 'To' number",
  21602: 'Message body is required.',
  21603: "A 'From' phone number is required.",
  21604: "A 'To' phone number is required.",
  21606: 'The From phone number is not a valid, SMS-capable inbound phone number or short code for your account.',
  21609: "The 'StatusCallback' URL is not a valid URL.",
  21610: 'Attempt to send to unsubscribed recipient',
  21611: "This 'From' number has exceeded the maximum number of queued messages",
  21612: "The 'To' phone number is not currently reachable using the 'From' phone number via SMS",
  21614: "'To' number is not a valid mobile number",
  21617: 'The concatenated message body exceeds the 1600 character limit',
  21701: 'The Messaging Service does not exist',
}
function refusal(code2, detail, status) {
  return {
    code: code2,
    status: status ?? HTTP_STATUS[code2] ?? 400,
    message: detail ?? MESSAGES[code2] ?? `Error ${code2}`,
  }
}
function refusalBody(refused2) {
  return {
    code: refused2.code,
    message: refused2.message,
    more_info: `https://www.twilio.com/docs/errors/${refused2.code}`,
    status: refused2.status,
  }
}
var DELIVERY_ERRORS = {
  30001: 'Queue overflow',
  30002: 'Account suspended',
  30003: 'Unreachable destination handset',
  30004: 'Message blocked',
  30005: 'Unknown destination handset',
  30006: 'Landline or unreachable carrier',
  30007: 'Carrier violation',
  30008: 'Unknown error',
  30022: 'US A2P 10DLC - Rate Limits Exceeded',
  30032: 'Toll-Free Number Has Not Been Verified',
  30034: 'Message from an Unregistered Number',
}
function deliveryErrorMessage(code2) {
  return DELIVERY_ERRORS[code2] ?? `Error ${code2}`
}

// src/sandbox/twilio/sms-segments.ts
var BASIC = new Set(
  `@\xA3$\xA5\xE8\xE9\xF9\xEC\xF2\xC7
\xD8\xF8\r\xC5\xE5\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\xC6\xE6\xDF\xC9 !"#\xA4%&'()*+,-./0123456789:;<=>?\xA1ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC4\xD6\xD1\xDC\xA7\xBFabcdefghijklmnopqrstuvwxyz\xE4\xF6\xF1\xFC\xE0`,
)
var EXTENSION = new Set('\f^{}\\[~]|\u20AC')
function countSegments(body) {
  const gsm = Array.from(body).every((character) => BASIC.has(character) || EXTENSION.has(character))
  const sizes = Array.from(body).map((character) => (gsm ? (EXTENSION.has(character) ? 2 : 1) : character.length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const encoding = gsm ? 'GSM-7' : 'UCS-2'
  if (total <= (gsm ? 160 : 70)) return { encoding, segments: 1 }
  const room = gsm ? 153 : 67
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > room) {
      segments += 1
      used = 0
    }
    used += size
  }
  return { encoding, segments }
}

// src/sandbox/twilio/smart-encoding.ts
var LOOK_ALIKES = {
  '\xAB': '"',
  '\xBB': '"',
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2010': '-',
  '\u2026': '...',
  '\u2022': '-',
  '\xA0': ' ',
  '\u2009': ' ',
  '\u200B': '',
  '\u02BC': "'",
  '\u2032': "'",
  '\u2033': '"',
}
function smartEncode(body) {
  return Array.from(body)
    .map((character) => LOOK_ALIKES[character] ?? character)
    .join('')
}

// src/sandbox/twilio/accept-message.ts
function judgeMessage(account, senders, fields2, clock, forced) {
  const field = (name) => (typeof fields2[name] === 'string' ? fields2[name] : '')
  const service = field('MessagingServiceSid')
  const wanted = field('SmartEncoded')
  const smart = wanted === '' ? service !== '' : wanted === 'true'
  const body = smart ? smartEncode(field('Body')) : field('Body')
  const refused2 = forced ?? findRefusal(account, senders, fields2)
  const entry = {
    sid: refused2 === null ? newSid('SM') : null,
    direction: 'outbound-api',
    outcome: refused2 === null ? 'accepted' : 'refused',
    at: clock.at,
    to: normalize2(field('To')),
    from: service === '' ? normalize2(field('From')) : null,
    messagingServiceSid: service === '' ? null : service,
    body,
    ...countSegments(body),
    media: [],
    status: refused2 !== null ? null : service === '' ? 'queued' : 'accepted',
    errorCode: refused2?.code ?? null,
    statusCallback: field('StatusCallback') === '' ? null : field('StatusCallback'),
    validityPeriod: field('ValidityPeriod') === '' ? null : Number(field('ValidityPeriod')),
    smartEncoded: wanted === '' ? null : wanted === 'true',
    answer: 'given',
    callbacks: [],
    dateCreated: clock.dated,
    dateSent: null,
    dateUpdated: clock.dated,
    deleted: false,
  }
  return { entry, refused: refused2 }
}
function findRefusal(account, senders, fields2) {
  const field = (name) => (typeof fields2[name] === 'string' ? fields2[name] : '')
  const [to, from, service] = [normalize2(field('To')), normalize2(field('From')), field('MessagingServiceSid')]
  if (to === '') return refusal(21604)
  if (from === '' && service === '') return refusal(21603)
  if (field('Body') === '' && field('MediaUrl') === '') return refusal(21602)
  if (field('Body').length > 1600) return refusal(21617)
  if (!isCallable(to)) return refusal(21211, `Invalid 'To' Phone Number: ${to.slice(0, 8)}XXXX`)
  if (service !== '' && service !== senders.messagingServiceSid) return refusal(21701)
  if (from !== '' && !senders.numbers.includes(from)) {
    return refusal(
      21606,
      `The 'From' phone number ${from} is not a valid, SMS-capable inbound phone number or short code for your account.`,
    )
  }
  const callback = field('StatusCallback')
  if (callback !== '' && !/^https?:\/\/[^\s]+$/.test(callback)) return refusal(21609)
  if (account.optedOut.has(optOutKey(service === '' ? from : service, to))) return refusal(21610)
  const unreachable = account.unreachable.get(to)
  return unreachable !== void 0 && unreachable < 3e4 ? refusal(unreachable) : null
}
function normalize2(number2) {
  return number2.replace(/[\s().-]/g, '')
}
function isCallable(number2) {
  return number2.startsWith('+1') ? /^\+1[2-9]\d{2}[2-9]\d{6}$/.test(number2) : /^\+[2-9]\d{6,14}$/.test(number2)
}

// src/sandbox/twilio/message-resource.ts
function rfc2822(date) {
  return date.toUTCString().replace('GMT', '+0000')
}
function messageResource2(accountSid, entry) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${entry.sid}`
  const chosen = entry.status !== 'accepted'
  const failed = entry.errorCode !== null
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: entry.body,
    date_created: rfc2822(entry.dateCreated),
    date_sent: entry.dateSent === null ? null : rfc2822(entry.dateSent),
    date_updated: rfc2822(entry.dateUpdated),
    direction: entry.direction,
    error_code: entry.errorCode,
    error_message: failed ? deliveryErrorMessage(entry.errorCode ?? 0) : null,
    from: entry.from,
    messaging_service_sid: entry.messagingServiceSid,
    num_media: String(entry.media.length),
    num_segments: chosen ? String(entry.segments) : '0',
    price: null,
    price_unit: entry.status === 'accepted' || entry.status === 'queued' ? null : 'USD',
    sid: entry.sid,
    status: entry.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: entry.to,
    uri: `${uri}.json`,
  }
}
function mediaResource(accountSid, messageSid, media) {
  return {
    account_sid: accountSid,
    content_type: media.contentType,
    date_created: rfc2822(media.createdAt),
    date_updated: rfc2822(media.createdAt),
    parent_sid: messageSid,
    sid: media.sid,
    uri: `/2010-04-01/Accounts/${accountSid}/Messages/${messageSid}/Media/${media.sid}.json`,
  }
}

// src/sandbox/twilio/opt-out-keywords.ts
var WORDS = {
  STOP: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  START: ['START', 'UNSTOP', 'YES'],
  HELP: ['HELP', 'INFO'],
}
var AUTOMATIC_ANSWERS = {
  STOP: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  START:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
  HELP: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
}
function recognizeOptOut(body) {
  const word = body.trim().toUpperCase()
  for (const type3 of ['STOP', 'START', 'HELP']) if (WORDS[type3].includes(word)) return type3
  return null
}

// src/sandbox/twilio/receive-message.ts
function createInbound(deps) {
  const { account } = deps
  const write2 = (entry) => {
    const { at, dated } = deps.clock()
    return record(account, {
      ...entry,
      ...countSegments(entry.body),
      outcome: 'accepted',
      messagingServiceSid: deps.messagingServiceSid,
      statusCallback: null,
      validityPeriod: null,
      smartEncoded: null,
      answer: 'given',
      callbacks: [],
      at,
      dateCreated: dated,
      dateSent: dated,
      dateUpdated: dated,
      deleted: false,
    })
  }
  const senderOf = (number2) => deps.messagingServiceSid ?? number2
  const answer = (phone, number2, body) =>
    write2({
      sid: newSid('SM'),
      direction: 'outbound-reply',
      to: phone,
      from: number2,
      body,
      media: [],
      status: 'delivered',
      errorCode: null,
    })
  const reply = (phone, number2, body) => {
    const entry = answer(phone, number2, body)
    if (account.optedOut.has(optOutKey(senderOf(number2), phone)))
      Object.assign(entry, { status: 'failed', errorCode: 21610 })
  }
  const post = async (entry, optOutType) => {
    const url = deps.inboundUrl()
    const sid = entry.sid ?? ''
    if (url === null || strikes(deps.faults, 'dropInbound', deps.random))
      return { sid, optOutType, status: null, body: '' }
    const outcome = await deps.send(url, inboundParams(account.sid, deps.origin(), entry, optOutType))
    if (outcome.kind !== 'answered') return { sid, optOutType, status: null, body: '' }
    for (const body of readReplies(outcome.body)) reply(entry.from ?? '', entry.to, body)
    return { sid, optOutType, status: outcome.status, body: outcome.body }
  }
  return {
    receive: (text3) => {
      const to = text3.to ?? deps.numbers[0] ?? ''
      const photos = text3.media ?? []
      const entry = write2({
        sid: newSid(photos.length > 0 ? 'MM' : 'SM'),
        direction: 'inbound',
        to,
        from: text3.from,
        body: text3.body,
        media: photos.map(({ contentType, data }) => ({
          sid: newSid('ME'),
          contentType,
          data: Buffer.from(data),
          createdAt: deps.clock().dated,
        })),
        status: 'received',
        errorCode: null,
      })
      const type3 = recognizeOptOut(text3.body)
      if (type3 !== null && changesSomething(account, senderOf(to), text3.from, type3)) {
        answer(text3.from, to, AUTOMATIC_ANSWERS[type3])
      }
      return post(entry, type3)
    },
    redeliver: (sid) => {
      const entry = account.bySid.get(sid)
      if (entry === void 0) throw new Error(`no message ${sid}`)
      return post(entry, recognizeOptOut(entry.body))
    },
  }
}
function changesSomething(account, sender, phone, type3) {
  const key = optOutKey(sender, phone)
  switch (type3) {
    case 'STOP': {
      const fresh = !account.optedOut.has(key)
      account.optedOut.add(key)
      return fresh
    }
    case 'START':
      return account.optedOut.delete(key)
    case 'HELP':
      return true
  }
}
function inboundParams(accountSid, origin, entry, optOutType) {
  const sid = entry.sid ?? ''
  const media = entry.media.flatMap((one, index) => [
    [`MediaUrl${index}`, `${origin}/2010-04-01/Accounts/${accountSid}/Messages/${sid}/Media/${one.sid}`],
    [`MediaContentType${index}`, one.contentType],
  ])
  return {
    ToCountry: 'US',
    ToState: '',
    ToCity: '',
    ToZip: '',
    FromCountry: 'US',
    FromState: '',
    FromCity: '',
    FromZip: '',
    MessageSid: sid,
    SmsMessageSid: sid,
    SmsSid: sid,
    SmsStatus: 'received',
    AccountSid: accountSid,
    // Opt-out types are told only where Advanced Opt-Out works: in a Messaging Service.
    ...(entry.messagingServiceSid === null ? {} : { MessagingServiceSid: entry.messagingServiceSid }),
    ...(optOutType === null || entry.messagingServiceSid === null ? {} : { OptOutType: optOutType }),
    From: entry.from ?? '',
    To: entry.to,
    Body: entry.body,
    NumMedia: String(entry.media.length),
    NumSegments: String(entry.segments),
    ApiVersion: '2010-04-01',
    ...Object.fromEntries(media),
  }
}
function readReplies(twiml) {
  return [...twiml.matchAll(/<Message[^>]*>(?:\s*<Body>)?([^<]*)/g)]
    .map((match) => match[1] ?? '')
    .filter((body) => body !== '')
}

// src/sandbox/twilio/list-messages.ts
function listMessages(account, query, clock) {
  const to = query.get('To')
  const from = query.get('From')
  const pool = to === null ? account.entries : (account.byTo.get(to) ?? [])
  const found = pool
    .filter((entry) => entry.sid !== null && !entry.deleted)
    .filter((entry) => clock.at.getTime() - entry.at.getTime() >= clock.lagMs)
    .filter((entry) => from === null || entry.from === from)
    .filter((entry) => fitsDates(entry, query))
    .toReversed()
  return page(account.sid, query, found)
}
function page(accountSid, query, found) {
  const size = Math.min(Math.max(Number(query.get('PageSize') ?? 50) || 50, 1), 1e3)
  const number2 = Number(query.get('Page') ?? 0) || 0
  const token = query.get('PageToken')
  const after = token === null ? -1 : found.findIndex((entry) => `PA${entry.sid}` === token)
  const start = token === null ? number2 * size : after + 1
  const shown = found.slice(start, start + size)
  const last = shown.at(-1)
  const uri = (to, pageToken) => {
    const params = new URLSearchParams(query)
    params.set('PageSize', String(size))
    params.set('Page', String(to))
    params.delete('PageToken')
    if (pageToken !== void 0) params.set('PageToken', pageToken)
    return `/2010-04-01/Accounts/${accountSid}/Messages.json?${params.toString()}`
  }
  return {
    end: start + Math.max(shown.length - 1, 0),
    first_page_uri: uri(0),
    next_page_uri: last !== void 0 && start + size < found.length ? uri(number2 + 1, `PA${last.sid}`) : null,
    page: number2,
    page_size: size,
    previous_page_uri: number2 > 0 ? uri(number2 - 1) : null,
    messages: shown.map((entry) => messageResource2(accountSid, entry)),
    start,
    uri: uri(number2, token ?? void 0),
  }
}
function fitsDates(entry, query) {
  const [on, before, since] = [query.get('DateSent'), query.get('DateSent<'), query.get('DateSent>')]
  if (on === null && before === null && since === null) return true
  if (entry.dateSent === null) return false
  const sent = Math.floor(entry.dateSent.getTime() / 1e3) * 1e3
  return (
    (on === null || entry.dateSent.toISOString().startsWith(on.slice(0, 10))) &&
    (before === null || sent <= endOf(before)) &&
    (since === null || sent >= new Date(since).getTime())
  )
}
function endOf(moment) {
  return /^\d{4}-\d{2}-\d{2}$/.test(moment)
    ? /* @__PURE__ */ new Date(`${moment}T23:59:59.999Z`).getTime()
    : new Date(moment).getTime()
}

// src/sandbox/twilio/sender-resources.ts
import { createHash as createHash3 } from 'node:crypto'
function serviceResource(setup) {
  const url = `https://messaging.twilio.com/v1/Services/${setup.messagingServiceSid}`
  const created = `${setup.createdAt.toISOString().slice(0, 19)}Z`
  return {
    account_sid: setup.accountSid,
    sid: setup.messagingServiceSid,
    date_created: created,
    date_updated: created,
    friendly_name: 'Stand-in service',
    inbound_request_url: setup.inboundUrl,
    inbound_method: 'POST',
    fallback_url: null,
    fallback_method: 'POST',
    status_callback: null,
    sticky_sender: true,
    mms_converter: true,
    smart_encoding: true,
    fallback_to_long_code: false,
    area_code_geomatch: true,
    validity_period: 36e3,
    scan_message_content: 'inherit',
    synchronous_validation: false,
    usecase: 'notifications',
    us_app_to_person_registered: true,
    use_inbound_webhook_on_number: false,
    links: Object.fromEntries(
      [
        ['phone_numbers', 'PhoneNumbers'],
        ['short_codes', 'ShortCodes'],
        ['alpha_senders', 'AlphaSenders'],
        ['messages', 'Messages'],
        ['us_app_to_person', 'Compliance/Usa2p'],
        ['us_app_to_person_usecases', 'Compliance/Usa2p/Usecases'],
        ['channel_senders', 'ChannelSenders'],
        ['destination_alpha_senders', 'DestinationAlphaSenders'],
      ].map(([key, path]) => [key, `${url}/${path}`]),
    ),
    url,
  }
}
function servicePhoneNumbers(setup) {
  const url = `https://messaging.twilio.com/v1/Services/${setup.messagingServiceSid}/PhoneNumbers`
  const created = `${setup.createdAt.toISOString().slice(0, 19)}Z`
  const pageUrl = `${url}?PageSize=50&Page=0`
  return {
    meta: {
      page: 0,
      page_size: 50,
      first_page_url: pageUrl,
      previous_page_url: null,
      next_page_url: null,
      key: 'phone_numbers',
      url: pageUrl,
    },
    phone_numbers: setup.numbers.map((number2) => ({
      account_sid: setup.accountSid,
      service_sid: setup.messagingServiceSid,
      sid: numberSid(number2),
      date_created: created,
      date_updated: created,
      phone_number: number2,
      country_code: number2.startsWith('+1') ? 'US' : 'ZZ',
      capabilities: ['SMS', 'MMS', 'Voice'],
      url: `${url}/${numberSid(number2)}`,
    })),
  }
}
function incomingPhoneNumbers(setup, query) {
  const wanted = query.get('PhoneNumber')
  const size = Number(query.get('PageSize') ?? 50) || 50
  const shown = setup.numbers.filter((number2) => wanted === null || number2 === wanted).slice(0, size)
  const uri = `/2010-04-01/Accounts/${setup.accountSid}/IncomingPhoneNumbers.json?PageSize=${size}&Page=0`
  return {
    end: Math.max(shown.length - 1, 0),
    first_page_uri: uri,
    incoming_phone_numbers: shown.map((number2) => incomingPhoneNumber(setup, number2)),
    next_page_uri: null,
    page: 0,
    page_size: size,
    previous_page_uri: null,
    start: 0,
    uri,
  }
}
function incomingPhoneNumber(setup, number2) {
  return {
    account_sid: setup.accountSid,
    address_requirements: 'none',
    address_sid: null,
    api_version: '2010-04-01',
    beta: false,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    date_created: rfc2822(setup.createdAt),
    date_updated: rfc2822(setup.createdAt),
    emergency_status: 'Inactive',
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    friendly_name: number2,
    identity_sid: null,
    origin: 'twilio',
    phone_number: number2,
    sid: numberSid(number2),
    sms_application_sid: '',
    sms_fallback_method: 'POST',
    sms_fallback_url: '',
    sms_method: 'POST',
    sms_url: setup.inboundUrl ?? '',
    status_callback: '',
    status_callback_method: 'POST',
    trunk_sid: null,
    uri: `/2010-04-01/Accounts/${setup.accountSid}/IncomingPhoneNumbers/${numberSid(number2)}.json`,
    voice_application_sid: null,
    voice_caller_id_lookup: false,
    voice_fallback_method: 'POST',
    voice_fallback_url: null,
    voice_method: 'POST',
    voice_url: null,
    voice_receive_mode: 'voice',
    status: 'in-use',
    bundle_sid: null,
    type: 'local',
  }
}
function numberSid(number2) {
  return `PN${createHash3('md5').update(number2).digest('hex')}`
}

// src/sandbox/twilio/routes.ts
var UNFINISHED = /* @__PURE__ */ new Set(['accepted', 'queued', 'sending'])
async function routeTwilio(deps, request2) {
  const { account } = deps
  if (request2.method === 'GET') {
    const media = /\/Media\/(ME\w+)$/.exec(request2.path)?.[1]
    if (media !== void 0) return toMediaBytes(account, request2, media)
    const blob = /^\/media-store\/(ME\w+)$/.exec(request2.path)?.[1]
    if (blob !== void 0) return mediaBytes(account, request2, blob)
  }
  if (!isAuthenticated(deps, request2)) {
    return refuse(refusal(20003), { 'WWW-Authenticate': 'Basic realm="Twilio API"' })
  }
  const setup = deps.console()
  const { method, path } = request2
  if (method === 'GET' && path === `/v1/Services/${setup.messagingServiceSid}`) return ok(serviceResource(setup))
  if (method === 'GET' && path === `/v1/Services/${setup.messagingServiceSid}/PhoneNumbers`)
    return ok(servicePhoneNumbers(setup))
  const base = `/2010-04-01/Accounts/${account.sid}`
  if (method === 'GET' && path === `${base}/IncomingPhoneNumbers.json`)
    return ok(incomingPhoneNumbers(setup, request2.query))
  if (method === 'POST' && path === `${base}/Messages.json`) return deps.createMessage(request2)
  if (method === 'GET' && path === `${base}/Messages.json`)
    return ok(listMessages(account, request2.query, deps.clock()))
  const one = path.startsWith(`${base}/Messages/`) ? path.slice(`${base}/Messages/`.length) : null
  return one === null ? notFound(path) : routeMessage(deps, request2, one)
}
function routeMessage(deps, request2, rest) {
  const { account } = deps
  const parts = /^(\w+?)(?:\.json|\/Media\.json|\/Media\/(ME\w+)\.json)$/.exec(rest)
  const entry = account.bySid.get(parts?.[1] ?? '')
  if (parts === null || entry === void 0 || entry.deleted) return notFound(request2.path)
  const sid = entry.sid ?? ''
  const mediaSid = parts[2]
  if (mediaSid !== void 0) {
    const media = entry.media.find((one) => one.sid === mediaSid)
    if (media === void 0) return notFound(request2.path)
    if (request2.method !== 'DELETE') return ok(mediaResource(account.sid, sid, media))
    entry.media = entry.media.filter((one) => one !== media)
    return gone()
  }
  if (rest.endsWith('/Media.json'))
    return request2.method === 'GET' ? ok(mediaList(account.sid, entry)) : notFound(request2.path)
  switch (request2.method) {
    case 'GET':
      return ok(messageResource2(account.sid, entry))
    case 'POST': {
      if (request2.fields['Body'] === '') entry.body = ''
      return ok(messageResource2(account.sid, entry))
    }
    case 'DELETE':
      if (UNFINISHED.has(entry.status ?? '')) return refuse(refusal(20009))
      Object.assign(entry, { deleted: true, body: '', media: [] })
      return gone()
    default:
      return notFound(request2.path)
  }
}
function mediaList(accountSid, entry) {
  const uri = `/2010-04-01/Accounts/${accountSid}/Messages/${entry.sid}/Media.json?PageSize=50&Page=0`
  return {
    end: Math.max(entry.media.length - 1, 0),
    first_page_uri: uri,
    media_list: entry.media.map((media) => mediaResource(accountSid, entry.sid ?? '', media)),
    next_page_uri: null,
    page: 0,
    page_size: 50,
    previous_page_uri: null,
    start: 0,
    uri,
  }
}
function toMediaBytes(account, request2, sid) {
  if (findMedia(account, sid) === void 0) return notFound(request2.path)
  return {
    kind: 'answer',
    status: 307,
    body: null,
    headers: { Location: `http://${request2.headers.host}/media-store/${sid}` },
  }
}
function mediaBytes(account, request2, sid) {
  const media = findMedia(account, sid)
  if (media === void 0) return notFound(request2.path)
  if (request2.headers.authorization !== void 0)
    return { kind: 'answer', status: 400, body: '<Error><Code>InvalidArgument</Code></Error>' }
  return { kind: 'bytes', status: 200, body: media.data, headers: { 'Content-Type': media.contentType } }
}
function findMedia(account, sid) {
  for (const entry of account.bySid.values()) {
    const media = entry.media.find((one) => one.sid === sid)
    if (media !== void 0) return media
  }
  return void 0
}
function isAuthenticated(deps, request2) {
  const expected = Buffer.from(`${deps.account.sid}:${deps.authToken}`).toString('base64')
  return request2.headers.authorization === `Basic ${expected}`
}
function ok(body) {
  return { kind: 'answer', status: 200, body }
}
function gone() {
  return { kind: 'answer', status: 204, body: null }
}
function refuse(refused2, headers) {
  return { kind: 'answer', status: refused2.status, body: refusalBody(refused2), headers }
}
function notFound(path) {
  return refuse(refusal(20404, `The requested resource ${path} was not found`))
}

// src/sandbox/twilio/status-callbacks.ts
function createStatusCallbacks(deps) {
  const { account, faults, random } = deps
  const held = []
  const advance = (entry, status, errorCode) => {
    entry.from ??= deps.firstNumber
    entry.status = status
    entry.errorCode = errorCode
    entry.dateUpdated = deps.dated()
    if (status === 'sent' || status === 'delivered' || status === 'undelivered') entry.dateSent ??= deps.dated()
    return callbackParams(account.sid, entry, status, errorCode)
  }
  const post = async (entry, status, params) => {
    if (entry.statusCallback === null) return null
    const outcome = await deps.send(entry.statusCallback, params)
    const answered = outcome.kind === 'answered' ? outcome.status : null
    entry.callbacks.push({ status, answered })
    return answered
  }
  const postAll = async (entry, steps) => {
    const doubled = strikes(faults.callbacks, 'duplicate', random)
    const ordered = strikes(faults.callbacks, 'reorder', random) ? steps.toReversed() : steps
    for (const step of ordered) {
      if (strikes(faults.callbacks, 'drop', random)) continue
      await post(entry, step.status, step.params)
      if (doubled) await post(entry, step.status, step.params)
    }
  }
  return {
    report: (entry, status, errorCode) => post(entry, status, advance(entry, status, errorCode)),
    deliverAlong: async (entry) => {
      const failing = account.unreachable.get(entry.to) ?? null
      const path = [['queued', null], ['sent', null], failing === null ? ['delivered', null] : ['undelivered', failing]]
      const steps = path.map(([status, code2]) => ({ status, params: advance(entry, status, code2) }))
      if (faults.callbacks.hold === true) held.push(() => postAll(entry, steps))
      else await postAll(entry, steps)
    },
    release: async () => {
      await Promise.all(held.splice(0).map((postHeld) => postHeld()))
    },
  }
}
function callbackParams(accountSid, entry, status, errorCode) {
  const final = status === 'delivered' || status === 'undelivered'
  return {
    ApiVersion: '2010-04-01',
    AccountSid: accountSid,
    MessageSid: entry.sid ?? '',
    SmsSid: entry.sid ?? '',
    MessageStatus: status,
    SmsStatus: status,
    To: entry.to,
    From: entry.from ?? '',
    ...(entry.messagingServiceSid === null ? {} : { MessagingServiceSid: entry.messagingServiceSid }),
    ...(errorCode === null ? {} : { ErrorCode: String(errorCode) }),
    // YYMMDDhhmm, the carrier's own time
    ...(final ? { RawDlrDoneDate: entry.dateUpdated.toISOString().replace(/\D/g, '').slice(2, 12) } : {}),
  }
}

// src/sandbox/twilio/webhook-sender.ts
import { randomUUID } from 'node:crypto'

// src/sandbox/twilio/connection-override.ts
function readConnectionOverride(url) {
  const at = url.indexOf('#')
  const wishes = new URLSearchParams(at === -1 ? '' : url.slice(at + 1))
  return {
    retries: Math.min(Number(wishes.get('rc') ?? 1) || 0, 5),
    policies: new Set((wishes.get('rp') ?? 'ct').split(',')),
    readTimeoutMs: Math.min(Number(wishes.get('rt') ?? 15e3) || 15e3, 15e3),
  }
}
function isRetried(override, failure) {
  return override.policies.has('all') || override.policies.has(failure)
}

// src/sandbox/twilio/webhook-signature.ts
import { createHmac as createHmac2 } from 'node:crypto'
function signTwilioWebhook(authToken, url, params) {
  const signed = Object.keys(params)
    .toSorted()
    .map((name) => {
      const value = params[name] ?? ''
      const values2 = typeof value === 'string' ? [value] : [...new Set(value)].toSorted()
      return values2.map((one) => name + one).join('')
    })
    .join('')
  return createHmac2('sha1', authToken)
    .update(withoutFragment(url) + signed, 'utf8')
    .digest('base64')
}
function withoutFragment(url) {
  const at = url.indexOf('#')
  return at === -1 ? url : url.slice(0, at)
}

// src/sandbox/twilio/webhook-sender.ts
function createWebhookSender(deps) {
  return async (url, params) => {
    const override = readConnectionOverride(url)
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
      'User-Agent': 'TwilioProxy/1.1',
      'X-Twilio-Signature': signTwilioWebhook(deps.authToken, url, params),
      'I-Twilio-Idempotency-Token': randomUUID(),
    }
    const body = new URLSearchParams(params).toString()
    for (let tries = 0; ; tries += 1) {
      const outcome = await deps.poster.post(withoutFragment(url), headers, body, override.readTimeoutMs)
      if (tries >= override.retries || !failedRetryably(override, outcome)) return outcome
    }
  }
}
function failedRetryably(override, outcome) {
  switch (outcome.kind) {
    case 'timeout':
      return isRetried(override, 'rt')
    case 'unreachable':
      return isRetried(override, 'ct')
    case 'answered':
      if (outcome.status >= 500) return isRetried(override, '5xx')
      return outcome.status >= 400 && isRetried(override, '4xx')
  }
}

// src/sandbox/twilio/twilio-stand-in.ts
async function startTwilioStandIn(options) {
  const now = options.now ?? (() => /* @__PURE__ */ new Date())
  const account = options.account ?? createAccount(options.accountSid)
  const signal = createChangeSignal()
  const random = createSeededRandom(options.seed ?? 1)
  const poster = createPoster()
  const stopping = new AbortController()
  const pending = /* @__PURE__ */ new Set()
  const faults = { listLagMs: options.listLagMs, clockOffsetMs: options.clockOffsetMs, callbacks: {} }
  const messagingServiceSid = options.messagingServiceSid ?? null
  let inboundUrl = options.inboundUrl ?? null
  let requests = 0
  const startedAt = now()
  const clock = () => {
    const at = now()
    return { at, dated: new Date(at.getTime() + (faults.clockOffsetMs ?? 0)), lagMs: faults.listLagMs ?? 0 }
  }
  const send2 = createWebhookSender({ poster, authToken: options.authToken })
  const callbacks = createStatusCallbacks({
    account,
    firstNumber: options.numbers[0] ?? '',
    faults,
    random,
    send: (url, params) => track(send2(url, params)),
    dated: () => clock().dated,
  })
  const track = (work) => {
    pending.add(work)
    return work.finally(() => {
      pending.delete(work)
      signal.changed()
    })
  }
  const createMessage = async (request2) => {
    if (strikes(faults, 'hang', random)) return { kind: 'hang' }
    if (strikes(faults, 'reset', random)) return { kind: 'reset' }
    const forced = strikes(faults, 'rate429', random) ? refusal(20429) : takeRefusal(faults)
    const judged = judgeMessage(
      account,
      { numbers: options.numbers, messagingServiceSid },
      request2.fields,
      clock(),
      forced,
    )
    const entry = record(account, judged.entry)
    signal.changed()
    if (judged.refused === null) entry.answer = chooseAnswer(faults, random)
    const answer = judged.refused === null ? answerAccepted(account.sid, entry) : refuse(judged.refused)
    if (judged.refused === null && options.deliver !== 'manual') {
      const early = strikes(faults.callbacks, 'early', random)
      const delivering = track(
        early ? callbacks.deliverAlong(entry) : afterAnswer().then(() => callbacks.deliverAlong(entry)),
      )
      if (early) await delivering
    }
    if (faults.slowMs !== void 0 && faults.slowMs > 0) await wait3(faults.slowMs, void 0, { signal: stopping.signal })
    return answer
  }
  const server = await startHttpServer({
    port: options.port ?? 0,
    handle: (request2) => {
      requests += 1
      const setup = {
        accountSid: account.sid,
        numbers: options.numbers,
        messagingServiceSid,
        inboundUrl,
        createdAt: startedAt,
      }
      return routeTwilio(
        { account, console: () => setup, authToken: options.authToken, clock, createMessage },
        request2,
      )
    },
  })
  const inbound = createInbound({
    account,
    numbers: options.numbers,
    messagingServiceSid,
    inboundUrl: () => inboundUrl,
    origin: () => server.origin,
    faults,
    random,
    send: send2,
    clock,
  })
  return {
    url: server.origin,
    faults,
    account,
    get requests() {
      return requests
    },
    messages: () => account.entries,
    sentTo: (number2) =>
      account.entries.filter(
        (entry) =>
          entry.direction === 'outbound-api' &&
          entry.outcome === 'accepted' &&
          (number2 === void 0 || entry.to === number2),
      ),
    deliver: (sid, status, errorCode) => {
      const entry = account.bySid.get(sid)
      if (entry === void 0) throw new Error(`no message ${sid}`)
      return track(callbacks.report(entry, status, errorCode ?? null))
    },
    receive: (text3) => track(inbound.receive(text3)),
    redeliver: (sid) => track(inbound.redeliver(sid)),
    markUnreachable: (number2, errorCode) => {
      if (errorCode === null) account.unreachable.delete(number2)
      else account.unreachable.set(number2, errorCode)
    },
    setInboundUrl: (url) => {
      inboundUrl = url
    },
    releaseCallbacks: () => callbacks.release(),
    allCallbacksSettled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending)
    },
    waitFor: signal.waitFor,
    onChange: signal.onChange,
    stop: async () => {
      stopping.abort()
      await server.stop()
      poster.close()
    },
  }
}
function takeRefusal(faults) {
  const next = faults.refuseNext
  if (next === void 0) return null
  const left = (next.times ?? 1) - 1
  faults.refuseNext = left > 0 ? { ...next, times: left } : void 0
  return refusal(next.code, next.message, next.status)
}
function chooseAnswer(faults, random) {
  if (strikes(faults, 'resetAfterAccept', random)) return 'reset'
  if (strikes(faults, 'error500AfterAccept', random)) return '500'
  return strikes(faults, 'hangAfterAccept', random) ? 'hang' : 'given'
}
function answerAccepted(accountSid, entry) {
  switch (entry.answer) {
    case 'reset':
      return { kind: 'reset' }
    case 'hang':
      return { kind: 'hang' }
    case '500':
      return refuse(refusal(20500, void 0, 500))
    case 'given':
      return { kind: 'answer', status: 201, body: messageResource2(accountSid, entry) }
  }
}
function afterAnswer() {
  return new Promise((resolve2) => {
    setImmediate(resolve2)
  })
}

// src/sandbox/start-world.ts
var KEEP_AFTER_MS = 500
var PATIENCE_MS = 15e3
async function startWorld(options) {
  const { root: root2, folder } = options
  const kept = folder.recall()
  const clock = createSchoolClock(
    kept?.aheadMs ?? firstAfternoon(demoSchool.timezone, /* @__PURE__ */ new Date()).getTime() - Date.now(),
  )
  const slack = await startSlackStandIn({
    ...credentials,
    ...readInstalledApp(root2),
    now: clock.now,
    // A person's press stays good while school time is moved.
    expiryNow: () => /* @__PURE__ */ new Date(),
    // Slack's three seconds are measured elsewhere: a newcomer's computer may be busy.
    deadlineMs: PATIENCE_MS,
    ...(kept === null ? {} : { workspace: kept.workspace }),
  })
  const twilio = await startTwilioStandIn({
    ...credentials,
    numbers: [demoSchool.texting],
    now: clock.now,
    ...(kept === null ? {} : { account: kept.account }),
  })
  const followClock = () => void (twilio.faults.clockOffsetMs = -clock.aheadMs)
  followClock()
  if (kept === null) peopleSlack(slack)
  const memory = kept ?? {
    workspace: slack.workspace,
    account: twilio.account,
    aheadMs: clock.aheadMs,
    seen: /* @__PURE__ */ new Map(),
    seenTexts: /* @__PURE__ */ new Map(),
    sent: /* @__PURE__ */ new Map(),
    tourSeen: false,
  }
  let isComplete = kept !== null
  let keeping
  const keep = () => {
    keeping = void 0
    if (isComplete) folder.keep({ ...memory, aheadMs: clock.aheadMs })
  }
  const changed = () => {
    keeping ??= setTimeout(keep, KEEP_AFTER_MS)
    options.changed()
  }
  slack.onChange(changed)
  twilio.onChange(changed)
  const port = await freePort()
  const { dataDir, botLog } = folder
  const environment = botEnvironment({ port, dataDir, slackUrl: slack.url, twilioUrl: twilio.url })
  const url = `http://127.0.0.1:${port}`
  slack.setEventsUrl(`${url}/slack/events`)
  twilio.setInboundUrl(`${url}/sms/inbound`)
  const control = createBotControl(dataDir)
  const bot = startBotProcess({
    program: join5(root2, 'dist', 'main.js'),
    environment,
    readyUrl: `${url}/readyz`,
    logFile: botLog,
    onceUp: async () => {
      await control.moveClock(clock.now())
      if (isComplete) return
      await seedSchool({ slack, twilio, control })
      isComplete = true
    },
    changed,
  })
  return {
    slack,
    twilio,
    clock,
    memory,
    bot,
    control,
    changed,
    troubles: createTroubles({ slack: slack.faults, twilio: twilio.faults }),
    moveClock: async (to) => {
      clock.moveTo(to)
      followClock()
      await control.moveClock(to)
      changed()
    },
    ready: bot.ready,
    stop: async () => {
      await bot.stop()
      await Promise.all([slack.stop(), twilio.stop()])
      clearTimeout(keeping)
      keep()
    },
  }
}

// src/sandbox/start-sandbox.ts
async function startSandbox(options) {
  const { root: root2, tell } = options
  const changes = createChangeCounter()
  let world = null
  let resetting = null
  const server = await startSandboxServer({
    port: options.port,
    folder: join6(root2, 'dist', 'page'),
    changes,
    service: () => (world === null ? null : pageService(world, { changes, reset: () => (resetting ??= reset()) })),
  })
  const folder = openStateFolder(options.stateFolder, tell)
  if (options.fresh) folder.forget()
  const start = async () => {
    world = await startWorld({ root: root2, folder, changed: changes.changed })
    changes.changed()
    return world
  }
  const reset = async () => {
    try {
      await world?.stop()
      folder.forget()
      const { ready: ready2 } = await start()
      await ready2
      return { ok: true }
    } finally {
      resetting = null
    }
  }
  const { ready } = await start().catch(async (error) => {
    await server.stop()
    throw error
  })
  return {
    port: server.port,
    ready,
    stop: async () => {
      await server.stop()
      await resetting?.catch(() => {})
      await world?.stop()
    },
  }
}

// src/sandbox/main.ts
var USAGE = `npm run sandbox [-- --fresh]

  --fresh   forget what was kept, and begin with the demo school again
`
var EXIT = { fault: 1, usage: 64, config: 78 }
var root = dirname2(dirname2(fileURLToPath(import.meta.url)))
function say3(words) {
  process.stderr.write(`${words}
`)
}
function readOptions() {
  try {
    const { values: values2 } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })
    return values2
  } catch {
    return null
  }
}
function readPort() {
  const port = process.env['SANDBOX_PORT']?.trim() || '4000'
  return /^\d{1,5}$/.test(port) && Number(port) <= 65535 ? Number(port) : null
}
async function main() {
  const options = readOptions()
  if (options === null) {
    process.stderr.write(USAGE)
    return EXIT.usage
  }
  const port = readPort()
  if (port === null) {
    say3('SANDBOX_PORT is not a port number')
    return EXIT.config
  }
  const stateFolder = process.env['SANDBOX_DIR']?.trim() || join7(root, '.sandbox')
  const stopped = new AbortController()
  const sandbox = await startSandbox({ root, stateFolder, port, fresh: options.fresh, tell: say3 })
  const stop = () => {
    if (stopped.signal.aborted) return
    stopped.abort()
    void sandbox.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    await sandbox.ready
    process.stdout.write(`Sandbox ready: http://127.0.0.1:${sandbox.port}
`)
    return null
  } catch (error) {
    if (stopped.signal.aborted) return null
    say3(`${error.message}
npm run sandbox -- --fresh begins again with the demo school.`)
    await sandbox.stop()
    return EXIT.fault
  }
}
var code = await main().catch((error) => {
  const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
  say3(taken ? `Port ${readPort()} is taken; SANDBOX_PORT names another one.` : String(error))
  return EXIT.fault
})
if (code !== null) process.exit(code)
//# sourceMappingURL=sandbox.js.map
