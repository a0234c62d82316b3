import { elementsOf } from '../block-kit/blocks.ts'
import { isObject } from '../block-kit/problem.ts'
import type { Json } from '../block-kit/problem.ts'
import { enteredValue, initialState, optionOf } from '../element-state.ts'
import type { Entered } from '../element-state.ts'
import { findMessage } from '../messages.ts'
import { findElement, findView, replaceView } from '../views.ts'
import { messageResource, viewResource } from '../web-api/resources.ts'
import type { StateValue, StateValues, View } from '../workspace.ts'
import { actionTs, channelNamed, newResponseUrl, newTrigger, payloadBase, payloadChannel } from '../world.ts'
import type { World } from '../world.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** Where the element is: in a message (or an ephemeral: its `ts` too), in an open modal, or on the person's Home. */
type Place = { readonly channel: string; readonly ts: string } | { readonly view: string } | { readonly home: true }

/** Which element. `value` tells buttons of one `action_id` apart. */
export type ElementRef = Place & { readonly actionId: string; readonly blockId?: string; readonly value?: string }

/** What a person fills in, by block: the value of its one element, or one for each action. */
export type Filled = Readonly<Record<string, Entered | Readonly<Record<string, Entered>>>>

/**
 * A person presses a button, having first chosen `stateValues` in other elements of the same place (the app hears of those
 * with the press alone). Throws when the button is not there.
 */
export function press(world: World, user: string, ref: ElementRef, stateValues: Filled = {}): Promise<Outcome> {
  for (const { blockId, actionId, value } of enteredInto(blocksAt(world, user, ref), stateValues)) {
    keepState(world, user, ref, blockId, actionId, value)
  }
  const { block, element } = lookUp(world, user, ref)
  const shown = pickKeys(element, ['action_id', 'type', 'text', 'value', 'style', 'url'])
  return dispatch(world, user, ref, { ...shown, block_id: block['block_id'] })
}

/** A person picks in a select or a menu, ticks boxes, sets a date: kept as the element's state, and told to the app. */
export async function choose(world: World, user: string, ref: ElementRef, entered: Entered): Promise<Outcome> {
  const { block, element } = lookUp(world, user, ref)
  const action = { ...pickKeys(element, ['action_id', 'type', 'placeholder']), block_id: block['block_id'] }
  if (element['type'] === 'overflow') {
    return dispatch(world, user, ref, { ...action, selected_option: optionOf(element, String(entered)) })
  }
  const value = enteredValue(element, entered)
  keepState(world, user, ref, String(block['block_id']), ref.actionId, value)
  world.changed()
  const silent = block['type'] === 'input' && block['dispatch_action'] !== true
  if (silent) return { status: null, body: '', ackMs: 0, timedOut: false, trouble: null }
  return dispatch(world, user, ref, { ...action, ...value })
}

/** Each value with the element it belongs to. Throws when there is no such field. */
export function enteredInto(
  blocks: readonly Json[],
  filled: Filled,
): readonly { readonly blockId: string; readonly actionId: string; readonly value: StateValue }[] {
  return Object.entries(filled).flatMap(([blockId, given]) => {
    const byAction: Readonly<Record<string, Entered>> = isObject(given)
      ? given
      : { [String(fieldOf(blocks, blockId)['action_id'])]: given }
    return Object.entries(byAction).map(([actionId, entered]) => ({
      blockId,
      actionId,
      value: enteredValue(fieldOf(blocks, blockId, actionId), entered),
    }))
  })
}

/** The block's element of that action, or its first one. */
export function fieldOf(blocks: readonly Json[], blockId: string, actionId?: string): Json {
  const block = blocks.find((one) => one['block_id'] === blockId)
  const elements = block === undefined ? [] : elementsOf(block)
  const found = elements.find((element) => actionId === undefined || element['action_id'] === actionId)
  if (found !== undefined) return found
  const known = blocks.map((one) => String(one['block_id'])).join(', ')
  throw new Error(`there is no field ${blockId} ${actionId ?? ''}; the blocks are ${known}`)
}

