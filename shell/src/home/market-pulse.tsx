import { formatNumber, type PulseSeries, Slot, useLocale, useNow, useSlotParts } from '@jangteo/mfe-kit'
import { Pulse } from '@jangteo/ui'
import { useCallback, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { SPAN, stitchesOf } from './stitches.ts'

type Told = Record<string, readonly PulseSeries[]>
/** As long the figures of one part wait for those of the others, so that they come together and none makes room for another. */
const TOGETHER_MS = 2_000

/** "지금 장터": the last minute of all parts on one strip. Each part tells its own; a part that is missing or broken leaves only its stitches out. */
export const MarketPulse = () => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(1_000)
  const parts = useSlotParts('home.pulse')
  const [told, setTold] = useState<Told>({})
  const [since] = useState(now)
  const tell = useCallback((part: string, series: readonly PulseSeries[]) => setTold((before) => ({ ...before, [part]: series })), [])
  if (parts.length === 0) return null
  const series = parts.toReversed().flatMap(({ name }) => told[name] ?? [])
  const { stitches, counts } = stitchesOf(series, now)
  const together = parts.every(({ name }) => told[name]) || now - since >= TOGETHER_MS
  const legend = series.map(({ tone, label }, at) => ({ tone, label, count: formatNumber(counts[at] ?? 0, locale) }))
  return (
    <>
      <Pulse label={t.pulse} stitches={stitches} legend={together ? legend : []} note={t.lastSeconds(SPAN)} />
      <div hidden>
        <Slot name="home.pulse" props={{ tell }} />
      </div>
    </>
  )
}
