import { readRosterBytes } from '../people/parse-roster-bytes.ts'
import { readSlackFault } from './slack-fault.ts'
import type { SlackClient } from './web-client.ts'

/** `unfetchable`: it is gone, or Slack does not give it to us; another try would fare the same. */
export type FetchedFile = { kind: 'file'; bytes: Buffer } | { kind: 'too_large' } | { kind: 'unfetchable' }

/** Where Slack keeps files (docs.slack.dev/reference/objects/file-object, `url_private_download`). */
const filesOrigin = 'https://files.slack.com'
const fetchTimeoutMs = 120_000

/**
 * Fetches a file that was shared with the bot. The token goes to Slack's own host alone, and follows no redirect: Slack sends whoever
 * may not have the file to its sign-in page. Throws where Slack cannot be reached.
 */
export async function fetchSlackFile(client: SlackClient, fileId: string): Promise<FetchedFile> {
  const address = await addressOf(client, fileId)
  const origin = address === null ? null : new URL(address).origin
  if (address === null || (origin !== filesOrigin && origin !== standInOrigin(client))) return { kind: 'unfetchable' }
  const response = await fetch(address, {
    headers: { authorization: `Bearer ${client.token ?? ''}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(fetchTimeoutMs),
  })
  if (response.status === 429 || response.status >= 500) throw new Error(`files answered ${response.status}`)
  const isPage = response.headers.get('content-type')?.startsWith('text/html') === true
  if (response.status !== 200 || isPage || response.body === null) {
    await response.body?.cancel()
    return { kind: 'unfetchable' }
  }
  const bytes = await readRosterBytes(response.body)
  return bytes === null ? { kind: 'too_large' } : { kind: 'file', bytes }
}

async function addressOf(client: SlackClient, fileId: string): Promise<string | null> {
  try {
    const { file } = await client.files.info({ file: fileId })
    const address = file?.url_private_download ?? file?.url_private ?? null
    return address !== null && URL.canParse(address) ? address : null
  } catch (error) {
    if (readSlackFault(error).kind === 'answered') return null
    throw error
  }
}

/** Where Slack is stood in for on this machine, its files are there too. */
function standInOrigin(client: SlackClient): string | null {
  const base = new URL(client.slackApiUrl)
  return ['127.0.0.1', 'localhost', '[::1]'].includes(base.hostname) ? base.origin : null
}
