import type { Trace } from '@jangteo/contracts/envelope'
import type { Principal } from '@jangteo/contracts/principal'
import type { Language } from './language.ts'
import type { ReplyState } from './behind/reply-state.ts'

/** What every resolver of a BFF may know of the request. `token` is the caller's, to pass on; `signal` ends after 5 s or when the caller hangs up. */
export type BffRequest = {
  principal: Principal
  token: string
  trace: Trace
  language: Language
  signal: AbortSignal
  reply: ReplyState & { read?: boolean; failed?: boolean }
}
