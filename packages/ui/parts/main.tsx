import '../src/ui.css'
import './parts.css'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { LinkButton, NavLink, PageFooter, PageHead, PartTag, StoreHeader, TabBar, ToastRegion, TopBar, UiProvider, Wrap } from '../src/index.ts'
import * as ui from '../src/index.ts'
import { ActingParts } from './acting.tsx'
import { FieldParts } from './fields.tsx'
import { GoodsParts } from './goods.tsx'
import { NewsParts } from './news.tsx'
import { SignParts } from './signs.tsx'
import { StaffPage } from './staff-page.tsx'

const Head = () => (
  <StoreHeader
    logo={<ui.Logo word="장터" />}
    nav={
      <nav aria-label="분류">
        <NavLink href="/">전체</NavLink>
        <NavLink href="/tableware" current>
          상차림
        </NavLink>
        <NavLink href="/lamps">조명</NavLink>
      </nav>
    }
    search={<ui.SearchField label="상품 찾기" placeholder="상품 찾기" clearLabel="지우기" kbd="/" size="store" value="" onSearch={() => undefined} />}
    tools={
      <>
        <ui.FreshnessChip state="live" label="실시간" note="0.06초" details={<p>catalog 7.3.1 · 0.06초</p>} />
        <ui.IconButton label="어둡게" icon={ui.MoonIcon} onClick={() => (document.documentElement.dataset['theme'] = 'dark')} />
        <ui.IconButton label="알림" icon={ui.BellIcon} dot />
        <ui.IconButton label="장바구니" icon={ui.BagIcon} badge={2} />
        <ui.Avatar name="김서연" initials="서연" hue={0} />
      </>
    }
  />
)

const places = [
  { href: '/', label: '장터', icon: ui.StoreIcon, current: true },
  { href: '/all', label: '둘러보기', icon: ui.LayoutGridIcon },
  { href: '/mine', label: '내 주문', icon: ui.PackageIcon, news: '새 소식' },
  { href: '/me', label: '나', icon: ui.UserIcon },
]

const Board = () => (
  <>
    <Head />
    <TopBar logo={<ui.Logo word="장터" />} tools={<ui.FreshnessChip state="live" label="실시간" note="0.06초" />} />
    <Wrap>
      <PageHead title="장터 디자인 부품" note="밝은 바탕 · Pretendard · 색은 소식, 행동은 먹" actions={<LinkButton href="#staff">일꾼 화면</LinkButton>} />
    </Wrap>
    <main className="board">
      <SignParts />
      <ActingParts />
      <FieldParts />
      <NewsParts />
      <GoodsParts />
    </main>
    <PageFooter left={<PartTag part="catalog" version="7.3.1" note="· 4분 전 배포" />} right="이음매 보기" />
    <TabBar label="장터" items={places} />
  </>
)

const Parts = () => {
  const [page, setPage] = useState(location.hash)
  return (
    <UiProvider locale="ko" navigate={(href) => setPage(href.slice(href.indexOf('#')))}>
      {page === '#staff' ? <StaffPage /> : <Board />}
      <ToastRegion label="알림" closeLabel="닫기" />
    </UiProvider>
  )
}

const place = document.getElementById('root')
const theme = new URLSearchParams(location.search).get('theme')
if (theme) document.documentElement.dataset['theme'] = theme
if (place)
  createRoot(place).render(
    <StrictMode>
      <Parts />
    </StrictMode>,
  )
