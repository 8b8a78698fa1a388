import { useParams, useQuery, useRow, useSession, useTitle } from '@jangteo/mfe-kit'
import { Breadcrumbs, Button, EmptyState, LinkButton, LoadingBlocks, Notice, PageHead, Panel, Tag } from '@jangteo/ui'
import type { ReactNode } from 'react'
import { LiveCard } from '../product/live-card.tsx'
import { OneProduct } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useWords } from '../words/use-words.ts'
import { BasicsPanel } from './basics-panel.tsx'
import css from './editor.module.css'
import { ImagesPanel } from './images-panel.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { useEditor } from './use-editor.ts'
import { VariantsPanel } from './variants-panel.tsx'

const tones = { PUBLISHED: 'jade', DRAFT: 'gold', ARCHIVED: 'plain' } as const

const CustomerSees = ({ product }: { product: ProductView }) => (
  <Panel title={useWords().customerSees}>
    <div className={css.preview}>
      <LiveCard product={product} ratio="wide" />
    </div>
  </Panel>
)

const Loaded = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const editor = useEditor(product)
  const { typed, changed, busy, problem, save, set } = editor
  useTitle(product.title)
  return (
    <div className={css.page}>
      <div className={css.main}>
        <Breadcrumbs label={t.products} items={[{ label: t.products, href: '/catalog/manage' }, { label: product.title }]} />
        <PageHead
          size="staff"
          title={product.title}
          note={<Tag tone={tones[product.status]}>{t.status[product.status]}</Tag>}
          actions={
            <>
              <span className={css.saved}>{changed.length > 0 ? t.unsaved : t.saved}</span>
              {product.status === 'PUBLISHED' && (
                <LinkButton href={`/catalog/p/${product.slug}`} variant="secondary">
                  {t.customerView}
                </LinkButton>
              )}
              <Button variant="primary" busy={busy} disabled={changed.length === 0} onClick={() => void save()}>
                {t.save}
              </Button>
            </>
          }
        />
        {problem && <Notice tone="madder">{problem}</Notice>}
        <BasicsPanel {...editor} />
        <VariantsPanel product={product} />
      </div>
      <div className={css.side}>
        <CustomerSees product={product} />
        <ImagesPanel images={typed.images} onChange={(images) => set('images', images)} />
        <PublishPanel product={product} />
      </div>
    </div>
  )
}

export const ProductEditorPage = () => {
  const t = useWords()
  const { may } = useSession()
  const { id = '' } = useParams()
  const query = useQuery(OneProduct, { id })
  const found = query.data?.product
  useLiveProducts(found ? [found] : undefined, query.position)
  const row = useRow<ProductView>('Product', id)
  const alone = (child: ReactNode) => <div className="jt-staff-page-body">{child}</div>
  if (query.status === 'failed' && !row)
    return alone(<EmptyState wholePage title={t.notLoaded} action={<Button onClick={() => void query.refetch()}>{t.retry}</Button>} />)
  if ((query.status === 'ready' && !found) || !may('edit-products'))
    return alone(<EmptyState wholePage title={t.noProduct} action={<LinkButton href="/catalog/manage">{t.products}</LinkButton>} />)
  return row ? <Loaded key={row.id} product={row} /> : alone(<LoadingBlocks label={t.loading} look="panel" />)
}
