import * as v from 'valibot'
import { expect, test } from 'vitest'
import { AddVariants } from './commands.ts'

const refused = (...names: string[]) => {
  const variants = [{ sku: 'CUP-1', price: 1000, options: names.map((name) => ({ name, value: '3' })) }]
  return v.safeParse(AddVariants, { commandId: '0190a6f4-0000-7000-8000-000000000000', variants }).issues?.map(({ message }) => message)
}

test('an option is called anything but what a list is narrowed by without it', () => {
  for (const name of ['category', 'price', ' price', 'in-stock']) expect(refused(name)).toEqual(['OPTION_NAME'])
  for (const name of ['Price', '값', '__proto__']) expect(refused(name)).toBeUndefined()
})

test('a variant has each option once', () => {
  expect(refused('색', '크기')).toBeUndefined()
  expect(refused('색', ' 색')).toEqual(['TWICE'])
})
