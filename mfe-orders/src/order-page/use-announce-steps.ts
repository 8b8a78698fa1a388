import { announceNews, useLocale } from '@jangteo/mfe-kit'
import { useEffect, useState } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { summaryOf } from '../words/summaries.ts'

/** Says each new step to screen readers; what was there at first is on the page already. */
export const useAnnounceSteps = (order: OrderView): void => {
  const locale = useLocale()
  const [said, setSaid] = useState(order.timeline.length)
  useEffect(() => {
    const fresh = order.timeline.slice(said)
    if (fresh.length === 0) return
    setSaid(order.timeline.length)
    // a kind for each: steps that come within 5 s are all said, together
    for (const step of fresh) announceNews(`${order.id} ${step.at} ${step.type}`, summaryOf(step, order, locale))
  }, [order, said, locale])
}
