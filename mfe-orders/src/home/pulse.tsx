import { type SlotProps, useGauge } from '@jangteo/mfe-kit'
import { useEffect } from 'react'
import { useWords } from '../words/use-words.ts'

/** Fills `home.pulse`: how many orders came, second by second. Draws nothing itself. */
export const OrdersPulse = ({ tell }: SlotProps['home.pulse']) => {
  const t = useWords()
  const pulse = useGauge<{ seconds: [second: number, orders: number][] }>('orders', 'pulse')
  useEffect(() => tell('orders', [{ tone: 'ink', label: t.pulse, seconds: pulse?.seconds ?? [] }]), [pulse, t, tell])
  return null
}
