import * as v from 'valibot'

/** UUID, version 7 where we make it: sorts by time. In lower case, as PostgreSQL writes it: streams, keys and rows of one thing are found by one spelling. */
export const Id = v.pipe(v.string(), v.toLowerCase(), v.uuid())
/** UTC instant, ISO 8601 with milliseconds, as `Date#toISOString` writes it. */
export const Instant = v.pipe(v.string(), v.isoTimestamp())
export type Instant = v.InferOutput<typeof Instant>
/** Stock keeping unit: unique in the shop. */
export const Sku = v.pipe(v.string(), v.regex(/^[A-Z0-9][A-Z0-9._-]{1,63}$/, 'SKU_FORM'))
/** Price of one unit in minor units of the shop's currency. */
export const Price = v.pipe(v.number(), v.integer('PRICE_RANGE'), v.minValue(0, 'PRICE_RANGE'), v.maxValue(1_000_000_000, 'PRICE_RANGE'))
/** Any amount of money in minor units; a safe integer. */
export const Money = v.pipe(v.number(), v.safeInteger())
/** Units of one order line. */
export const Quantity = v.pipe(v.number(), v.integer('QUANTITY_RANGE'), v.minValue(1, 'QUANTITY_RANGE'), v.maxValue(999, 'QUANTITY_RANGE'))
/** ISO 4217 code. */
export const Currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))
/** Text that people type: trimmed, not empty, no control characters or halves of surrogate pairs (no `jsonb` takes them), at most `max` characters. */
export const Text = (max: number, min = 1) =>
  v.pipe(v.string(), v.trim(), v.minLength(min, 'TEXT_LENGTH'), v.maxLength(max, 'TEXT_LENGTH'), v.regex(/^[^\p{Cc}\p{Cs}]*$/u, 'TEXT_CONTROL'))
/** Longer text: line breaks are allowed. */
export const Prose = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, 'TEXT_LENGTH'), v.regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, 'TEXT_CONTROL'))

export const MAX_ON_HAND = 2_000_000_000
export const MAX_ORDER_TOTAL = 1_000_000_000_000
export const MAX_ORDER_LINES = 200
