import type { Step } from '@jangteo/cqrs/write/schema'
import { refundBooks, reversalBooks, simulatorSchema } from './provider/simulator-schema.ts'

/** `due_at` = when the provider is asked next, null while there is nothing to ask. */
export const schema: readonly Step[] = [
  {
    name: '001-payments',
    sql: `
CREATE TABLE payments(
  order_id uuid PRIMARY KEY, order_version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('NONE', 'REQUESTED', 'CALLING', 'AUTHORIZED', 'DECLINED', 'VOIDING', 'VOIDED')), closed boolean NOT NULL,
  amount bigint NOT NULL CHECK (amount >= 0), currency text NOT NULL, card text NOT NULL,
  trace jsonb NOT NULL, attempts integer NOT NULL DEFAULT 0, due_at timestamptz) WITH (fillfactor = 70);
CREATE INDEX payments_due ON payments(due_at) WHERE due_at IS NOT NULL;
CREATE TABLE captures(
  shipment_id uuid PRIMARY KEY, order_id uuid NOT NULL REFERENCES payments, amount bigint NOT NULL CHECK (amount >= 0),
  state text NOT NULL CHECK (state IN ('REQUESTED', 'CAPTURED')),
  trace jsonb NOT NULL, attempts integer NOT NULL DEFAULT 0, due_at timestamptz);
CREATE INDEX captures_due ON captures(due_at) WHERE due_at IS NOT NULL;
`,
  },
  simulatorSchema,
  {
    name: '003-reversals',
    sql: `
CREATE TABLE reversals(
  key text PRIMARY KEY, order_id uuid NOT NULL REFERENCES payments, kind text NOT NULL, amount bigint NOT NULL CHECK (amount >= 0), state text NOT NULL,
  trace jsonb NOT NULL, attempts integer NOT NULL DEFAULT 0, due_at timestamptz);
CREATE INDEX reversals_due ON reversals(due_at) WHERE due_at IS NOT NULL;
`,
  },
  reversalBooks,
  { name: '005-refunds', sql: 'ALTER TABLE reversals ADD COLUMN refund_id uuid;' },
  refundBooks,
]
