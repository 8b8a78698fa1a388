import { expect, test } from 'vitest'
import { rightsOf, unusedRights } from './table.ts'

const rights = rightsOf(`
| folder | what it is | may import |
|---|---|---|
| \`shop-a/\`, \`shop-b/\` | shops | ui, contracts |
| \`services/*\` | services | contracts (envelope only), node libraries |
| \`packages/contracts/\` | messages | valibot |
| \`packages/ui/\` | parts | |
| \`stack/\` | all of it | everything's public start |
`)
const packagesOf = (workspace: string) => rights.find(({ of }) => of(workspace))?.packages

test('a row is for the folders that it names, a star for one folder more', () => {
  expect(packagesOf('shop-a')).toEqual(['contracts', 'ui'])
  expect(packagesOf('shop-b')).toEqual(['contracts', 'ui'])
  expect(packagesOf('services/orders')).toEqual(['contracts'])
  expect(packagesOf('services')).toBeUndefined()
})

test('libraries of others are no right, everything is no rule', () => {
  expect(packagesOf('packages/contracts')).toEqual([])
  expect(packagesOf('packages/ui')).toEqual([])
  expect(packagesOf('stack')).toBeUndefined()
})

test('a right that nobody uses is told', () => {
  const used = [
    { workspace: 'shop-b', target: '@jangteo/ui/button' },
    { workspace: 'shop-a', target: '@jangteo/contracts' },
    { workspace: 'services/orders', target: 'node:fs' },
  ]
  expect(unusedRights(rights, used)).toEqual(['ARCHITECTURE.md: `services/*` may import contracts, and none does'])
})
