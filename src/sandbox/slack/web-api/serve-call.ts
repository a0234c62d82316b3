import { setTimeout as wait } from 'node:timers/promises'
import { strikes } from '../../dose.ts'
import type { Dose, SeededRandom } from '../../dose.ts'
import type { StandInAnswer, StandInRequest } from '../../http-server.ts'
import type { SlackFaults } from '../faults.ts'
import type { Workspace } from '../workspace.ts'
import { ApiRefusal } from './api-refusal.ts'
import { readArguments } from './arguments.ts'
import { CHAT_METHODS } from './chat-methods.ts'
import { CONVERSATION_METHODS } from './conversation-methods.ts'
import { DIRECTORY_METHODS } from './directory-methods.ts'
import { FILE_METHODS } from './file-methods.ts'
import type { Method } from './method.ts'
import { createRateTiers } from './rate-tiers.ts'
import { requireScope } from './require-scope.ts'
import { VIEW_METHODS } from './view-methods.ts'

const METHODS: Readonly<Record<string, Method>> = {
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...DIRECTORY_METHODS,
  ...FILE_METHODS,
  ...VIEW_METHODS,
}

/** One call of the Web API as it came and was answered. */
export interface ApiCall {
  readonly method: string
  readonly args: Readonly<Record<string, unknown>>
  readonly at: Date
  readonly httpStatus: number
  readonly answer: Readonly<Record<string, unknown>>
  /** What Slack would rather not see, though it takes it: `text_over_4000`. */
  readonly warnings: readonly string[]
  /** The answer never arrived. */
  readonly lost: boolean
}

interface CallServer {
  readonly calls: readonly ApiCall[]
  serve(method: string, request: StandInRequest): Promise<StandInAnswer>
}

export function createCallServer(deps: {
  readonly workspace: Workspace
  readonly botToken: string
  readonly scopes: () => ReadonlySet<string>
  readonly faults: SlackFaults
  readonly random: SeededRandom
  readonly now: () => Date
  readonly expiryNow: () => Date
  readonly tiers: boolean
  readonly origin: () => string
  /** Told of every call that was carried out. */
  readonly afterCall: (call: ApiCall) => void
  readonly stopping: AbortSignal
}): CallServer {
  const calls: ApiCall[] = []
  const tiers = createRateTiers()

  const decide = (method: string, args: Readonly<Record<string, unknown>>, request: StandInRequest): Decision => {
    const { faults, random } = deps
    if (hits(faults.rate429, method, random)) return limited(faults.rate429?.retryAfter ?? 1)
    try {
      requireToken(deps.botToken, request, args)
      const known = METHODS[method]
      if (known === undefined) throw new ApiRefusal('unknown_method', { req_method: method })
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
    serve: async (method, request) => {
      const args = { ...Object.fromEntries(request.query), ...request.fields }
      const decision = decide(method, args, request)
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
      if (slow > 0) await wait(slow, undefined, { signal: deps.stopping })
      if (lost) return { kind: 'reset' }
      const headers = { ...decision.headers, 'x-oauth-scopes': [...deps.scopes()].join(',') }
      return { kind: 'answer', status: decision.status, body: decision.body, headers }
    },
  }
}

function warningsOf(args: Readonly<Record<string, unknown>>): readonly string[] {
  return typeof args['text'] === 'string' && args['text'].length > 4000 ? ['text_over_4000'] : []
}

interface Decision {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Record<string, string>
}

function limited(seconds: number): Decision {
  return { status: 429, body: { ok: false, error: 'ratelimited' }, headers: { 'Retry-After': String(seconds) } }
}

function hits(
  fault: { readonly method?: string; times: Dose } | undefined,
  method: string,
  random: SeededRandom,
): boolean {
  if (fault === undefined || (fault.method !== undefined && fault.method !== method)) return false
  return strikes(fault, 'times', random)
}

function requireToken(expected: string, request: StandInRequest, args: Readonly<Record<string, unknown>>): void {
  const header = request.headers.authorization
  const token = header === undefined ? args['token'] : header.replace(/^Bearer /i, '')
  if (typeof token !== 'string' || token === '') throw new ApiRefusal('not_authed')
  if (token !== expected) throw new ApiRefusal('invalid_auth')
}
