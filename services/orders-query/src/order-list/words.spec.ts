import { expect, test } from 'vitest'
import { orderOf, placed } from '../order/given.ts'
import { normal, wordsOf } from './words.ts'

test('an order is found by number, e-mail, name and SKU', () =>
  expect([...wordsOf(orderOf([placed()]))]).toEqual(['482-931', '482931', 'minjun@jangteo.test', '김민준', 'bowl-m.01']))

test('a name is found from each of its words on', () =>
  expect([...wordsOf(orderOf([placed({ contact: { name: 'Jane  van Doe', email: 'j@x.test', phone: null } })]))]).toEqual(
    expect.arrayContaining(['jane van doe', 'van doe', 'doe']),
  ))

test('decomposed Hangul and letter case make no difference', () => expect(normal(' 김민준 '.normalize('NFD') + 'ABC')).toBe(normal('김민준 abc')))
