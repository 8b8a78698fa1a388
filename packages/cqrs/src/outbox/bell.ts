/** A signal that is never lost: a ring while nobody waits ends the next wait at once. `wait` resolves with whether it rang within `ms`. */
export const createBell = () => {
  let rung = false
  let wakeUp = () => {}
  return {
    ring(): void {
      rung = true
      wakeUp()
    },
    async wait(ms: number): Promise<boolean> {
      if (!rung) {
        const { promise, resolve } = Promise.withResolvers<void>()
        const timer = setTimeout(resolve, ms)
        wakeUp = resolve
        await promise
        clearTimeout(timer)
      }
      const was = rung
      rung = false
      return was
    },
  }
}
