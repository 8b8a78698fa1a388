import { Button, CheckIcon, LinkButton, Menu, PageHead, StatusMark, TextButton } from '@jangteo/ui'
import type { ProductView } from '../product/product-view.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './editor.module.css'
import EllipsisIcon from 'lucide-react/icons/ellipsis'
import ExternalLinkIcon from 'lucide-react/icons/external-link'

const marks = { PUBLISHED: 'done', DRAFT: 'waiting', ARCHIVED: 'ended' } as const
const tones = { PUBLISHED: css.onSale, DRAFT: css.draft, ARCHIVED: css.archived } as const

type Saving = { count: number; waiting: number; busy: boolean; took: number | null; onSave: () => void; onDiscard: () => void }

/** All is saved, or what is not and the two ways on. Nothing goes to customers before somebody says so. */
const Saved = ({ count, waiting, busy, took, onSave, onDiscard }: Saving) => {
  const t = useStaffWords()
  if (count === 0)
    return (
      <span className={css.saved} role="status">
        <CheckIcon className="jt-icon" aria-hidden />
        {took === null ? t.allSaved : t.savedIn((took / 1000).toFixed(2))}
      </span>
    )
  return (
    <>
      <span className={css.saved} role="status">
        {waiting === count ? t.conflictsWait : t.unsavedFields(count)}
      </span>
      <TextButton onClick={onDiscard}>{t.discard}</TextButton>
      <Button variant="primary" busy={busy} disabled={waiting === count} aria-keyshortcuts="Control+S Meta+S" onClick={onSave}>
        {t.save}
      </Button>
    </>
  )
}

type HeadProps = Saving & { product: ProductView; onAct: (act: string) => void }

/** The product's name and state, what is saved, and what else can be done. */
export const EditorHead = ({ product, onAct, ...saving }: HeadProps) => {
  const t = useStaffWords()
  const { status } = product
  return (
    <PageHead
      size="staff"
      title={product.title}
      note={
        <span className={`${css.state} ${tones[status]}`}>
          <StatusMark glyph={marks[status]}>{t.status[status]}</StatusMark>
        </span>
      }
      actions={
        <>
          <Saved {...saving} />
          {status === 'PUBLISHED' && (
            <LinkButton href={`/catalog/p/${product.slug}`} variant="secondary" icon={ExternalLinkIcon}>
              {t.customerView}
            </LinkButton>
          )}
          <Menu
            label={t.moreActs}
            className={css.more}
            trigger={<EllipsisIcon className="jt-icon" aria-hidden />}
            onPick={onAct}
            items={[
              { id: 'stock', label: t.toStock, href: `/catalog/stock?text=${encodeURIComponent(product.variants[0]?.sku ?? '')}` },
              { id: 'archive', label: t.archive, danger: true, disabledReason: status === 'ARCHIVED' ? t.archivedAlready : undefined },
            ]}
          />
        </>
      }
    />
  )
}
