import { join } from 'node:path'
import { newestRelease } from '../../../stack/src/prepare/local-releases.ts'
import { ROOT } from '../../../stack/src/root.ts'

/** The hash under which the newest build of a part sends this operation: what browsers ask, a bench asks the same. Throws if it has none. */
export const documentOf = (part: 'catalog' | 'orders', operation: string): string => {
  const { documents, version } = newestRelease(join(ROOT, `mfe-${part}/dist`)).release
  const found = Object.entries(documents).find(([, text]) => new RegExp(`(query|mutation) ${operation}\\b`).test(text))
  if (!found) throw new Error(`mfe-${part} ${version} has no document ${operation}`)
  return found[0]
}
