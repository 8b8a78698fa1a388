import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { evaluateDocuments, normalise } from './evaluate-documents.ts'

const file = (text: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'things.graphql.ts')
  writeFileSync(path, text)
  return path
}

test('an operation is what its parts make together, however it is indented', async () => {
  const { exports } = await evaluateDocuments(
    file(`import { document } from '@jangteo/mfe-kit'
      export const FIELDS = 'id name'
      export const Things = document<{ a: 1 }>(\`
        # a remark
        query Things {
          things { \${FIELDS} }
        }\`)
      export const Other = document('{ a }', 'orders', [{ path: '/', variables: { first: 4 } }])`),
  )
  expect(exports.get('Things')).toEqual({ text: 'query Things {\nthings { id name }\n}', context: null, ahead: [] })
  expect(exports.get('Other')).toEqual({ text: '{ a }', context: 'orders', ahead: [{ path: '/', variables: { first: 4 } }] })
  expect(exports.get('FIELDS')).toBe('id name')
})

test('anything else that such a file exports is refused, since the build would lose it', async () => {
  await expect(evaluateDocuments(file('export const f = () => 1'))).rejects.toThrow('neither a document nor a string')
})

test('normalising twice changes nothing', () => expect(normalise(normalise('  a\n\n  b '))).toBe('a\nb'))
