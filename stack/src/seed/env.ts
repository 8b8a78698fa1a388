import * as v from 'valibot'

const Env = v.object({
  GATEWAY: v.optional(v.pipe(v.string(), v.url()), 'http://localhost:8080'),
  DEMO_CLIENT: v.optional(v.string(), 'demo-machine'),
  DEMO_SECRET: v.optional(v.string(), 'demo-machine-secret'),
  DEMO_PASSWORD: v.optional(v.string(), 'jangteo-demo'),
})
const parsed = v.safeParse(Env, process.env)
if (!parsed.success) {
  for (const issue of parsed.issues) console.error(`environment: ${v.getDotPath(issue) ?? '?'}: ${issue.message}`)
  process.exit(1)
}
export const env = parsed.output
