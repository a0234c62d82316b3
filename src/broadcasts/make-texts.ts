import type { Transaction } from '../database/database.ts'
import { frameSource } from '../languages/frames.ts'
import { newId } from '../lib/id.ts'
import { enqueueTexts } from '../outbox/enqueue-texts.ts'
import { openWelcomes } from '../outbox/open-welcomes.ts'
import { takeTurns } from '../outbox/take-turns.ts'
import { firstTurn } from '../outbox/turn-reader.ts'
import type { AudienceMember } from '../people/audience-reader.ts'
import { takeTranslatedNotes } from '../people/translated-note-store.ts'
import { countSegments } from '../texts/segments.ts'
import type { Broadcast } from './broadcast-store.ts'
import { priorityOf, purposeOf } from './content.ts'
import { addressed } from './note-audience.ts'
import { type Callee, makeCalls } from './make-calls.ts'
import type { BroadcastDeps } from './prepare-preview.ts'
import { childrenOf, wants } from './preview.ts'
import { reachFor, type Reachable } from './reach.ts'
import { openSenderBook, type Sender } from './sender.ts'
import { type WordedText, wordBroadcast } from './word-broadcast.ts'
import type { Wordings } from './wording.ts'

/** Makes the texts and the calls of a broadcast for some of its caregivers; whose number has its text gets no other, and who is called is called once. */
export async function makeTexts(
  tx: Transaction,
  deps: BroadcastDeps,
  { broadcast, members, wordings }: { broadcast: Broadcast; members: readonly AudienceMember[]; wordings: Wordings },
): Promise<void> {
  const { sealer, clock, school } = deps
  const now = clock.now()
  const book = openSenderBook(tx, sealer, { ...broadcast, schoolName: school.name, at: now })
  const readers: Reader[] = []
  const callees: Callee[] = []
  for (const member of addressed(broadcast.content, members)) {
    const reach = reachFor(broadcast.content, member)
    if (reach.kind !== 'left_out' && reach.called !== null) callees.push({ member, because: reach.called })
    if (reach.kind === 'texted' && wants(broadcast.content, member)) {
      readers.push({ member: reach.member, sender: await book.senderFor(member) })
    }
  }
  const isEmergency = purposeOf(broadcast.content) === 'emergency'
  // An emergency waits for nothing, and a welcome waits for the window.
  const goesAlone = broadcast.kind === 'welcome' || isEmergency
  const welcomes = goesAlone ? new Map<string, string>() : await welcomeFirst(tx, deps, readers, broadcast)
  const priority = priorityOf(broadcast.content)
  const worded = readers.map(({ member, sender }) => ({
    id: newId(),
    member,
    text: wordBroadcast(broadcast.content, sender, { ...member, children: childrenOf(member) }, wordings),
  }))
  const carriers = worded.flatMap(({ id, member, text }) =>
    text.note === undefined ? [] : [{ caregiverId: member.caregiverId, textId: id }],
  )
  const told = await takeTranslatedNotes(tx, carriers, now)
  const texts = worded.map(({ id, member, text }) => {
    return {
      id,
      ...textTo(member, told.has(member.caregiverId) ? withNote(text) : text),
      broadcastId: broadcast.id,
      classroomId: broadcast.classroomId,
      kind: broadcast.kind,
      anyHour: isEmergency,
      priority,
      afterTextId: welcomes.get(member.consentId) ?? null,
      dueAt: broadcast.sendAt,
      usefulUntil: broadcast.usefulUntil,
    }
  })
  await enqueueTexts(tx, sealer, takeTurns(await firstTurn(tx, broadcast, { priority, now }), texts), now)
  await makeCalls(tx, deps, { broadcast, callees })
}

interface Reader {
  member: Reachable
  sender: Sender
}

/** Makes the welcomes of those who have had none; returns, by consent, the welcomes that the broadcast's texts wait for. */
async function welcomeFirst(
  tx: Transaction,
  { sealer, clock }: BroadcastDeps,
  readers: readonly Reader[],
  broadcast: Broadcast,
): Promise<Map<string, string>> {
  const welcomes = readers
    .filter(({ member }) => !member.welcomed)
    .map(({ member, sender }) => ({
      ...textTo(member, wordBroadcast({ kind: 'welcome' }, sender, { ...member, children: [] })),
      broadcastId: null,
      classroomId: broadcast.classroomId,
      kind: 'welcome' as const,
      priority: 10,
      afterTextId: null,
      dueAt: broadcast.sendAt,
      usefulUntil: broadcast.usefulUntil,
    }))
  const now = clock.now()
  const first = await firstTurn(tx, broadcast, { priority: 10, now })
  await enqueueTexts(tx, sealer, takeTurns(first, welcomes), now)
  return openWelcomes(
    tx,
    readers.map(({ member }) => member.consentId),
  )
}

/** Said in the text itself: one of its own would cost a segment in any case, and ring twice. */
function withNote(text: WordedText): WordedText {
  return { ...text, body: `${text.body}\n${text.note ?? ''}` }
}

function textTo(member: Reachable, { language: frame, body, wording }: WordedText) {
  const language = wording?.language ?? frame
  return {
    caregiverId: member.caregiverId,
    consentId: member.consentId,
    phone: member.phone,
    body,
    language,
    // Where there are neither words of theirs nor a frame of ours, English is what it fell back to.
    languageSource: wording === undefined ? frameSource(member) : member.languageSource,
    segments: countSegments(body).segments,
    anyHour: false,
    despiteStop: false,
  }
}
