import { join, resolve } from 'node:path'
import { env } from './env.ts'
import { build } from './prepare/build.ts'
import { prepareKafka } from './prepare/kafka-jars.ts'
import { progress } from './progress.ts'
import { ROOT } from './root.ts'
import { openSecrets } from './service/secrets.ts'
import { checkDisk, checkPorts } from './shop/check-machine.ts'
import { claimFolder } from './shop/claim-folder.ts'
import { createCloser } from './shop/closer.ts'
import { createFleet } from './shop/fleet.ts'
import { seedOnce } from './shop/seed.ts'
import { startServers } from './shop/servers.ts'

export type Shop = Awaited<ReturnType<typeof startShop>>
export type ShopOptions = {
  /** Databases, logs, secrets: all that outlives the run. */
  dataDir: string
  /** The gateway's port; all others count from it (see services.ts). */
  basePort: number
  /** Fill a new shop with demo goods and orders; on by default. */
  seed?: boolean
  /** Kafka nodes, 1 or 3. */
  brokers?: number
  /** Run the services from source instead of their bundles. */
  fromSource?: boolean
  /** Where progress lines go; nowhere by default. */
  say?: (line: string) => void
  /** Breaks the start off and stops what runs. */
  signal?: AbortSignal
}

const external = { brokers: env.KAFKA_BROKERS, database: env.DATABASE_URL, kafkaPrefix: env.KAFKA_PREFIX }

const open = async (options: ShopOptions, closer: ReturnType<typeof createCloser>) => {
  const { basePort, brokers: nodes = 1, fromSource = false, say = () => {} } = options
  const dataDir = resolve(options.dataDir)
  const origin = `http://localhost:${basePort}`
  const logs = join(dataDir, 'logs')
  const step = progress(say)
  checkDisk(dataDir)
  closer.add(await claimFolder(dataDir, say))
  await checkPorts(basePort, { postgres: !external.database, kafkaNodes: external.brokers ? 0 : nodes })
  if (!external.brokers) await prepareKafka(step, logs)

  const secret = openSecrets(join(dataDir, 'secrets.json'))
  const starting = startServers({ dataDir, basePort, nodes, step, secret, external, say })
  closer.add(async () => (await starting.catch(() => undefined))?.stop())
  const [{ brokers, databases, postgres, kafka }] = await Promise.all([starting, build(step, logs, fromSource)])

  const place = { root: ROOT, dataDir, basePort, origin, instances: {}, instancesFile: join(dataDir, 'instances.json') }
  const given = { brokers, databases, secret, kafkaPrefix: external.kafkaPrefix, inherited: env.inherited }
  const fleet = createFleet({ around: { ...place, ...given, mode: fromSource ? 'development' : 'production' } })
  closer.add(fleet.stop)
  await step(`${fleet.names.length} services`, fleet.start)

  const seed = options.seed === false ? undefined : seedOnce(dataDir, origin)
  closer.add(() => seed?.stop())
  return { url: origin, dataDir, logs, basePort, brokers, databases, fleet, postgres, kafka, seeded: seed?.done ?? Promise.resolve(false), stop: closer.close }
}

/**
 * Opens the whole shop: PostgreSQL, Kafka, topics, databases, build of what changed, every service as its own process.
 * Resolves when all are ready; the demo goods follow in the background (`seeded`). Throws a Failure, with nothing left
 * running, when something is missing. Any number of shops can run side by side on their own ports and folders.
 */
export const startShop = async (options: ShopOptions) => {
  const closer = createCloser()
  options.signal?.addEventListener('abort', closer.close)
  try {
    return await open(options, closer)
  } catch (error) {
    await closer.close()
    throw error
  }
}
