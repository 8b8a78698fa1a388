import { FreshnessChip, StatusMark, type StatusGlyph } from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

const DYES = ['canvas', 'surface', 'sunken', 'ink', 'jjok-bg', 'jjok', 'jade-bg', 'gold-bg', 'flash', 'madder-bg', 'thread-catalog', 'thread-orders']

export const Dyes = () => {
  const t = useWords()
  return (
    <Card name="dyes" title={t.dyes} note={t.dyesNote} span={5}>
      <ul className="swatches">
        {DYES.map((dye, at) => (
          <li key={dye} className={`dye-${dye}`}>
            {t.dyeNames[at]}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export const Letters = () => {
  const t = useWords()
  const samples = [
    ['44/50 800', 'jt-hero', t.letterHero],
    ['20/28 700', 'jt-section', t.letterSection],
    ['15/24 400', 'jt-body', t.letterBody],
    ['13/20 400', 'jt-staff', '482-931 14:32:08 139,400'],
  ]
  return (
    <Card name="letters" title={t.letters} span={4}>
      <dl className="letters">
        {samples.map(([size, look, text]) => (
          <div key={size}>
            <dt>{size}</dt>
            <dd className={look}>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

const feeds = (state: 'late' | 'down') => [
  { part: 'catalog', state: 'live' as const },
  { part: 'orders', state },
]

export const Freshnesses = () => {
  const t = useWords()
  return (
    <Card name="freshness" title={t.freshness} note={t.freshnessNote} span={3}>
      <div className="stack">
        <FreshnessChip state="live" label={t.live} note={t.liveNote} details={<p>catalog 7.3.1</p>} detailsLabel={t.freshnessDetails} />
        <FreshnessChip state="late" label={t.late} feeds={feeds('late')} />
        <FreshnessChip state="joining" label={t.joining} note={t.joiningNote} />
        <FreshnessChip state="down" label={t.down} feeds={feeds('down')} />
      </div>
    </Card>
  )
}

export const Statuses = () => {
  const t = useWords()
  const states: [StatusGlyph, string][] = [
    ['waiting', t.placed],
    ['running', t.confirmed],
    ['done', t.completed],
    ['ended', t.cancelled],
    ['refused', t.rejected],
    ['ended', t.expired],
    ['running', t.authorised],
    ['done', t.captured],
    ['partly', t.partlyRefunded],
    ['returned', t.refunded],
    ['ended', t.voided],
    ['refused', t.declined],
    ['partly', t.partlyShipped],
    ['underway', t.shipped],
    ['done', t.delivered],
  ]
  return (
    <Card name="status" title={t.status} note={t.statusNote} span={4}>
      <div className="statuses">
        {states.map(([glyph, word], at) => (
          <StatusMark key={at} glyph={glyph}>
            {word}
          </StatusMark>
        ))}
      </div>
    </Card>
  )
}
