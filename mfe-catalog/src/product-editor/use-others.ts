import { type PresentPerson, usePresence } from '@jangteo/mfe-kit'
import { useCallback, useState } from 'react'
import { useStaffWords } from '../words/use-staff-words.ts'
import type { FieldName } from './fields/edits.ts'

const priceOf = (variantId: string) => `price:${variantId}`

/** Who else has this product open and in which field they are; tells them where this person is. */
export const useOthers = (productId: string) => {
  const t = useStaffWords()
  const [doing, setDoing] = useState<string | null>(null)
  const others: readonly PresentPerson[] = usePresence('product', productId, doing)
  const inPrice = useCallback((variantId: string | null) => setDoing(variantId && priceOf(variantId)), [])
  const atPrice = useCallback((variantId: string) => others.find((person) => person.doing === priceOf(variantId))?.name, [others])
  const atField = (name: FieldName) => {
    const person = others.find((one) => one.doing === name)
    return person && t.isTyping(person.name)
  }
  return { others, inField: (name: FieldName | null) => setDoing(name), inPrice, atField, atPrice }
}
