import { spawnSync } from 'node:child_process'
import { chownSync, readdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../failure.ts'

const NOBODY = 65534
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
/** For containers that forbid user namespaces: another user who may still reach any folder. */
const SETPRIV =
  `setpriv --reuid ${NOBODY} --regid ${NOBODY} --clear-groups --inh-caps +dac_override,+dac_read_search --ambient-caps +dac_override,+dac_read_search`.split(
    ' ',
  )
const works = ([command = '', ...args]: string[]) => spawnSync(command, [...args, 'true']).status === 0

const give = (folder: string) => {
  chownSync(folder, NOBODY, NOBODY)
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) chownSync(join(folder, entry), NOBODY, NOBODY)
}

/** A user id without a name, as containers give it, is refused by initdb just like root. */
const isNamed = () => {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** PostgreSQL refuses to run as root: the command that stands before its own, and what the data folder needs for it. */
export const account = () => {
  if (process.getuid?.() !== 0 && isNamed()) return { before: [], own: () => {} }
  if (works(NAMESPACE)) return { before: NAMESPACE, own: () => {} }
  if (works(SETPRIV)) return { before: SETPRIV, own: give }
  throw new Failure(
    'PostgreSQL does not run as root or as a user without a name, and neither unshare nor setpriv works here: start as another user, or set DATABASE_URL to a server of your own.',
  )
}
