import { Logo, Pulse, StoreHeader, TopBar, Wrap } from '@jangteo/ui'
import home from '../home/home.module.css'
import layout from '../layout/store-layout.module.css'
import en from '../words/en.ts'
import ko from '../words/ko.ts'

const WORDS = { ko, en }

/**
 * The home page before any code runs, drawn once by the build: what never changes stands where `StoreLayout` and `StoreHome` will draw it; in
 * `{{…}}` the gateway puts what a part shows there first.
 */
export const Frame = ({ locale }: { locale: 'ko' | 'en' }) => {
  const t = WORDS[locale]
  const logo = <Logo word={t.shop} />
  return (
    <div className={layout.store} data-first="">
      <StoreHeader logo={logo} nav={null} tools={null} />
      <TopBar logo={logo} tools={null} />
      <div className={layout.page}>
        <Wrap className={home.home}>
          <div className={home.top}>
            <Pulse label={t.pulse} stitches={[]} />
            <div className={home.quilt}>
              <div className={home.host} data-sent="home.featured">
                {'{{home.featured}}'}
              </div>
              <div className={home.guest} />
            </div>
          </div>
        </Wrap>
      </div>
    </div>
  )
}
