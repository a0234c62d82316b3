import type { types } from '@slack/bolt'
import type { PhotoPost } from '../../conversations/photo-post.ts'
import { staffText } from '../../languages/catalogue.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'

/** A photo of a caregiver's text: the picture, or why there is none. */
export function renderPhoto({ caregiver, number, count, photo }: PhotoPost): RenderedPost {
  const params = { number, total: count, caregiver }
  if (photo.kind === 'shown') {
    const title = staffText('photo.shown', params)
    const image: types.ImageBlock = {
      type: 'image',
      slack_file: { id: photo.fileId },
      alt_text: title,
      title: { type: 'plain_text', text: staffText('photo.title', params), emoji: false },
    }
    return { text: escapeMrkdwn(title), blocks: [image] }
  }
  const text = staffText(photo.kind === 'refused' ? `photo.refused_${photo.reason}` : `photo.${photo.kind}`, {
    ...params,
    caregiver: escapeMrkdwn(caregiver),
  })
  return { text, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }] }
}
