import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { orderOf, placed, uuid } from '../order/given.ts'
import { match, normal, wordsOf, wordsSchema } from './words.ts'

const one = orderOf([placed({ contact: { name: 'Jane  van Doe', email: 'Jane@Jangteo.test', phone: null } })])
/** Whether the search index gives this order to who asks so. */
const finds = (asked: Parameters<typeof match>[0], order = one) => {
  const db = new Sqlite(':memory:')
  db.exec(wordsSchema)
  db.prepare('INSERT INTO order_words(rowid, number, email, name, sku) VALUES (1, ?, ?, ?, ?)').run(...wordsOf(order))
  return db.prepare('SELECT rowid FROM order_words WHERE order_words MATCH ?').all(match(asked)).length === 1
}

test('an order is found by the beginning of its number, e-mail, name and SKU', () => {
  for (const text of ['4', '482-9', '4829', 'jane@jang', 'jane van', 'bowl-m', ' BOWL-M.01 ']) expect(finds({ text, emails: true }), text).toBe(true)
  for (const text of ['82-9', '931', '@jangteo', 'ane', 'owl', 'm.01', '482-931 jane', '%', '*', '_']) expect(finds({ text, emails: true }), text).toBe(false)
})

test('an e-mail is found by nobody who may not ask for e-mails', () => expect(finds({ text: 'jane@jang' })).toBe(false))

test('a name is found from each of its words on', () => {
  for (const text of ['van', 'van d', 'VAN  DOE', 'doe']) expect(finds({ text }), text).toBe(true)
  for (const text of ['jane doe', 'doe van', 'va doe']) expect(finds({ text }), text).toBe(false)
})

test('SKU and customer are asked for whole, and all that is asked must hold', () => {
  expect(finds({ sku: ' bowl-m.01 ' })).toBe(true)
  expect(finds({ customer: 'JANE@jangteo.test' })).toBe(true)
  expect(finds({ text: 'doe', sku: 'BOWL-M.01', customer: 'jane@jangteo.test' })).toBe(true)
  for (const asked of [{ sku: 'bowl-m' }, { sku: 'doe' }, { sku: '' }, { customer: 'jane@jangteo' }, { customer: '' }, { text: 'doe', sku: 'bowl' }])
    expect(finds(asked), JSON.stringify(asked)).toBe(false)
})

test('an order of several things is found by each of them', () => {
  const [line] = placed().lines
  if (!line) throw new Error('no line')
  const two = orderOf([placed({ lines: [line, { ...line, lineId: uuid(14), sku: 'CUP-S.02' }] })])
  for (const sku of ['BOWL-M.01', 'CUP-S.02']) expect(finds({ sku }, two), sku).toBe(true)
  expect(finds({ text: 'cup' }, two)).toBe(true)
})

test('no letter or sign is one of the index’s own tongue', () => {
  const odd = orderOf([placed({ contact: { name: 'O"Neil AND (NOT) ^*: 😀 éa مرحبا', email: 'o"n@x.test', phone: null } })])
  for (const text of ['o"neil', '"', 'o"neil and (not) ^*: 😀', 'and', '(', '^*:', '😀', 'é', 'مر', 'o"n@', 'o"neil\0and\t(not)']) {
    if (text !== '"') expect(finds({ text, emails: true }, odd), text).toBe(true)
    expect(() => finds({ text }), text).not.toThrow()
  }
  expect(finds({ text: 'e' }, odd), 'é is a letter of its own').toBe(false)
})

test('nothing is asked by blanks', () => {
  for (const asked of [{}, { text: '' }, { text: ' \t\0' }]) expect(match(asked)).toBeNull()
})

test('decomposed Hangul and letter case make no difference', () => {
  expect(normal(' 김민준 '.normalize('NFD') + 'ABC')).toBe(normal('김민준 abc'))
  expect(finds({ text: '김민'.normalize('NFD') }, orderOf([placed()]))).toBe(true)
})

test('of many words in a row the first eight are asked for', () => {
  const eight = 'jane van doe of the house with eight'
  for (const key of ['text', 'sku', 'customer']) expect(match({ [key]: `${eight} ${'jane '.repeat(30)}` }), key).toBe(match({ [key]: eight }))
  const named = (name: string) => orderOf([placed({ contact: { name, email: 'jane@jangteo.test', phone: null } })])
  expect(finds({ text: `${eight} doors` }, named(`${eight} doors`))).toBe(true)
})
