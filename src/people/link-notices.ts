import type { Transaction } from '../database/database.ts'
import type { ChannelLoss } from './channel-loss.ts'

export interface LinkRequestModel {
  requestId: string
  classroom: string
  channelId: string
  requestedBy: string
  /** Who becomes a teacher besides the one who asks. */
  teachers: string[]
  decision: { state: 'approved' | 'refused'; by: string } | null
}

export interface LinkAnswerModel {
  classroom: string
  channelId: string
  state: 'approved' | 'refused'
  by: string
}

export interface LinkMovedModel {
  classroom: string
  by: string
}

export interface ChannelLostModel {
  classroom: string
  channelId: string
  why: ChannelLoss
}

/** What linking has to tell staff: kind and model as the renderer reads them. */
export type LinkNotice = { key: string; destination: string } & (
  | { kind: 'link_request'; model: LinkRequestModel }
  | { kind: 'link_answer'; model: LinkAnswerModel }
  | { kind: 'link_moved'; model: LinkMovedModel }
  | { kind: 'channel_lost'; model: ChannelLostModel }
)

/** Puts a notice where posts wait, in the transaction it is told in; the same key again is the same notice, renewed. */
export type PutLinkNotice = (tx: Transaction, notice: LinkNotice, at: Date) => Promise<unknown>
