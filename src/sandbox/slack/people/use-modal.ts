import { isObject } from '../block-kit/problem.ts'
import { validateView } from '../block-kit/view.ts'
import { isEmptyValue } from '../element-state.ts'
import type { Entered } from '../element-state.ts'
import { MAX_STACK, buildView, popView, pushView, replaceView } from '../views.ts'
import { viewResource } from '../web-api/resources.ts'
import type { View } from '../workspace.ts'
import { newResponseUrl, newTrigger, payloadBase } from '../world.ts'
import type { World } from '../world.ts'
import { choose, enteredInto, fieldOf, viewAt, withValue } from './act-on-element.ts'
import type { Filled } from './act-on-element.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'

/** A person types into one field; the app hears of it when the block says `dispatch_action`. */
export function fill(world: World, user: string, viewId: string, blockId: string, entered: Entered): Promise<Outcome> {
  const view = viewAt(world, user, { view: viewId })
  const element = fieldOf(view.blocks, blockId)
  return choose(world, user, { view: viewId, actionId: String(element['action_id']), blockId }, entered)
}

/**
 * A person fills in the fields and submits. What Slack itself would not let through (an empty required field, too many
 * words) comes back as `trouble: 'not_submitted: …'`, stands under the field, and the app hears nothing.
 */
export async function submitView(world: World, user: string, viewId: string, values: Filled = {}): Promise<Outcome> {
  const view = fillAll(viewAt(world, user, { view: viewId }), values)
  const unfit = findUnfit(view)
  replaceView(world.workspace, { ...view, errors: unfit === null ? {} : { [unfit.blockId]: WORDS[unfit.is] } })
  if (unfit !== null) {
    world.changed()
    const trouble = `not_submitted: ${unfit.blockId} is ${unfit.is}`
    return { status: null, body: '', ackMs: 0, timedOut: false, trouble }
  }
  const payload = {
    type: 'view_submission',
    ...payloadBase(world, user),
    trigger_id: newTrigger(world, user),
    view: viewResource(world.workspace, view),
    response_urls: responseUrls(world, view),
  }
  const outcome = outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
  const trouble = outcome.trouble ?? applyAnswer(world, view, outcome.body)
  world.changed()
  return { ...outcome, trouble }
}

/** A person closes a modal (`all`: the whole stack at once); the app hears of it when the view says `notify_on_close`. */
export async function closeView(world: World, user: string, viewId: string, all = false): Promise<Outcome | null> {
  const view = viewAt(world, user, { view: viewId })
  popView(world.workspace, view, all)
  world.changed()
  if (!view.notifyOnClose) return null
  const payload = {
    type: 'view_closed',
    ...payloadBase(world, user),
    view: viewResource(world.workspace, view),
    is_cleared: all,
  }
  return outcomeOf(await world.app.form({ payload: JSON.stringify(payload) }))
}

function fillAll(view: View, values: Filled): View {
  const entered = enteredInto(view.blocks, values)
  return {
    ...view,
    state: entered.reduce((state, one) => withValue(state, one.blockId, one.actionId, one.value), view.state),
  }
}

const WORDS = {
  required: 'Please complete this required field.',
  'too long': 'This is longer than the field allows.',
  'too short': 'This is shorter than the field asks for.',
} as const

/** What Slack's own form would complain about. */
function findUnfit(view: View): { readonly blockId: string; readonly is: keyof typeof WORDS } | null {
  for (const block of view.blocks) {
    if (block['type'] !== 'input') continue
    const blockId = String(block['block_id'])
    const element = fieldOf(view.blocks, blockId)
    const value = view.state[blockId]?.[String(element['action_id'])]
    const empty = value === undefined || isEmptyValue(value)
    if (empty && block['optional'] !== true) return { blockId, is: 'required' }
    const words = typeof value?.['value'] === 'string' ? value['value'].length : 0
    if (words > Number(element['max_length'] ?? 3000)) return { blockId, is: 'too long' }
    if (!empty && words < Number(element['min_length'] ?? 0)) return { blockId, is: 'too short' }
  }
  return null
}

/** What the app's answer to a submission does to the modals; the trouble that Slack would have with it. */
function applyAnswer(world: World, view: View, body: unknown): string | null {
  const { workspace } = world
  const action = isObject(body) ? body['response_action'] : undefined
  if (!isObject(body) || action === undefined) {
    popView(workspace, view)
    return null
  }
  switch (typeof action === 'string' ? action : '') {
    case 'clear':
      popView(workspace, view, true)
      return null
    case 'errors':
      return showErrors(world, view, body['errors'])
    case 'update':
      return showView(world, view, body['view'], 'update')
    case 'push':
      return showView(world, view, body['view'], 'push')
    default:
      return 'invalid_response_action'
  }
}

/** Errors stand under input blocks only: any other name is a fault of the app. */
function showErrors(world: World, view: View, errors: unknown): string | null {
  const inputs = view.blocks.filter((block) => block['type'] === 'input').map((block) => block['block_id'])
  if (!isObject(errors) || Object.keys(errors).length === 0) return 'invalid_errors'
  if (Object.keys(errors).some((id) => !inputs.includes(id))) return 'invalid_errors'
  replaceView(world.workspace, { ...view, errors: errors as Readonly<Record<string, string>> })
  return null
}

function showView(world: World, view: View, payload: unknown, action: 'update' | 'push'): string | null {
  if (validateView(payload, 'modal').length > 0 || !isObject(payload)) return 'invalid_view'
  const place = { user: view.user, now: world.now() }
  if (action === 'update') {
    replaceView(world.workspace, buildView(payload, { ...place, id: view.id, before: view }))
    return null
  }
  if ((world.workspace.modals.get(view.user) ?? []).length >= MAX_STACK) return 'push_limit_reached'
  pushView(world.workspace, buildView(payload, { ...place, below: view }))
  return null
}

/** Channel menus that say `response_url_enabled` bring a response URL for what was chosen. */
function responseUrls(world: World, view: View): Record<string, unknown>[] {
  return view.blocks.flatMap((block) => {
    const element = block['element']
    if (!isObject(element) || element['response_url_enabled'] !== true) return []
    const [blockId, actionId] = [String(block['block_id']), String(element['action_id'])]
    const value = view.state[blockId]?.[actionId]
    const channel = value?.['selected_conversation'] ?? value?.['selected_channel']
    if (typeof channel !== 'string') return []
    const url = newResponseUrl(world, { user: view.user, channel, source: null })
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url: url }]
  })
}
