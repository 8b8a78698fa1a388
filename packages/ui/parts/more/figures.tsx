import { Bar, Facts, Figure, FigureRow, Sparkline, StockBar, ThreadChart, UnitBar } from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

const deploys = (count: number, broken = -1) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at), at: at / count, length: (at % 6) / 6, broken: at === broken }))

const Numbers = () => {
  const t = useWords()
  return (
    <>
      <FigureRow>
        <Figure label={t.deploysToday} value={t.deploysValue} note={t.deploysNote} />
        <Figure label={t.rolledBack} value="1" note={t.rolledBackNote} tone="jade" />
      </FigureRow>
      <Figure proof tone="jade" label={t.oversold} value="0" note={t.oversoldNote} />
      <div className="row">
        <Sparkline label={t.lag} values={[1, 2, 1, 3, 2, 5, 8]} tone="gold" />
        <StockBar label={t.stock} available={3} reserved={2} alarm={4} max={20} />
        <UnitBar label={t.units} units={['back', 'done', 'done', 'open']} />
      </div>
    </>
  )
}

export const Figures = () => {
  const t = useWords()
  const bill = [
    { label: t.goodsTotal, value: '136,400' },
    { label: t.total, value: '139,400', strong: true, rule: true },
  ]
  return (
    <Card name="figures" title={t.figures} span={6}>
      <div className="stretch">
        <Numbers />
        <Bar share={0.4} />
        <Facts figures rows={bill} />
      </div>
    </Card>
  )
}

export const Deploys = () => {
  const t = useWords()
  const rows = [
    { part: 'catalog', count: t.deployCounts[0] ?? '', stitches: deploys(40) },
    { part: 'orders', count: t.deployCounts[1] ?? '', stitches: deploys(50, 47) },
  ]
  return (
    <Card name="deploys" title={t.deploys} span={6}>
      <ThreadChart label={t.deploys} now={t.now} ticks={t.deployTicks} rows={rows} />
    </Card>
  )
}
