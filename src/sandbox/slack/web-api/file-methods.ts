import { randomBytes } from 'node:crypto'
import { isObject } from '../block-kit/problem.ts'
import type { Json } from '../block-kit/problem.ts'
import { addMessage, findMessage } from '../messages.ts'
import { newId } from '../workspace.ts'
import type { Upload, Workspace } from '../workspace.ts'
import { ApiRefusal } from './api-refusal.ts'
import type { ApiArguments } from './arguments.ts'
import { writableChannel } from './channel-access.ts'
import type { ApiContext, Method } from './method.ts'

/** Uploading in three steps, and what is known of a file. https://docs.slack.dev/messaging/working-with-files */
export const FILE_METHODS: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': {
    scope: 'files:write',
    run: ({ workspace, origin }, args) => {
      const id = newId('F')
      const path = `/upload/v1/${randomBytes(16).toString('hex')}`
      const length = args.count('length', 0, Number.MAX_SAFE_INTEGER)
      const name = args.required('filename')
      const rest = { bytes: null, title: '', isComplete: false, looks: 0, shares: [] }
      workspace.uploads.set(id, { id, name, length, path, ...rest })
      return { upload_url: origin + path, file_id: id }
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    run: (context, args) => {
      const wanted = args.json('files', 'invalid_arguments')
      const uploads = (Array.isArray(wanted) ? wanted : []).map((one: unknown) => complete(context.workspace, one))
      if (uploads.length === 0) throw new ApiRefusal('invalid_arguments')
      const channel = args.text('channel_id')
      if (channel !== '') share(context, args, channel, uploads)
      return { files: uploads.map((upload) => fileResource(context, upload)) }
    },
  },
  'files.info': {
    scope: 'files:read',
    run: (context, args) => {
      const { workspace } = context
      const wanted = args.required('file', 'file_not_found')
      const upload = workspace.uploads.get(wanted)
      const messages = [...workspace.messages.values()].flat()
      const shared = messages.flatMap((message) => message.files).find((one) => one['id'] === wanted)
      const file = upload?.isComplete === true ? fileResource(context, upload) : shared
      if (file === undefined) throw new ApiRefusal('file_not_found')
      if (upload !== undefined) upload.looks += 1
      return { file, comments: [], response_metadata: { next_cursor: '' } }
    },
  },
}

/** Whether an image block may show the file: a picture of the app's own, looked through since it was uploaded. */
export function isShowable(workspace: Workspace, fileId: string): boolean {
  const upload = workspace.uploads.get(fileId)
  return upload !== undefined && upload.isComplete && upload.looks > 0 && typeOf(upload).startsWith('image/')
}

function complete(workspace: Workspace, wanted: unknown): Upload {
  const { id, title } = isObject(wanted) ? wanted : {}
  const upload = workspace.uploads.get(String(id))
  // Slack's code for a file whose bytes have not come.
  if (upload === undefined || upload.bytes === null) throw new ApiRefusal('file_not_found')
  if (!upload.isComplete)
    Object.assign(upload, { isComplete: true, title: typeof title === 'string' ? title : upload.name })
  return upload
}

function share(context: ApiContext, args: ApiArguments, channelId: string, uploads: readonly Upload[]): void {
  const { workspace, now } = context
  const channel = writableChannel(context, channelId)
  const threadTs = args.text('thread_ts') === '' ? null : args.text('thread_ts')
  if (threadTs !== null && findMessage(workspace, channel.id, threadTs) === undefined)
    throw new ApiRefusal('thread_not_found')
  const message = addMessage(workspace, now, {
    channel: channel.id,
    user: workspace.bot.userId,
    fromBot: true,
    text: args.text('initial_comment'),
    blocks: [],
    metadata: null,
    threadTs,
    files: uploads.map((upload) => fileResource(context, upload)),
    subtype: 'file_share',
  })
  for (const upload of uploads) upload.shares.push({ channel: channel.id, ts: message.ts, threadTs })
}

/** The kind of a file is empty until Slack has looked through it: the first answers after the upload do not say it. */
function fileResource({ workspace, now, origin }: ApiContext, upload: Upload): Json {
  const kind = upload.looks > 0 ? typeOf(upload) : ''
  const at = Math.floor(now.getTime() / 1000)
  const url = `${origin}/files-pri/${workspace.team.id}-${upload.id}/${encodeURIComponent(upload.name)}`
  const shares = upload.shares.map(({ channel, ts, threadTs }) => [
    channel,
    [{ ts, ...(threadTs === null ? {} : { thread_ts: threadTs }), source: 'UNKNOWN', is_silent_share: false }],
  ])
  return {
    id: upload.id,
    created: at,
    timestamp: at,
    name: upload.name,
    title: upload.title,
    mimetype: kind,
    filetype: kind.split('/').at(-1) ?? '',
    user: workspace.bot.userId,
    mode: 'hosted',
    editable: false,
    is_external: false,
    is_public: false,
    size: upload.length,
    url_private: url,
    channels: [],
    groups: upload.shares.map(({ channel }) => channel),
    ims: [],
    shares: shares.length === 0 ? {} : { private: Object.fromEntries(shares) as Json },
    file_access: 'visible',
  }
}

const BEGINNINGS: Readonly<Record<string, string>> = {
  ffd8ff: 'image/jpeg',
  '89504e47': 'image/png',
  '47494638': 'image/gif',
}

function typeOf({ bytes }: Upload): string {
  const head = bytes?.toString('hex', 0, 4) ?? ''
  return Object.entries(BEGINNINGS).find(([beginning]) => head.startsWith(beginning))?.[1] ?? 'application/octet-stream'
}
