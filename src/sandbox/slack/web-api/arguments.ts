import { ApiRefusal } from './api-refusal.ts'

/** A call's arguments: JSON bodies as they are, forms as strings in which lists and objects are JSON. */
export interface ApiArguments {
  readonly raw: Readonly<Record<string, unknown>>
  /** A string (numbers are taken for one), '' when absent. */
  text(name: string): string
  /** As `text`; refused with that code (`invalid_arguments`) when absent. */
  required(name: string, code?: string): string
  flag(name: string): boolean
  count(name: string, fallback: number, max: number): number
  /** A list or an object; undefined when absent. Broken JSON is refused with the code. */
  json(name: string, code: string): unknown
}

export function readArguments(raw: Readonly<Record<string, unknown>>): ApiArguments {
  const text = (name: string): string => {
    const value = raw[name]
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  }
  return {
    raw,
    text,
    required: (name, code) => {
      const value = text(name)
      if (value !== '') return value
      if (code !== undefined) throw new ApiRefusal(code)
      throw new ApiRefusal('invalid_arguments', {
        response_metadata: { messages: [`[ERROR] missing required field: ${name}`] },
      })
    },
    flag: (name) => raw[name] === true || raw[name] === 'true' || raw[name] === '1',
    count: (name, fallback, max) => Math.min(Math.max(Number(text(name) || fallback) || fallback, 1), max),
    json: (name, code) => {
      const value = raw[name]
      if (typeof value !== 'string') return value ?? undefined
      if (value === '') return undefined
      try {
        return JSON.parse(value)
      } catch {
        throw new ApiRefusal(code)
      }
    },
  }
}
