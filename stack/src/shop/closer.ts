type Close = () => unknown

/** Collects what must be closed, in reverse order, whether the start went well, failed or was broken off in between. */
export const createCloser = () => {
  const closing: Close[] = []
  let closed: Promise<void> | undefined
  const run = async () => {
    for (let one = closing.pop(); one; one = closing.pop()) await one()
  }
  return {
    add(close: Close) {
      closing.push(close)
      if (!closed) return
      closed = closed.then(run)
      throw new Error('stopped while starting')
    },
    close: () => (closed ??= run()),
  }
}
