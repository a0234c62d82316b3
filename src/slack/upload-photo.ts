import type { PhotoChannel } from '../conversations/photo-channel.ts'
import type { Later } from '../conversations/photo-source.ts'
import { readSlackFault, type SlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

/**
 * Slack as the place for pictures: each is uploaded as a private file, which only messages of ours show (image blocks with `slack_file`;
 * slack.com/blog/developers/uploading-private-images-blockkit). It is not shared into a thread by the upload itself: Slack does that some time
 * later, in any order, at times not at all, and says nothing by which a second upload could be told from the first.
 * Scopes: files:write; files:read to see when a file may be shown.
 */
export function createPhotoChannel({ client, timeoutMs }: { client: SlackClient; timeoutMs: number }): PhotoChannel {
  return {
    async store({ name, bytes }) {
      try {
        const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
          filename: name,
          length: bytes.length,
        })
        if (url === undefined || id === undefined) return later('no_upload_url')
        const signal = AbortSignal.timeout(timeoutMs)
        const headers = { 'content-type': 'application/octet-stream' }
        const uploaded = await fetch(url, {
          method: 'POST',
          body: new Uint8Array(bytes),
          headers,
          signal,
          redirect: 'error',
        })
        await uploaded.body?.cancel()
        if (!uploaded.ok) return later(`upload_http_${uploaded.status}`)
        await client.files.completeUploadExternal({ files: [{ id, title: name }] })
        return { kind: 'stored', fileId: id }
      } catch (error) {
        return laterAfter(readSlackFault(error))
      }
    },

    async look(fileId) {
      try {
        const { file } = await client.files.info({ file: fileId })
        // Empty until Slack has looked through the file.
        const kind = file?.mimetype ?? ''
        if (kind === '') return { kind: 'not_yet' }
        return /^image\/(jpeg|png|gif)$/.test(kind) ? { kind: 'ready' } : { kind: 'unusable' }
      } catch (error) {
        const fault = readSlackFault(error)
        if (fault.kind !== 'answered') return laterAfter(fault)
        return fault.code === 'file_not_found' || fault.code === 'file_deleted' ? { kind: 'gone' } : later(fault.code)
      }
    },
  }
}

function laterAfter(fault: SlackFault): Later {
  switch (fault.kind) {
    case 'slow_down':
      return { kind: 'later', why: 'slow_down', retryAfterMs: fault.retryAfterMs }
    case 'not_reached':
    case 'answered':
      return later(fault.code)
    case 'no_answer':
      return later(fault.why)
    default:
      return fault satisfies never
  }
}

function later(why: string): Later {
  return { kind: 'later', why, retryAfterMs: 0 }
}
