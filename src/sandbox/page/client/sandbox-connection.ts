import type { Act, Answer, PageState } from '../protocol.ts'

export interface Connection {
  act(act: Act): Promise<Answer>
  /** Whose Slack is shown from now on. */
  switchTo(user: string): void
  close(): void
}

/**
 * Follows the sandbox: `seen` gets each new state, or null while the sandbox does not answer. States are fetched one at a time, and once
 * more where something changed meanwhile, so that a burst of changes costs two fetches and the last state is never missed.
 */
export function connect(user: string | null, seen: (state: PageState | null) => void): Connection {
  let me = user
  let isFetching = false
  let isStale = false

  async function fetchState(): Promise<void> {
    const asked = me
    const answer = await fetch(`/api/state${asked === null ? '' : `?as=${encodeURIComponent(asked)}`}`)
    const state = (await answer.json()) as PageState
    if (asked === me) seen(state)
    else isStale = true
  }

  async function refresh(): Promise<void> {
    isStale = true
    if (isFetching) return
    isFetching = true
    try {
      while (isStale) {
        isStale = false
        await fetchState()
      }
    } catch {
      seen(null)
    } finally {
      isFetching = false
    }
  }

  const changes = new EventSource('/api/changes')
  changes.addEventListener('open', () => void refresh())
  changes.addEventListener('message', () => void refresh())
  changes.addEventListener('error', () => seen(null))

  return {
    async act(act) {
      const url = `/api/act${me === null ? '' : `?as=${encodeURIComponent(me)}`}`
      try {
        const body = JSON.stringify(act)
        const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
        return (await answer.json()) as Answer
      } catch {
        return { ok: false, trouble: 'sandbox_gone' }
      } finally {
        void refresh()
      }
    },
    switchTo(next) {
      me = next
      void refresh()
    },
    close: () => changes.close(),
  }
}
