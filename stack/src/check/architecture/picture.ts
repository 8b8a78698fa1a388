import { services } from '../../services.ts'
import { filesBelow, isForTests, SOURCE, textOf } from '../files.ts'

const PICTURE = /```mermaid\n([\s\S]*?)```/
const NODE = /(\w[\w-]*)(?:\[\(|\{\{|\[)([^\])}]+)(?:\)\]|\}\}|\])/g
const ARROW = /^(.+?) (?:<?-- .+? -->|-->) (.+)$/
const CALL = /(?:\b(?:request(?:<[^(]*>)?|proxied|pick)\(|\b(?:readFrom|sendTo)\(client, |\bservice: )'([\w-]+)'/g
const STORES = { database: 'PostgreSQL', kafka: 'Apache Kafka', data: 'SQLite' }

/** `from → to` for each arrow; a node is called by its label up to the first comma, `a/b` as the process is: `a-b`. */
export const arrowsOf = (page: string): string[] => {
  const picture = PICTURE.exec(page)?.[1] ?? ''
  const labels = new Map([...picture.matchAll(NODE)].map(([, id = '', label = '']) => [id, label.replace(/,.*/, '').replace('/', '-')]))
  const names = (side: string) => side.split(' & ').map((id) => labels.get(id) ?? id)
  return picture.split('\n').flatMap((line) => {
    const [, from, to] = ARROW.exec(line.trim().replace(NODE, '$1')) ?? []
    return from && to ? names(from).flatMap((one) => names(to).map((other) => `${one} → ${other}`)) : []
  })
}

const calledIn = (path: string) => [...textOf(path).matchAll(CALL)].map(([, service = '']) => service)

/** Who calls whom in the sources of the services, and which stores each is given. */
const realArrows = () => {
  const names = new Set(services.map(({ name }) => name))
  return services.flatMap(({ name, folder, needs }) => {
    const called = filesBelow(`${folder}/src`, SOURCE).flatMap((path) => (isForTests(path) ? [] : calledIn(path)))
    const stores = needs.flatMap((need) => (need in STORES ? [STORES[need as keyof typeof STORES]] : []))
    return [...new Set(called.filter((other) => names.has(other) && other !== name)), ...stores].map((other) => `${name} → ${other}`)
  })
}

/** Where picture and truth differ. An arrow out of Kafka is the same as one into it; what is no process or store (the browser, the front end) is left alone. */
export const pictureFaults = (drawn: readonly string[], real: readonly string[]): string[] => {
  const ends = new Set(real.flatMap((arrow) => arrow.split(' → ')))
  const turned = drawn.map((arrow) => arrow.replace(/^(Apache Kafka) → (.+)$/, '$2 → $1')).filter((arrow) => arrow.split(' → ').every((end) => ends.has(end)))
  return [
    ...real.filter((arrow) => !turned.includes(arrow)).map((arrow) => `ARCHITECTURE.md: the picture lacks ${arrow}`),
    ...turned.filter((arrow) => !real.includes(arrow)).map((arrow) => `ARCHITECTURE.md: the picture has ${arrow}, the code does not`),
  ]
}

export const picture = (): string[] => pictureFaults(arrowsOf(textOf('ARCHITECTURE.md')), realArrows())
