import { setTimeout as sleep } from 'node:timers/promises'

type Patience = { within: number; every?: number; unless?: () => string | undefined }

/** Asks until the answer is not undefined; undefined after `within` ms. Throws as soon as `unless` gives a reason why waiting is useless. */
export const eventually = async <T>(ask: () => Promise<T | undefined>, { within, every = 50, unless }: Patience): Promise<T | undefined> => {
  const end = Date.now() + within
  for (;;) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined) return answer
    const reason = unless?.()
    if (reason) throw new Error(reason)
    if (Date.now() > end) return undefined
    await sleep(every)
  }
}
