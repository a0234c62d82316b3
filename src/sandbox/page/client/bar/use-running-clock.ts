import { useEffect, useState } from 'preact/hooks'

const tickMs = 1000

/** School time as it runs on from what the server last said. */
export function useRunningClock(now: string): Date {
  const [elapsed, setElapsed] = useState(0)
  useEffect(() => {
    const from = performance.now()
    setElapsed(0)
    const timer = setInterval(() => setElapsed(performance.now() - from), tickMs)
    return () => clearInterval(timer)
  }, [now])
  return new Date(new Date(now).getTime() + elapsed)
}
