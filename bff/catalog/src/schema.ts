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
  "What happened to a product last, newest first, as customers may know it; of one that is not for sale nothing."
  productToday(id: ID, slug: String): [ProductMoment!]!
  "Staff: variants with their stock, the newest change first."
  stock(filter: StockFilter, first: Int! = 50, after: String): StockConnection!
  "Catalog staff: who changed what in a product, newest first."
  productHistory(id: ID!, first: Int! = 20, after: String): ProductChangeConnection!
  "New, or with a price or stock that changed last."
  recentChanges(first: Int! = 12): ProductConnection!
  "One product of each category for the home page."
  featured(first: Int! = 4): ProductConnection!
}

type Mutation {
  createProduct(commandId: ID!, input: CreateProductInput!): ProductResult!
  "Only the given fields change. \`expectedVersion\` guards those fields, not the whole product."
  editProduct(commandId: ID!, id: ID!, expectedVersion: Int!, input: EditProductInput!): ProductResult!
  "SKUs and options tell them from those that there are; on sale each needs a price."
  addVariants(commandId: ID!, id: ID!, variants: [CreateVariantInput!]!): ProductResult!
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
  "For each name at least one variant has one of the values."
  options: [OptionFilterInput!]
}
input OptionFilterInput { name: String! values: [String!]! }

enum StockView { ALL LOW OUT HELD }
"LOW: on sale, five or fewer to be had; OUT: none of them; HELD: half of what lies there, or more, is promised to orders."
input StockFilter {
  "Words of the product, or the beginning of a SKU."
  text: String
  view: StockView
  categories: [String!]
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
  "What customers ask beyond the description: where it was made, its size and weight."
  details: [ProductDetail!]!
  "What its options and their values are called in English, each at most once."
  optionWords: [OptionWord!]!
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
  "A picture of this one among the others."
  image: String
  price: MinorUnits!
  "On hand less reserved."
  available: Int!
  "Staff only, null for others."
  onHand: Int
  "Staff only, null for others."
  reserved: Int
  "Staff only: when its stock last moved, or since when there is this variant; null in a command's answer."
  changedAt: String
  version: Int!
}
"\`titleEn\` and \`textEn\`: what an English page shows instead; null: the same."
type ProductDetail { title: String! titleEn: String text: String! textEn: String }
type VariantOption { name: String! value: String! }
"An option, or with \`value\` one of its values. \`en\`: what an English page shows instead; null: the same. \`swatch\`: the value's colour, \`#rrggbb\`."
type OptionWord { name: String! value: String en: String swatch: String }
type Category { slug: String! name: String! }
type PriceChange { variantId: ID! was: MinorUnits! now: MinorUnits! at: String! }
enum StockChangeKind { IN OUT }
type StockChange { kind: StockChangeKind! at: String! }
enum ProductMomentKind { PRICE SOLD BACK ARRIVED }
"PRICE: \`was\` and \`now\`. SOLD, BACK (not sold after all), ARRIVED: \`quantity\` and what was \`left\` of the variant then."
type ProductMoment { seq: Int! kind: ProductMomentKind! at: String! variantId: ID! quantity: Int left: Int was: MinorUnits now: MinorUnits }
"\`n\` is higher in the newer of two rows with the same \`rev\`."
type Feed { rev: String! n: Int! }

type ProductConnection { nodes: [Product!]! facets: [Facet!]! pageInfo: PageInfo! count: CappedCount position: String! }
"Exact; \`capped\` is for a count that was given up."
type CappedCount { value: Int! capped: Boolean! }
"\`category\` (values are slugs), \`price\` (values are \`min-max\`), \`in-stock\`, and one for each option name; options and values most used first. A facet counts with every other filter applied, not its own; a list that has no filters has none."
type Facet { name: String! "What most products call the option in English; null: the same." en: String values: [FacetValue!]! }
type FacetValue { value: String! label: String! "As in Facet; options only." en: String count: Int! }
type PageInfo { hasNextPage: Boolean! endCursor: String }

"\`sum\`: what all movements of the variant add up to, which is what there is."
type StockMovementConnection { nodes: [StockMovement!]! sum: StockSum! pageInfo: PageInfo! position: String! }
type StockSum { onHand: Int! reserved: Int! }
enum StockMovementKind { RECEIVED ADJUSTED RESERVED RELEASED SHIPPED RETURNED }
"\`quantity\` is signed: what it did to on hand (RECEIVED, ADJUSTED, SHIPPED, RETURNED) or to reserved (RESERVED, RELEASED). SHIPPED takes the same from reserved. Both balances are those after it."
type StockMovement { id: ID! variantId: ID! kind: StockMovementKind! quantity: Int! onHand: Int! reserved: Int! orderId: ID reason: String by: String at: String! }

type StockConnection { nodes: [StockEntry!]! pageInfo: PageInfo! count: CappedCount! position: String! }
"A variant, by its id, and the product it belongs to."
type StockEntry { id: ID! product: Product! }

type ProductChangeConnection { nodes: [ProductChange!]! pageInfo: PageInfo! position: String! }
enum ProductChangeKind { CREATED EDITED PRICED VARIANTS_ADDED PUBLISHED ARCHIVED RECEIVED ADJUSTED }
"\`fields\` of EDITED; \`was\` and \`now\` of PRICED; \`quantity\` and \`reason\` of RECEIVED and ADJUSTED."
type ProductChange {
  id: ID! kind: ProductChangeKind! fields: [String!]! variantIds: [ID!]! was: MinorUnits now: MinorUnits quantity: Int reason: String by: String at: String!
}

input CreateProductInput {
  title: String!
  titleEn: String
  description: String
  descriptionEn: String
  category: String!
  currency: String! = "KRW"
  images: [String!]
  details: [ProductDetailInput!]
  optionWords: [OptionWordInput!]
  variants: [CreateVariantInput!]!
}
input CreateVariantInput { sku: String! price: MinorUnits! options: [VariantOptionInput!] image: String }
input ProductDetailInput { title: String! titleEn: String text: String! textEn: String }
input VariantOptionInput { name: String! value: String! }
input OptionWordInput { name: String! value: String en: String swatch: String }
input EditProductInput { title: String titleEn: String description: String descriptionEn: String category: String images: [String!] details: [ProductDetailInput!] optionWords: [OptionWordInput!] }

union ProductResult = ProductAccepted | Rejected
type ProductAccepted { product: Product! }
union StockResult = StockAccepted | Rejected
type StockAccepted { variant: Variant! }

"A command that was refused. \`code\` is one of the codes in the product's page on rejections; \`details\` is its JSON."
type Rejected { code: String! message: String! details: String }
`
