import { PartPages } from '@jangteo/mfe-kit'
import { ProductListPage } from './product-list/product-list-page.tsx'
import { ProductPage } from './product-page/product-page.tsx'

export { FindProducts } from './palette/find-products.tsx'

const pages = { '/p/:slug': ProductPage, '/': ProductListPage }

/** The storefront's pages, and what the palette asks: a browser that only shows this part's pieces goes without them. */
export const StorePages = () => <PartPages of={pages} />
