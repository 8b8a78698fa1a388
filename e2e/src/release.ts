import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { machinePut } from './machine.ts'
import { origin } from './shop.ts'

type ReleaseFile = { name: string; version: string; builtAt: string; entry: string; js: string[]; integrity: Record<string, string> }
type Current = { releases: { name: string; version: string }[] }

const dist = (part: string) => join(import.meta.dirname, `../../mfe-${part}/dist`)
const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as ReleaseFile
const sha384 = (content: Buffer) => `sha384-${createHash('sha384').update(content).digest('base64')}`

/** Which version of a part runs. */
export const running = async (part: string): Promise<string> => {
  const { releases } = (await (await fetch(`${origin}/releases/current`)).json()) as Current
  return releases.find(({ name }) => name === part)?.version ?? ''
}

/** Built files as they are, under another version; `edit` may change scripts before the record is written. Its age keeps other shops from running it. */
export const copyRelease = (part: string, from: string, version: string, edit?: (code: string, path: string) => string) => {
  const folder = join(dist(part), version)
  cpSync(join(dist(part), from), folder, { recursive: true })
  const release = { ...read(folder), version, builtAt: '2000-01-01T00:00:00.000Z' }
  const edited = release.js.filter((path) => {
    const code = readFileSync(join(folder, path), 'utf8')
    const changed = edit?.(code, path) ?? code
    writeFileSync(join(folder, path), changed)
    release.integrity[path] = sha384(Buffer.from(changed))
    return changed !== code
  })
  if (edit && edited.length === 0) throw new Error(`nothing of ${part} ${from} was changed`)
  writeFileSync(join(folder, 'release.json'), JSON.stringify(release))
}

/** Takes the copies away again; the shop under test holds them in its database. */
export const removeCopies = (part: string, mark: string): void => {
  for (const name of readdirSync(dist(part))) if (name.includes(mark)) rmSync(join(dist(part), name), { recursive: true })
}

/** As an operator does by `npm run deploy`. */
export const activate = (part: string, version: string): Promise<void> => machinePut(`/ops/releases/${part}/current`, { version })

/** What the registry says to this page alone, from now on: this copy runs. It reaches nobody else's, and needs a sign that something changed. */
export const offer = async (page: Page, part: string, version: string): Promise<void> => {
  const folder = join(dist(part), version)
  const release = { ...read(folder), activatedAt: new Date().toISOString() }
  await page.route('**/releases/current', async (route) => {
    const { releases } = (await (await route.fetch()).json()) as Current
    await route.fulfill({ json: { releases: releases.map((one) => (one.name === part ? release : one)) } })
  })
  await page.route(`**/mfe/${part}/${version}/**`, (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname.split(`/${version}/`)[1] ?? '') }),
  )
}
