import { cleanJpeg } from './photo-clean-jpeg.ts'
import { cleanPng } from './photo-clean-png.ts'

/** What Slack shows within a message (docs.slack.dev/reference/block-kit/composition-objects/slack-file-object). */
export type PhotoKind = 'jpg' | 'png' | 'gif'

/** What a file is by its first bytes, whatever anybody says that it is; null for anything else. */
export function readPhotoKind(bytes: Buffer): PhotoKind | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  const head = bytes.subarray(0, 6).toString('latin1')
  return head === 'GIF87a' || head === 'GIF89a' ? 'gif' : null
}

/** The picture without what a camera writes beside it: where and when it was taken, with what. Null when it is broken. */
export function cleanPhoto(kind: PhotoKind, bytes: Buffer): Buffer | null {
  switch (kind) {
    case 'jpg':
      return cleanJpeg(bytes)
    case 'png':
      return cleanPng(bytes)
    case 'gif':
      // Cameras write no GIF, and its frames are not told from its comments without decoding it.
      return bytes
  }
}
