import { type Read, readFrom } from '@jangteo/service-kit/graphql/behind/read-from'
import { type Send, sendTo } from '@jangteo/service-kit/graphql/behind/send-to'
import type { BffRequest } from '@jangteo/service-kit/graphql/bff-request'
import type { ServiceClient } from '@jangteo/service-kit/service-client'

/** The two services behind this BFF, as one request may use them. */
export type Catalog = { read: Read; send: Send }
export type Context = BffRequest & { catalog: Catalog }

export const createCatalog = (client: ServiceClient, request: BffRequest): Catalog => ({
  read: readFrom(client, 'catalog-query', request),
  send: sendTo(client, 'catalog-command', request),
})
