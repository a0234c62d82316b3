import type { Act } from '../page/protocol.ts'
import { isObject } from '../slack/block-kit/problem.ts'
import { troubleIds } from '../troubles.ts'

/** Says what a field must be, or null when it is that. */
type Check = (value: unknown) => string | null

const text: Check = (value) => (typeof value === 'string' ? null : 'must be a string')
const flag: Check = (value) => (typeof value === 'boolean' ? null : 'must be true or false')
const number: Check = (value) => (Number.isFinite(value) ? null : 'must be a number')
const yes: Check = (value) => (value === true ? null : 'must be true')
const instant: Check = (value) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? null : 'must be an ISO instant'
const trouble: Check = (value) =>
  troubleIds.some((id) => id === value) ? null : `must be one of ${troubleIds.join(', ')}`
const entered: Check = (value) =>
  value === null ||
  typeof value === 'string' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    ? null
    : 'must be words, a number, a list of words or null'
const isEntered = (value: unknown): boolean => entered(value) === null
const values: Check = (value) => {
  if (!isObject(value)) return 'must be an object, by block'
  const fits = Object.values(value).every(
    (one) => isEntered(one) || (isObject(one) && Object.values(one).every(isEntered)),
  )
  return fits ? null : 'must hold what is entered, by block or by block and action'
}
const file: Check = (value) =>
  isObject(value) && text(value['name']) === null && text(value['content']) === null
    ? null
    : 'must have a name and a content'
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value)

const message = { channel: text, ts: text }
const view = { view: text }
const home = { home: yes }
const element = { actionId: text, blockId: maybe(text), value: maybe(text) }
const places = [message, view, home]

type Shape = Readonly<Record<string, Check>>

/** For each kind, the shapes that it may have. */
const SHAPES: Readonly<Record<Act['kind'], readonly Shape[]>> = {
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

export type ReadAct = { readonly kind: 'act'; readonly act: Act } | { readonly kind: 'fault'; readonly fault: string }

/** What the page sent, if it is something that can be done; else why not. */
export function readAct(body: string): ReadAct {
  let given: unknown
  try {
    given = JSON.parse(body)
  } catch {
    return { kind: 'fault', fault: 'The body is not JSON.' }
  }
  if (!isObject(given)) return { kind: 'fault', fault: 'The body is not an object.' }
  const kind = given['kind']
  if (typeof kind !== 'string' || !Object.hasOwn(SHAPES, kind))
    return { kind: 'fault', fault: `kind must be one of ${Object.keys(SHAPES).join(', ')}.` }
  const shapes = SHAPES[kind as Act['kind']]
  const faults = shapes.map((shape) => faultOf(given, shape))
  if (!faults.includes(null)) return { kind: 'fault', fault: `${kind}: ${faults.join(', or ')}.` }
  return { kind: 'act', act: given as Act }
}

function faultOf(given: Readonly<Record<string, unknown>>, shape: Shape): string | null {
  for (const [name, check] of Object.entries(shape)) {
    const fault = check(given[name])
    if (fault !== null) return `${name} ${fault}`
  }
  const stray = Object.keys(given).find((name) => name !== 'kind' && !Object.hasOwn(shape, name))
  return stray === undefined ? null : `${stray} has no place here`
}
