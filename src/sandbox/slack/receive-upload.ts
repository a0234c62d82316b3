import type { StandInAnswer, StandInRequest } from '../http-server.ts'
import type { Workspace } from './workspace.ts'

/** Takes the bytes of a file at the address that `files.getUploadURLExternal` gave; null: no such address. */
export function receiveUpload(workspace: Workspace, { path, method, bytes }: StandInRequest): StandInAnswer | null {
  const upload = [...workspace.uploads.values()].find((one) => one.path === path)
  if (upload === undefined) return null
  if (method !== 'POST' || bytes.length !== upload.length) return { kind: 'answer', status: 400, body: 'Bad Request' }
  upload.bytes = bytes
  return { kind: 'answer', status: 200, body: `OK - ${bytes.length}` }
}
