import { useMemo } from 'react'
import { type Column, DataTable, EmptyState, LogList, Panel, StatusMark, Tabs, TimeThread } from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

type Row = { id: string; who: string; total: string }
const id = (row: Row) => row.id
const nothing = () => undefined

const useColumns = (): Column<Row>[] => {
  const t = useWords()
  return useMemo(
    () => [
      { id: 'number', head: t.columnNumber, cell: (row) => row.id, width: 120, fold: 'first' },
      { id: 'who', head: t.longWord, width: 'fill', fold: 'second', cell: (row) => <bdi>{row.who}</bdi> },
      { id: 'state', head: t.columnState, width: 120, fold: 'first', cell: () => <StatusMark glyph="partly">{t.longWord}</StatusMark> },
      { id: 'total', head: t.columnAmount, width: 140, align: 'end', strong: true, fold: 'first', cell: (row) => row.total },
    ],
    [t],
  )
}

const Table = () => {
  const t = useWords()
  const names = [t.longName, t.longWord, t.rightToLeft]
  const sums = [t.zero, t.highest, t.greatest]
  const rows = names.map((who, at) => ({ id: t.hardRows[at] ?? '', who, total: sums[at] ?? '' }))
  return <DataTable grow label={t.orders} rows={rows} id={id} columns={useColumns()} />
}

const Telling = () => {
  const t = useWords()
  return (
    <>
      <Tabs
        label={t.views}
        value="1"
        onChange={nothing}
        items={[
          { id: '1', label: t.longWord, count: 10_000 },
          { id: '2', label: t.rightToLeft },
        ]}
      />
      <TimeThread
        label={t.thread}
        steps={[
          { id: '1', label: t.longWord, state: 'done', time: '14:32:08' },
          { id: '2', label: t.longName, state: 'now', time: t.payingTime, note: t.longWord },
        ]}
      />
      <LogList label={t.ledger} entries={[{ id: '1', time: '14:32', mark: 'dot', text: t.longWord, end: t.rightToLeft }]} />
      <EmptyState title={t.longWord} text={t.longName} />
    </>
  )
}

export const HardLists = () => {
  const t = useWords()
  return (
    <Card name="hard-lists" title={t.lists} span={12}>
      <div className="stretch">
        <div className="table-box">
          <Table />
        </div>
        <Panel title={t.longWord} count={t.greatest} note={t.longName} part={{ name: 'orders', version: '4.12.0' }}>
          {t.longWord}
        </Panel>
        <Telling />
      </div>
    </Card>
  )
}
