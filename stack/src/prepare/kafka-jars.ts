import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTopics } from '../kafka/cluster.ts'
import { archiveFile, jars, LIB } from '../kafka/java.ts'
import { startKafka } from '../kafka/start-kafka.ts'
import { temporaryServers } from '../process/orphans.ts'
import type { Step } from '../progress.ts'
import { ROOT } from '../root.ts'
import { contentHash } from './content-hash.ts'
import { once } from './once.ts'
import { runTool } from './tool.ts'

const POM = join(ROOT, 'stack/kafka/pom.xml')
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

const fetchJars = async (log: string) => {
  for (const jar of jars()) rmSync(jar)
  const args = ['-B', '-q', '-f', POM, COPY, '-DincludeScope=runtime', `-DoutputDirectory=${LIB}`]
  await runTool({ command: 'mvn', args, log, advice: 'Maven could not fetch the jars of Kafka; check the network and ~/.m2/settings.xml, then start again:' })
}

/**
 * A broker is used a little and stopped: what it loaded is archived, and every later start takes half the time. The archive gets
 * its name when it is whole: Java passes over half of one in silence.
 */
const makeArchive = async () => {
  const servers = temporaryServers('archive')
  const archiveInto = `${archiveFile()}.new`
  try {
    const kafka = await startKafka({ ...servers.at('kafka'), archiveInto })
    await createTopics(kafka.brokers, [{ name: 'warm-up', partitions: 6 }])
    await kafka.stop()
    if (existsSync(archiveInto)) renameSync(archiveInto, archiveFile()) // not every Java can
  } finally {
    servers.remove()
  }
}

/** Kafka's jars through Maven, and their class-data archive; both are made once. */
export const prepareKafka = async (step: Step, logs: string) => {
  const key = contentHash([POM])
  await once({
    marker: join(LIB, '.pom'),
    key,
    results: [join(LIB, 'kafka-clients-4.3.1.jar')],
    work: () => step("Kafka's jars (55 MB, once)", () => fetchJars(join(logs, 'maven.log'))),
  })
  const archive = archiveFile()
  await once({ marker: join(LIB, '.archive'), key: archive, results: [archive], work: () => step("Kafka's class-data archive (once)", makeArchive) })
}
