import { expect, test } from 'vitest'
import { namesOfTopics } from './admin.ts'

/** Lists topics after it has thrown these. */
const after = (...errors: unknown[]) => ({
  listTopics: async () => {
    if (errors.length > 0) throw errors.shift()
    return ['a', 'b']
  },
})

test('topics are listed as soon as each topic of the broker has its leader', async () => {
  expect(await namesOfTopics(after(new TypeError('null'), new TypeError('null')))).toEqual(new Set(['a', 'b']))
})

test('a topic that gets no leader is told as that, and any other failure as itself', async () => {
  await expect(namesOfTopics(after(new TypeError('null'), new TypeError('null')), -1)).rejects.toThrow('had no leader')
  await expect(namesOfTopics(after(new Error('away')))).rejects.toThrow('away')
})
