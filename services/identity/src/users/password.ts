import { hash, verify } from '@node-rs/argon2'
import { createTurns } from './turns.ts'

/** argon2id, 19 MiB, two passes, as OWASP asks: 15 ms of CPU. */
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, settings)

/** Checks at most two passwords at once, so that a flood of sign-ins cannot take the whole thread pool; forty wait, in turn by address. */
export const createPasswordCheck = () => {
  const turns = createTurns({ atOnce: 2, waiting: 40 })
  const nobody = hashPassword('nobody has this password')

  /** Takes as long for an unknown user (null) as for a wrong password. Throws TooBusy. */
  return async (address: string, passwordHash: string | null, password: string): Promise<boolean> => {
    await turns.take(address)
    try {
      const matches = await verify(passwordHash ?? (await nobody), password)
      return matches && passwordHash !== null
    } finally {
      turns.done()
    }
  }
}
export type PasswordCheck = ReturnType<typeof createPasswordCheck>
