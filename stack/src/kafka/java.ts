import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../root.ts'

const FOLDER = join(ROOT, 'stack/kafka')
export const LIB = join(FOLDER, 'lib')

/** All jars, sorted: a class-data archive is only taken for exactly the class path it was made with. */
export const jars = () =>
  existsSync(LIB)
    ? readdirSync(LIB)
        .filter((name) => name.endsWith('.jar'))
        .sort()
        .map((name) => join(LIB, name))
    : []

let version: string | undefined
const javaVersion = () => (version ??= spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr)

/** The archive belongs to one Java, one set of jars and one folder. */
export const archiveFile = () => {
  const key = createHash('sha256').update(javaVersion())
  for (const jar of jars()) key.update(`${jar} ${statSync(jar).mtimeMs}`)
  return join(LIB, `kafka-${key.digest('hex').slice(0, 12)}.jsa`)
}

const MODEST =
  '-Xms64m -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ActiveProcessorCount=1 -Xss512k -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr'

/** The arguments of `java` for one of Kafka's programs; `options` stand before the class path. */
export const javaArguments = (program: string, args: string[], options: string[] = []) => [
  ...MODEST.split(' '),
  ...options,
  '-Djava.awt.headless=true',
  `-Dlog4j2.configurationFile=${join(FOLDER, 'log4j2.properties')}`,
  '-cp',
  jars().join(':'),
  program,
  ...args,
]
