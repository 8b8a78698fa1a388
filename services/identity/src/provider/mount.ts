import type { FastifyInstance } from 'fastify'
import type Provider from 'oidc-provider'

/**
 * Hands `/oidc/*` to the provider, untouched by fastify. Host and scheme are always the public ones, whoever asks: the gateway calls
 * token and keys at this process's own address, and the provider builds its links from what it believes its address to be.
 */
export const mountProvider = (app: FastifyInstance, provider: Provider, origin: string) => {
  const { host, protocol } = new URL(origin)
  const answer = provider.callback()
  app.addHook('onRequest', async ({ raw }) => {
    raw.headers.host = host
    raw.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    delete raw.headers['x-forwarded-host']
  })
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_, __, done) => done(null))
    scope.all('/oidc/*', { config: { access: 'public' } }, (request, reply) => {
      reply.hijack()
      const { url = '/' } = request.raw
      Object.assign(request.raw, { originalUrl: url, url: url.slice('/oidc'.length) })
      void answer(request.raw, reply.raw)
    })
  })
}
