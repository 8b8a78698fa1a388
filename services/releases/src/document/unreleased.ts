import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A document that a running dev server lists in `documents.json` beside the builds, null if none does. Read each time: it changes with every edit. */
export const unreleasedDocument = async (folders: readonly string[], hash: string): Promise<string | null> => {
  for (const folder of folders) {
    const text = await readFile(join(folder, 'documents.json'), 'utf8').catch(() => null)
    if (text === null) continue
    const documents = JSON.parse(text) as Record<string, string>
    if (documents[hash] !== undefined) return documents[hash]
  }
  return null
}
