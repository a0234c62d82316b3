import type { StateValues } from './compose-update.ts'

/** The values that were chosen in a field whose element is named for its block. */
export function chosenValues(values: StateValues, block: string): string[] {
  const chosen = values[block]?.[block]?.selected_options ?? []
  return chosen.flatMap(({ value }) => (value === undefined ? [] : [value]))
}
