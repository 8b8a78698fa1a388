import { route } from './route.ts'

/** Where the rows of a query service stand, for whoever holds an answer of it and wants to know whether asking again would tell anything new. */
export const positionRoute = ({ position }: { position: () => string }) =>
  route({
    method: 'GET',
    path: '/position',
    permission: 'anyone',
    summary: 'Where the rows stand',
    handle: async () => ({ position: position() }),
  })
