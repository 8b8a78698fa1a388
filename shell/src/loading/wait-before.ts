const FIRST_WAIT_MS = 4_000
const LONGEST_WAIT_MS = 60_000

/** Milliseconds until a part that failed `attempts` times is tried again by itself: 4, 8, 16 … 60 s. */
export const waitBefore = (attempts: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1))
