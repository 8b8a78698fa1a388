import PanelLeftIcon from 'lucide-react/icons/panel-left'
import BoxesIcon from 'lucide-react/icons/boxes'
import * as ui from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

const nothing = () => undefined

export const StoreFrame = () => {
  const t = useWords()
  const nav = (
    <nav aria-label={t.catalogNav}>
      <ui.NavLink href="/">{t.viewAll}</ui.NavLink>
      <ui.NavLink href="/tableware" current>
        {t.tableware}
      </ui.NavLink>
    </nav>
  )
  const tools = (
    <>
      <ui.FreshnessChip state="live" label={t.live} note={t.liveNote} />
      <ui.IconButton label={t.notices} icon={ui.BellIcon} dot tip={false} />
      <ui.IconButton label={t.cart} icon={ui.BagIcon} badge={2} tip={false} />
      <ui.Avatar name={t.fullNames[0] ?? ''} initials={t.initials[0] ?? ''} hue={0} />
    </>
  )
  const search = <ui.SearchField label={t.search} placeholder={t.search} clearLabel={t.remove} kbd="/" size="store" value="" onSearch={nothing} />
  return (
    <Card name="store-frame" title={t.frame} span={12}>
      <div className="framed">
        <ui.StoreHeader logo={<ui.Logo word={t.shop} />} nav={nav} search={search} tools={tools} />
        <ui.Wrap>
          <ui.PageHead title={t.tableware} note={t.pagerNote} actions={<ui.Button>{t.sortNew}</ui.Button>} />
          <ui.SectionHead title={t.ledger} note={t.now} />
          <ui.Panel title={t.orders} count={6} note={t.newest} part={{ name: 'orders', version: '4.12.0' }} foot={t.pagerNote}>
            {t.emptyText}
          </ui.Panel>
          <div className="tile-across">
            <ui.Tile part="catalog" stitched="top">
              <ui.PartTag part="catalog" version="7.3.1" />
            </ui.Tile>
          </div>
        </ui.Wrap>
        <ui.PageFooter left={<ui.PartTag part="catalog" version="7.3.1" note={t.deployed} />} right={t.seams} />
      </div>
    </Card>
  )
}

export const Rail = () => {
  const t = useWords()
  const parts = (
    <>
      <ui.RailPart part="catalog" version="7.3.1" note={t.minutesAgo} />
      <ui.RailPart part="orders" version="4.13.0" note={t.resting} loose />
    </>
  )
  return (
    <Card name="rail" title={t.staff} span={3}>
      <div className="framed framed-rail">
        <ui.StaffRail
          label={t.staff}
          logo={<ui.Logo word={t.shop} />}
          fold={<ui.IconButton label={t.fold} icon={PanelLeftIcon} size="toolbar" tip={false} />}
          parts={parts}
          account={<ui.Avatar name={t.fullNames[0] ?? ''} initials={t.initials[0] ?? ''} />}
        >
          <ui.RailItem href="#home" icon={ui.HomeIcon} label={t.home} />
          <ui.RailGroup title={t.orders} part="orders">
            <ui.RailItem href="#orders" icon={ui.ClipboardListIcon} label={t.orders} count="10,000+" current />
            <ui.RailItem href="#stock" icon={BoxesIcon} label={t.inStock} count={18} tone="gold" />
          </ui.RailGroup>
        </ui.StaffRail>
      </div>
    </Card>
  )
}

export const PhoneFrame = () => {
  const t = useWords()
  const places = [
    { href: '#shop', label: t.shop, icon: ui.StoreIcon, current: true },
    { href: '#all', label: t.browse, icon: ui.LayoutGridIcon },
    { href: '#mine', label: t.myOrders, icon: ui.PackageIcon, news: t.newsDot },
    { href: '#me', label: t.me, icon: ui.UserIcon },
  ]
  return (
    <Card name="phone-frame" title={t.shortcuts} span={3}>
      <div className="framed framed-phone">
        <ui.TopBar back={{ href: '#back', label: t.back }} title={t.myOrders} tools={<ui.FreshnessChip state="live" label={t.live} />} />
        <ui.TabBar label={t.shortcuts} items={places} />
      </div>
    </Card>
  )
}
