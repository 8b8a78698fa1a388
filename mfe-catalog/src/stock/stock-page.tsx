import { useKept, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, DataTable, EmptyState, GatherBar, type GatherPlace, LeftRows, type TablePlace, tablePlace, useGather, useMedia } from '@jangteo/ui'
import { type Ref, useRef, useState } from 'react'
import { useStaffWords } from '../words/use-staff-words.ts'
import { ListTools } from './list-tools.tsx'
import type { Moves } from './moves.ts'
import { OpenedStock } from './panel/opened-stock.tsx'
import css from './stock.module.css'
import { StockFoot } from './stock-foot.tsx'
import type { StockFilter } from './stock.graphql.ts'
import type { StockRow } from './stock-row.ts'
import { useColumns } from './use-columns.tsx'
import { useLookedFor } from './use-looked-for.ts'
import { useStock } from './use-stock.ts'

const idOf = (row: StockRow) => row.id
const waits = (row: StockRow) => row.waits
const newPlace = (): { table: TablePlace; rows: GatherPlace<StockRow> } => ({ table: tablePlace(), rows: {} })

/** Rows that wait to come in, or an order that is no longer the newest first: both wait for a press. On a phone it floats, since it would push the tools. */
const News = ({ waiting, reordered, onGather }: { waiting: number; reordered: boolean; onGather: () => void }) => {
  const t = useStaffWords()
  const look = useMedia('(max-width: 767px)') ? 'ink' : 'pill'
  if (waiting > 0) return <GatherBar look={look} count={waiting} label={t.stockWaits(waiting)} onGather={onGather} hotkey="N" />
  return <GatherBar look={look} count={Number(reordered)} label={t.sortAgain} onGather={onGather} hotkey="N" />
}

const Nothing = ({ failed, onRetry }: { failed: boolean; onRetry: () => void }) => {
  const t = useStaffWords()
  if (failed) return <EmptyState title={t.notLoaded} action={<Button onClick={onRetry}>{t.retry}</Button>} />
  return <EmptyState title={t.noStock} text={t.noStockText} />
}

/** The rows of what is looked for, in their places; `reordered`: by now they would stand otherwise. */
const useList = (filter: StockFilter, moves: Moves) => {
  const [near, onNear] = useState<readonly string[]>()
  const found = useStock(filter, moves, near)
  const { rows, answers } = found
  const place = useKept('stock', newPlace)
  const gathered = useGather({ rows, id: idOf, key: answers, place: place.rows })
  const { shown } = gathered
  const reordered = rows.length === shown.length && rows.some((row, at) => row.id !== shown[at]?.id)
  return { ...found, ...gathered, reordered, onNear, place: place.table }
}

/** `opened`: id of the variant that stands open beside the table, which is narrower then. */
type TableProps = { list: ReturnType<typeof useList>; opened: string; onOpen: (row: StockRow) => void; ref: Ref<HTMLDivElement> }

const StockTable = ({ list, opened, onOpen, ref }: TableProps) => {
  const t = useStaffWords()
  const columns = useColumns()
  const { shown, left, listProps, status } = list
  return (
    <LeftRows value={left}>
      <div className="jt-staff-list" ref={ref} {...listProps}>
        <DataTable
          label={t.stock}
          rows={shown}
          id={idOf}
          columns={columns}
          rowHeight={37}
          total={list.count?.value}
          active={opened || undefined}
          onOpen={onOpen}
          dimmed={(row) => left.has(row.id)}
          own={waits}
          answers={list.answers}
          place={list.place}
          pageKeys={!opened}
          foldBelow={opened ? 1440 : 1024}
          loading={status === 'loading' && list.rows.length === 0}
          loadingLabel={t.loading}
          empty={<Nothing failed={status === 'failed'} onRetry={() => void list.refetch()} />}
          onNear={list.onNear}
          onEnd={() => void list.onMore()}
        />
      </div>
    </LeftRows>
  )
}

const Stock = () => {
  const t = useStaffWords()
  const { view, text, categories, variant, product, filter, look } = useLookedFor()
  const [moves, setMoves] = useState<Moves>({})
  const list = useList(filter, moves)
  const { waiting, reordered, gather, listProps } = list
  const box = useRef<HTMLDivElement>(null)
  useTitle(t.stock)
  const news = (
    <span {...listProps}>
      <News waiting={waiting.length} reordered={reordered} onGather={gather} />
    </span>
  )
  const open = (row: StockRow) => look({ variant: row.id, product: row.product.id })
  const close = () => {
    look({ variant: '', product: '' })
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus())
  }
  return (
    <div className={variant ? css.split : css.whole}>
      <div className="jt-staff-full">
        <h1 className="jt-out-of-sight">{t.stock}</h1>
        <ListTools {...{ view, text, categories, look }} news={news} />
        <StockTable ref={box} list={list} opened={variant} onOpen={open} />
        <StockFoot count={list.count} />
      </div>
      {variant && <OpenedStock key={variant} productId={product} variantId={variant} moves={moves} onMoves={setMoves} onClose={close} />}
    </div>
  )
}

/** Stock of every variant, alive; one that is opened shows its ledger and takes goods in or puts the figure right. */
export const StockPage = () => {
  const t = useStaffWords()
  const { may } = useSession()
  if (may('read-stock')) return <Stock />
  return (
    <div className="jt-staff-page-body">
      <EmptyState wholePage title={t.noProduct} />
    </div>
  )
}
