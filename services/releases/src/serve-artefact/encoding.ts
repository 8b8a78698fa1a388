import type { Artefact } from '../store/artefacts.ts'

const takes = (accepted: string, name: string) =>
  accepted.split(',').some((part) => {
    const [coding = '', ...params] = part.split(';').map((text) => text.trim())
    return coding === name && !params.some((param) => /^q=0(\.0*)?$/.test(param))
  })

/** The bytes to send and the encoding they are in, the smallest that the caller takes. */
export const encoded = ({ plain, br, gzip }: Artefact, accepted = ''): { body: Buffer; encoding: 'br' | 'gzip' | null } => {
  if (br && takes(accepted, 'br')) return { body: br, encoding: 'br' }
  if (gzip && takes(accepted, 'gzip')) return { body: gzip, encoding: 'gzip' }
  return { body: plain, encoding: null }
}
