import { toast } from '@jangteo/ui'
import { useWords } from '../../words/use-words.ts'
import { putBack, type ReviewedLine, removeItem } from '../cart.ts'
import { changeCart } from '../cart-store.ts'
import { focusLine } from './focus-line.ts'

/** Takes a line out, and says so with the way back. */
export const useRemove = () => {
  const t = useWords()
  return (line: ReviewedLine, title: string, button: HTMLElement) => {
    focusLine(button, true)
    changeCart((cart) => {
      const index = cart.findIndex(({ variantId }) => variantId === line.variantId)
      const item = cart[index]
      if (item) toast({ text: t.removed(title), undo: { label: t.undo, run: () => changeCart((now) => putBack(now, item, index)) } })
      return removeItem(cart, line.variantId)
    })
  }
}
