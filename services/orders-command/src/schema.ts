import type { Step } from '@jangteo/cqrs/write/schema'

/** The price list is catalog's, copied from its events: enough to fill an order's lines without asking. */
export const schema: readonly Step[] = [
  {
    name: '001-orders',
    sql: `
CREATE SEQUENCE order_number START 100001;
CREATE TABLE listed_products(
  product_id uuid PRIMARY KEY, title text NOT NULL, title_en text, image text, currency text NOT NULL, published boolean NOT NULL);
CREATE TABLE listed_variants(variant_id uuid PRIMARY KEY, product_id uuid NOT NULL REFERENCES listed_products, sku text NOT NULL, price bigint NOT NULL);
`,
  },
]
