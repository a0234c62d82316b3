import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { tourSteps } from './tour-steps.ts'

/** Five steps for a first visit. Not modal: what a step speaks of can be tried at once. Escape ends it. */
export function Tour() {
  const { state, at, go, act, actQuietly } = usePage()
  const heading = useRef<HTMLHeadingElement>(null)
  const step = at.step === null ? undefined : tourSteps[at.step]
  useEffect(() => heading.current?.focus({ preventScroll: true }), [at.step])
  if (at.step === null || step === undefined) return null
  const number = at.step
  const isLast = number === tourSteps.length - 1
  const turn = (to: number) => {
    const about = tourSteps[to]?.about
    go({ step: to, ...(about === 'slack' || about === 'phones' ? { half: about } : {}) })
  }
  const end = () => {
    go({ step: null })
    if (!state.tourSeen) void actQuietly({ kind: 'tourSeen' })
  }
  const { help } = step
  const helpNow = () => {
    if (help === undefined) return
    go(help.go(state))
    const doing = help.act?.(state) ?? null
    if (doing !== null) void act(doing)
  }
  return (
    <div
      class="tour"
      role="dialog"
      aria-labelledby="tour-title"
      aria-describedby="tour-text"
      data-about={step.about}
      onKeyDown={(event) => {
        if (event.key === 'Escape') end()
      }}
    >
      <p class="quiet">{words('tour.step', { number: number + 1, of: tourSteps.length })}</p>
      <h2 id="tour-title" ref={heading} tabIndex={-1}>
        {words(`tour.${step.id}_title`)}
      </h2>
      <p id="tour-text">{words(`tour.${step.id}_text`)}</p>
      {help === undefined ? null : (
        <button type="button" class="button tour-help" onClick={helpNow}>
          {words(help.label)}
        </button>
      )}
      <footer>
        {isLast ? null : (
          <button type="button" class="button plain" onClick={end}>
            {words('tour.skip')}
          </button>
        )}
        {number === 0 ? null : (
          <button type="button" class="button" onClick={() => turn(number - 1)}>
            {words('tour.back')}
          </button>
        )}
        <button type="button" class="button primary" onClick={() => (isLast ? end() : turn(number + 1))}>
          {words(isLast ? 'tour.done' : 'tour.next')}
        </button>
      </footer>
    </div>
  )
}
