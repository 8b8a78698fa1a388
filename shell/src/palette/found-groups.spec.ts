import { expect, test } from 'vitest'
import { foundGroups } from './found-groups.ts'

const t = { todo: 'To do', go: 'Go to' }
const commands = {
  places: [
    { id: 'home', label: 'Home', href: '/' },
    { id: 'stock', label: 'Stock', href: '/stock' },
  ],
  acts: [{ id: 'theme', label: 'Dark', run: () => undefined }],
}
const answer = (id: string) => ({
  todo: [{ id: 'all', label: `All ${id}`, href: `/${id}` }],
  things: { title: id, count: '1', lines: [{ id: '1', label: 'One', href: `/${id}/1` }] },
  took: 3,
})
const shape = (text: string, told: Parameters<typeof foundGroups>[2]) =>
  foundGroups(text, ['catalog', 'orders'], told, commands, t).map(({ title, options }) => [title, options.map(({ id }) => id)])

test('without a text all commands and places stand there', () => {
  expect(shape('', {})).toEqual([
    ['To do', ['theme']],
    ['Go to', ['home', 'stock']],
  ])
})

test('what can be done comes first, then each part’s things in the order of the parts, then the places that fit', () => {
  expect(shape('sto', { orders: answer('orders'), catalog: answer('catalog') })).toEqual([
    ['To do', ['catalog-all', 'orders-all']],
    ['catalog', ['catalog-1']],
    ['orders', ['orders-1']],
    ['Go to', ['stock']],
  ])
})

test('a part that has not answered leaves only its own lines out', () => {
  expect(shape('dar', { orders: answer('orders') })).toEqual([
    ['To do', ['orders-all', 'theme']],
    ['orders', ['orders-1']],
  ])
})
