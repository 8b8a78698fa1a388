import { readFileSync } from 'node:fs'

/** A zombie has ended: it holds no port and no file, only its parent has not looked yet. */
const zombie = (pid: number) => {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** True while the process runs, whoever owns it. */
export const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return !zombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
