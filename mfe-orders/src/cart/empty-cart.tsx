import { Slot } from '@jangteo/mfe-kit'
import { EmptyState, LinkButton, PageHead, Tile, Wrap } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import css from './cart.module.css'

/** What would stand here, faintly, and what could: the catalog's piece of what just changed. */
export const EmptyCart = ({ title }: { title: string }) => {
  const t = useWords()
  const browse = (
    <LinkButton variant="primary" href="/catalog">
      {t.browse}
    </LinkButton>
  )
  return (
    <Wrap>
      <div className={css.head}>
        <PageHead title={title} />
      </div>
      <Tile className={css.empty}>
        <EmptyState title={t.cartEmpty} text={t.cartEmptyText} action={browse} />
        <div className={css.ghost} aria-hidden="true">
          {[0, 1, 2].map((line) => (
            <span key={line} />
          ))}
        </div>
      </Tile>
      <div className={css.recent}>
        <Slot name="home.recent" />
      </div>
    </Wrap>
  )
}
