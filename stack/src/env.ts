import * as v from 'valibot'

const list = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').map((part) => part.trim())),
  v.array(v.pipe(v.string(), v.regex(/^[^\s:]+:\d+$/, 'must be host:port'))),
)
const Environment = v.object({
  KAFKA_BROKERS: v.optional(list),
  KAFKA_PREFIX: v.optional(v.string(), ''),
  DATABASE_URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^postgres(ql)?:/))),
})

const read = () => {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const result = v.safeParse(Environment, given)
  if (result.success) return result.output
  for (const issue of result.issues) console.error(`environment: ${v.getDotPath(issue) ?? '?'}: ${issue.message}`)
  process.exit(1)
}

/** What the person who starts the stack may set; the same words reach the services. */
export const env = { ...read(), inherited: process.env }
