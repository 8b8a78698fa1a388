import { statement } from '@jangteo/cqrs/read/rows'
import type { Database } from 'better-sqlite3'
import { type Bits, grown, has, noBits, put, wordsFor } from './bits.ts'

type Line = { n: number; status: string; category: string; price: number; inStock: number }

/**
 * What products are counted by, in memory: a bit set for each value, a typed array of prices. Always equal to the committed rows of the
 * SQLite file, which no count has to walk through.
 */
export type Columns = {
  words: number
  price: Uint32Array<ArrayBuffer>
  inStock: Bits
  status: Map<string, Bits>
  category: Map<string, Bits>
  /** By option name, then by value. */
  options: Map<string, Map<string, Bits>>
  /** By option name, or name and value (`wordKey`): which products call it what in English. */
  english: Map<string, Map<string, Bits>>
  /** Raised when a count may have become another. */
  version: number
}

const ROOM = 1024
const lines = 'SELECT n, status, category, price_from AS price, in_stock AS inStock FROM product_list'

export const emptyColumns = (): Columns => {
  const words = wordsFor(ROOM)
  return {
    words,
    price: new Uint32Array(ROOM),
    inStock: noBits(words),
    status: new Map(),
    category: new Map(),
    options: new Map(),
    english: new Map(),
    version: 0,
  }
}

const allGrown = (sets: Map<string, Bits>, words: number) => {
  for (const [value, bits] of sets) sets.set(value, grown(bits, words))
}

/** Room for a product beyond all others: everything doubles. */
const makeRoom = (columns: Columns, n: number): void => {
  if (n < columns.price.length) return
  const size = Math.max(columns.price.length * 2, 2 ** Math.ceil(Math.log2(n + 1)))
  const price = new Uint32Array(size)
  price.set(columns.price)
  const words = wordsFor(size)
  for (const sets of [columns.status, columns.category, ...columns.options.values(), ...columns.english.values()]) allGrown(sets, words)
  Object.assign(columns, { price, words, inStock: grown(columns.inStock, words) })
}

const setOf = (sets: Map<string, Bits>, value: string, words: number): Bits => {
  const bits = sets.get(value) ?? noBits(words)
  sets.set(value, bits)
  return bits
}

/** Moves a product from the value it had to the one it has. True if that is another one. */
const move = (sets: Map<string, Bits>, n: number, value: string, words: number): boolean => {
  if (has(setOf(sets, value, words), n)) return false
  for (const [other, bits] of sets) put(bits, n, other === value)
  return true
}

const putLine = (columns: Columns, { n, status, category, price, inStock }: Line): void => {
  makeRoom(columns, n)
  const { words } = columns
  const moved = [move(columns.status, n, status, words), move(columns.category, n, category, words)]
  if (!moved.includes(true) && columns.price[n] === price && has(columns.inStock, n) === (inStock === 1)) return
  columns.price[n] = price
  put(columns.inStock, n, inStock === 1)
  columns.version++
}

type Option = { name: string; value: string; n: number; nameEn: string | null; valueEn: string | null }
const options = 'SELECT name, value, n, name_en AS nameEn, value_en AS valueEn FROM product_options'

/** Names an option, or one of its values. */
export const wordKey = (name: string, value: string | null): string => JSON.stringify([name, value])

const putWord = (columns: Columns, n: number, key: string, word: string | null): void => {
  const words = columns.english.get(key) ?? new Map<string, Bits>()
  if (word === null && ![...words.values()].some((bits) => has(bits, n))) return
  columns.english.set(key, words)
  if (word === null) for (const bits of words.values()) put(bits, n, false)
  else if (!move(words, n, word, columns.words)) return
  columns.version++
}

const putOption = (columns: Columns, { name, value, n, nameEn, valueEn }: Option): void => {
  const values = columns.options.get(name) ?? new Map<string, Bits>()
  columns.options.set(name, values)
  put(setOf(values, value, columns.words), n, true)
  putWord(columns, n, wordKey(name, null), nameEn)
  putWord(columns, n, wordKey(name, value), valueEn)
}

export const loadColumns = (db: Database): Columns => {
  const columns = emptyColumns()
  for (const line of statement(db, lines).iterate() as Iterable<Line>) putLine(columns, line)
  for (const option of statement(db, options).iterate() as Iterable<Option>) putOption(columns, option)
  return columns
}

/** Takes over what a commit did to these products. */
export const refreshColumns = (columns: Columns, db: Database, ids: readonly string[]): void => {
  for (const id of ids) {
    const line = statement(db, `${lines} WHERE id = ?`).get(id) as Line | undefined
    if (!line) continue
    putLine(columns, line)
    for (const option of statement(db, `${options} WHERE n = ?`).all(line.n) as Option[]) putOption(columns, option)
  }
}
