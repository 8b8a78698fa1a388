import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.ts'
import { environment, type Surroundings } from '../service/environment.ts'
import { writeInstances } from '../service/instances-file.ts'
import { type Supervised, supervise } from '../service/supervise.ts'
import { type Service, serviceUrl, services } from '../services.ts'

/** Callers look at the file four times a second: after this pause nobody sends anything to a copy that was taken out. */
const SEEN_MS = 600

/** All copies of all services, and the file that tells everybody where they are. */
export const createFleet = ({ around }: { around: Surroundings }) => {
  const present = services.filter(({ folder }) => existsSync(join(around.root, folder, 'src/main.ts')))
  const copies = new Map<string, Supervised[]>()
  const instances: Record<string, string[]> = Object.fromEntries(present.map((service) => [service.name, [serviceUrl(around.basePort, service)]]))
  const tell = () => writeInstances(around.instancesFile, instances)

  const program = ({ folder }: Service) =>
    around.mode === 'development' ? [join(around.root, folder, 'src/main.ts')] : [join(around.root, folder, 'dist/main.js')]
  const known = (name: string) => {
    const service = present.find((one) => one.name === name)
    if (!service) throw new Failure(`There is no service "${name}"; there are: ${present.map((one) => one.name).join(', ')}.`)
    return service
  }
  const prepare = (service: Service, k: number) => {
    const name = `${service.name}-${k + 1}`
    return supervise({
      name,
      command: process.execPath,
      args: program(service),
      cwd: join(around.root, service.folder),
      env: () => environment({ ...around, instances }, service, k),
      url: serviceUrl(around.basePort, service, k),
      log: join(around.dataDir, 'logs', `${name}.log`),
      pidFile: join(around.dataDir, 'processes', `${name}.pid`),
    })
  }
  const listed = (name: string) => copies.get(name) ?? []
  const enlist = (name: string) => {
    instances[name] = listed(name).map(({ url }) => url)
    tell()
  }
  for (const service of present) copies.set(service.name, [prepare(service, 0)])

  return {
    names: present.map(({ name }) => name),
    /** Copy k (from 1) of a service, to be killed, stopped and started alone. */
    copy(name: string, k = 1) {
      const one = listed(known(name).name)[k - 1]
      if (!one) throw new Failure(`There is no copy ${k} of ${name}.`)
      return one
    },
    urls: (name: string) => listed(name).map(({ url }) => url),
    states: () => [...copies.values()].flat().map((one) => one.state()),
    async start() {
      tell()
      await Promise.all([...copies.values()].flat().map((one) => one.start()))
    },
    /** Brings a service to `count` copies. New ones are told of when ready; one that goes is first taken off the list. */
    async scale(name: string, count: number) {
      const service = known(name)
      if (count < 1 || (count > 1 && service.port === 0)) throw new Failure(`${name} cannot have ${count} copies here.`)
      while (listed(name).length < count) {
        const next = prepare(service, listed(name).length)
        await next.start()
        copies.set(name, [...listed(name), next])
        enlist(name)
      }
      const leaving = listed(name).slice(count)
      copies.set(name, listed(name).slice(0, count))
      enlist(name)
      if (leaving.length > 0) await sleep(SEEN_MS)
      await Promise.all(leaving.map((one) => one.stop()))
    },
    /** One copy after the other; with several, each is taken off the list while it is away. */
    async restart(name: string) {
      for (const one of listed(known(name).name)) {
        const others = listed(name).filter((other) => other !== one)
        if (others.length > 0) {
          instances[name] = others.map(({ url }) => url)
          tell()
          await sleep(SEEN_MS)
        }
        await one.stop()
        await one.start()
        enlist(name)
      }
    },
    async stop() {
      await Promise.all([...copies.values()].flat().map((one) => one.stop()))
    },
  }
}
