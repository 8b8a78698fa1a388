/** One declaration of a style sheet: what it says, in which line, and the at-rules it stands in, outermost first. */
export type Declaration = { property: string; value: string; line: number; within: string[] }
/** The words of an at-rule or of a rule, before its brace. */
export type Prelude = { text: string; line: number }

const COMMENT = /\/\*[\s\S]*?\*\//g
const blank = (text: string) => text.replace(/[^\n]/g, ' ')
const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length

/** Everything a formatted style sheet declares. Strings hold no `;` or brace here: `data:` pictures are forbidden by policy. */
export const readCss = (source: string): { declarations: Declaration[]; preludes: Prelude[] } => {
  const text = source.replace(COMMENT, blank)
  const declarations: Declaration[] = []
  const preludes: Prelude[] = []
  const open: string[] = []
  let from = 0
  for (const { 0: sign, index } of text.matchAll(/[{};]/g)) {
    const words = text.slice(from, index).trim()
    const line = lineAt(text, index - text.slice(from, index).trimStart().length)
    const [, property, value] = /^([\w-]+)\s*:\s*([\s\S]+)$/.exec(words) ?? []
    if (sign === '{') open.push(words)
    if (sign === '{') preludes.push({ text: words, line })
    else if (property && value) declarations.push({ property, value, line, within: open.filter((one) => one.startsWith('@')) })
    if (sign === '}') open.pop()
    from = index + 1
  }
  return { declarations, preludes }
}
