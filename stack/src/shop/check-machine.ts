import { mkdirSync, statfsSync } from 'node:fs'
import { Failure } from '../failure.ts'
import { isFree } from '../ports/free-port.ts'
import { kafkaPort, postgresPort, servicePort, services } from '../services.ts'

const NEEDED_BYTES = 600 * 1024 * 1024

/** Throws a Failure when the disk is nearly full: PostgreSQL and Kafka would fail later and less clearly. */
export const checkDisk = (folder: string) => {
  mkdirSync(folder, { recursive: true })
  const { bavail, bsize } = statfsSync(folder)
  const mb = Math.floor((bavail * bsize) / 1024 / 1024)
  if (bavail * bsize < NEEDED_BYTES)
    throw new Failure(`Only ${mb} MB are free on the disk of ${folder}: free at least ${NEEDED_BYTES / 1024 / 1024} MB and start again.`)
}

/** Throws a Failure that names the first busy port and its owner-to-be. */
export const checkPorts = async (basePort: number, own: { postgres: boolean; kafkaNodes: number }) => {
  const kafka = Array.from({ length: own.kafkaNodes * 2 }, (_, i) => ({ name: 'Kafka', port: kafkaPort(basePort) + i }))
  const wanted = [
    ...services.map((service) => ({ name: service.name, port: servicePort(basePort, service) })),
    ...(own.postgres ? [{ name: 'PostgreSQL', port: postgresPort(basePort) }] : []),
    ...kafka,
  ]
  for (const { name, port } of wanted)
    if (!(await isFree(port)))
      throw new Failure(
        `Port ${port}, meant for ${name}, is in use: end the program that has it, or start with other ports: npm start -- --port ${basePort + 1000}`,
      )
}
