import { type Remote, Route, Switch } from '@jangteo/mfe-kit'
import { lazy } from 'react'
import { Featured } from './home/featured.tsx'
import { GoesWith } from './goes-with/goes-with.tsx'
import { LowStock } from './home/low-stock.tsx'
import { CatalogPulse } from './home/pulse.tsx'
import { RecentChanges } from './home/recent-changes.tsx'
import { GoodsNews } from './news/goods-news.tsx'
import { FindProducts } from './palette/find-products.tsx'
import { HeaderSearch } from './product-list/header-search.tsx'
import { ProductListPage } from './product-list/product-list-page.tsx'
import { ProductPage } from './product-page/product-page.tsx'

const StaffRoutes = lazy(async () => ({ default: (await import('./staff.tsx')).StaffRoutes }))

const Routes = () => (
  <Switch>
    <Route path="/p/:slug">
      <ProductPage />
    </Route>
    <Route path="/">
      <ProductListPage />
    </Route>
    <Route>
      <StaffRoutes />
    </Route>
  </Switch>
)

export default {
  Routes,
  slots: {
    'home.featured': Featured,
    'home.recent': RecentChanges,
    'home.staff': LowStock,
    'home.pulse': CatalogPulse,
    'header.search': HeaderSearch,
    'order.below': GoesWith,
    'header.news': GoodsNews,
    'palette.results': FindProducts,
  },
} satisfies Remote
