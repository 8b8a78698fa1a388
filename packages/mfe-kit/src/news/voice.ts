/** Live news is said at most this often. */
const NEWS_GAP_MS = 5_000

type VoiceDeps = { now: () => number; later: (ms: number, run: () => void) => void; say: (text: string) => void }

/**
 * When the page's one voice says what. A sentence is said at once; live news waits until 5 s after whatever was said last and then comes as one
 * summary: of each kind the newest words, in the order in which the kinds came. Pure: clock and timer are given.
 */
export const createVoice = ({ now, later, say }: VoiceDeps) => {
  const news = new Map<string, string>()
  let saidAt = Number.NEGATIVE_INFINITY
  let planned = false
  const speak = (text: string) => {
    saidAt = now()
    say(text)
  }
  const plan = () => {
    if (planned || news.size === 0) return
    planned = true
    later(Math.max(0, saidAt + NEWS_GAP_MS - now()), () => {
      planned = false
      if (now() < saidAt + NEWS_GAP_MS) return plan()
      const summary = [...news.values()].join('. ')
      news.clear()
      if (summary) speak(summary)
    })
  }
  return {
    sentence: speak,
    /** '' takes back what has not been said yet. */
    news: (kind: string, text: string): void => {
      if (text) news.set(kind, text)
      else news.delete(kind)
      plan()
    },
  }
}
