import { Failure } from '../failure.ts'
import { createCopies } from '../service/copies.ts'
import type { Surroundings } from '../service/environment.ts'
import { writeInstances } from '../service/instances-file.ts'
import { serviceUrl, services } from '../services.ts'

/** All copies of all services, and the file that tells everybody where they are. */
export const createFleet = (given: { around: Surroundings }) => {
  const names = services.map(({ name }) => name)
  const instances = Object.fromEntries(services.map((service) => [service.name, [serviceUrl(given.around.basePort, service)]]))
  const around = { ...given.around, instances }
  const copiesOf = new Map(services.map((service) => [service.name, createCopies(around, service)]))
  const everyone = () => [...copiesOf.values()].flatMap(({ all }) => all())
  const known = (name: string) => {
    const copies = copiesOf.get(name)
    if (!copies) throw new Failure(`There is no service "${name}"; there are: ${names.join(', ')}.`)
    return copies
  }
  return {
    names,
    /** Copy k (from 1) of a service, to be killed, stopped and started alone. */
    copy(name: string, k = 1) {
      const one = known(name).all()[k - 1]
      if (!one) throw new Failure(`There is no copy ${k} of ${name}.`)
      return one
    },
    states: () => everyone().map((one) => one.state()),
    async start() {
      writeInstances(around.instancesFile, instances)
      await Promise.all(everyone().map((one) => one.start()))
    },
    scale: async (name: string, count: number) => known(name).scale(count),
    restart: async (name: string) => known(name).restart(),
    async stop() {
      await Promise.all(everyone().map((one) => one.stop()))
    },
  }
}
