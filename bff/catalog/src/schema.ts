/**
 * The catalog's GraphQL contract: the core that other clients rely on (core.graphql beside this folder, compared in a test) and what our own
 * screens need beyond it.
 */
export const typeDefs = `#graphql
"An integer number of minor units of the currency beside it, within ±(2^53 − 1). Int would overflow."
scalar MinorUnits

type Query {
  "\`min\`: a position that the answer must have seen; waits up to 500 ms for it."
  products(filter: ProductFilter, sort: ProductSort = RELEVANCE, first: Int! = 24, after: String, min: String): ProductConnection!
  "\`minVersion\` waits up to 500 ms for one's own write; with \`id\` only."
  product(id: ID, slug: String, minVersion: Int): Product
  categories: [Category!]!
  "Staff: movements of one variant, newest first."
  stockMovements(variantId: ID!, first: Int! = 50, after: String): StockMovementConnection!
  "New, or with a price or stock that changed last."
  recentChanges(first: Int! = 12): ProductConnection!
  "One product of each category for the home page."
  featured(first: Int! = 4): ProductConnection!
}

type Mutation {
  createProduct(commandId: ID!, input: CreateProductInput!): ProductResult!
  "Only the given fields change. \`expectedVersion\` guards those fields, not the whole product."
  editProduct(commandId: ID!, id: ID!, expectedVersion: Int!, input: EditProductInput!): ProductResult!
  changePrice(commandId: ID!, variantId: ID!, price: MinorUnits!): ProductResult!
  publishProduct(commandId: ID!, id: ID!): ProductResult!
  archiveProduct(commandId: ID!, id: ID!): ProductResult!
  receiveStock(commandId: ID!, variantId: ID!, quantity: Int!, reason: String!): StockResult!
  adjustStock(commandId: ID!, variantId: ID!, delta: Int!, reason: String!): StockResult!
}

enum ProductStatus { DRAFT PUBLISHED ARCHIVED }
enum ProductSort { RELEVANCE NEWEST PRICE_UP PRICE_DOWN }

input ProductFilter {
  text: String
  category: String
  "On priceFrom; both ends included."
  priceMin: MinorUnits
  priceMax: MinorUnits
  "true: at least one variant can be had. false: none can."
  inStock: Boolean
  "Staff only; customers see PUBLISHED."
  status: ProductStatus
}

type Product {
  id: ID!
  version: Int!
  slug: String!
  title: String!
  "What an English page shows instead; null: the same."
  titleEn: String
  description: String!
  descriptionEn: String
  status: ProductStatus!
  category: Category!
  images: [String!]!
  currency: String!
  priceFrom: MinorUnits!
  variants: [Variant!]!
  createdAt: String!
  "The last price change, null if there was none."
  priceChange: PriceChange
  "When goods last arrived or ran out."
  stockChange: StockChange
  "What pushed rows are compared by; null in a command's answer, which was not read from the feed."
  feed: Feed
}

type Variant {
  id: ID!
  sku: String!
  options: [VariantOption!]!
  price: MinorUnits!
  "On hand less reserved."
  available: Int!
  "Staff only, null for others."
  onHand: Int
  "Staff only, null for others."
  reserved: Int
  version: Int!
}
type VariantOption { name: String! value: String! }
type Category { slug: String! name: String! }
type PriceChange { variantId: ID! was: MinorUnits! now: MinorUnits! at: String! }
enum StockChangeKind { IN OUT }
type StockChange { kind: StockChangeKind! at: String! }
"\`n\` is higher in the newer of two rows with the same \`rev\`."
type Feed { rev: String! n: Int! }

type ProductConnection { nodes: [Product!]! pageInfo: PageInfo! count: CappedCount position: String! }
"Exact up to 10,000; above that \`capped\` is true."
type CappedCount { value: Int! capped: Boolean! }
type PageInfo { hasNextPage: Boolean! endCursor: String }

type StockMovementConnection { nodes: [StockMovement!]! pageInfo: PageInfo! position: String! }
enum StockMovementKind { RECEIVED ADJUSTED RESERVED RELEASED SHIPPED RETURNED }
"\`quantity\` is signed: what it did to on hand (RECEIVED, ADJUSTED, SHIPPED, RETURNED) or to reserved (RESERVED, RELEASED). SHIPPED takes the same from reserved."
type StockMovement { id: ID! variantId: ID! kind: StockMovementKind! quantity: Int! orderId: ID reason: String by: String at: String! }

input CreateProductInput {
  title: String!
  titleEn: String
  description: String
  descriptionEn: String
  category: String!
  currency: String! = "KRW"
  images: [String!]
  variants: [CreateVariantInput!]!
}
input CreateVariantInput { sku: String! price: MinorUnits! options: [VariantOptionInput!] }
input VariantOptionInput { name: String! value: String! }
input EditProductInput { title: String titleEn: String description: String descriptionEn: String category: String images: [String!] }

union ProductResult = ProductAccepted | Rejected
type ProductAccepted { product: Product! }
union StockResult = StockAccepted | Rejected
type StockAccepted { variant: Variant! }

"A command that was refused. \`code\` is one of the codes in the product's page on rejections; \`details\` is its JSON."
type Rejected { code: String! message: String! details: String }
`
