import type { Workspace } from './workspace.ts'

/**
 * What a person typed, as Slack hands it on: `&`, `<` and `>` as entities, links in angle brackets, `@name` and `#name` as ids.
 * A command carries names beside the ids (`<@U123|name>`), a message does not. Ids written `<@U123>` stay what they are.
 */
export function escapeTyped(workspace: Workspace, typed: string, withNames: boolean): string {
  return typed
    .split(/(<[@#][A-Z0-9]+(?:\|[^>]*)?>)/)
    .map((part, index) =>
      index % 2 === 1 ? readMention(workspace, part, withNames) : escapePlain(workspace, part, withNames),
    )
    .join('')
}

function escapePlain(workspace: Workspace, part: string, withNames: boolean): string {
  return part
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/https?:\/\/[^\s<>]+/g, (link) => `<${link}>`)
    .replace(/(^|\s)@([\w.-]*\w)/g, (whole, before: string, name: string) => {
      const user = [...workspace.users.values()].find((one) => one.name === name || one.displayName === name)
      return user === undefined ? whole : `${before}${mention('@', user.id, withNames ? user.name : null)}`
    })
    .replace(/(^|\s)#([\w-]+)/g, (whole, before: string, name: string) => {
      const channel = [...workspace.channels.values()].find((one) => one.name === name)
      return channel === undefined ? whole : `${before}${mention('#', channel.id, withNames ? channel.name : null)}`
    })
}

function readMention(workspace: Workspace, part: string, withNames: boolean): string {
  const [, sign = '', id = ''] = /^<([@#])([A-Z0-9]+)/.exec(part) ?? []
  const name = sign === '@' ? workspace.users.get(id)?.name : workspace.channels.get(id)?.name
  return mention(sign, id, withNames ? (name ?? null) : null)
}

function mention(sign: string, id: string, name: string | null): string {
  return name === null ? `<${sign}${id}>` : `<${sign}${id}|${name}>`
}
