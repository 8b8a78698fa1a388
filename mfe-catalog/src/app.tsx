import { late, PartPages, type Remote, type SlotProps } from '@jangteo/mfe-kit'
import { Featured } from './home/featured.tsx'
import { GoesWith } from './goes-with/goes-with.tsx'
import { LowStock } from './home/low-stock.tsx'
import { CatalogPulse } from './home/pulse.tsx'
import { RecentChanges } from './home/recent-changes.tsx'
import { GoodsNews } from './news/goods-news.tsx'
import { RailCounts } from './rail/rail-counts.tsx'
import { HeaderSearch } from './product-list/header-search.tsx'

const doors = {
  pages: late(async () => (await import('./pages.tsx')).StorePages),
  staff: late(async () => (await import('./staff.tsx')).StaffPages),
}

const FindProducts = late<SlotProps['palette.results']>(async () => (await import('./pages.tsx')).FindProducts)

const Routes = () => <PartPages of={{ '/manage/*?': doors.staff, '/stock': doors.staff, '/*?': doors.pages }} />

export default {
  Routes,
  doors,
  slots: {
    'home.featured': Featured,
    'home.recent': RecentChanges,
    'home.staff': LowStock,
    'home.pulse': CatalogPulse,
    'header.search': HeaderSearch,
    'order.below': GoesWith,
    'header.news': GoodsNews,
    'rail.counts': RailCounts,
    'palette.results': FindProducts,
  },
} satisfies Remote
