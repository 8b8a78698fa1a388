import { Button } from '@jangteo/ui'
import { MessagePage } from './layout/message-page.tsx'
import { useWords } from './words/use-words.ts'

/** In place of the whole page: nobody answers (then it opens again by itself), or the shell itself broke (then a button loads it anew). */
export const ShopClosed = ({ broken = false }: { broken?: boolean }) => {
  const t = useWords()
  return (
    <main>
      <MessagePage
        title={t.shopClosed}
        text={broken ? t.shopBrokenText : t.shopClosedText}
        actions={
          broken && (
            <Button variant="primary" onClick={() => location.reload()}>
              {t.retry}
            </Button>
          )
        }
      />
    </main>
  )
}
