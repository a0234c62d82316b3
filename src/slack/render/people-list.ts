/** Slack shows the name itself. */
export function mention(userId: string): string {
  return `<@${userId}>`
}

export function channelMention(channelId: string): string {
  return `<#${channelId}>`
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })

export function peopleList(userIds: readonly string[]): string {
  return list.format([...new Set(userIds)].map(mention))
}
