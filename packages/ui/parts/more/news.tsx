import { useState } from 'react'
import { Button, Changed, GatherBar, LogList, Money, Price, Pulse, StatusMark } from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

const TWELVE = Array.from({ length: 12 }, (_, at) => at)
const stitches = Array.from({ length: 60 }, (_, at) => ({
  height: at % 3 === 0 ? ((at * 7) % 10) / 10 : 0,
  tone: at % 15 === 0 ? ('gold' as const) : at % 21 === 0 ? ('jade' as const) : undefined,
}))

const drawn = (tone?: 'gold') => stitches.filter((stitch) => stitch.height > 0 && stitch.tone === tone).length

/** Live: the buttons change the values, the parts say so by the rules of design §4. */
export const Changing = () => {
  const t = useWords()
  const [one, changeOne] = useState(0)
  const [many, changeMany] = useState(0)
  return (
    <Card name="changing" title={t.news} span={6}>
      <div className="stack">
        <div className="row">
          <Button onClick={() => changeOne(one + 1)}>{t.change}</Button>
          <Button onClick={() => changeMany(many + 1)}>{t.changeMany}</Button>
        </div>
        <Price text={one ? t.cupPrice : t.jarPrice} value={one} news={t.cheaper} />
        <Money size="buy" text={one ? t.cupPrice : t.jarPrice} value={one} was={t.jarPrice} />
        <div className="one-cell" data-part="one-cell">
          <Changed look="cell" value={one}>
            <StatusMark glyph={one % 2 ? 'done' : 'running'}>{one % 2 ? t.completed : t.confirmed}</StatusMark>
          </Changed>
        </div>
        <div className="one-cell" data-part="own-cell">
          <Changed look="cell" value={one} own>
            <StatusMark glyph={one % 2 ? 'done' : 'running'}>{one % 2 ? t.completed : t.confirmed}</StatusMark>
          </Changed>
        </div>
        <ul className="cells" aria-label={t.cells}>
          {TWELVE.map((at) => (
            <li key={at}>
              <Changed look="cell" value={many}>
                {at + many}
              </Changed>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

export const Gathering = () => {
  const t = useWords()
  const marks = ['diamond', 'square', 'square', 'done'] as const
  const entries = t.ledgerTexts.map((text, at) => ({
    id: String(at),
    time: ['14:32', '14:31', '13:48', '13:40'][at],
    mark: marks[at],
    tone: at === 2 ? ('jade' as const) : undefined,
    text,
    end: t.ledgerEnds[at],
  }))
  return (
    <Card name="gathering" title={t.ledger} span={6}>
      <div className="stretch">
        <div>
          <GatherBar look="pill" count={2} label={t.moreFound} action={t.show} onGather={() => undefined} />
        </div>
        <LogList label={t.ledger} entries={entries} />
        <Pulse
          label={t.pulse}
          stitches={stitches}
          legend={[
            { tone: 'ink', label: t.pulseOrders, count: drawn(undefined) },
            { tone: 'gold', label: t.pulsePrices, count: drawn('gold') },
          ]}
          note={t.pulseNote}
        />
      </div>
    </Card>
  )
}
