import { renameSync, writeFileSync } from 'node:fs'

/** Where every copy of every service listens; written whole and renamed, so that a reader never meets half of it. */
export const writeInstances = (file: string, instances: Record<string, string[]>) => {
  writeFileSync(`${file}.new`, JSON.stringify(instances, null, 2))
  renameSync(`${file}.new`, file)
}
