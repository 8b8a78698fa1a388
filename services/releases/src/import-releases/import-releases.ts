import { type Pool, transaction } from '@jangteo/cqrs/write/postgres'
import type { Log } from '@jangteo/service-kit/log'
import { readRelease, releaseFolders } from './read-release.ts'
import { activateNewest, saveRelease } from './save-release.ts'

type Deps = { pool: Pool; log: Log; artefacts: Record<string, string> }

const importOne = async ({ pool, log }: Deps, folder: string): Promise<string | null> => {
  try {
    const built = await readRelease(folder)
    const { name, version } = built.release
    const saved = await transaction(pool, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('jangteo import release'))`)
      return saveRelease(tx, built)
    })
    if (saved === 'new') log.info({ part: name, version }, 'release imported')
    if (saved === 'other-content') log.warn({ part: name, version }, 'this version is known with other content: build under a new version')
    return name
  } catch (error) {
    log.error({ err: error, folder }, 'not a release that can be imported')
    return null
  }
}

/**
 * Takes in every built version it finds; what was built last runs from now on. A folder that is no proper release is logged and left out:
 * one bad build must not keep the others from being served. Safe to run in several replicas at once.
 */
export const importReleases = async (deps: Deps): Promise<void> => {
  const folders = (await Promise.all(Object.values(deps.artefacts).map(releaseFolders))).flat()
  const names = new Set<string>()
  for (const folder of folders) {
    const name = await importOne(deps, folder)
    if (name) names.add(name)
  }
  for (const name of names) {
    const version = await transaction(deps.pool, (tx) => activateNewest(tx, name))
    if (version) deps.log.info({ part: name, version }, 'release is current')
  }
}
