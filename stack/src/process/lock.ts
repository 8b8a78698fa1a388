import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { alive } from './alive.ts'
import { startTime } from './start-time.ts'

const holder = (file: string) => {
  try {
    const [pid = '', started = ''] = readFileSync(file, 'utf8').split(' ')
    return { pid: Number(pid), started }
  } catch {
    return undefined
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
      if (other && alive(other.pid) && startTime(other.pid) === other.started) return { heldBy: other.pid }
      stale = true
      rmSync(file, { force: true })
    }
  } finally {
    rmSync(own, { force: true })
  }
}
