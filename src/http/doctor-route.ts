import type { Finding } from '../doctor/finding.ts'
import { askControlSocket, UnansweredError } from './control-client.ts'
import type { ControlHandler } from './control-socket.ts'

/** `POST /doctor`: looks, and answers one line of JSON. */
export function doctorRoute(look: () => Promise<Finding[]>): ControlHandler {
  return async (_request, response) => {
    const findings = await look()
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).end(`${JSON.stringify({ findings })}\n`)
  }
}

/** Has the bot that has this data folder look. Throws what `askControlSocket` throws. */
export async function lookThroughBot(dataDir: string): Promise<Finding[]> {
  let found: Finding[] | undefined
  await askControlSocket(dataDir, '/doctor', new Uint8Array(), (value) => {
    found = (value as { findings: Finding[] }).findings
  })
  if (found === undefined) throw new UnansweredError('the bot’s answer has no findings')
  return found
}
