import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import { buildPart } from '../prepare/build.ts'
import { newestRelease } from '../prepare/local-releases.ts'
import { ROOT } from '../root.ts'
import { env } from '../seed/env.ts'
import { createTokens } from '../seed/gateway.ts'
import { frontEnds } from '../services.ts'
import type { Arguments } from './arguments.ts'
import { askShop } from './control.ts'

const { microFrontEnds } = frontEnds
type Reply = { accepted: true } | { accepted: false; rejection: { code: string; details: { message?: string } } }

const WHY: Record<string, string> = {
  NOT_FOUND: 'it is not among the builds here',
  OTHER_CONTENT: 'this version is known with other content: build it under a new name (JANGTEO_VERSION)',
  NO_RELEASE: 'its files are not what its release.json says',
}

const activate = async (url: string, name: string, version: string): Promise<Reply> => {
  const authorization = await createTokens(url, env.DEMO_CLIENT, env.DEMO_SECRET)()
  const reply = await fetch(`${url}/ops/releases/${name}/current`, {
    method: 'PUT',
    headers: { ...authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ commandId: randomUUID(), version }),
  })
  if (!reply.ok) throw new Failure(`The shop answered ${reply.status}: ${await reply.text()}`)
  return (await reply.json()) as Reply
}

/** Builds one micro front end and puts it into the running shop, open tabs included; with `--version` goes to a version that was built before. */
export const deploy = async ({ words: [name = ''], version, dataDir }: Arguments) => {
  const part = microFrontEnds.find((one) => one.name === name)
  if (!part) throw new Failure(`There is no micro front end "${name}"; there are: ${microFrontEnds.map((one) => one.name).join(', ')}.`)
  const { url, logs } = await askShop<{ url: string; logs: string }>(dataDir, 'status')
  const since = Date.now()
  if (!version) await buildPart(part.folder, logs)
  const built = Date.now()
  const wanted = version ?? newestRelease(join(ROOT, part.folder, 'dist')).release.version
  const reply = await activate(url, name, wanted)
  if (!reply.accepted)
    throw new Failure(`${name} ${wanted} was refused: ${WHY[reply.rejection.details.message ?? reply.rejection.code] ?? reply.rejection.code}.`)
  const seconds = (from: number) => `${((Date.now() - from) / 1000).toFixed(1)} s`
  console.log(`  ✓ ${name} ${wanted} is live (${version ? '' : `built in ${((built - since) / 1000).toFixed(1)} s, `}activated in ${seconds(built)})`)
}
