import { useEffect, useState } from 'preact/hooks'
import type { Act, PageState } from '../protocol.ts'
import { Announcer } from './announcer.tsx'
import { TopBar } from './bar/top-bar.tsx'
import { HalfTabs } from './half-tabs.tsx'
import { isWide } from './is-wide.ts'
import { type Navigation, start } from './navigation.ts'
import { Notices } from './notices.tsx'
import { type Page, PageContext } from './page-context.ts'
import { PhonesHalf } from './phones/phones-half.tsx'
import { SlackHalf } from './slack/slack-half.tsx'
import { StatusLine } from './status-line.tsx'
import { Tour } from './tour/tour.tsx'
import { tourSteps } from './tour/tour-steps.ts'
import { troubleWords } from './trouble-words.ts'
import { useNotices } from './use-notices.ts'
import { useSandbox } from './use-sandbox.ts'
import { words } from './words.ts'

/** The whole page: the bar, Slack, the phones. */
export function App() {
  const { state, isLost, act, switchTo } = useSandbox()
  const { notices, tell, close } = useNotices()
  const [at, setAt] = useState<Navigation | null>(null)
  useEffect(() => {
    if (state !== null && at === null) setAt(firstLook(state))
  }, [state])
  if (state === null || at === null) {
    return <p class="loading">{words(isLost ? 'status.lost' : 'status.loading')}</p>
  }
  const page: Page = {
    state,
    at,
    tell,
    actQuietly: act,
    async act(doing: Act) {
      const answer = await act(doing)
      if (!answer.ok) tell(troubleWords(answer.trouble), 'trouble')
      else if (answer.reply !== undefined) tell(answer.reply)
      return answer
    },
    go: (to) => setAt((now) => ({ ...(now ?? start), ...to })),
    switchTo(user) {
      switchTo(user)
      setAt({ ...at, channel: at.channel === 'home' ? null : at.channel, thread: null, message: null })
    },
  }
  const about = at.step === null ? undefined : tourSteps[at.step]?.about
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#slack">
        {words('skip.slack')}
      </a>
      <a class="skip" href="#phones">
        {words('skip.phones')}
      </a>
      <TopBar />
      <StatusLine isLost={isLost} />
      <main class="halves" data-half={at.half} data-tour={about}>
        <SlackHalf />
        <PhonesHalf />
      </main>
      <HalfTabs />
      <Tour />
      <Notices notices={notices} onClose={close} />
      <Announcer />
    </PageContext.Provider>
  )
}

/** Where a visit begins: in the first channel and the first phone where there is room for both, and with the tour on the first visit. */
function firstLook(state: PageState): Navigation {
  return {
    ...start,
    channel: isWide() ? (state.channels[0]?.id ?? null) : null,
    phone: isWide() ? (state.phones[0]?.number ?? null) : null,
    step: state.tourSeen ? null : 0,
  }
}