async function dispatch(world: World, user: string, ref: ElementRef, action: Json): Promise<Outcome> {
  const payload = {
    type: 'block_actions',
    ...payloadBase(world, user),
    trigger_id: newTrigger(world, user),
    ...surfacePayload(world, user, ref),
    actions: [{ ...action, action_ts: actionTs(world) }],
  }
  return outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
}

function surfacePayload(world: World, user: string, place: Place): Record<string, unknown> {
  if (!('ts' in place)) {
    const view = viewAt(world, user, place)
    return { container: { type: 'view', view_id: view.id }, view: viewResource(world.workspace, view) }
  }
  const { workspace } = world
  const ephemeral = workspace.ephemerals.find((one) => one.ts === place.ts)
  const message = findMessage(workspace, place.channel, place.ts)
  const threadTs = ephemeral?.threadTs ?? message?.threadTs ?? null
  const source = { ts: place.ts, ephemeral: ephemeral !== undefined, threadTs }
  return {
    container: {
      type: 'message',
      message_ts: place.ts,
      channel_id: place.channel,
      is_ephemeral: ephemeral !== undefined,
      ...(threadTs === null ? {} : { thread_ts: threadTs }),
    },
    channel: payloadChannel(channelNamed(world, place.channel)),
    // The payload of an ephemeral message does not bring the message along.
    ...(message === undefined ? {} : { message: messageResource(workspace, message, true) }),
    state: { values: stateOf(world, user, place) },
    response_url: newResponseUrl(world, { user, channel: place.channel, source }),
  }
}

function lookUp(world: World, user: string, ref: ElementRef): { block: Json; element: Json } {
  const found = findElement(blocksAt(world, user, ref), ref)
  if (found === undefined) throw new Error(`there is no ${ref.actionId} where ${JSON.stringify(ref)} points`)
  return found
}

function blocksAt(world: World, user: string, place: Place): readonly Json[] {
  if (!('ts' in place)) return viewAt(world, user, place).blocks
  const ephemeral = world.workspace.ephemerals.find((one) => one.ts === place.ts && one.user === user)
  const source = ephemeral ?? findMessage(world.workspace, place.channel, place.ts)
  if (source === undefined) throw new Error(`${user} sees no message ${place.ts} in ${place.channel}`)
  return source.blocks
}

export function viewAt(world: World, user: string, place: { readonly view: string } | { readonly home: true }): View {
  const view =
    'view' in place
      ? findView(world.workspace, (one) => one.id === place.view && one.user === user)
      : world.workspace.homes.get(user)
  if (view === undefined) throw new Error(`${user} has no such view open: ${JSON.stringify(place)}`)
  return view
}

function keepState(world: World, user: string, place: Place, block: string, action: string, value: StateValue): void {
  if ('ts' in place) {
    world.workspace.choices.set(`${user}|${place.ts}`, withValue(stateOf(world, user, place), block, action, value))
    return
  }
  const view = viewAt(world, user, place)
  replaceView(world.workspace, { ...view, state: withValue(view.state, block, action, value) })
}

/** What is chosen in a message's elements now, as this person sees it. */
function stateOf(world: World, user: string, place: { readonly channel: string; readonly ts: string }): StateValues {
  const chosen = world.workspace.choices.get(`${user}|${place.ts}`) ?? {}
  const start = initialState(blocksAt(world, user, place))
  return Object.fromEntries(Object.entries(start).map(([block, actions]) => [block, { ...actions, ...chosen[block] }]))
}

export function withValue(state: StateValues, block: string, action: string, value: StateValue): StateValues {
  return { ...state, [block]: { ...state[block], [action]: value } }
}

function pickKeys(element: Json, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => element[key] !== undefined).map((key) => [key, element[key]]))
}
