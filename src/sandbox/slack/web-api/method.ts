import type { Workspace } from '../workspace.ts'
import type { ApiArguments } from './arguments.ts'

/** What a Web API method may use. */
export interface ApiContext {
  readonly workspace: Workspace
  readonly scopes: ReadonlySet<string>
  readonly now: Date
  /** What triggers run out by. */
  readonly expiryNow: Date
  /** Of the stand-in's own addresses. */
  readonly origin: string
}

/** One Web API method; throws `ApiRefusal`. */
export interface Method {
  /** Needed whatever the arguments are; null when none is. */
  readonly scope: string | null
  run(context: ApiContext, args: ApiArguments): Record<string, unknown>
}
