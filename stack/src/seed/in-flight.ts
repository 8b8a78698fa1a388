/** Runs `work` on every item, so many at a time, and gives the results in order. The first failure ends it. */
export const inFlight = async <Item, Result>(
  width: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}

/** Prints how far something is, each time another tenth is done. */
export const progress = (what: string, total: number): (() => void) => {
  const started = Date.now()
  let done = 0
  return () => {
    done++
    if (done % Math.ceil(total / 10) === 0 || done === total) console.log(`${what} ${done}/${total} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  }
}
