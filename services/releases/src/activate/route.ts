import { Id } from '@jangteo/contracts/primitives'
import { rejection } from '@jangteo/contracts/rejection'
import { route } from '@jangteo/service-kit/route'
import * as v from 'valibot'
import { importVersion, type ImportDeps } from '../import-releases/import-releases.ts'
import { activateVersion, type ActivateDeps } from './activate.ts'

/** `PUT /ops/releases/:name/current`: takes this version in if it was built since, and makes it current. Goes back to a former one as well. */
export const activateRoute = (deps: ActivateDeps & ImportDeps) =>
  route({
    method: 'PUT',
    path: '/ops/releases/:name/current',
    permission: 'change-releases',
    summary: 'Makes a built version current',
    params: v.object({ name: v.pipe(v.string(), v.maxLength(100)) }),
    body: v.object({ commandId: Id, version: v.pipe(v.string(), v.regex(/^[\w+-][\w.+-]{0,79}$/)) }),
    async handle({ params: { name }, body: { commandId, version }, principal, trace }) {
      const refused = await importVersion(deps, name, version)
      if (refused) return { accepted: false, rejection: rejection('VALIDATION', { path: 'version', message: refused }) }
      return activateVersion(deps, { name, version, commandId, by: principal.sub, trace })
    },
  })
