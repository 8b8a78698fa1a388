import { readFileSync } from 'node:fs'

/** A process id is used again sooner or later; where the system tells (Linux), this makes it unique. Empty where it does not. */
export const startTime = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
