import { type Remote, Route, Switch } from '@jangteo/mfe-kit'
import { Featured } from './home/featured.tsx'
import { GoesWith } from './goes-with/goes-with.tsx'
import { LowStock } from './home/low-stock.tsx'
import { CatalogPulse } from './home/pulse.tsx'
import { RecentChanges } from './home/recent-changes.tsx'
import { GoodsNews } from './news/goods-news.tsx'
import { FindProducts } from './palette/find-products.tsx'
import { NewProductPage } from './product-editor/new-product-page.tsx'
import { ProductEditorPage } from './product-editor/product-editor-page.tsx'
import { HeaderSearch } from './product-list/header-search.tsx'
import { ProductListPage } from './product-list/product-list-page.tsx'
import { ProductPage } from './product-page/product-page.tsx'
import { ProductTablePage } from './product-table/product-table-page.tsx'
import { StockPage } from './stock/stock-page.tsx'

const Routes = () => (
  <Switch>
    <Route path="/p/:slug">
      <ProductPage />
    </Route>
    <Route path="/manage/new">
      <NewProductPage />
    </Route>
    <Route path="/manage/:id">
      <ProductEditorPage />
    </Route>
    <Route path="/manage">
      <ProductTablePage />
    </Route>
    <Route path="/stock">
      <StockPage />
    </Route>
    <Route path="/">
      <ProductListPage />
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
