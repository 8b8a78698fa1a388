import { answer, errorBody, route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import type { ArtefactStore } from '../store/artefacts.ts'
import { encoded } from './encoding.ts'

/** A file of a release, for ever the same under its address. What is not there is not cached: it may be published in the next moment. */
export const artefactRoute = ({ artefacts }: { artefacts: ArtefactStore }) =>
  route({
    method: 'GET',
    path: '/mfe/:name/:version/*',
    permission: 'public',
    summary: 'A file of a release',
    params: v.object({ name: v.string(), version: v.string(), '*': v.string() }),
    async handle({ params: { name, version, '*': path }, headers }) {
      const artefact = await artefacts.get({ name, version, path })
      if (!artefact) return answer(404, errorBody('NOT_FOUND', 'no such file'), { 'cache-control': 'no-store' })
      const { body, encoding } = encoded(artefact, headers['accept-encoding'])
      return answer(200, body, {
        'content-type': artefact.type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      })
    },
  })
