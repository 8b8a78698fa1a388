const FIRST_MS = 200
const LONGEST_MS = 10_000
const CALM_MS = 30_000

/** How long to wait before start number `crashes` in a row; a process that lived for half a minute starts anew at once. */
export const backoff = (crashes: number) => (crashes === 0 ? 0 : Math.min(FIRST_MS * 2 ** (crashes - 1), LONGEST_MS))
export const crashesAfter = (crashes: number, livedMs: number) => (livedMs >= CALM_MS ? 1 : crashes + 1)
