import type { Server as HttpServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from './log.ts'

/** Something that runs beside the server: a pool, a relay, a consumer, a live feed. `ready` is asked by every `/readyz`. */
export type Part = { start?: () => Promise<void> | void; stop?: () => Promise<void> | void; ready?: () => boolean | Promise<boolean> }

/** What `run` needs of a server; `createServer` makes one. `http` is the raw server, for a live feed to attach to. */
export type Runnable = {
  http: HttpServer
  log: Log
  /** Kept by `run`: what `/readyz` says, and whether routes answer yet. */
  state: { serving: boolean; ready: () => boolean | Promise<boolean> }
  /** Gives the address it listens on. */
  listen: (host: string, port: number) => Promise<string>
  /** Takes no new connections; resolves when the last one has ended. */
  close: () => Promise<void>
}

/** Pollers ask every 250 ms: after three polls nobody sends us anything new. */
const DRAIN_MS = 800
const STOP_MS = 15_000

const allReady = async (parts: readonly Part[]) => {
  for (const part of parts) if (part.ready && !(await part.ready())) return false
  return true
}

const stopParts = async (server: Runnable, parts: readonly Part[]) => {
  for (const part of parts.toReversed()) {
    try {
      await part.stop?.()
    } catch (error) {
      server.log.error({ err: error }, 'a part did not stop')
    }
  }
}

/** Gives the function that stops everything in order and ends the process. */
const stopper = (server: Runnable, parts: readonly Part[], drained: () => Promise<unknown>) => {
  const { http, log, state } = server
  let inFlight = 0
  http.prependListener('request', (_, response) => {
    inFlight++
    response.once('close', () => inFlight--)
  })
  return async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_MS).unref()
    state.ready = () => false
    await drained()
    const closed = server.close()
    while (inFlight > 0) await pause(20)
    await stopParts(server, parts)
    http.closeAllConnections()
    await Promise.race([closed, pause(1_000)])
    log.info('stopped')
    process.exit(0)
  }
}

/**
 * Runs a service until SIGTERM or SIGINT. Listens at once (health answers, routes say 503), starts the parts in order, then serves.
 * Stopping: not ready → three polls → no new connections, requests under way finish → parts stop in reverse → exit 0 (1 if that takes over 15 s).
 * A part that does not start is logged and ends the process with 1. Gives the address it listens on.
 */
export const run = async ({
  server,
  env,
  parts = [],
  drained = () => pause(DRAIN_MS),
}: {
  server: Runnable
  env: { HOST: string; PORT: number }
  parts?: readonly Part[]
  /** Resolves once nobody sends anything new. */
  drained?: () => Promise<unknown>
}): Promise<string> => {
  const { log, state } = server
  const stop = stopper(server, parts, drained)
  process.once('SIGTERM', (signal) => void stop(signal))
  process.once('SIGINT', (signal) => void stop(signal))
  try {
    const address = await server.listen(env.HOST, env.PORT)
    for (const part of parts) await part.start?.()
    state.ready = () => allReady(parts)
    state.serving = true
    log.info({ address, pid: process.pid }, 'serving')
    return address
  } catch (error) {
    log.fatal({ err: error }, 'did not start')
    await stopParts(server, parts)
    process.exit(1)
  }
}
