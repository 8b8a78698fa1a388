import { useEffect, useState } from 'react'
import {
  Bar,
  Changed,
  Facts,
  Figure,
  FigureRow,
  GatherBar,
  LogList,
  Money,
  Panel,
  Price,
  Pulse,
  Sparkline,
  StatusMark,
  StockBar,
  ThreadChart,
  TimeThread,
  UnitBar,
  type ThreadStep,
} from '../src/index.ts'

const steps: ThreadStep[] = [
  { id: '1', label: '접수', state: 'done', time: '14:32:08' },
  { id: '2', label: '재고 확보', state: 'done', time: '+0.18초', note: '4점 모두' },
  { id: '3', label: '결제 확인 중', state: 'now', time: '2초째', note: '보통 3초' },
  { id: '4', label: '확정', state: 'future' },
  { id: '5', label: '발송', state: 'future', time: '오늘 17시쯤' },
]

const stitches = Array.from({ length: 60 }, (_, at) => ({
  height: at % 3 === 0 ? ((at * 7) % 10) / 10 : 0,
  tone: at % 15 === 0 ? ('gold' as const) : at % 21 === 0 ? ('jade' as const) : undefined,
}))

const Threads = () => (
  <>
    <Panel title="시간 실">
      <TimeThread label="주문 482-931" steps={steps} look="small" />
      <br />
      <TimeThread label="주문 482-931, 막대" steps={steps.slice(1)} look="bars" />
    </Panel>
    <Panel title="시간 실, 세로">
      <TimeThread label="주문 482-931, 세로" steps={[...steps.slice(0, 2), { id: 'x', label: '거절', state: 'failed', time: '14:33' }, ...steps.slice(2)]} />
    </Panel>
    <Panel title="시간 실, 가로" className="full">
      <TimeThread label="주문 482-931, 가로" steps={steps} look="across" />
      <Pulse
        label="지금 장터"
        stitches={stitches}
        legend={[
          { tone: 'ink', label: '주문', count: 42 },
          { tone: 'gold', label: '가격 변경', count: 3 },
        ]}
        note="지난 60초"
      />
    </Panel>
  </>
)

const Figures = () => (
  <Panel title="그림표" className="wide">
    <div className="stretch">
      <FigureRow>
        <Figure label="지난 하루 배포" value="148번" note="10분에 한 번" />
        <Figure label="되돌림" value="1" note="저절로, 0.6초" tone="jade" />
      </FigureRow>
      <Figure proof tone="jade" label="초과 판매" value="0" note="3,184종 모두 확인" />
      <div className="row">
        <Sparkline label="늦음" values={[1, 2, 1, 3, 2, 5, 8]} tone="gold" />
        <StockBar label="3개 팔 수 있음, 2개 잡힘" available={3} reserved={2} alarm={4} max={20} />
        <UnitBar label="3개 가운데 2개 보냄" units={['back', 'done', 'done', 'open']} />
      </div>
      <Bar share={0.4} />
      <Facts
        figures
        rows={[
          { label: '상품', value: '136,400원' },
          { label: '합계', value: '139,400원', strong: true, rule: true },
        ]}
      />
    </div>
  </Panel>
)

const Deploys = () => (
  <Panel title="배포의 실" className="wide">
    <ThreadChart
      label="지난 24시간 배포"
      now="지금"
      ticks={['어제 14:32', '22:32', '06:32']}
      rows={[
        { part: 'catalog', count: '61번', stitches: Array.from({ length: 40 }, (_, at) => ({ id: String(at), at: at / 40, length: (at % 7) / 7 })) },
        {
          part: 'orders',
          count: '85번',
          stitches: Array.from({ length: 50 }, (_, at) => ({ id: String(at), at: at / 50, length: (at % 5) / 5, broken: at === 47 })),
        },
      ]}
    />
  </Panel>
)

const Charts = () => (
  <>
    <Figures />
    <Deploys />
  </>
)

const Changes = () => {
  const [turn, setTurn] = useState(0)
  const [born] = useState(Date.now)
  useEffect(() => {
    const timer = setTimeout(() => setTurn(1), 700)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Panel title="바뀐 칸">
      <div className="stack">
        <Price text={turn ? '37,800원' : '42,000원'} was={turn ? '42,000' : undefined} news="방금 4,200원 내림" />
        <Money size="buy" text={turn ? '37,800원' : '42,000원'} was="42,000원" />
        <Changed value={turn} at={born}>
          3개 남음
        </Changed>
        <Changed look="cell" value={turn}>
          <StatusMark glyph="running">확정</StatusMark>
        </Changed>
      </div>
    </Panel>
  )
}

const Gathering = () => (
  <Panel title="모으기">
    <div className="stretch">
      <GatherBar count={12} label="새 주문 12건" note="가장 최근 2초 전" action="맨 위에 놓기" hotkey="N" onGather={() => undefined} />
      <GatherBar look="pill" count={2} label="결과에 2개가 더 생겼어요" action="보기" onGather={() => undefined} />
      <LogList
        label="이 상품의 오늘"
        entries={[
          { id: '1', time: '14:32', mark: 'diamond', text: '가격 42,000원 → 37,800원', end: '방금', fresh: true },
          { id: '2', time: '14:31', mark: 'square', text: '1개 팔림, 120ml 3개 남음', end: '41초 전' },
          { id: '3', time: '13:48', mark: 'square', tone: 'jade', text: '180ml 12개 들어옴', end: '44분 전' },
          { id: '4', time: '13:40', mark: 'done', text: '결제 승인', end: 'payments' },
        ]}
      />
    </div>
  </Panel>
)

export const NewsParts = () => (
  <>
    <Changes />
    <Gathering />
    <Threads />
    <Charts />
  </>
)
