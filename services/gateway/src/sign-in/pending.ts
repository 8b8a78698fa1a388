import { EncryptJWT, jwtDecrypt } from 'jose'
import * as v from 'valibot'

export const PENDING_SECONDS = 600

const Pending = v.object({ state: v.string(), nonce: v.string(), verifier: v.string(), returnTo: v.string() })
/** A sign-in under way. It travels sealed in a cookie of its own, so that a guest needs no row in the database. */
export type Pending = v.InferOutput<typeof Pending>

export const createSeal = (key: Buffer) => ({
  seal: (pending: Pending): Promise<string> =>
    new EncryptJWT({ ...pending }).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).setIssuedAt().setExpirationTime(`${PENDING_SECONDS}s`).encrypt(key),
  /** Null if it is none of ours, was changed, or is older than ten minutes. */
  open: async (sealed: string | undefined): Promise<Pending | null> => {
    if (!sealed) return null
    const opened = await jwtDecrypt(sealed, key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }).catch(() => null)
    const parsed = opened && v.safeParse(Pending, opened.payload)
    return parsed?.success ? parsed.output : null
  },
})
export type Seal = ReturnType<typeof createSeal>

/** A path on our own origin; anything else becomes `/`. */
export const returnPath = (wanted: string | null, origin: string): string => {
  if (!wanted?.startsWith('/') || /[\\\p{Cc}]/u.test(wanted)) return '/'
  const url = URL.parse(wanted, origin)
  return url?.origin === origin && !url.pathname.startsWith('//') && !url.pathname.startsWith('/auth/') ? url.pathname + url.search + url.hash : '/'
}
