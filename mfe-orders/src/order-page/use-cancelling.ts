import { announce } from '@jangteo/mfe-kit'
import { useState } from 'react'
import type { OrderView } from '../order/order-fields.ts'

/** A cancelling: shown as soon as it is sent (`pending`), true once the order says so itself, taken back with its reason when it is refused. */
export const useCancelling = ({ lifecycle }: OrderView) => {
  const [asking, setAsking] = useState(false)
  const [sent, setSent] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const onSent = (end: Promise<string | null>) => {
    setRefusal(null)
    setSent(true)
    void end.then((why) => {
      if (why === null) return
      setSent(false)
      setRefusal(why)
      announce(why, 'assertive')
    })
  }
  return { asking, ask: () => setAsking(true), close: () => setAsking(false), onSent, pending: sent && lifecycle !== 'CANCELLED', refusal }
}
