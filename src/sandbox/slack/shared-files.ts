import type { StandInAnswer, StandInRequest } from '../http-server.ts'
import type { Json } from './block-kit/problem.ts'
import { newId } from './workspace.ts'
import type { Workspace } from './workspace.ts'

interface NewFile {
  readonly name: string
  readonly content: string | Buffer
  readonly mimetype?: string
}

/** What people have uploaded, at the addresses that their file objects name. */
export interface SharedFiles {
  /** Keeps a file; what comes back is its object, to be shared in a message. */
  add(file: NewFile): Json
  /** Null: no address of a file. */
  serve(request: StandInRequest): StandInAnswer | null
}

/** Whoever lacks the token or the scope is sent to the sign-in page, as Slack does. */
export function createSharedFiles(deps: {
  readonly origin: () => string
  readonly workspace: Pick<Workspace, 'team' | 'files'>
  readonly botToken: string
  readonly scopes: () => ReadonlySet<string>
}): SharedFiles {
  const { files, team } = deps.workspace
  return {
    add({ name, content, mimetype = 'text/csv' }) {
      const id = newId('F')
      const bytes = Buffer.from(content)
      const path = `/files-pri/${team.id}-${id}`
      files.set(id, { bytes, mimetype })
      return {
        id,
        name,
        title: name,
        mimetype,
        filetype: name.split('.').at(-1) ?? '',
        mode: 'hosted',
        size: bytes.length,
        is_external: false,
        is_public: false,
        url_private: `${deps.origin()}${path}/${encodeURIComponent(name)}`,
        url_private_download: `${deps.origin()}${path}/download/${encodeURIComponent(name)}`,
      }
    },
    serve({ path, headers }) {
      const id = /^\/files-pri\/\w+-(F\w+)\//.exec(path)?.[1]
      if (id === undefined) return null
      const file = files.get(id)
      if (headers.authorization !== `Bearer ${deps.botToken}` || !deps.scopes().has('files:read')) {
        return { kind: 'answer', status: 302, body: '', headers: { Location: `${deps.origin()}/?redir=${path}` } }
      }
      if (file === undefined) return { kind: 'answer', status: 404, body: '' }
      return { kind: 'bytes', status: 200, body: file.bytes, headers: { 'Content-Type': file.mimetype } }
    },
  }
}
