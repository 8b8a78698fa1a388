import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../stack/src/root.ts'

/** The hash under which the newest build of a part sends this operation: what browsers ask, a bench asks the same. Throws if it has none. */
export const documentOf = (part: 'catalog' | 'orders', operation: string): string => {
  const dist = join(ROOT, `mfe-${part}/dist`)
  const [newest = ''] = readdirSync(dist).toSorted((a, b) => statSync(join(dist, b)).mtimeMs - statSync(join(dist, a)).mtimeMs)
  const { documents } = JSON.parse(readFileSync(join(dist, newest, 'release.json'), 'utf8')) as { documents: Record<string, string> }
  const found = Object.entries(documents).find(([, text]) => new RegExp(`(query|mutation) ${operation}\\b`).test(text))
  if (!found) throw new Error(`mfe-${part} ${newest} has no document ${operation}`)
  return found[0]
}
