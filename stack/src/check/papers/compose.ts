import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { textOf } from '../files.ts'

type Service = {
  image?: string
  build?: unknown
  healthcheck?: unknown
  ports?: string[]
  volumes?: string[]
  depends_on?: Record<string, { condition?: string }>
}
export type Compose = { services: Record<string, Service>; volumes?: Record<string, unknown> }

const FIRST = new Set(['postgres', 'kafka'])

/** What the schema cannot say: everything is checked for health, waits for what it needs, and only one port is published, on loopback. */
export const composeProblems = ({ services, volumes = {} }: Compose) =>
  Object.entries(services).flatMap(([name, service]) => {
    const waitsFor = Object.entries(service.depends_on ?? {})
    return [
      ...(service.image || service.build ? [] : [`${name}: has no image`]),
      ...(service.healthcheck ? [] : [`${name}: has no healthcheck`]),
      ...(waitsFor.length > 0 || FIRST.has(name) ? [] : [`${name}: waits for nothing`]),
      ...waitsFor.filter(([other]) => !services[other]).map(([other]) => `${name}: waits for ${other}, which does not exist`),
      ...waitsFor
        .filter(([, { condition }]) => !condition || condition === 'service_started')
        .map(([other]) => `${name}: must wait until ${other} is healthy or done`),
      ...(service.ports ?? []).filter((port) => !String(port).startsWith('127.0.0.1:')).map((port) => `${name}: publishes ${port} beyond the loopback address`),
      ...(service.volumes ?? [])
        .filter((volume) => !volume.startsWith('.') && !Object.hasOwn(volumes, volume.split(':')[0] ?? ''))
        .map((volume) => `${name}: volume ${volume} is not declared`),
    ]
  })

/** Validates docker-compose.yml against the Compose Specification's schema and our own rules; no engine is needed. */
export const compose = () => {
  const file = parse(textOf('docker-compose.yml'), { merge: true }) as Compose
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'compose-spec.json'), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
  const validate = ajv.compile({ ...schema, $schema: undefined })
  if (!validate(file)) return (validate.errors ?? []).map(({ instancePath, message }) => `docker-compose.yml${instancePath}: ${message}`)
  return composeProblems(file).map((problem) => `docker-compose.yml: ${problem}`)
}
