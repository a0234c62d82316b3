import { randomBytes } from 'node:crypto'
import { elementsOf } from './block-kit/blocks.ts'
import { normalizeBlocks } from './block-kit/normalize.ts'
import { isObject } from './block-kit/problem.ts'
import type { Json } from './block-kit/problem.ts'
import { initialState } from './element-state.ts'
import { newId, shortId } from './workspace.ts'
import type { StateValues, View, Workspace } from './workspace.ts'

/** Modals stacked on one another at most, as in Slack. */
export const MAX_STACK = 3

/** A checked payload as a view with its state at the start; what was typed is carried over where block and action stay the same. */
export function buildView(
  payload: Json,
  place: {
    readonly user: string
    readonly id?: string
    readonly now: Date
    readonly before?: View
    readonly below?: View
  },
): View {
  const id = place.id ?? newId('V')
  const blocks = normalizeBlocks(Array.isArray(payload['blocks']) ? payload['blocks'].filter(isObject) : [], shortId)
  return {
    id,
    type: payload['type'] === 'home' ? 'home' : 'modal',
    user: place.user,
    hash: `${Math.floor(place.now.getTime() / 1000)}.${randomBytes(4).toString('hex')}`,
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
    rootViewId: place.before?.rootViewId ?? place.below?.rootViewId ?? id,
    previousViewId: place.before?.previousViewId ?? place.below?.id ?? null,
    state: carryOver(blocks, place.before?.state ?? {}),
    errors: {},
  }
}

export function findView(workspace: Workspace, matches: (view: View) => boolean): View | undefined {
  for (const stack of workspace.modals.values()) {
    const found = stack.find(matches)
    if (found !== undefined) return found
  }
  return [...workspace.homes.values()].find(matches)
}

/** Puts the view in the place of the one with its id. */
export function replaceView(workspace: Workspace, view: View): void {
  if (view.type === 'home') {
    workspace.homes.set(view.user, view)
    return
  }
  const stack = workspace.modals.get(view.user) ?? []
  workspace.modals.set(
    view.user,
    stack.map((one) => (one.id === view.id ? view : one)),
  )
}

export function pushView(workspace: Workspace, view: View): void {
  workspace.modals.set(view.user, [...(workspace.modals.get(view.user) ?? []), view])
}

/** Closes the view and whatever lies on it; `all`: the whole stack. */
export function popView(workspace: Workspace, view: View, all = false): void {
  const stack = workspace.modals.get(view.user) ?? []
  const at = all ? 0 : stack.findIndex((one) => one.id === view.id)
  workspace.modals.set(view.user, at === -1 ? stack : stack.slice(0, at))
}

function carryOver(blocks: readonly Json[], before: StateValues): StateValues {
  const start = initialState(blocks)
  return Object.fromEntries(
    Object.entries(start).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, value]) => {
          const typed = before[blockId]?.[actionId]
          return [actionId, typed !== undefined && typed['type'] === value['type'] ? typed : value]
        }),
      ),
    ]),
  )
}

/** The element with that action, and the block around it. */
export function findElement(
  blocks: readonly Json[],
  wanted: { readonly actionId: string; readonly blockId?: string | undefined; readonly value?: string | undefined },
): { readonly block: Json; readonly element: Json } | undefined {
  for (const block of blocks) {
    if (wanted.blockId !== undefined && block['block_id'] !== wanted.blockId) continue
    for (const element of elementsOf(block)) {
      if (element['action_id'] !== wanted.actionId) continue
      if (wanted.value !== undefined && element['type'] === 'button' && element['value'] !== wanted.value) continue
      return { block, element }
    }
  }
  return undefined
}

function asObject(value: unknown): Json | null {
  return isObject(value) ? { emoji: true, ...value } : null
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
