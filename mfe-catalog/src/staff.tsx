import { PartPages } from '@jangteo/mfe-kit'
import { NewProductPage } from './product-editor/new-product/new-product-page.tsx'
import { ProductEditorPage } from './product-editor/product-editor-page.tsx'
import { ProductTablePage } from './product-table/product-table-page.tsx'
import { StockPage } from './stock/stock-page.tsx'

const pages = { '/manage/new': NewProductPage, '/manage/:id': ProductEditorPage, '/manage': ProductTablePage, '/stock': StockPage }

/** Pages behind the counter: no customer's browser fetches them. */
export const StaffPages = () => <PartPages of={pages} />
