import { type Part, seamOf, Slot, useSlotParts, useTitle } from '@jangteo/mfe-kit'
import { Whipstitch, Wrap } from '@jangteo/ui'
import { type ReactNode, useEffect } from 'react'
import { dropFirstView } from '../first-view/sent.tsx'
import { useWords } from '../words/use-words.ts'
import css from './home.module.css'
import { MarketPulse } from './market-pulse.tsx'

/** A piece of another part, sewn on: at its left edge beside, at its upper edge below. */
const sewn = (part: Part, child: ReactNode) => (
  <div className={css.guest}>
    <Whipstitch part={part.name} way="down" state={seamOf(part)} className={css.down} />
    <Whipstitch part={part.name} way="across" state={seamOf(part)} className={css.across} />
    {child}
  </div>
)

/** The storefront's first page: one quilt of whatever the parts bring. */
export const StoreHome = () => {
  const t = useWords()
  useTitle(t.home)
  useEffect(() => dropFirstView, [])
  const guests = useSlotParts('home.orders').length > 0
  return (
    <Wrap className={css.home}>
      <h1 className="jt-out-of-sight">{t.shop}</h1>
      <div className={css.top}>
        <MarketPulse />
        <div className={guests ? css.quilt : css.alone}>
          <div className={css.host}>
            <Slot name="home.featured" />
          </div>
          <Slot name="home.orders" wrap={sewn} />
        </div>
      </div>
      <Slot name="home.recent" />
    </Wrap>
  )
}
