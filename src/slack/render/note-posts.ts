import type { NoteWithdrawn } from '../../conversations/tell-withdrawn.ts'
import { staffText } from '../../languages/catalogue.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { nameList, ownSection } from './caregiver-words.ts'

/** Tells the author of a note whom it did not reach. */
export function renderNoteWithdrawn({ classroom, caregivers }: NoteWithdrawn): RenderedPost {
  const text = staffText('note.withdrawn', {
    classroom: escapeMrkdwn(classroom),
    names: escapeMrkdwn(nameList(caregivers)),
    count: caregivers.length,
  })
  return { text, blocks: [ownSection(text)] }
}
