import { BagIcon, Button, Facts, Money, Price, ProductCard, ProductGrid, StockBar } from '../../src/index.ts'
import { Card } from '../card.tsx'
import moonJar from '../pictures/moon-jar.svg?url&no-inline'
import teacups from '../pictures/teacups.svg?url&no-inline'
import tin from '../pictures/tin.svg?url&no-inline'
import { useWords } from '../settings.tsx'

const Cards = () => {
  const t = useWords()
  const add = <Button icon={BagIcon}>{t.longWord}</Button>
  return (
    <ProductGrid label={t.found}>
      <ProductCard eager href="#1" picture={moonJar} title={t.longName} price={<Price text={t.highest} was={t.greatest} />} news={t.longWord} />
      <ProductCard eager href="#2" picture={teacups} title={t.longWord} subtitle={t.longName} price={<Price text={t.greatest} from={t.from} />} action={add} />
      <ProductCard
        eager
        href="#3"
        picture={tin}
        title={t.rightToLeftGoods}
        price={<Price text={t.zero} />}
        soldOut={t.longWord}
        news={t.rightToLeft}
        newsTone="quiet"
      />
    </ProductGrid>
  )
}

const Bill = () => {
  const t = useWords()
  const rows = [
    { label: t.longWord, value: t.zero },
    { label: t.goodsTotal, value: t.highest },
    { label: t.total, value: t.greatest, strong: true, rule: true },
  ]
  return <Facts figures rows={rows} />
}

export const HardGoods = () => {
  const t = useWords()
  return (
    <Card name="hard-goods" title={t.hard} note={t.hardNote} span={8}>
      <Cards />
    </Card>
  )
}

export const HardSums = () => {
  const t = useWords()
  return (
    <Card name="hard-sums" title={t.price} span={4}>
      <div className="stretch">
        <Money size="buy" text={t.greatest} was={t.highest} news={t.longWord} />
        <Money size="figure" text={t.zero} />
        <StockBar label={t.stock} available={0} reserved={2_000_000_000} alarm={4} max={2_000_000_000} />
        <Bill />
      </div>
    </Card>
  )
}
