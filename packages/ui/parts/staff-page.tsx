import { useEffect, useState } from 'react'
import * as ui from '../src/index.ts'
import cup from './cup.svg?url&no-inline'

type Order = { id: string; number: string; time: string; who: string; what: string; life: string; total: number }
const make = (at: number): Order => ({
  id: String(at),
  number: `482-${1000 - at}`,
  time: '14:32:08',
  who: ['김서연', '이도윤', '박하린', 'Emma Wright'][at % 4] ?? '',
  what: '청자 찻잔 두 점 외 2',
  life: ['PLACED', 'CONFIRMED', 'COMPLETED', 'REJECTED'][at % 4] ?? '',
  total: 31000 + at * 100,
})
const words: Record<string, string> = { PLACED: '접수', CONFIRMED: '확정', COMPLETED: '완료', REJECTED: '거절' }

const columns: ui.Column<Order>[] = [
  { id: 'number', head: '주문', cell: (row) => row.number, width: 90, fold: 'first' },
  { id: 'time', head: '시각', cell: (row) => row.time, width: 80, sort: 'down', onSort: () => undefined, fold: 'second' },
  { id: 'who', head: '고객', cell: (row) => row.who, width: 120, fold: 'second' },
  {
    id: 'what',
    head: '상품',
    width: 'fill',
    cell: (row) => (
      <>
        <ui.Thumb src={cup} />
        <span>{row.what}</span>
      </>
    ),
  },
  {
    id: 'life',
    head: '진행',
    width: 110,
    value: (row) => row.life,
    fold: 'first',
    cell: (row) => <ui.StatusMark glyph={ui.lifecycleGlyph(row.life)}>{words[row.life]}</ui.StatusMark>,
  },
  {
    id: 'total',
    head: '금액(원)',
    width: 100,
    align: 'end',
    strong: true,
    value: (row) => row.total,
    fold: 'first',
    cell: (row) => row.total.toLocaleString('ko'),
  },
]

const useLiveOrders = () => {
  const [orders, setOrders] = useState(() => Array.from({ length: 10_000 }, (_, at) => make(at)))
  useEffect(() => {
    const timer = setInterval(
      () =>
        setOrders((now) => now.map((row, at) => (at === 3 ? { ...row, total: row.total + 100, life: row.life === 'PLACED' ? 'CONFIRMED' : 'PLACED' } : row))),
      3000,
    )
    return () => clearInterval(timer)
  }, [])
  return orders
}

const Rail = () => (
  <ui.StaffRail
    label="일터"
    logo={<ui.Logo word="장터" />}
    fold={<ui.IconButton label="접기" icon={ui.PanelLeftIcon} size="toolbar" />}
    search={<ui.SearchField label="찾기·명령" placeholder="찾기·명령" clearLabel="지우기" value="" onSearch={() => undefined} />}
    parts={
      <>
        <ui.RailPart part="catalog" version="7.3.1" note="4분 전" />
        <ui.RailPart part="orders" version="4.13.0" note="끊김" loose />
        <ui.RailPart part="shell" version="2.9.4" note="2일 전" />
      </>
    }
    account={<ui.Avatar name="최보라" initials="보라" />}
  >
    <ui.RailItem href="#staff" icon={ui.HomeIcon} label="홈" />
    <ui.RailGroup title="주문" part="orders">
      <ui.RailItem href="#staff" icon={ui.ClipboardListIcon} label="주문" count="10,000+" current />
      <ui.RailItem href="#staff" icon={ui.BoxesIcon} label="재고" count={18} tone="gold" />
    </ui.RailGroup>
  </ui.StaffRail>
)

const views = [
  { id: 'all', label: '전체', href: '#staff' },
  { id: 'regular', label: '단골', count: '8,412', href: '#staff' },
]
const id = (row: Order) => row.id

const Orders = () => {
  const orders = useLiveOrders()
  const [selected, setSelected] = useState(new Set<string>())
  const list = ui.useGather({ rows: orders, id, key: 'all', selected: selected.size })
  const bar = <ui.GatherBar count={12} label="새 주문 12건" note="가장 최근 2초 전" action="맨 위에 놓기" hotkey="N" onGather={list.gather} />
  return (
    <div className="jt-staff-full">
      <div className="jt-toolbar">
        <ui.Tabs label="보기" value="regular" items={views} />
      </div>
      <div className="jt-staff-list" {...list.listProps}>
        <ui.DataTable
          {...{ label: '주문', rows: list.shown, id, columns, total: 10_000, selected, onSelect: setSelected, bar }}
          selectLabel={(row) => `${row.number} 고르기`}
          onOpen={(row) => ui.toast({ text: `${row.number} 열기` })}
          href={(row) => `#${row.id}`}
        />
      </div>
      {selected.size > 0 && (
        <ui.BulkBar count={`${selected.size}건 고름`} clearLabel="놓기" onClear={() => setSelected(new Set())}>
          <ui.Button variant="primary">발송</ui.Button>
        </ui.BulkBar>
      )}
    </div>
  )
}

export const StaffPage = () => {
  const [railOpen, openRail] = useState(false)
  const menu = <ui.IconButton label="메뉴" icon={ui.MenuIcon} onClick={() => openRail(true)} />
  return (
    <ui.StaffFrame
      rail={<Rail />}
      railLabel="일터"
      closeLabel="닫기"
      railOpen={railOpen}
      onRailClose={() => openRail(false)}
      bar={<ui.StaffBar menu={menu} title="주문" tools={<ui.FreshnessChip state="late" label="0.4초 늦음" />} />}
    >
      <Orders />
    </ui.StaffFrame>
  )
}
