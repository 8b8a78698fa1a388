import { formatCount, useKept, useLocale, useSession, useTitle, useWhoIsOn } from '@jangteo/mfe-kit'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  GatherBar,
  type GatherPlace,
  LeftRows,
  ListFoot,
  type TablePlace,
  tablePlace,
  useGather,
} from '@jangteo/ui'
import { useCallback, useMemo, useRef, useState } from 'react'
import { CatalogTag } from '../product/catalog-tag.tsx'
import type { ProductView } from '../product/product-view.ts'
import { useProductPages } from '../product/use-product-pages.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { Bulk } from './bulk.tsx'
import css from './product-table.module.css'
import { TableTools } from './table-tools.tsx'
import { OnProducts, useColumns } from './use-columns.tsx'
import { type LookedFor, useLookedFor } from './use-looked-for.ts'

const idOf = (product: ProductView) => product.id
const hrefOf = (product: ProductView) => `/catalog/manage/${product.id}`
const newPlace = (): { table: TablePlace; rows: GatherPlace<ProductView> } => ({ table: tablePlace(), rows: {} })
const NONE: ReadonlySet<string> = new Set()

/** Stands there before anything waits, so that no row moves when something does. */
const Gathered = ({ count, onGather }: { count: number; onGather: () => void }) => {
  const t = useStaffWords()
  if (count === 0) return <p className={css.quiet}>{t.gathersHere}</p>
  return <GatherBar count={count} label={t.productsWait(count)} action={t.putOnTop} onGather={onGather} hotkey="N" />
}

const Nothing = ({ failed, onRetry }: { failed: boolean; onRetry: () => void }) => {
  const t = useStaffWords()
  if (failed) return <EmptyState title={t.notLoaded} action={<Button onClick={onRetry}>{t.retry}</Button>} />
  return <EmptyState title={t.nothingHere} text={t.noStockText} />
}

type Question = Pick<ReturnType<typeof useLookedFor>, 'status' | 'sort' | 'filter'>

/** The rows of what is looked for, in their places; one whose status is looked for no more holds its own, dimmed, until they are gathered. */
const useProducts = ({ status, sort, filter }: Question, selected: number) => {
  const [near, onNear] = useState<readonly string[]>()
  const pages = useProductPages(filter, sort, near)
  const rows = useMemo(() => pages.rows.filter((row) => status === '' || pages.stale || row.status === status), [pages.rows, pages.stale, status])
  const place = useKept('products', newPlace)
  const gathered = useGather({ rows, id: idOf, key: pages.answers, selected, place: place.rows })
  return { ...pages, ...gathered, rows, onNear, place: place.table }
}

/** The columns for this order of the rows, the same ones until the order changes. */
const useSortedColumns = (sort: LookedFor['sort'], look: (change: Partial<LookedFor>) => void) => {
  const latest = useRef(look)
  latest.current = look
  return useColumns(
    sort,
    useCallback((next) => latest.current({ sort: next }), []),
  )
}

type TableProps = {
  list: ReturnType<typeof useProducts>
  columns: Column<ProductView>[]
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
}

/** The rows in their places, above them what waits; who else has one open stands in its row. */
const ProductTable = ({ list, columns, selected, onSelect }: TableProps) => {
  const t = useStaffWords()
  const { shown, waiting, left, gather, listProps, status } = list
  return (
    <OnProducts value={useWhoIsOn('product')}>
      <LeftRows value={left}>
        <div className="jt-staff-list" {...listProps}>
          <DataTable
            label={t.products}
            rows={shown}
            id={idOf}
            columns={columns}
            href={hrefOf}
            total={list.count?.value}
            selected={selected}
            onSelect={onSelect}
            selectLabel={(product) => t.selectProduct(product.title)}
            selectAllLabel={t.selectAll}
            dimmed={(product) => left.has(product.id)}
            answers={list.answers}
            place={list.place}
            pageKeys
            foldBelow={1024}
            bar={<Gathered count={waiting.length} onGather={gather} />}
            empty={<Nothing failed={status === 'failed'} onRetry={() => void list.refetch()} />}
            loading={status === 'loading' && list.rows.length === 0}
            loadingLabel={t.loading}
            onNear={list.onNear}
            onEnd={() => void list.onMore()}
          />
        </div>
      </LeftRows>
    </OnProducts>
  )
}

const Products = () => {
  const t = useStaffWords()
  const locale = useLocale()
  const { look, ...lookedFor } = useLookedFor()
  const [selected, select] = useState(NONE)
  const list = useProducts(lookedFor, selected.size)
  const { shown, count } = list
  const columns = useSortedColumns(lookedFor.sort, look)
  useTitle(t.products)
  return (
    <div className="jt-staff-full">
      <h1 className="jt-out-of-sight">{t.products}</h1>
      <TableTools {...lookedFor} look={look} />
      <ProductTable list={list} columns={columns} selected={selected} onSelect={select} />
      <Bulk chosen={shown.filter(({ id }) => selected.has(id))} onDone={select} onClear={() => select(NONE)} />
      <ListFoot there={count !== undefined} end={<CatalogTag />}>
        {count && <span>{t.found(formatCount(count, locale))}</span>}
      </ListFoot>
    </div>
  )
}

/** All products for staff; drafts and archived ones too. */
export const ProductTablePage = () => {
  const t = useStaffWords()
  const { may } = useSession()
  if (may('edit-products')) return <Products />
  return (
    <div className="jt-staff-page-body">
      <EmptyState wholePage title={t.noProduct} text={t.noProductText} />
    </div>
  )
}
