import { ApiRefusal } from './api-refusal.ts'
import type { Channel } from '../workspace.ts'

/** Refuses with `missing_scope` unless one of the scopes (any of them suffices) was granted. */
export function requireScope(granted: ReadonlySet<string>, ...any: readonly string[]): void {
  if (any.some((scope) => granted.has(scope))) return
  throw new ApiRefusal('missing_scope', { needed: any.join(','), provided: [...granted].join(',') })
}

/** Reading a channel takes a scope for its kind: `channels:read`, `groups:history`, `im:read`… */
export function scopeFor(channel: Channel, right: 'read' | 'history'): string {
  if (channel.kind === 'im') return `im:${right}`
  return channel.isPrivate ? `groups:${right}` : `channels:${right}`
}
