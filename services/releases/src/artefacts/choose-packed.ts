export type Stored = { type: string; plain: Buffer; gzip: Buffer | null; br: Buffer | null }

/** The smallest form that the client takes. */
export const choosePacked = (file: Stored, accepts: string): { body: Buffer; encoding: string | null } => {
  const takes = (name: string) => new RegExp(`(^|,)\\s*${name}\\s*(?!;\\s*q=0(\\.0*)?\\s*(,|$))(;|,|$)`).test(accepts)
  if (file.br && takes('br')) return { body: file.br, encoding: 'br' }
  if (file.gzip && takes('gzip')) return { body: file.gzip, encoding: 'gzip' }
  return { body: file.plain, encoding: null }
}
