import type { Step } from '@jangteo/cqrs/write/schema'

/**
 * The simulator's own books, in a schema of their own as if they stood elsewhere: a killed payments service loses no charge. `outcome` holds
 * from `final_at` on; before it the answer is "pending". The checks are what no provider would let happen.
 */
export const simulatorSchema: Step = {
  name: '002-provider-simulator',
  sql: `
CREATE SCHEMA provider;
CREATE TABLE provider.charges(
  key text PRIMARY KEY, order_id uuid NOT NULL, card text NOT NULL, amount bigint NOT NULL, currency text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('AUTHORIZED', 'DECLINED')), final_at timestamptz NOT NULL,
  voided boolean NOT NULL DEFAULT false, captured bigint NOT NULL DEFAULT 0,
  CHECK (captured BETWEEN 0 AND amount), CHECK (NOT (voided AND captured > 0)));
CREATE TABLE provider.operations(
  key text PRIMARY KEY, charge text NOT NULL REFERENCES provider.charges, kind text NOT NULL CHECK (kind IN ('void', 'capture')),
  amount bigint NOT NULL, at timestamptz NOT NULL DEFAULT now());
`,
}

/** What is lowered is neither held nor taken any more. */
export const reversalBooks: Step = {
  name: '004-provider-reversals',
  sql: `
ALTER TABLE provider.charges ADD COLUMN lowered bigint NOT NULL DEFAULT 0, ADD CHECK (lowered >= 0 AND captured + lowered <= amount);
ALTER TABLE provider.operations DROP CONSTRAINT operations_kind_check, ADD CHECK (kind IN ('void', 'capture', 'lower'));
`,
}

/** A refund has an outcome of its own, which holds from `final_at` on. */
export const refundBooks: Step = {
  name: '006-provider-refunds',
  sql: `
ALTER TABLE provider.charges ADD COLUMN refunded bigint NOT NULL DEFAULT 0, ADD CHECK (refunded BETWEEN 0 AND captured);
CREATE TABLE provider.refunds(
  key text PRIMARY KEY, charge text NOT NULL REFERENCES provider.charges, amount bigint NOT NULL CHECK (amount > 0),
  outcome text NOT NULL CHECK (outcome IN ('DONE', 'DECLINED')), final_at timestamptz NOT NULL);
`,
}
