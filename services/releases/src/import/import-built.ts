import { type Pool, transaction, type Tx } from '@jangteo/cqrs/write/postgres'
import type { Log } from '@jangteo/service-kit/log'
import { type Built, type File, findBuilt, readFiles } from './read-built.ts'

const insertFiles = async (tx: Tx, { name, version }: Built['release'], files: File[]) => {
  for (const { path, type, plain, gzip, br } of files)
    await tx.query('INSERT INTO files VALUES ($1, $2, $3, $4, $5, $6, $7)', [name, version, path, type, plain, gzip, br])
}

/** Takes one version in and makes it current, all or nothing. False if it was in already; two instances that start together do it once. */
const importOne = (pool: Pool, { release, folder }: Built): Promise<boolean> =>
  transaction(pool, async (tx) => {
    const { name, version, builtAt, documents, ...record } = release
    const inserted = await tx.query('INSERT INTO releases(name, version, built_at, record) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      name,
      version,
      builtAt,
      { ...record, name, version, builtAt },
    ])
    if (inserted.rowCount === 0) return false
    await insertFiles(tx, release, await readFiles(folder))
    for (const [hash, text] of Object.entries(documents)) await tx.query('INSERT INTO documents VALUES ($1, $2) ON CONFLICT DO NOTHING', [hash, text])
    await tx.query(
      `INSERT INTO current(name, version) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET version = excluded.version, activated_at = now()
       WHERE (SELECT built_at FROM releases r WHERE r.name = current.name AND r.version = current.version) < $3`,
      [name, version, builtAt],
    )
    return true
  })

/** Takes in every built version that is not here yet; the newest by its build becomes current. One that does not fit is left out and logged. */
export const importBuilt = async (pool: Pool, folders: readonly string[], log: Log): Promise<void> => {
  for (const dir of folders)
    for (const built of await findBuilt(dir))
      if (await importOne(pool, built)) log.info({ release: `${built.release.name} ${built.release.version}` }, 'release taken in')
}
