const FRESH_MS = 6_000

/** Whether something only just happened. */
export const isFresh = (at: string, now: number): boolean => now - Date.parse(at) < FRESH_MS
