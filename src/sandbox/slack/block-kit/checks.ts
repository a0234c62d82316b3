import { isObject, problem } from './problem.ts'
import type { Check, Problem } from './problem.ts'

/** A string of `min` to `max` characters. */
export function string(max: number, min = 1): Check {
  return (value, pointer) => {
    if (typeof value !== 'string') return problem(pointer, 'must be a string')
    if (value.length > max) return problem(pointer, `must be less than ${max + 1} characters`)
    return value.length < min ? problem(pointer, `must be more than ${min - 1} characters`) : []
  }
}

export function matching(pattern: RegExp, what: string): Check {
  return (value, pointer) =>
    typeof value === 'string' && pattern.test(value) ? [] : problem(pointer, `must be ${what}`)
}

export const boolean: Check = (value, pointer) =>
  typeof value === 'boolean' ? [] : problem(pointer, 'must be a boolean')

export function integer(min: number, max: number): Check {
  return (value, pointer) =>
    Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      ? []
      : problem(pointer, `must be an integer from ${min} to ${max}`)
}

export function oneOf(...allowed: readonly string[]): Check {
  return (value, pointer) =>
    allowed.includes(value as string) ? [] : problem(pointer, `must be one of ${allowed.join(', ')}`)
}

/** An array of `min` to `max` items that each pass. */
export function list(item: Check, max: number, min = 1): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return problem(pointer, 'must be an array')
    if (value.length > max) return problem(pointer, `no more than ${max} items allowed`)
    if (value.length < min) return problem(pointer, `no less than ${min} items allowed`)
    return value.flatMap((one, index) => item(one, `${pointer}/${index}`))
  }
}

interface Shape {
  readonly required?: Readonly<Record<string, Check>>
  readonly optional?: Readonly<Record<string, Check>>
  /** Exactly one of these must be there. */
  readonly either?: Readonly<Record<string, Check>>
}

/** An object with these fields and no other. */
export function object(shape: Shape): Check {
  const known: Readonly<Record<string, Check>> = { ...shape.required, ...shape.optional, ...shape.either }
  return (value, pointer) => {
    if (!isObject(value)) return problem(pointer, 'must be an object')
    const found: Problem[] = []
    for (const key of Object.keys(shape.required ?? {})) {
      if (value[key] === undefined) found.push({ pointer, message: `missing required field: ${key}` })
    }
    const choices = Object.keys(shape.either ?? {})
    if (choices.length > 0 && choices.filter((key) => value[key] !== undefined).length !== 1) {
      found.push({ pointer, message: `exactly one of ${choices.join(', ')} is required` })
    }
    for (const [key, field] of Object.entries(value)) {
      const check = known[key]
      if (check === undefined) found.push({ pointer, message: `invalid additional property: ${key}` })
      else if (field !== undefined) found.push(...check(field, `${pointer}/${key}`))
    }
    return found
  }
}

/** Picks the check by the object's `type`; any other type is unsupported in this place. */
export function byType(shapes: Readonly<Record<string, Check>>): Check {
  return (value, pointer) => {
    if (!isObject(value)) return problem(pointer, 'must be an object')
    const type = value['type']
    const check = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined
    return check === undefined ? problem(`${pointer}/type`, `unsupported type: ${String(type)}`) : check(value, pointer)
  }
}

/** All of them, each reporting for itself. */
export function all(...checks: readonly Check[]): Check {
  return (value, pointer) => checks.flatMap((check) => check(value, pointer))
}
