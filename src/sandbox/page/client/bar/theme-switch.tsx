import { useState } from 'preact/hooks'
import { words } from '../words.ts'

type Theme = 'auto' | 'light' | 'dark'
const after: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' }
const marks: Readonly<Record<Theme, string>> = { auto: '◐', light: '☀', dark: '☾' }
const stored = 'theme'

function isTheme(value: string | null | undefined): value is Theme {
  return value === 'auto' || value === 'light' || value === 'dark'
}

/** What was chosen before is there before anything is drawn. */
export function restoreTheme(): void {
  const theme = localStorage.getItem(stored)
  if (isTheme(theme)) document.documentElement.dataset['theme'] = theme
}

/** As the system has it, light, or dark. */
export function ThemeSwitch() {
  const given = document.documentElement.dataset['theme']
  const [theme, setTheme] = useState<Theme>(isTheme(given) ? given : 'auto')
  const turn = () => {
    const next = after[theme]
    document.documentElement.dataset['theme'] = next
    localStorage.setItem(stored, next)
    setTheme(next)
  }
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words(`theme.${theme}`)}
      title={words(`theme.${theme}`)}
      onClick={turn}
    >
      <span aria-hidden="true">{marks[theme]}</span>
    </button>
  )
}
