import '@jangteo/ui/ui.css'
import './shell.css'
import { loadSession, wordsReady } from '@jangteo/mfe-kit'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App, loadStaffFrame } from './app.tsx'
import { startParts } from './loading/host.ts'
import { isStaff } from './navigation/navigation.ts'
import { fetchReleases } from './loading/releases.ts'
import { PageBoundary } from './page-boundary.tsx'
import { ShopClosed } from './shop-closed.tsx'
import { watchFields } from './swapping/fields.ts'

const RETRY_MS = 3_000
const LETTERS_MS = 1_000
const element = document.getElementById('root')
if (!element) throw new Error('index.html has no #root')
const root = createRoot(element)

const whoItIs = async () => isStaff((await loadSession()).roles) && loadStaffFrame()

/** The shop's own font, the last face of its family: asked for by the family's name, a chunk with the same letters would come too. */
const ownFont = () => [...document.fonts].findLast(({ family }) => family.includes('Pretendard'))

/** Drawn in other letters first, everything would move when these come; after a second it is drawn all the same. */
const lettersThere = () =>
  Promise.race([
    ownFont()
      ?.load()
      .catch(() => undefined),
    new Promise((late) => setTimeout(late, LETTERS_MS)),
  ])

/** Who this is, which parts there are and the words, before anything is drawn: they come in milliseconds, and a page that changes its mind is worse. */
const open = async (): Promise<void> => {
  try {
    const [releases] = await Promise.all([fetchReleases(), whoItIs(), wordsReady(), lettersThere()])
    startParts(releases)
    root.render(
      <StrictMode>
        <PageBoundary
          fallback={
            <Suspense>
              <ShopClosed broken />
            </Suspense>
          }
        >
          <App />
        </PageBoundary>
      </StrictMode>,
    )
  } catch (error) {
    console.error(error)
    root.render(
      <Suspense>
        <ShopClosed />
      </Suspense>,
    )
    setTimeout(() => void open(), RETRY_MS)
  }
}

watchFields()
void open()
