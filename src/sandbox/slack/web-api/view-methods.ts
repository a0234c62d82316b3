import { validateView } from '../block-kit/view.ts'
import { isObject } from '../block-kit/problem.ts'
import type { Json } from '../block-kit/problem.ts'
import { MAX_STACK, buildView, findView, pushView, replaceView } from '../views.ts'
import type { View } from '../workspace.ts'
import { ApiRefusal } from './api-refusal.ts'
import type { ApiArguments } from './arguments.ts'
import { refuseProblems } from './message-content.ts'
import type { ApiContext, Method } from './method.ts'
import { viewResource } from './resources.ts'

const MAX_VIEW_BYTES = 250_000

export const VIEW_METHODS: Readonly<Record<string, Method>> = {
  'views.open': {
    scope: null,
    run: (context, args) => {
      const payload = readView(context, args, 'modal')
      const view = buildView(payload, { user: exchangeTrigger(context, args), now: context.now })
      context.workspace.modals.set(view.user, [view])
      return { view: viewResource(context.workspace, view) }
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
      if (below === undefined) throw new ApiRefusal('not_found')
      const view = buildView(payload, { user, now: context.now, below })
      pushView(context.workspace, view)
      return { view: viewResource(context.workspace, view) }
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
      if (before !== undefined) return { view: viewResource(context.workspace, swap(context, args, before, payload)) }
      const view = buildView(payload, { user, now: context.now })
      context.workspace.homes.set(user, view)
      return { view: viewResource(context.workspace, view) }
    },
  },
}

function readView(context: ApiContext, args: ApiArguments, type: View['type'], before?: View): Json {
  const payload = args.json('view', 'invalid_arguments')
  const problems = validateView(payload, type)
  if (problems.length > 0 || !isObject(payload)) throw refuseProblems('invalid_arguments', problems)
  if (Buffer.byteLength(JSON.stringify(payload)) > MAX_VIEW_BYTES) throw new ApiRefusal('view_too_large')
  const externalId = payload['external_id']
  if (typeof externalId === 'string' && externalId !== '') {
    const other = findView(context.workspace, (view) => view.externalId === externalId && view.id !== before?.id)
    if (other !== undefined) throw new ApiRefusal('duplicate_external_id')
  }
  return payload
}

/** The person who pressed; a trigger works once and for three seconds. */
function exchangeTrigger(context: ApiContext, args: ApiArguments): string {
  const id = args.text('trigger_id')
  const trigger = context.workspace.triggers.get(id)
  if (trigger === undefined) throw new ApiRefusal('invalid_trigger_id')
  if (trigger.used) throw new ApiRefusal('exchanged_trigger_id')
  if (context.expiryNow.getTime() > trigger.expiresAt) throw new ApiRefusal('expired_trigger_id')
  trigger.used = true
  return trigger.user
}

function chosenView(context: ApiContext, args: ApiArguments): View {
  const [id, externalId] = [args.text('view_id'), args.text('external_id')]
  const view = findView(context.workspace, (one) =>
    id === '' ? externalId !== '' && one.externalId === externalId : one.id === id,
  )
  if (view === undefined) throw new ApiRefusal('not_found')
  return view
}

function swap(context: ApiContext, args: ApiArguments, before: View, payload: Json): View {
  const hash = args.text('hash')
  if (hash !== '' && hash !== before.hash) throw new ApiRefusal('hash_conflict')
  const view = buildView(payload, { user: before.user, id: before.id, now: context.now, before })
  replaceView(context.workspace, view)
  return view
}
