import { useState } from 'react'
import {
  BagIcon,
  Breadcrumbs,
  Button,
  Diamond,
  Facet,
  FacetGroup,
  FacetLink,
  Marked,
  Pager,
  Panel,
  Price,
  ProductCard,
  ProductGrid,
  Tabs,
  Thumbs,
} from '../src/index.ts'
import cup from './cup.svg?url&no-inline'
import jar from './jar.svg?url&no-inline'

const add = (
  <Button variant="primary" icon={BagIcon}>
    장바구니에 담기
  </Button>
)
const cheaper = (
  <>
    <Diamond />
    방금 4,200원 내림
  </>
)

const Cards = () => (
  <Panel title="상품" className="full">
    <ProductGrid label="찾은 상품">
      <ProductCard
        href="#cup"
        picture={cup}
        title={<Marked text="청자 찻잔 두 점" find="찻잔" />}
        subtitle="Celadon teacups, pair"
        price={<Price text="37,800원" was="42,000" />}
        news={cheaper}
        action={add}
      />
      <ProductCard
        href="#jar"
        picture={jar}
        title="달항아리 화병"
        subtitle="Moon jar vase"
        price={<Price text="128,000원" from="부터" />}
        news="4개 남음"
        action={add}
      />
      <ProductCard
        href="#red"
        picture={cup}
        title="진사 찻잔"
        price={<Price text="34,000원" />}
        soldOut="12초 전 품절"
        news="다시 들어오면 알림 받기"
        newsTone="quiet"
      />
      <ProductCard href="#bowl" picture={jar} title="분청 찻사발 3점" price={<Price text="₩72,000" />} news="오늘 출발" newsTone="jade" action={add} />
    </ProductGrid>
    <Pager label="더 보기" note="31개 가운데 24개" onMore={() => undefined} />
  </Panel>
)

const orders = [
  { id: 'relevance', label: '관련도순' },
  { id: 'new', label: '새로운순' },
]
const place = [{ label: '상차림', href: '#a' }, { label: '찻잔', href: '#b' }, { label: '청자 찻잔 두 점' }]

const Filters = () => {
  const [gift, setGift] = useState(true)
  const [tab, setTab] = useState('relevance')
  return (
    <Panel title="거르기">
      <Breadcrumbs label="자리" items={place} />
      <FacetGroup title="분류">
        <FacetLink href="#1" label="전체" count={48} />
        <FacetLink href="#2" label="상차림" count={31} current />
      </FacetGroup>
      <FacetGroup title="구매 가능">
        <Facet label="선물 포장" count={31} checked={gift} onChange={setGift} />
        <Facet label="오늘 출발" count={0} checked={false} onChange={() => undefined} />
      </FacetGroup>
      <Tabs label="순서" look="words" value={tab} onChange={setTab} items={orders} />
      <Thumbs sources={[cup, jar]} />
    </Panel>
  )
}

export const GoodsParts = () => (
  <>
    <Cards />
    <Filters />
  </>
)
