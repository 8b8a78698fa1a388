import { announce } from '@jangteo/mfe-kit'
import { type FormEvent, type MouseEvent, useState } from 'react'
import type { ReviewedLine } from '../cart/cart.ts'
import { useWords } from '../words/use-words.ts'
import { checkDraft, firstWrong } from './draft.ts'
import { useDraft } from './use-draft.ts'
import { inputOf, usePlaceOrder } from './use-place-order.ts'

/** Takes the focus to a field, opening the row that holds it. */
const goTo = (field: HTMLElement | null | undefined) => {
  const fold = field?.closest('details')
  if (fold) fold.open = true
  field?.focus()
}

/** Fills in the form and sends it: not before every question of the lines is answered, nor before every field is right. What is wrong is said from the first try on. */
export const useCheckout = (lines: readonly ReviewedLine[]) => {
  const t = useWords()
  const { draft, set, settled } = useDraft()
  const { problems, output } = checkDraft(draft)
  const asks = lines.some((line) => line.asks)
  const { place, ...placing } = usePlaceOrder(output && !asks && lines.length > 0 ? inputOf(lines, output) : null)
  const [tried, setTried] = useState(false)
  /** The button that waits cannot be pressed, nor the form sent by Enter: either leads to the first question. */
  const askFirst = ({ target, currentTarget }: MouseEvent<HTMLFormElement>) => {
    if (asks && placing.former === null && target instanceof Element && target.closest('[type=submit]'))
      goTo(currentTarget.querySelector<HTMLElement>('[role=alert] button'))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (placing.former !== null) return void place()
    const form = event.currentTarget
    setTried(true)
    const wrong = firstWrong(problems)
    if (!wrong) return void place()
    announce(t.fillIn, 'assertive')
    goTo(form.querySelector<HTMLElement>(`[name="${wrong}"]`))
  }
  return { fields: { draft, set, settled, problems: tried ? problems : {} }, askFirst, submit, ...placing }
}
