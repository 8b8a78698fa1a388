import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { statement } from './rows.ts'

test('a statement is prepared once for each database', () => {
  const [db, other] = [new Sqlite(':memory:'), new Sqlite(':memory:')]
  expect(statement(db, 'SELECT 1')).toBe(statement(db, 'SELECT 1'))
  expect(statement(other, 'SELECT 1')).not.toBe(statement(db, 'SELECT 1'))
})

test('of endless texts the 200 used last stay prepared', () => {
  const db = new Sqlite(':memory:')
  const [used, unused] = [statement(db, 'SELECT -1'), statement(db, 'SELECT -2')]
  for (let i = 0; i < 199; i += 1) {
    statement(db, `SELECT ${i}`)
    statement(db, 'SELECT -1')
  }
  expect(statement(db, 'SELECT -1')).toBe(used)
  expect(statement(db, 'SELECT -2')).not.toBe(unused)
})
