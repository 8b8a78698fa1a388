import type { FastifyInstance } from 'fastify'

/** Lets the app read what an HTML form sends; of a field given twice the last one counts. */
export const acceptForms = (app: FastifyInstance) =>
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 8_192 }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
