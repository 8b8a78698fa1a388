import * as v from 'valibot'

const url = v.pipe(v.string(), v.url(), v.regex(/^[a-z]+:\/\//))
const json = v.pipe(v.string(), v.parseJson())
const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((part) => part.trim())),
  v.array(v.pipe(v.string(), v.nonEmpty())),
)

/** Base URLs of every instance by service name, as `SERVICES` and the instances file hold them. */
export const ServiceMap = v.record(v.string(), v.array(url))
export type ServiceMap = v.InferOutput<typeof ServiceMap>

/** A TCP port; 0 lets the system choose. */
export const port = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.maxValue(65_535))

/** What every process gets. Spread it into the entries of `parseEnv`. */
export const processEnv = {
  PORT: port,
  HOST: v.optional(v.string(), '127.0.0.1'),
  INSTANCE: v.optional(v.string(), 'local-1'),
  LOG_LEVEL: v.optional(v.picklist(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
}
/** `processEnv` for one that checks the internal token. */
export const serviceEnv = { ...processEnv, JWKS_URL: url }
/** For one that calls services: where they are. INSTANCES_FILE, if given, holds the same map as SERVICES, wins over it, and is read again when it changes. */
export const clientEnv = { SERVICES: v.optional(v.pipe(json, ServiceMap), '{}'), INSTANCES_FILE: v.optional(v.string()) }
/** For one with its own PostgreSQL database. */
export const databaseEnv = { DATABASE_URL: url }
/** For one that reads or writes Kafka. */
export const kafkaEnv = { KAFKA_BROKERS: list, KAFKA_PREFIX: v.optional(v.string(), '') }
/** For one with SQLite files: the folder it owns. */
export const dataEnv = { DATA_DIR: v.pipe(v.string(), v.nonEmpty()) }
/** The key of a guest's order link. */
export const followEnv = { FOLLOW_SECRET: v.pipe(v.string(), v.minLength(16)) }
/** The one origin that browsers see, without a slash at the end. */
export const originEnv = {
  PUBLIC_ORIGIN: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => URL.parse(text)?.origin === text, 'must be an origin such as https://shop.example'),
    ),
    'http://localhost:8080',
  ),
}
/** What the shop counts in: ISO 4217 currency and the time zone of "today". */
export const shopEnv = {
  SHOP_CURRENCY: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'KRW'),
  SHOP_TIME_ZONE: v.optional(
    v.pipe(
      v.string(),
      v.check((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'),
    ),
    'Asia/Seoul',
  ),
}

/** Parses the environment with the given entries; an empty text counts as absent. Prints every problem at once and ends the process with 1. */
export const parseEnv = <const Entries extends v.ObjectEntries>(entries: Entries): v.InferOutput<v.ObjectSchema<Entries, undefined>> => {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = v.safeParse(v.object(entries), given)
  if (result.success) return result.output
  for (const issue of result.issues) console.error(`environment: ${v.getDotPath(issue) ?? '?'}: ${issue.message}`)
  process.exit(1)
}
