import { WebClient, LogLevel } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startSlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'
import type { SlackStandIn } from '../../src/sandbox/slack/slack-stand-in.ts'

const png = Buffer.from('89504e470d0a1a0a00', 'hex')

describe('files that the app uploads to the Slack stand-in', () => {
  let slack: SlackStandIn
  let client: WebClient
  let room: string

  const errorOf = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => null,
      (error: { data?: { error?: string } }) => error.data?.error,
    )
  beforeEach(async () => {
    const scopes = ['chat:write', 'groups:read', 'groups:history', 'files:read', 'files:write']
    slack = await startSlackStandIn({ botToken: 'xoxb-test', signingSecret: 's', scopes })
    client = new WebClient('xoxb-test', {
      slackApiUrl: slack.url,
      retryConfig: { retries: 0 },
      logLevel: LogLevel.ERROR,
    })
    room = slack.addChannel({ name: 'room-7', members: [slack.bot.userId] }).id
  })
  afterEach(() => slack.stop())

  async function upload(bytes: Buffer): Promise<string> {
    const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({
      filename: 'photo-1.png',
      length: bytes.length,
    })
    expect((await fetch(String(url), { method: 'POST', body: new Uint8Array(bytes) })).status).toBe(200)
    return String(id)
  }
  const show = (id: string) =>
    errorOf(
      client.chat.postMessage({
        channel: room,
        text: 'a photo',
        blocks: [{ type: 'image', slack_file: { id }, alt_text: 'a photo' }],
      }),
    )

  it('are shown by a message once they were completed and looked through, and are pictures', async () => {
    const id = await upload(png)
    expect(await show(id)).toBe('invalid_blocks')
    expect(await errorOf(client.files.info({ file: id }))).toBe('file_not_found')
    await client.files.completeUploadExternal({ files: [{ id, title: 'photo-1' }] })
    expect(await show(id)).toBe('invalid_blocks')
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('')
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('image/png')
    expect(await show(id)).toBeNull()
    expect(slack.uploaded(id)).toEqual(png)
    const other = await upload(Buffer.from('%PDF-1.7'))
    await client.files.completeUploadExternal({ files: [{ id: other }] })
    for (let looks = 0; looks < 2; looks += 1) await client.files.info({ file: other })
    expect(await show(other)).toBe('invalid_blocks')
  })

  it('are shared into a thread where completing them names one', async () => {
    const root = await client.chat.postMessage({ channel: room, text: 'root' })
    const id = await upload(png)
    await client.files.completeUploadExternal({ files: [{ id }], channel_id: room, thread_ts: String(root.ts) })
    const shared = slack.thread(room, String(root.ts)).at(-1)
    expect(shared).toMatchObject({ subtype: 'file_share', files: [{ id }], threadTs: root.ts })
    const { file } = await client.files.info({ file: id })
    expect(file?.shares).toMatchObject({ private: { [room]: [{ ts: shared?.ts, thread_ts: root.ts }] } })
  })

  it('take their bytes whole, and ask for the scope', async () => {
    const { upload_url: url, file_id: id } = await client.files.getUploadURLExternal({ filename: 'a.png', length: 5 })
    expect((await fetch(String(url), { method: 'POST', body: 'four' })).status).toBe(400)
    expect(await errorOf(client.files.completeUploadExternal({ files: [{ id: String(id) }] }))).toBe('file_not_found')
    slack.setScopes(['chat:write'])
    expect(await errorOf(client.files.getUploadURLExternal({ filename: 'a.png', length: 5 }))).toBe('missing_scope')
  })
})
