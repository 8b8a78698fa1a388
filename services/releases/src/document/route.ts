import type { Db } from '@jangteo/cqrs/write/postgres'
import { answer, errorBody, route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { unreleasedDocument } from './unreleased.ts'

/**
 * The text of a released operation, for the BFFs. Public inside the platform: the gateway leads nobody here, a BFF's token is not meant for this
 * service, and the text is no secret. The answer is one JSON string.
 */
export const documentRoute = ({ db, folders }: { db: Db; folders: readonly string[] }) =>
  route({
    method: 'GET',
    path: '/documents/:hash',
    permission: 'public',
    summary: 'The text of a released GraphQL operation',
    params: v.object({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
    async handle({ params: { hash } }) {
      const { rows } = await db.query<{ text: string }>({ name: 'document', text: `SELECT text FROM documents WHERE hash = $1`, values: [hash] })
      const text = rows[0]?.text ?? (await unreleasedDocument(folders, hash))
      if (text === null) return answer(404, errorBody('NOT_FOUND', 'no released document has this hash'), { 'cache-control': 'no-store' })
      return answer(200, JSON.stringify(text), { 'content-type': 'application/json; charset=utf-8' })
    },
  })
