/** The part of oidc-provider 9 that is used here; the package ships no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export type Payload = Record<string, unknown> & { grantId?: string; uid?: string; consumed?: unknown }
  export type Adapter = {
    upsert: (id: string, payload: Payload, expiresIn?: number) => Promise<void>
    find: (id: string) => Promise<Payload | undefined>
    findByUid: (uid: string) => Promise<Payload | undefined>
    findByUserCode: (code: string) => Promise<undefined>
    consume: (id: string) => Promise<void>
    destroy: (id: string) => Promise<void>
    revokeByGrantId: (grantId: string) => Promise<void>
  }
  export type Client = { clientId: string; clientSecret?: string; roles?: string[]; clientName?: string; compareClientSecret: (given: string) => boolean }
  export type Context = {
    type: string
    body: unknown
    set: (header: string, value: string) => void
    oidc: {
      client?: Client
      session?: { accountId?: string; grantIdFor: (clientId: string) => string | undefined }
      result?: { consent?: { grantId?: string } }
    }
  }
  export type Interaction = { uid: string; prompt: { name: string }; params: Record<string, unknown> }
  type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> }

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>)
    proxy: boolean
    readonly Client: { prototype: Client }
    readonly Grant: { new (of: { clientId: string; accountId: string }): Grant; find: (id: string) => Promise<Grant | undefined> }
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionResult(request: IncomingMessage, response: ServerResponse, result: Record<string, unknown>): Promise<string>
    on(event: string, listener: (context: Context, error: Error) => void): void
  }
}
