import type { Role } from '@jangteo/contracts/principal'
import type { Instances } from '@jangteo/service-kit/instances'
import type { Route } from './edge/front-door.ts'
import { refusals, sendRefusal } from './edge/reply.ts'
import { policies } from './edge/security-headers.ts'
import type { Visit } from './edge/visit.ts'
import type { Forward } from './forward/forward.ts'
import { providerCookies } from './forward/headers.ts'
import type { createProxied } from './forward/proxied.ts'
import type { Caller } from './session/caller.ts'

type Handle = Route['handle']
type Deps = {
  instances: Instances
  forward: Forward
  proxied: ReturnType<typeof createProxied>
  logIn: Handle
  callback: Handle
  logOut: Handle
  session: Handle
  token: Handle
  playground: Handle
  parts: Handle
  font: Handle
  shell: Handle
}

const readsDocuments: readonly Role[] = ['developer', 'admin', 'machine']
const mayReadDocuments = ({ principal }: Caller) => principal.roles.some((role) => readsDocuments.includes(role))
const documented = ({ path }: Visit) => path.slice('/docs/'.length)
/** Built files lie there compressed already. */
const asAccepted = ({ request }: Visit) => ({ extra: { 'accept-encoding': String(request.headers['accept-encoding'] ?? 'identity') } })
const notHere: Handle = async (visit) => sendRefusal(visit, refusals.notFound)

/** Every public address of the shop. What fits none of them is the shell's. */
export const createRoutes = ({ instances, forward, proxied, ...handle }: Deps): Route[] => {
  const documents = proxied(documented, 'ops', { may: mayReadDocuments, target: () => ({ path: '/openapi.json', token: null }) })
  return [
    { path: '/bff/catalog/graphql', handle: proxied('bff-catalog', 'catalog') },
    { path: '/bff/orders/graphql', handle: proxied('bff-orders', 'orders') },
    { path: '/mfe/*', handle: proxied('releases', 'ops', { open: true, target: asAccepted }) },
    { path: '/pictures/*', handle: proxied('catalog-query', 'catalog', { open: true, target: () => ({ policy: policies.picture }) }) },
    { path: '/releases/current', handle: proxied('releases', 'ops', { open: true }) },
    { path: '/ops/releases/*', handle: proxied('releases', 'ops') },
    { path: '/ops/users', handle: proxied('identity', 'ops') },
    { path: '/ops/users/*', handle: proxied('identity', 'ops') },
    { path: '/auth/session', handle: handle.session },
    { path: '/auth/login', handle: handle.logIn },
    { path: '/auth/callback', handle: handle.callback },
    { path: '/auth/logout', handle: handle.logOut },
    { path: '/auth/token', ownCredentials: true, handle: handle.token },
    {
      path: '/oidc/*',
      ownCredentials: true,
      handle: (visit) => forward(visit, { service: 'identity', token: null, extra: providerCookies(visit), ownPages: true }),
    },
    { path: '/playground', handle: handle.playground },
    { path: '/playground/*', handle: handle.playground },
    { path: '/parts', handle: handle.parts },
    { path: '/parts/*', handle: handle.parts },
    { path: '/fonts/shop.woff2', handle: handle.font },
    { path: '/docs/*', handle: (visit) => (instances.all(documented(visit)).length > 0 ? documents(visit) : notHere(visit)) },
    { path: '/auth/*', handle: notHere },
    { path: '/bff/*', handle: notHere },
    { path: '/live/*', handle: notHere },
    { path: '/internal/*', handle: notHere },
    { path: '/*', handle: handle.shell },
  ]
}
