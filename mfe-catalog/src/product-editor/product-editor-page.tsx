import type { ProductChange } from '@jangteo/contracts/catalog/product-change'
import { InBar, useParams, useQuery, useRow, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, keyOf, LinkButton, LoadingBlocks, Notice, Presence } from '@jangteo/ui'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { ArchiveDialog } from '../product/archive-dialog.tsx'
import { OneProduct } from '../product/product.graphql.ts'
import type { ProductView } from '../product/product-view.ts'
import { useLiveProducts } from '../product/use-live-products.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { CustomerSees } from './customer-sees.tsx'
import { EditorHead } from './editor-head.tsx'
import css from './editor.module.css'
import { BasicsPanel } from './fields/basics-panel.tsx'
import { Conflict } from './fields/conflict.tsx'
import { type FieldName, fieldOf } from './fields/edits.ts'
import { type Editor, useEditor } from './fields/use-editor.ts'
import { HistoryPanel } from './history-panel.tsx'
import { ImagesPanel } from './images-panel.tsx'
import { OptionWordsPanel } from './option-words/option-words-panel.tsx'
import { problemOf } from './problem.ts'
import { PublishPanel, useSteps } from './publish-panel.tsx'
import { useHistory } from './use-history.ts'
import { useOthers } from './use-others.ts'
import { priceIn, type PricesInHand, usePrices } from './variants/use-prices.ts'
import { VariantsPanel } from './variants/variants-panel.tsx'

/** The question before archiving, and why it was refused. */
const useArchive = (id: string) => {
  const t = useStaffWords()
  const { archive } = useSteps(id)
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const onArchive = () => {
    setAsking(false)
    void archive().then(setRefused)
  }
  const dialog = <ArchiveDialog open={asking} title={t.archiveTitle} onClose={() => setAsking(false)} onArchive={onArchive} />
  return { ask: () => setAsking(true), refused, dialog }
}

type SideProps = { product: ProductView; editor: Editor; prices: PricesInHand; changes: readonly ProductChange[]; onEnter: (name: FieldName | null) => void }

/** Beside the form: what customers see, the pictures, what selling needs, what was done. */
const Side = ({ product, editor: { typed, problem, set }, prices, changes, onEnter }: SideProps) => {
  const wrongPrices = product.variants.flatMap(({ id, sku }) => (prices.typed[id] && priceIn(prices.typed[id].text) === null ? [sku] : []))
  return (
    <div className={css.side}>
      <CustomerSees product={product} />
      <ImagesPanel
        images={typed.images}
        error={problemOf(problem, 'images')}
        onChange={(images) => set('images', images)}
        onEnter={(inside) => onEnter(inside ? 'images' : null)}
      />
      <PublishPanel product={product} wrongPrices={wrongPrices} />
      <HistoryPanel product={product} changes={changes} />
    </div>
  )
}

/** Ctrl S and ⌘ S save. */
const savesOnKey = (save: Editor['save']) => (event: KeyboardEvent) => {
  if (keyOf(event.nativeEvent).toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  void save()
}

const Loaded = ({ product }: { product: ProductView }) => {
  const t = useStaffWords()
  const editor = useEditor(product)
  const { typed, changed, before, busy, problem, took, save, set, discard } = editor
  const prices = usePrices(product.id)
  const { changes, edits } = useHistory(product)
  const { ask, refused, dialog } = useArchive(product.id)
  const { others, inField, inPrice, atField, atPrice } = useOthers(product.id)
  useTitle(product.title, { label: t.products, href: '/catalog/manage' })
  const conflict = (name: FieldName) => name in before && <Conflict key={name} {...editor} name={name} edits={edits} />
  const loud = refused ?? (problem && !fieldOf(problem.path) ? problem.text : null)
  const saving = { count: changed.length, waiting: Object.keys(before).length, busy, took, onSave: () => void save(), onDiscard: discard }
  return (
    <div className={css.page} onKeyDown={savesOnKey(save)}>
      <InBar>{others.length > 0 && <Presence people={[...others]} />}</InBar>
      <div className={css.main}>
        <EditorHead product={product} {...saving} onAct={ask} />
        {loud && <Notice tone="madder">{loud}</Notice>}
        <BasicsPanel
          typed={typed}
          slug={product.slug}
          problem={problem}
          set={set}
          conflict={(name) => conflict(name) || null}
          withOf={atField}
          onEnter={inField}
        />
        {conflict('images')}
        <VariantsPanel product={product} prices={prices} personOf={atPrice} onEnter={inPrice} />
        {conflict('optionWords') || <OptionWordsPanel product={product} editor={editor} onEnter={(inside) => inField(inside ? 'optionWords' : null)} />}
      </div>
      <Side product={product} editor={editor} prices={prices} changes={changes} onEnter={inField} />
      {dialog}
    </div>
  )
}

export const ProductEditorPage = () => {
  const t = useStaffWords()
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
