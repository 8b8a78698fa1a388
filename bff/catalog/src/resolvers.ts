import { MinorUnits } from '@jangteo/service-kit/graphql/minor-units'
import { addVariants } from './mutation/add-variants.ts'
import { adjustStock } from './mutation/adjust-stock.ts'
import { archiveProduct } from './mutation/archive-product.ts'
import { changePrice } from './mutation/change-price.ts'
import { createProduct } from './mutation/create-product.ts'
import { editProduct } from './mutation/edit-product.ts'
import { publishProduct } from './mutation/publish-product.ts'
import { receiveStock } from './mutation/receive-stock.ts'
import { categories } from './query/categories.ts'
import { featured } from './query/featured.ts'
import { product } from './query/product.ts'
import { productToday } from './query/product-today.ts'
import { productHistory } from './query/product-history.ts'
import { products } from './query/products.ts'
import { recentChanges } from './query/recent-changes.ts'
import { stock } from './query/stock.ts'
import { stockMovements } from './query/stock-movements.ts'
import { Facet } from './type/facet.ts'
import { Product } from './type/product.ts'
import { ProductConnection } from './type/product-connection.ts'

export const resolvers = {
  Query: { products, product, categories, stock, stockMovements, productHistory, productToday, recentChanges, featured },
  Mutation: { createProduct, editProduct, addVariants, changePrice, publishProduct, archiveProduct, receiveStock, adjustStock },
  Product,
  ProductConnection,
  Facet,
  MinorUnits,
}
