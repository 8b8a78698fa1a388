import { useMemo, useState } from 'react'
import { Avatar, DataTable, Kbd, ListFoot, PartTag, StatusMark, Tabs, Thumb, type Column } from '../../src/index.ts'
import teacups from '../pictures/teacups.svg?url&no-inline'
import { Card, StateRow } from '../card.tsx'
import { useWords } from '../settings.tsx'

type Row = { id: string; who: string; total: number }
const id = (row: Row) => row.id
const href = (row: Row) => `#${row.id}`

const useColumns = (): Column<Row>[] => {
  const t = useWords()
  return useMemo(
    () => [
      { id: 'number', head: t.columnNumber, cell: (row) => row.id, width: 90, fold: 'first', sort: 'down', onSort: () => undefined },
      {
        id: 'who',
        head: t.columnWho,
        width: 'fill',
        fold: 'second',
        cell: (row) => (
          <>
            <Thumb src={teacups} />
            <span>{row.who}</span>
          </>
        ),
      },
      { id: 'state', head: t.columnState, width: 120, fold: 'first', cell: () => <StatusMark glyph="running">{t.confirmed}</StatusMark> },
      { id: 'total', head: t.columnAmount, width: 100, align: 'end', strong: true, fold: 'first', cell: (row) => row.total.toLocaleString('en') },
      {
        id: 'here',
        head: '',
        width: 40,
        cell: (row) => row.id === '482-928' && <Avatar name={t.fullNames[2] ?? ''} initials={t.initials[2] ?? ''} size={20} />,
      },
    ],
    [t],
  )
}

const Table = () => {
  const t = useWords()
  const [selected, select] = useState<ReadonlySet<string>>(new Set(['482-929']))
  const rows = t.names.map((who, at) => ({ id: `482-${930 - at}`, who, total: 55_200 + at * 31_000 }))
  return (
    <DataTable
      {...{ label: t.orders, rows, id, columns: useColumns(), selected, href }}
      grow
      onSelect={select}
      active="482-928"
      dimmed={(row) => row.id === '482-927'}
      selectLabel={(row) => t.choose(row.id)}
      selectAllLabel={t.chooseEvery}
    />
  )
}

export const ListStates = () => {
  const t = useWords()
  const [view, setView] = useState('all')
  const views = [
    { id: 'all', label: t.viewAll },
    { id: 'waiting', label: t.viewWaiting, count: 18 },
  ]
  return (
    <Card name="list-states" title={t.lists} span={12}>
      {(['views', 'words', 'segment'] as const).map((look) => (
        <StateRow key={look} label={t.views} states={['rest', 'hover', 'focus-visible']}>
          {() => <Tabs label={t.views} look={look} value={view} items={views} onChange={setView} />}
        </StateRow>
      ))}
      <div className="table-box">
        <Table />
        <ListFoot
          there
          end={
            <>
              <PartTag part="orders" version="4.12.0" />
              <span>
                <Kbd>J</Kbd> <Kbd>K</Kbd>
              </span>
            </>
          }
        >
          <span>{t.orders}</span>
        </ListFoot>
      </div>
    </Card>
  )
}
