/** Every place to wait is taken. */
export class TooBusy extends Error {}

type Waiter = { go: () => void; refuse: (error: TooBusy) => void }

/**
 * Lets `atOnce` run and `waiting` wait. Turns go round by key, and where all places are taken, the last of the key that has most of them
 * makes room for a key that has fewer: so no key keeps the others out, and one that is alone may have all.
 */
export const createTurns = ({ atOnce, waiting }: { atOnce: number; waiting: number }) => {
  const lines = new Map<string, Waiter[]>() // none of them empty; the first has the next turn
  let running = 0

  const makeRoom = (own: number) => {
    const all = [...lines.values()]
    if (all.reduce((sum, line) => sum + line.length, 0) < waiting) return
    const longest = all.reduce((one, other) => (other.length > one.length ? other : one))
    if (longest.length <= own + 1) throw new TooBusy('all places are taken')
    longest.pop()?.refuse(new TooBusy('others had fewer places'))
  }
  return {
    /** Resolves when it is this caller's turn, who says `done` afterwards. Throws TooBusy. */
    async take(key: string): Promise<void> {
      if (running < atOnce) return void running++
      const line = lines.get(key) ?? []
      makeRoom(line.length)
      await new Promise<void>((go, refuse) => {
        line.push({ go, refuse })
        lines.set(key, line)
      })
    },
    done(): void {
      const [first] = lines
      if (!first) return void running--
      const [key, line] = first
      lines.delete(key)
      line.shift()?.go()
      if (line.length > 0) lines.set(key, line)
    },
  }
}
