import type { Pool } from '@jangteo/cqrs/write/postgres'
import { answer, errorBody, type Route, route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { choosePacked, type Stored } from './choose-packed.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** A file of one version. It never changes, so it is cached for ever; a missing one is never cached, since it may come. */
export const artefactRoute = (pool: Pool): Route =>
  route({
    method: 'GET',
    path: '/mfe/:name/:version/*',
    permission: 'public',
    summary: 'A file of one version of a micro front end',
    params: v.object({ name: v.string(), version: v.string(), '*': v.string() }),
    async handle({ params: { name, version, '*': path }, headers }) {
      const { rows } = await pool.query<Stored>('SELECT type, plain, gzip, br FROM files WHERE name = $1 AND version = $2 AND path = $3', [name, version, path])
      const [file] = rows
      if (!file) return answer(404, errorBody('NOT_FOUND', 'no such file in this version'), { 'cache-control': 'no-store' })
      const { body, encoding } = choosePacked(file, String(headers['accept-encoding'] ?? ''))
      return answer(200, body, {
        'content-type': file.type,
        'cache-control': FOR_EVER,
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      })
    },
  })
