import { useEffect, useRef, useState } from 'preact/hooks'
import type { PageState } from '../protocol.ts'
import { type Connection, connect } from './sandbox-connection.ts'

const stored = 'as'

/** The sandbox's state as it changes; the last one stays while the sandbox does not answer. */
export function useSandbox() {
  const [state, setState] = useState<PageState | null>(null)
  const [isLost, setLost] = useState(false)
  const connection = useRef<Connection | null>(null)
  useEffect(() => {
    const made = connect(sessionStorage.getItem(stored), (seen) => {
      setLost(seen === null)
      if (seen !== null) setState(seen)
    })
    connection.current = made
    return () => made.close()
  }, [])
  return {
    state,
    isLost,
    act: async (act: Parameters<Connection['act']>[0]) =>
      (await connection.current?.act(act)) ?? { ok: false as const, trouble: 'sandbox_gone' },
    switchTo(user: string) {
      sessionStorage.setItem(stored, user)
      connection.current?.switchTo(user)
    },
  }
}
