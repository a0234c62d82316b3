import type { Classroom } from './classroom-reader.ts'

export type LinkDecision =
  | {
      kind: 'link'
      /** The usable channel the classroom has had until now, to be told. */
      movedFrom: string | null
      /** The classroom that gives up this channel, which it had lost. */
      takenFrom: string | null
    }
  | { kind: 'request' }
  /** Already so; only a coordinator's link can change anything about it. */
  | { kind: 'already_linked'; classroom: string }
  /** The classroom has another channel, and who asks is no coordinator. */
  | { kind: 'has_channel'; classroom: string }
  /** One channel is one classroom's: `classroom` has it. */
  | { kind: 'channel_taken'; classroom: string }

/** What comes of wanting `classroom` in `channelId`, which `holder` has now, if any. */
export function decideLink(wish: {
  coordinator: boolean
  classroom: Classroom
  channelId: string
  holder: Classroom | null
}): LinkDecision {
  const { coordinator, classroom, channelId, holder } = wish
  const isLinked = classroom.channelState === 'linked'
  if (holder !== null && holder.id !== classroom.id && holder.channelState === 'linked') {
    return { kind: 'channel_taken', classroom: holder.name }
  }
  if (!coordinator) {
    if (!isLinked) return { kind: 'request' }
    const isHere = classroom.channelId === channelId
    return { kind: isHere ? 'already_linked' : 'has_channel', classroom: classroom.name }
  }
  return {
    kind: 'link',
    movedFrom: isLinked && classroom.channelId !== channelId ? classroom.channelId : null,
    takenFrom: holder !== null && holder.id !== classroom.id ? holder.id : null,
  }
}
