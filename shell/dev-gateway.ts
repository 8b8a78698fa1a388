import type { CurrentReleases } from '@jangteo/contracts/release'
import type { Plugin, ProxyOptions } from 'vite'

const served = ['/auth', '/bff', '/live', '/mfe', '/oidc', '/pictures', '/playground', '/parts', '/docs']

/** `DEV_REMOTES=orders=http://127.0.0.1:5174,…`: the parts that run from their own dev servers; all others come from the registry. */
const devRemotes = (): Map<string, string> =>
  new Map(
    (process.env.DEV_REMOTES ?? '')
      .split(',')
      .filter(Boolean)
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const),
  )

/** In `vite dev` everything but the shell's own modules comes from the gateway; a part in DEV_REMOTES takes its code from there, its manifest from the registry. */
export const devGateway = (): Plugin => {
  const gateway = process.env.PUBLIC_ORIGIN ?? 'http://localhost:8080'
  const headers = { origin: gateway, host: new URL(gateway).host }
  const proxy: ProxyOptions = { target: gateway, ws: true, changeOrigin: true, headers, autoRewrite: true }
  return {
    name: 'jangteo:dev-gateway',
    apply: 'serve',
    config: () => ({ server: { proxy: Object.fromEntries(served.map((path) => [path, proxy])) } }),
    configureServer(server) {
      // Signing in belongs to the gateway's own origin; its cookie holds for every port of the host.
      server.middlewares.use('/auth/login', (_, response) => void response.writeHead(302, { location: `${gateway}/auth/login?return_to=/` }).end())
      server.middlewares.use('/releases/current', async (request, response) => {
        const reply = await fetch(`${gateway}/releases/current`, { headers: { cookie: request.headers.cookie ?? '' } })
        const { releases } = (await reply.json()) as CurrentReleases
        const remotes = devRemotes()
        const answer = releases.map((release) => {
          const origin = remotes.get(release.name)
          return origin ? { ...release, version: 'dev', entry: `${origin}/remoteEntry.js`, js: [], css: [], integrity: {} } : release
        })
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ releases: answer }))
      })
    },
  }
}
