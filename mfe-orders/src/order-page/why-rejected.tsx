import { rejectionText, useLocale } from '@jangteo/mfe-kit'
import { Notice } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'

/** An answer has the details as text, a pushed row as they are. */
const availableIn = (details: unknown): number => {
  const known = (typeof details === 'string' ? JSON.parse(details) : details) as { available?: number } | null
  return known?.available ?? 0
}

/** Why the order did not go through, and what can be done now. */
export const WhyRejected = ({ rejection }: Pick<OrderView, 'rejection'>) => {
  const t = useWords()
  const locale = useLocale()
  if (!rejection) return null
  const said = {
    INSUFFICIENT_STOCK: () => t.notEnough(availableIn(rejection.details)),
    PAYMENT_DECLINED: () => `${rejectionText(locale, rejection)} ${t.otherCard}`,
  }[rejection.code as string]
  return <Notice tone="madder">{said?.() ?? rejectionText(locale, rejection)}</Notice>
}
