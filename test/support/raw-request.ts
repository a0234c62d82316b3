import { request } from 'node:http'
import { connect } from 'node:net'

export interface RawRequest {
  /** Bot's address. */
  url: string
  path: string
  method?: string
  headers?: Record<string, string>
  body: string | Buffer
  /** Without a length, in pieces of this many bytes. */
  chunkBytes?: number
}

/** One request exactly as it is written here; the status, or null when the connection ended without an answer. */
export function sendRaw({
  url,
  path,
  method = 'POST',
  headers = {},
  body,
  chunkBytes,
}: RawRequest): Promise<number | null> {
  const { hostname, port } = new URL(url)
  const bytes = Buffer.from(body as string)
  return new Promise((resolve) => {
    const length: Record<string, string> = chunkBytes === undefined ? { 'content-length': String(bytes.length) } : {}
    const options = { hostname, port, path, method, agent: false, headers: { ...length, ...headers } }
    const asked = request(options, (response) => {
      response.resume()
      resolve(response.statusCode ?? null)
    })
    asked.on('error', () => resolve(null))
    if (chunkBytes === undefined) asked.end(bytes)
    else {
      for (let at = 0; at < bytes.length; at += chunkBytes) asked.write(bytes.subarray(at, at + chunkBytes))
      asked.end()
    }
  })
}

/** Writes this on a socket and reads until it is closed. */
export function sendBytes(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(port), hostname, () => socket.write(text))
    socket.on('data', (data: Buffer) => (answer += data.toString()))
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
  })
}
