import { EmptyState, Wrap } from '@jangteo/ui'
import { useWords } from './words/use-words.ts'

/** Neither session nor registry answers. Opens again by itself. */
export const ShopClosed = () => {
  const t = useWords()
  return (
    <Wrap>
      <EmptyState title={t.shopClosed} text={t.shopClosedText} />
    </Wrap>
  )
}
