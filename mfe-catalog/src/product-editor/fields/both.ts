/** A text in words, each with the space before it, so that they add up to the text. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? []

/** Above this many pairs of words a text is taken as one piece: comparing it would be felt. */
const MOST = 4_000_000

/** Positions of the words that stand in both texts in the same order: the longest such row (Wagner and Fischer, 1974). */
const shared = (a: readonly string[], b: readonly string[]): [number, number][] => {
  if (a.length * b.length > MOST) return []
  const width = b.length + 1
  const length = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) length[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return pairs
}

/** A text in pieces; `own` ones do not stand in the other text. */
export const pieces = (text: string, other: string): { text: string; own: boolean }[] => {
  const words = wordsOf(text)
  const common = new Set(shared(words, wordsOf(other)).map(([at]) => at))
  const all: { text: string; own: boolean }[] = []
  for (const [at, word] of words.entries()) {
    const own = !common.has(at)
    const last = all.at(-1)
    if (last?.own === own) last.text += word
    else all.push({ text: word, own })
  }
  return all
}

/** Words `from`–`to` of the text both started from, replaced by `put`. */
type Change = { from: number; to: number; put: string[]; mine: boolean }

const changes = (base: readonly string[], text: readonly string[], mine: boolean): Change[] => {
  const all: Change[] = []
  let [from, read] = [0, 0]
  for (const [i, j] of [...shared(base, text), [base.length, text.length] as const]) {
    if (i > from || j > read) all.push({ from, to: i, put: text.slice(read, j), mine })
    from = i + 1
    read = j + 1
  }
  return all
}

/** What one person made of the words `from`–`to`. */
const made = (base: readonly string[], from: number, to: number, some: readonly Change[]): string[] => {
  let at = from
  const words = some.flatMap((change) => {
    const kept = base.slice(at, change.from)
    at = change.to
    return [...kept, ...change.put]
  })
  return [...words, ...base.slice(at, to)]
}

/** Two people's words for one place: what both wrote once, what one of them wrote where it stands, mine before theirs. */
const union = (mine: readonly string[], theirs: readonly string[]): string[] => {
  let [read, heard] = [0, 0]
  const words = [...shared(mine, theirs), [mine.length, theirs.length] as const].flatMap(([i, j]) => {
    const some = [...mine.slice(read, i), ...theirs.slice(heard, j), ...mine.slice(i, i + 1)]
    ;[read, heard] = [i + 1, j + 1]
    return some
  })
  return words.map((word, at) => (at === 0 || /^\s/.test(word) ? word : ` ${word}`))
}

/** Both people's changes of one text in one. Where they touch the same words, both stand there. */
export const mergeBoth = (before: string, mine: string, theirs: string): string => {
  const base = wordsOf(before)
  const all = [...changes(base, wordsOf(mine), true), ...changes(base, wordsOf(theirs), false)].toSorted((a, b) => a.from - b.from || a.to - b.to)
  const groups: Change[][] = []
  for (const change of all) {
    const last = groups.at(-1)
    const end = last ? Math.max(...last.map(({ to }) => to)) : -1
    if (last && (change.from < end || change.from === last[0]?.from)) last.push(change)
    else groups.push([change])
  }
  let at = 0
  const words = groups.flatMap((group) => {
    const [from, to] = [group[0]?.from ?? 0, Math.max(...group.map((change) => change.to))]
    const sides = [true, false].map((mine) => group.filter((change) => change.mine === mine)).filter((some) => some.length > 0)
    const [one = [], other] = sides.map((some) => made(base, from, to, some))
    const kept = base.slice(at, from)
    at = to
    return [...kept, ...(other ? union(one, other) : one)]
  })
  return [...words, ...base.slice(at)].join('').trim()
}
