import { Route, Switch } from '@jangteo/mfe-kit'
import { NewProductPage } from './product-editor/new-product/new-product-page.tsx'
import { ProductEditorPage } from './product-editor/product-editor-page.tsx'
import { ProductTablePage } from './product-table/product-table-page.tsx'
import { StockPage } from './stock/stock-page.tsx'

/** Pages behind the counter: no customer's browser fetches them. */
export const StaffPages = () => (
  <Switch>
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
  </Switch>
)
