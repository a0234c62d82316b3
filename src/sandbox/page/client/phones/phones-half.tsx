import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { PhoneList } from './phone-list.tsx'
import { PhonePane } from './phone-pane.tsx'
import { PhoneWall } from './phone-wall.tsx'

/** The families' phones: a list and one of them, or all side by side. */
export function PhonesHalf() {
  const { state, at, go } = usePage()
  const phone = state.phones.find(({ number }) => number === at.phone)
  const open = at.phones === 'all' ? 'wall' : phone === undefined ? 'list' : 'phone'
  return (
    <section id="phones" class="half phones" aria-label={words('phones.label')} data-open={open} tabIndex={-1}>
      <header class="pane-head">
        <div>
          <h2>{words('phones.title')}</h2>
          <p class="quiet">{words('phones.about', { count: state.phones.length })}</p>
        </div>
        <div class="segments" role="group" aria-label={words('phones.view')}>
          <button type="button" aria-pressed={at.phones === 'one'} onClick={() => go({ phones: 'one' })}>
            {words('phones.one')}
          </button>
          <button type="button" aria-pressed={at.phones === 'all'} onClick={() => go({ phones: 'all' })}>
            {words('phones.all')}
          </button>
        </div>
      </header>
      {at.phones === 'all' ? (
        <PhoneWall />
      ) : (
        <div class="phones-inside">
          <PhoneList />
          {phone === undefined ? (
            <div class="pane nothing">
              <p class="empty">{words('phones.choose')}</p>
            </div>
          ) : (
            <PhonePane key={phone.number} phone={phone} />
          )}
        </div>
      )}
    </section>
  )
}
