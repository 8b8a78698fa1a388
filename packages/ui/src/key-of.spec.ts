import { expect, test } from 'vitest'
import { keyOf } from './key-of.ts'

test.each([
  ['a Latin key', { key: 'j', code: 'KeyJ' }, 'j'],
  ['a jamo', { key: 'ㅓ', code: 'KeyJ' }, 'j'],
  ['a doubled jamo, as Shift gives it', { key: 'ㄲ', code: 'KeyR' }, 'r'],
  ['a key that the input method has taken', { key: 'Process', code: 'KeyS' }, 's'],
  ['another Latin layout, whose keys lie elsewhere', { key: 'j', code: 'KeyC' }, 'j'],
  ['a sign', { key: '/', code: 'Slash' }, '/'],
  ['a key without a letter', { key: 'ArrowDown', code: 'ArrowDown' }, 'ArrowDown'],
])('%s', (_, pressed, meant) => {
  expect(keyOf(pressed)).toBe(meant)
})
