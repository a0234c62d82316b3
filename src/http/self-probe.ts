import type { SelfProbe } from '../doctor/facts.ts'

/** By it a bot knows its own answer; the same in every process that has the same key. */
export const installationHeader = 'x-touchpoint'

/** Asks our own /healthz by the address that Twilio and Slack are given. */
export function createSelfProbe({
  publicUrl,
  keyId,
  timeoutMs,
}: {
  publicUrl: string
  keyId: string
  timeoutMs: number
}): SelfProbe {
  return {
    async look() {
      try {
        const signal = AbortSignal.timeout(timeoutMs)
        // A connection of its own: a kept one may have been closed at the other end meanwhile, which is no fault of the address.
        const headers = { connection: 'close' }
        const response = await fetch(`${publicUrl}/healthz`, { redirect: 'manual', headers, signal })
        await response.body?.cancel()
        return response.headers.get(installationHeader) === keyId
          ? { kind: 'this_bot' }
          : { kind: 'another', status: response.status }
      } catch (error) {
        return { kind: 'no_answer', why: reasonOf(error) }
      }
    },
  }
}

/** fetch wraps what happened in its `cause`; a code says it without quoting an address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause, name } = error as Error & { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : name
}
