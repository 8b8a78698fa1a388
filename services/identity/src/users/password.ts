import { hash, verify } from '@node-rs/argon2'

/** argon2id, 19 MiB, two passes, as OWASP asks: 15 ms of CPU. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const AT_ONCE = 2
const WAITING = 40

/** More people are signing in than passwords can be checked. */
export class TooBusy extends Error {}

export const hashPassword = (password: string): Promise<string> => hash(password, settings)

/** Checks at most two passwords at once, so that a flood of sign-ins cannot take the whole thread pool. */
export const createPasswordCheck = () => {
  let running = 0
  const queue: (() => void)[] = []
  const nobody = hashPassword('nobody has this password')

  const turn = async () => {
    if (running < AT_ONCE) return void running++
    if (queue.length >= WAITING) throw new TooBusy('too many sign-ins at once')
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  const done = () => {
    const next = queue.shift()
    if (next) next()
    else running--
  }
  /** Takes as long for an unknown user (null) as for a wrong password. Throws TooBusy. */
  return async (passwordHash: string | null, password: string): Promise<boolean> => {
    await turn()
    try {
      const matches = await verify(passwordHash ?? (await nobody), password)
      return matches && passwordHash !== null
    } finally {
      done()
    }
  }
}
export type PasswordCheck = ReturnType<typeof createPasswordCheck>
