import { createHash } from 'node:crypto'

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, canonical(field)]))
}

/** SHA-256 of the JSON with sorted keys and without undefined fields: equal for equal commands, however their fields were ordered. */
export const payloadHash = (payload: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(payload)) ?? '')
    .digest('base64url')
