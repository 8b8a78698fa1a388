import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from '@jangteo/cqrs/write/postgres'
import { answer, errorBody, type Route, route } from '@jangteo/service-kit/route'
import * as v from 'valibot'

/** What a development server serves but no built version holds yet: `documents.json` in the artefact folder. */
const inDevelopment = async (folders: readonly string[], hash: string): Promise<string | undefined> => {
  for (const folder of folders) {
    const text = await readFile(join(folder, 'documents.json'), 'utf8').catch(() => null)
    const found = text && (JSON.parse(text) as Record<string, string>)[hash]
    if (found) return found
  }
  return undefined
}

/** The text of a GraphQL document that some version brought: BFFs ask for hashes they meet for the first time. */
export const documentRoute = (pool: Pool, folders: readonly string[]): Route =>
  route({
    method: 'GET',
    path: '/documents/:hash',
    permission: 'public',
    summary: 'A released GraphQL document by its SHA-256',
    params: v.object({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    async handle({ params: { hash } }) {
      const { rows } = await pool.query<{ text: string }>('SELECT text FROM documents WHERE hash = $1', [hash])
      const text = rows[0]?.text ?? (await inDevelopment(folders, hash))
      return text ?? answer(404, errorBody('NOT_FOUND', 'no release brought this document'), { 'cache-control': 'no-store' })
    },
  })
