import { rolldown } from 'rolldown'

/** What an operation is while the build looks at it. */
export type Declared = { text: string; context: string | null; ahead: readonly { path: string; variables: Record<string, unknown> }[] }

const KIT = '@jangteo/mfe-kit'
const stub = 'export const document = (text, context = null, ahead = []) => ({ text, context, ahead })'

/** The same operation however it is indented: this text is hashed, listed and executed. Block strings are not used in operations. */
export const normalise = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .join('\n')

const isDeclared = (value: unknown): value is Declared => typeof value === 'object' && value !== null && typeof (value as Declared).text === 'string'

/**
 * Runs a `*.graphql.ts` file by itself, with `document` alone of mfe-kit, and gives its exports: operations, and the strings they were put
 * together from. Throws on any other export, since what is not one of them would be lost in the build. `files`: all it is made of.
 */
export const evaluateDocuments = async (file: string): Promise<{ exports: Map<string, Declared | string>; files: string[] }> => {
  const bundle = await rolldown({
    input: file,
    plugins: [
      {
        name: 'document-alone',
        resolveId: (id) => (id === KIT ? { id: KIT, external: false } : null),
        load: (id) => (id === KIT ? stub : null),
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  const { code, moduleIds } = output[0]
  const module = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as Record<string, unknown>
  const exports = new Map<string, Declared | string>()
  for (const [name, value] of Object.entries(module)) {
    if (isDeclared(value)) exports.set(name, { ...value, text: normalise(value.text) })
    else if (typeof value === 'string') exports.set(name, value)
    else throw new Error(`${file}: ${name} is neither a document nor a string; *.graphql.ts files export nothing else`)
  }
  return { exports, files: moduleIds.filter((id) => id !== KIT) }
}
