import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Pool, transaction } from '@jangteo/cqrs/write/postgres'
import type { Log } from '@jangteo/service-kit/log'
import { buildFolders, readRelease } from './read-release.ts'
import { saveRelease } from './save-release.ts'

export type ImportDeps = { pool: Pool; log: Log; artefacts: Record<string, string> }

/** Why a folder cannot be taken in, null if it was. */
const importOne = async ({ pool, log }: ImportDeps, folder: string): Promise<'OTHER_CONTENT' | 'NO_RELEASE' | null> => {
  try {
    const built = await readRelease(folder)
    const { name, version } = built.release
    const saved = await transaction(pool, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('jangteo import release'))`)
      return saveRelease(tx, built)
    })
    if (saved === 'new') log.info({ part: name, version }, 'release imported')
    if (saved === 'other-content') log.warn({ part: name, version }, 'this version is known with other content: build under a new version')
    return saved === 'other-content' ? 'OTHER_CONTENT' : null
  } catch (error) {
    log.error({ err: error, folder }, 'not a release that can be imported')
    return 'NO_RELEASE'
  }
}

/**
 * Takes in the last build of a part that is a proper release; one bad build must not keep the former from being served, and is logged. Builds that
 * never ran cost no start anything: they are taken in when somebody asks for them. Safe to run in several replicas at once.
 */
export const importLastBuild = async (deps: ImportDeps, name: string): Promise<void> => {
  for (const folder of await buildFolders(deps.artefacts[name] ?? '')) if ((await importOne(deps, folder)) === null) return
}

/** Takes in one version, if it lies where builds are put. Gives why it cannot be taken in, else null. */
export const importVersion = async (deps: ImportDeps, name: string, version: string): Promise<string | null> => {
  const folder = join(deps.artefacts[name] ?? '', version)
  return deps.artefacts[name] && existsSync(folder) ? importOne(deps, folder) : null
}
