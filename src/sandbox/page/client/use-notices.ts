import { useCallback, useRef, useState } from 'preact/hooks'
import type { Notice } from './notices.tsx'

const most = 3
const shownMs = 8000

/** The notices now; a plain one goes by itself, trouble waits until it is closed or newer notices push it out. */
export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const last = useRef(0)
  const close = useCallback((id: number) => setNotices((now) => now.filter((one) => one.id !== id)), [])
  const tell = useCallback((text: string, tone: 'plain' | 'trouble' = 'plain') => {
    const id = ++last.current
    setNotices((now) => [...now.filter((one) => one.text !== text).slice(1 - most), { id, text, tone }])
    if (tone === 'plain') setTimeout(close, shownMs, id)
  }, [])
  return { notices, tell, close }
}
