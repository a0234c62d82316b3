import type { PageState } from '../../protocol.ts'

export interface Completion {
  /** What the whole line becomes. */
  readonly line: string
  readonly label: string
  readonly detail: string
}

const shown = 8

/** What a line may go on with: a command while it is being typed, a person after an `@`. */
export function completionsOf(state: PageState, line: string): readonly Completion[] {
  if (/^\/\S*(?: \S*)?$/.test(line)) {
    const typed = line.toLowerCase()
    const found = state.commands
      .filter(({ command }) => command.startsWith(typed) && command !== typed)
      .map(({ command, usage, description }) => ({
        line: `${command} `,
        label: `${command} ${usage}`.trim(),
        detail: description,
      }))
    if (found.length > 0) return found.slice(0, 12)
  }
  const [, before = '', mention] = /^(.*(?:^|\s))@([\w.-]*)$/.exec(line) ?? []
  if (mention === undefined) return []
  const wanted = mention.toLowerCase()
  return state.people
    .filter(({ handle, name }) => handle.toLowerCase().startsWith(wanted) || name.toLowerCase().startsWith(wanted))
    .slice(0, shown)
    .map(({ handle, name }) => ({ line: `${before}@${handle} `, label: `@${handle}`, detail: name }))
}
