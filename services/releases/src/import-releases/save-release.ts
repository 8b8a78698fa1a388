import type { Release } from '@jangteo/contracts/release'
import type { Tx } from '@jangteo/cqrs/write/postgres'
import { postgresArtefacts } from '../store/artefacts.ts'
import type { BuiltRelease } from './read-release.ts'
import { squeeze } from './squeeze.ts'

export type Saved = 'new' | 'known' | 'other-content'

const same = (a: Record<string, string>, b: Record<string, string>) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([path, hash]) => b[path] === hash)

const insert = async (tx: Tx, { documents, ...record }: Release) => {
  await tx.query(`INSERT INTO releases(name, version, built_at, record) VALUES ($1, $2, $3, $4)`, [record.name, record.version, record.builtAt, record])
  for (const [hash, text] of Object.entries(documents)) await tx.query(`INSERT INTO documents(hash, text) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [hash, text])
}

/**
 * Stores a version with its files and documents, once. Built again from equal sources it is only newer. A version is for ever: other content
 * under its name is refused, since browsers and caches hold the old one as immutable.
 */
export const saveRelease = async (tx: Tx, { release, files }: BuiltRelease): Promise<Saved> => {
  const { name, version, builtAt, integrity } = release
  const { rows } = await tx.query<{ integrity: Record<string, string> }>(
    `SELECT record -> 'integrity' AS integrity FROM releases WHERE name = $1 AND version = $2 FOR UPDATE`,
    [name, version],
  )
  if (rows[0]) {
    if (!same(rows[0].integrity, integrity)) return 'other-content'
    await tx.query(`UPDATE releases SET built_at = greatest(built_at, $3) WHERE name = $1 AND version = $2`, [name, version, builtAt])
    return 'known'
  }
  await insert(tx, release)
  const artefacts = postgresArtefacts(tx)
  for (const [path, content] of files) await artefacts.put({ name, version, path }, await squeeze(path, content))
  return 'new'
}
