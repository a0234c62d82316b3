import { ApiRefusal } from './api-refusal.ts'
import type { ApiArguments } from './arguments.ts'

export interface Page<T> {
  readonly items: readonly T[]
  readonly nextCursor: string
}

/** Cuts one page; a cursor is the base64 of where the next page starts. */
export function cutPage<T>(all: readonly T[], args: ApiArguments, fallback: number): Page<T> {
  const limit = args.count('limit', fallback, 1000)
  const cursor = args.text('cursor')
  const start = cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('at:', ''))
  if (!Number.isInteger(start)) throw new ApiRefusal('invalid_cursor')
  const end = start + limit
  const nextCursor = end < all.length ? Buffer.from(`at:${end}`).toString('base64') : ''
  return { items: all.slice(start, end), nextCursor }
}
