import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { alive } from './alive.ts'
import { startTime } from './start-time.ts'

const holder = (file: string) => {
  try {
    const text = readFileSync(file, 'utf8')
    const [pid = '', started = ''] = text.split(' ')
    return { text, pid: Number(pid), started }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined // released just now
    throw error
  }
}

/** Takes a dead holder's lock away; one that somebody took in between is put back. */
const bury = (file: string, dead: string, grave: string) => {
  try {
    renameSync(file, grave)
    if (readFileSync(grave, 'utf8') !== dead) linkSync(grave, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error // somebody else buried it
  } finally {
    rmSync(grave, { force: true })
  }
}

/**
 * Takes the lock for this process: a file that names it, made by a hard link and so never half written. Returns the
 * release, or the id of the living process that has it. A lock left by a killed process is taken over (`stale`).
 */
export const takeLock = (file: string): { release: () => void; stale: boolean } | { heldBy: number } => {
  const own = `${file}.${randomUUID()}`
  writeFileSync(own, `${process.pid} ${startTime(process.pid)}`)
  let stale = false
  try {
    for (;;) {
      try {
        linkSync(own, file)
        return { release: () => rmSync(file, { force: true }), stale }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const other = holder(file)
      if (!other) continue
      if (alive(other.pid) && startTime(other.pid) === other.started) return { heldBy: other.pid }
      stale = true
      bury(file, other.text, `${own}.dead`)
    }
  } finally {
    rmSync(own, { force: true })
  }
}
