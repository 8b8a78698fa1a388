import { queryAddress } from '@jangteo/contracts/query-address'
import { rowStore } from '../feed/connections.ts'
import { keepRows } from '../feed/keep-rows.ts'
import { currentLocale } from '../preferences/locale.ts'
import { asSomebody } from '../session/in-quiet.ts'
import type { Document } from './document.ts'
import { asFailure, GraphQlFailure, passes } from './failure.ts'

/** `position`: the feed position the answer was read at; `stale`: what was asked to be seen is not there yet; `took`: milliseconds from asking to having it. */
export type Answer<Data> = { data: Data; position: string | null; stale: boolean; took: number }
type Reply<Data> = {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string } }[]
  extensions?: { position?: string | null; stale?: boolean }
}

const RETRY_AFTER_MS = [300, 1_200]

const send = <Data, Vars>({ hash, context, byGet }: Document<Data, Vars>, variables: Vars, signal?: AbortSignal): Promise<Response> => {
  if (!hash || !context) throw new GraphQlFailure('NOT_COMPILED', 'documents must stand in a *.graphql.ts file of a part built with mfeConfig')
  const language = currentLocale()
  if (byGet) return fetch(queryAddress({ context, hash, variables }, language), { signal })
  return fetch(`/bff/${context}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language },
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables }),
    signal,
  })
}

const once = async <Data, Vars>(doc: Document<Data, Vars>, variables: Vars, signal?: AbortSignal): Promise<Answer<Data>> => {
  const stamp = rowStore.fetchBegins()
  const asked = performance.now()
  const response = await asSomebody(() => send(doc, variables, signal))
  const reply = (await response.json().catch(() => ({}))) as Reply<Data>
  const [error] = reply.errors ?? []
  if (error) throw new GraphQlFailure(error.extensions?.code ?? 'INTERNAL', error.message)
  if (!response.ok || !reply.data) throw new GraphQlFailure(`HTTP_${response.status}`, `the ${doc.context} BFF answered ${response.status}`)
  const position = reply.extensions?.position ?? null
  keepRows(reply.data, { stamp, position })
  return { data: reply.data, position, stale: reply.extensions?.stale ?? false, took: performance.now() - asked }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms * (0.7 + 0.6 * Math.random())))

/** With `safe` a fault that may pass is tried twice more. */
const tried = async <Data, Vars>(doc: Document<Data, Vars>, variables: Vars, signal: AbortSignal | undefined, safe: boolean): Promise<Answer<Data>> => {
  for (const ms of safe ? RETRY_AFTER_MS : []) {
    try {
      return await once(doc, variables, signal)
    } catch (error) {
      if (signal?.aborted || !passes(asFailure(error))) throw signal?.aborted ? error : asFailure(error)
      await pause(ms)
    }
  }
  return once(doc, variables, signal).catch((error: unknown) => {
    throw signal?.aborted ? error : asFailure(error)
  })
}

/** Commands on their way, and those whose answer was lost while their page still can send the same again. */
export const unanswered = new Set<object>()
/** For the shell: true while anything waits for the answer to a command, or may have to ask for it once more. */
export const isSending = (): boolean => unanswered.size > 0

/**
 * Sends an operation by its hash and puts every row of the answer into the row store. Throws GraphQlFailure, or the abort.
 * With `safe` a fault that may pass is tried twice more: for queries, and for commands, whose commandId makes them safe. A command counts as
 * sending until it is answered, whoever waits for it.
 */
export const execute = async <Data, Vars>(doc: Document<Data, Vars>, variables: Vars, signal?: AbortSignal, safe = true): Promise<Answer<Data>> => {
  const flight = {}
  if ('commandId' in (variables as object)) unanswered.add(flight)
  try {
    return await tried(doc, variables, signal, safe)
  } finally {
    unanswered.delete(flight)
  }
}
