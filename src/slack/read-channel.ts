import { z } from 'zod'
import type { ChannelFacts } from '../people/slack-directory.ts'

const flag = z.boolean().default(false)
const ids = z.array(z.string()).default([])

/** The flags of Slack's conversation object that matter here. A direct message lacks most of them. */
const conversation = z.object({
  is_im: flag,
  is_mpim: flag,
  is_private: flag,
  is_archived: flag,
  is_member: z.boolean().default(true),
  is_shared: flag,
  is_ext_shared: flag,
  is_org_shared: flag,
  is_pending_ext_shared: flag,
  pending_shared: ids,
  pending_connected_team_ids: ids,
})

/**
 * What a channel is to us. One that is shared with another workspace of the same organization, or that another
 * organization was invited to, is read by people who are not this school's, as much as a Slack Connect channel.
 */
export function readChannel(value: unknown): ChannelFacts {
  const read = conversation.safeParse(value)
  if (!read.success) return { kind: 'unknown' }
  const is = read.data
  if (is.is_im || is.is_mpim) return { kind: 'direct' }
  if (is.is_archived) return { kind: 'archived' }
  const shared = is.is_shared || is.is_ext_shared || is.is_org_shared || is.is_pending_ext_shared
  if (shared || is.pending_shared.length > 0 || is.pending_connected_team_ids.length > 0) return { kind: 'shared' }
  if (!is.is_private) return { kind: 'public' }
  return { kind: is.is_member ? 'private' : 'not_member' }
}
