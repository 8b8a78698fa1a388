import { type SlotProps, useGauge } from '@jangteo/mfe-kit'
import { useEffect } from 'react'
import { useWords } from '../words/use-words.ts'

type Seconds = { seconds: [second: number, prices: number, receipts: number][] }

/** Fills `home.pulse`: what changed in the catalog, second by second. Draws nothing itself. */
export const CatalogPulse = ({ tell }: SlotProps['home.pulse']) => {
  const t = useWords()
  const pulse = useGauge<Seconds>('catalog', 'pulse')
  useEffect(() => {
    const seconds = pulse?.seconds ?? []
    tell('catalog', [
      { tone: 'gold', label: t.pulse.prices, seconds: seconds.map(([second, prices]) => [second, prices]) },
      { tone: 'jade', label: t.pulse.receipts, seconds: seconds.map(([second, , receipts]) => [second, receipts]) },
    ])
  }, [pulse, t, tell])
  return null
}
