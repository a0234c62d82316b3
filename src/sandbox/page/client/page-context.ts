import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Act, Answer, PageState } from '../protocol.ts'
import type { Navigation } from './navigation.ts'

/** What every part of the page may ask for. */
export interface Page {
  readonly state: PageState
  /** Does it, and tells whoever looks at the page what went wrong or what was replied. */
  act(act: Act): Promise<Answer>
  /** Does it and tells nobody. */
  actQuietly(act: Act): Promise<Answer>
  tell(text: string, tone?: 'plain' | 'trouble'): void
  readonly at: Navigation
  go(to: Partial<Navigation>): void
  switchTo(user: string): void
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === null) throw new Error('a part of the page stands outside of it')
  return page
}
