import { rejectionDetails, rejectionText, useLocale } from '@jangteo/mfe-kit'
import { Notice } from '@jangteo/ui'
import type { OrderView } from '../order/order-fields.ts'
import { useWords } from '../words/use-words.ts'

/** Why the order did not go through, and what can be done now. */
export const WhyRejected = ({ rejection }: Pick<OrderView, 'rejection'>) => {
  const t = useWords()
  const locale = useLocale()
  if (!rejection) return null
  const said = {
    INSUFFICIENT_STOCK: () => t.notEnough(Number(rejectionDetails(rejection.details)['available'] ?? 0)),
    PAYMENT_DECLINED: () => `${rejectionText(locale, rejection)} ${t.otherCard}`,
  }[rejection.code as string]
  return <Notice tone="madder">{said?.() ?? rejectionText(locale, rejection)}</Notice>
}
