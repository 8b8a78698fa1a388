import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** Passwords and keys of this data folder: each is made when first asked for and kept in one file that only its owner reads. */
export const openSecrets = (file: string) => {
  const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return (name: string): string => {
    const value = known[name] ?? randomBytes(32).toString('base64url')
    if (known[name] === undefined) {
      known[name] = value
      writeFileSync(`${file}.new`, JSON.stringify(known, null, 2), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    }
    return value
  }
}
