import { useFreshness, useParts } from '@jangteo/mfe-kit'
import { Button, classNames, Kbd, PartTag, threadOf, useHotkey } from '@jangteo/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { shortVersion } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'
import { type PlaceBox, placesNow } from './places.ts'
import css from './seams.module.css'

/** A smaller place has an outline alone: its tag would hide it and its neighbours. */
const TAGGED = { width: 200, height: 60 }

/** The places as they lie now, looked at again in every frame: parts load, rows come, the page scrolls. */
const usePlaces = () => {
  const [places, setPlaces] = useState<PlaceBox[]>([])
  useEffect(() => {
    let seen = ''
    let frame = 0
    const look = () => {
      const now = placesNow()
      const text = JSON.stringify(now)
      if (text !== seen) setPlaces(now)
      seen = text
      frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [])
  return places
}

/** The page's places, each washed in its part's thread. */
export const SeamsView = ({ onClose }: { onClose: () => void }) => {
  const t = useWords()
  const parts = useParts()
  const feeds = useFreshness()
  const places = usePlaces()
  useHotkey('Escape', onClose)
  const lagOf = (name: string) => feeds.find(({ context }) => context === name)?.seconds
  return createPortal(
    <>
      <div className={css.cloth} aria-hidden>
        {places.map(({ part, place, left, top, width, height }) => {
          const version = parts.find(({ name }) => name === part)?.version
          const lag = lagOf(part)
          return (
            <div key={`${part} ${place} ${left} ${top}`} className={classNames(css.place, threadOf(part))} style={{ left, top, width, height }}>
              {width >= TAGGED.width && height >= TAGGED.height && (
                <span className={css.tag}>
                  <PartTag part={part} version={version && shortVersion(version)} note={place} />
                  {lag !== undefined && (
                    <b className={css.lag} data-measured>
                      {t.seconds(lag.toFixed(2))}
                    </b>
                  )}
                </span>
              )}
            </div>
          )
        })}
      </div>
      <section className={css.bar} aria-label={t.seams}>
        <b>{t.seams}</b>
        <span>{t.seamsSum(new Set(places.map(({ part }) => part)).size, places.length)}</span>
        <Button variant="quiet" size="toolbar" onClick={onClose}>
          {t.close} <Kbd>\</Kbd>
        </Button>
      </section>
    </>,
    document.body,
  )
}
