import { readFileSync, statSync } from 'node:fs'
import { Pool } from 'undici'
import * as v from 'valibot'
import { ServiceMap } from './env.ts'

/** One running copy of a service. `inFlight` is ours alone: raise it when you send, lower it when the answer is whole. */
export type Instance = { readonly url: string; readonly pool: Pool; ready: boolean; inFlight: number }

/** Where every service runs, kept up to date. */
export type Instances = {
  /** The least loaded ready instance; if none is known to be ready, the least loaded one; null if there is none outside `except`. */
  pick: (service: string, except?: ReadonlySet<Instance>) => Instance | null
  all: (service: string) => readonly Instance[]
  stop: () => Promise<void>
}

const POLL_MS = 250
const least = (some: readonly Instance[]) => some.reduce<Instance | null>((best, one) => (best && best.inFlight <= one.inFlight ? best : one), null)

const openPool = (url: string) => new Pool(url, { connections: 64, pipelining: 1, keepAliveTimeout: 4_000, connect: { timeout: 1_000 } })

const isReady = async (instance: Instance) => {
  try {
    const { statusCode, body } = await instance.pool.request({ method: 'GET', path: '/readyz', signal: AbortSignal.timeout(1_000) })
    await body.dump()
    return statusCode === 200
  } catch {
    return false
  }
}

/** Reads the file again when it changed; undefined if it did not, or is half written. */
const watchFile = (file: string | undefined) => {
  let seen = ''
  return (): ServiceMap | undefined => {
    if (!file) return undefined
    try {
      const { mtimeMs, size } = statSync(file)
      if (seen === `${mtimeMs}/${size}`) return undefined
      const map = v.parse(ServiceMap, JSON.parse(readFileSync(file, 'utf8')))
      seen = `${mtimeMs}/${size}`
      return map
    } catch {
      return undefined
    }
  }
}

/** Keeps a pool for each instance. Services with more than one are asked for `/readyz` every 250 ms; a file of instances wins over `services`. Works from the first moment; `stop` closes all pools. */
export const createInstances = ({ services, file, pollMs = POLL_MS }: { services: ServiceMap; file?: string | undefined; pollMs?: number }): Instances => {
  const known = new Map<string, Instance[]>()
  const changed = watchFile(file)

  const apply = (map: ServiceMap) => {
    for (const [service, urls] of Object.entries(map)) {
      const old = known.get(service) ?? []
      const keep = urls.map((url) => old.find((one) => one.url === url) ?? { url, pool: openPool(url), ready: urls.length === 1, inFlight: 0 })
      known.set(service, keep)
      for (const gone of old.filter((one) => !keep.includes(one))) void gone.pool.close()
    }
  }
  apply({ ...services, ...changed() })

  const poll = async () => {
    const map = changed()
    if (map) apply(map)
    const several = [...known.values()].filter((list) => list.length > 1).flat()
    await Promise.all(
      several.map(async (one) => {
        one.ready = await isReady(one)
      }),
    )
    if (!stopped) timer = setTimeout(poll, pollMs)
  }
  let stopped = false
  let timer = setTimeout(poll, 0)
  return {
    pick(service, except) {
      const free = (known.get(service) ?? []).filter((one) => !except?.has(one))
      return least(free.filter((one) => one.ready)) ?? least(free)
    },
    all: (service) => known.get(service) ?? [],
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.all([...known.values()].flat().map((one) => one.pool.destroy()))
    },
  }
}
