import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../failure.ts'
import { type Service, serviceUrl } from '../services.ts'
import { environment, type Surroundings } from './environment.ts'
import { writeInstances } from './instances-file.ts'
import { type Supervised, supervise } from './supervise.ts'

/** Callers look at the file four times a second: after this pause nobody sends anything to a copy that was taken out. */
const SEEN_MS = 600

/** V8 lets the young generation grow to a hundred MB in each of ten processes; 16 MB halve them and cost no CPU. */
const LEAN = '--max-semi-space-size=16'

const entry = (mode: Surroundings['mode']) => (mode === 'development' ? 'src/main.ts' : 'dist/main.js')

const prepare = (around: Surroundings, service: Service, k: number) => {
  const name = `${service.name}-${k + 1}`
  const folder = join(around.root, service.folder)
  return supervise({
    name,
    command: process.execPath,
    args: [LEAN, join(folder, entry(around.mode))],
    cwd: folder,
    env: () => environment(around, service, k),
    url: serviceUrl(around.basePort, service, k),
    log: join(around.dataDir, 'logs', `${name}.log`),
    pidFile: join(around.dataDir, 'processes', `${name}.pid`),
  })
}

/** The copies of one service, one at first. Whenever others are to be called, `around.instances` and its file say so. */
export const createCopies = (around: Surroundings, service: Service) => {
  let copies = [prepare(around, service, 0)]
  const list = (some: readonly Supervised[]) => {
    around.instances[service.name] = some.map(({ url }) => url)
    writeInstances(around.instancesFile, around.instances)
  }
  return {
    all: () => copies,
    /** Brings it to `count` copies. New ones are told of when ready; one that goes is first taken off the list. */
    async scale(count: number) {
      if (count < 1 || (count > 1 && service.port === 0)) throw new Failure(`${service.name} cannot have ${count} copies here.`)
      while (copies.length < count) {
        const next = prepare(around, service, copies.length)
        await next.start()
        copies = [...copies, next]
        list(copies)
      }
      const leaving = copies.slice(count)
      copies = copies.slice(0, count)
      list(copies)
      if (leaving.length > 0) await sleep(SEEN_MS)
      await Promise.all(leaving.map((one) => one.stop()))
    },
    /** One copy after the other; with several, each is taken off the list while it is away. */
    async restart() {
      for (const one of copies) {
        const others = copies.filter((other) => other !== one)
        if (others.length > 0) {
          list(others)
          await sleep(SEEN_MS)
        }
        await one.stop()
        await one.start()
        list(copies)
      }
    },
  }
}
