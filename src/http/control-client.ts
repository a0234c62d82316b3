import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { controlSocketPath } from './control-socket-path.ts'

/** Nobody listens: no bot, or one that is starting or stopping. Nothing was asked. */
export class NobodyListensError extends Error {
  override name = 'NobodyListensError'
}

/** The bot failed, or was gone before it had answered. */
export class UnansweredError extends Error {
  override name = 'UnansweredError'
}

/**
 * Asks the bot that has this data folder; `onLine` gets each line of its answer (newline-delimited JSON), parsed.
 * Throws {@link NobodyListensError} and {@link UnansweredError}.
 * @param target path and query.
 */
export async function askControlSocket(
  dataDir: string,
  target: string,
  body: Uint8Array,
  onLine: (value: unknown) => void,
): Promise<void> {
  const response = await post(controlSocketPath(dataDir), target, body)
  if (response.statusCode !== 200) {
    response.resume()
    throw new UnansweredError(`the bot answered ${response.statusCode}`)
  }
  const lines = createInterface({ input: response, crlfDelay: Infinity })
  const broken = new Promise<never>((_, reject) =>
    response.once('error', () => reject(new UnansweredError('the bot was gone before it had answered'))),
  )
  await Promise.race([readLines(lines, onLine), broken])
  if (!response.complete) throw new UnansweredError('the bot was gone before it had answered')
}

async function readLines(lines: AsyncIterable<string>, onLine: (value: unknown) => void): Promise<void> {
  for await (const line of lines) {
    const value = parseJson(line)
    if (value !== undefined) onLine(value)
  }
}

/** Undefined for a line that was cut off. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}

function post(socketPath: string, path: string, body: Uint8Array): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // A connection of its own: a kept one may be that of a bot which is gone by now.
    const options = { socketPath, path, method: 'POST', agent: false, headers: { 'Content-Length': body.length } }
    const asked = request(options, resolve)
    asked.once('error', (error: NodeJS.ErrnoException) => {
      const nobody = error.code === 'ENOENT' || error.code === 'ECONNREFUSED'
      reject(nobody ? new NobodyListensError('no bot listens') : new UnansweredError('the bot did not answer'))
    })
    asked.end(body)
  })
}
