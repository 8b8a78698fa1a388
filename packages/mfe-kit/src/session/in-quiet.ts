const underWay = new Set<Promise<unknown>>()
let quiet: Promise<unknown> | null = null

/** Sends what is asked as whoever sits at the page; while their session ends it waits, since it would arrive as somebody who is nobody any more. */
export const asSomebody = async <Reply>(send: () => Promise<Reply>): Promise<Reply> => {
  while (quiet) await quiet
  const request = send()
  underWay.add(request)
  try {
    return await request
  } finally {
    underWay.delete(request)
  }
}

/** Runs `end` once all that was asked is answered, or after `patience` ms; nothing new is asked until it is done or has failed. Throws what `end` throws. */
export const inQuiet = <Reply>(end: () => Promise<Reply>, patience = 2_000): Promise<Reply> => {
  const late = new Promise((done) => setTimeout(done, patience))
  const ended = Promise.race([Promise.allSettled(underWay), late]).then(end)
  const over = () => {
    quiet = null
  }
  quiet = ended.then(over, over)
  return ended
}
