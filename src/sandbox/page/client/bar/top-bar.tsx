import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { ClockBar } from './clock-bar.tsx'
import { ResetButton } from './reset-button.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { TroubleMenu } from './trouble-menu.tsx'

/** The sandbox's own controls: time, troubles, the tour, and beginning again. */
export function TopBar() {
  const { state, go } = usePage()
  return (
    <header class="bar">
      <div class="brand">
        <span class="bot-mark" aria-hidden="true" />
        <div>
          <h1>{words('app.title')}</h1>
          <p class="quiet">{state.school.name}</p>
        </div>
      </div>
      <ClockBar />
      <div class="bar-tools">
        <TroubleMenu />
        <button type="button" class="button" onClick={() => go({ step: 0 })}>
          {words('tour.open')}
        </button>
        <ResetButton />
        <ThemeSwitch />
      </div>
    </header>
  )
}
