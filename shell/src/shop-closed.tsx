import { Button, EmptyState, Wrap } from '@jangteo/ui'
import { useWords } from './words/use-words.ts'

/** In place of the whole page: nobody answers (then it opens again by itself), or the shell itself broke (then a button loads it anew). */
export const ShopClosed = ({ broken = false }: { broken?: boolean }) => {
  const t = useWords()
  return (
    <Wrap>
      <EmptyState
        wholePage
        title={t.shopClosed}
        text={broken ? t.shopBrokenText : t.shopClosedText}
        action={broken && <Button onClick={() => location.reload()}>{t.retry}</Button>}
      />
    </Wrap>
  )
}
