/** One thing wrong in blocks or a view, in Slack's own words and place. */
export interface Problem {
  /** A JSON pointer from the request's arguments: `/blocks/0/text/text`. */
  readonly pointer: string
  readonly message: string
}

/** What a check says about a value found at a pointer: nothing when it is fine. */
export type Check = (value: unknown, pointer: string) => readonly Problem[]

export type Json = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function problem(pointer: string, message: string): readonly Problem[] {
  return [{ pointer, message }]
}

/** As Slack writes it into `errors` and, after `[ERROR] `, into `response_metadata.messages`. */
export function describeProblem(found: Problem): string {
  return `${found.message} [json-pointer:${found.pointer}]`
}
