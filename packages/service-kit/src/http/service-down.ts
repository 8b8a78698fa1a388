/** A service could not be reached, failed, or did not answer in time. `sent` tells whether it may have done what was asked. */
export class ServiceDown extends Error {
  readonly service: string
  readonly sent: boolean
  constructor(service: string, reason: string, { sent, cause }: { sent: boolean; cause?: unknown }) {
    super(`${service}: ${reason}`, { cause })
    this.name = 'ServiceDown'
    this.service = service
    this.sent = sent
  }
}
