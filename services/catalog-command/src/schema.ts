import type { Step } from '@jangteo/cqrs/write/schema'

/** This service's own tables, beside those of the write side. Expand only: a step that was applied is never edited. */
export const schema: readonly Step[] = [
  {
    name: '001-catalog',
    sql: `
CREATE TABLE slugs(slug text PRIMARY KEY, product_id uuid NOT NULL);
CREATE TABLE stock(
  variant_id uuid PRIMARY KEY, product_id uuid NOT NULL, sku text NOT NULL UNIQUE, price bigint NOT NULL, published boolean NOT NULL DEFAULT false,
  on_hand bigint NOT NULL DEFAULT 0, reserved bigint NOT NULL DEFAULT 0, version integer NOT NULL DEFAULT 0,
  CHECK (reserved >= 0 AND on_hand >= reserved), CHECK (on_hand <= 2000000000)) WITH (fillfactor = 50);
CREATE INDEX stock_product ON stock(product_id);
CREATE TABLE movements(
  movement_id uuid PRIMARY KEY, variant_id uuid NOT NULL, kind text NOT NULL, quantity bigint NOT NULL,
  order_id uuid, reason text, by_whom text, at timestamptz NOT NULL);
CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
CREATE TRIGGER movements_append_only BEFORE UPDATE OR DELETE ON movements FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TABLE reservations(
  order_id uuid PRIMARY KEY, order_version integer NOT NULL, state text NOT NULL CHECK (state IN ('HELD', 'REFUSED', 'RELEASED')),
  lines jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now()) WITH (fillfactor = 70);
`,
  },
]
