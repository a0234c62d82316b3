import { BlockKit } from '../blocks/block-kit.tsx'
import { SurfaceContext } from '../blocks/surface.ts'
import { useEntries } from '../blocks/use-entries.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { BackToList } from './back-to-list.tsx'

const nothing = {}

/** The app's Home of whoever looks. */
export function HomePane() {
  const { state } = usePage()
  const entries = useEntries('home', { home: true }, nothing)
  return (
    <section class="pane" aria-labelledby="home-title">
      <header class="pane-head">
        <BackToList />
        <div>
          <h2 id="home-title">{words('home.title')}</h2>
          <p class="quiet">{words('home.about')}</p>
        </div>
      </header>
      <div class="log home" tabIndex={0} role="region" aria-label={words('home.title')}>
        {state.home === null ? (
          <p class="empty">{words('home.empty')}</p>
        ) : (
          <SurfaceContext.Provider value={{ ...entries, errorOf: () => undefined }}>
            <BlockKit blocks={state.home.blocks} />
          </SurfaceContext.Provider>
        )}
      </div>
    </section>
  )
}
