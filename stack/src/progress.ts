export type Step = <T>(name: string, work: () => Promise<T> | T) => Promise<T>

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`
const AFTER_MS = 400
const EVERY_MS = 5000

/** Says what is being done and how long it took; a long step says so every five seconds. */
export const progress =
  (say: (line: string) => void): Step =>
  async (name, work) => {
    const since = Date.now()
    const first = setTimeout(() => say(`  … ${name}`), AFTER_MS)
    const again = setInterval(() => say(`  … ${name} (${seconds(since)})`), EVERY_MS)
    try {
      const result = await work()
      say(`  ✓ ${name.padEnd(44)} ${seconds(since)}`)
      return result
    } catch (error) {
      say(`  ✗ ${name}`)
      throw error
    } finally {
      clearTimeout(first)
      clearInterval(again)
    }
  }
