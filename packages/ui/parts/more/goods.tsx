import { useState } from 'react'
import { BagIcon, Breadcrumbs, Button, Diamond, Facet, FacetGroup, FacetLink, Marked, Pager, Price, ProductCard, ProductGrid, Thumbs } from '../../src/index.ts'
import moonJar from '../pictures/moon-jar.svg?url&no-inline'
import pot from '../pictures/pot.svg?url&no-inline'
import teacups from '../pictures/teacups.svg?url&no-inline'
import tin from '../pictures/tin.svg?url&no-inline'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

const Cards = () => {
  const t = useWords()
  const add = (
    <Button variant="primary" icon={BagIcon}>
      {t.addToCart}
    </Button>
  )
  const cheaper = (
    <>
      <Diamond />
      {t.cheaper}
    </>
  )
  return (
    <ProductGrid label={t.found}>
      <ProductCard
        eager
        href="#cup"
        picture={teacups}
        title={<Marked text={t.cup} find={t.searchText} />}
        price={<Price text={t.cupPrice} was="42,000" />}
        news={cheaper}
        action={add}
      />
      <div data-force="hover">
        <ProductCard eager href="#jar" picture={moonJar} title={t.jar} price={<Price text={t.jarPrice} from={t.from} />} news={t.fewLeft} action={add} />
      </div>
      <ProductCard eager href="#pot" picture={pot} title={t.pot} price={<Price text={t.potPrice} />} soldOut={t.soldOut} news={t.tellMe} newsTone="quiet" />
      <ProductCard eager href="#tin" picture={tin} title={t.tin} price={<Price text={t.tinPrice} />} news={t.today} newsTone="jade" action={add} />
    </ProductGrid>
  )
}

export const Goods = () => {
  const t = useWords()
  return (
    <Card name="goods" title={t.goods} span={8}>
      <Cards />
      <Pager label={t.more} note={t.pagerNote} onMore={() => undefined} />
    </Card>
  )
}

export const Filters = () => {
  const t = useWords()
  const [gift, setGift] = useState(true)
  return (
    <Card name="filters" title={t.filters} span={4}>
      <div className="stretch">
        <Breadcrumbs label={t.place} items={[{ label: t.tableware, href: '#a' }, { label: t.cup }]} />
        <FacetGroup title={t.category}>
          <FacetLink href="#1" label={t.viewAll} count={48} />
          <FacetLink href="#2" label={t.tableware} count={31} current />
        </FacetGroup>
        <FacetGroup title={t.inStock}>
          <Facet label={t.gift} count={31} checked={gift} onChange={setGift} />
          <Facet label={t.today} count={0} checked={false} onChange={() => undefined} />
        </FacetGroup>
        <Thumbs sources={[teacups, moonJar, tin]} />
      </div>
    </Card>
  )
}
