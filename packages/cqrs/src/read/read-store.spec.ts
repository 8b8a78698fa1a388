import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { foldRev, type Projection } from './projection.ts'
import { openReadStore } from './read-store.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'read-store-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
})
const open = (rev = 'r1') => openReadStore({ dataDir, name: 'orders', rev, schema: ['CREATE TABLE IF NOT EXISTS notes(text TEXT)'] })
const note = (db: ReturnType<ReturnType<typeof open>['db']>, text: string) => db.prepare('INSERT INTO notes VALUES (?)').run(text)
const notes = (store: ReturnType<typeof open>) => store.db().prepare('SELECT text FROM notes').pluck().all()
const files = () => readdirSync(dataDir).filter((file) => file.endsWith('.sqlite'))

test('what was written is there after the next start', () => {
  const store = open()
  note(store.db(), 'one')
  store.close()
  const again = open()
  expect(notes(again)).toEqual(['one'])
  again.close()
})

test('the file of another fold is deleted, never read', () => {
  const store = open()
  note(store.db(), 'one')
  store.close()
  const other = open('r2')
  expect(notes(other)).toEqual([])
  expect(files()).toEqual(['orders.r2.1.sqlite'])
  other.close()
})

test('the old generation serves until the one beside it is adopted', () => {
  const store = open()
  store.adopt()
  note(store.db(), 'old')
  note(store.begin(), 'thrown away')
  note(store.begin(), 'new')
  expect(notes(store)).toEqual(['old'])
  store.adopt()
  expect(notes(store)).toEqual(['new'])
  expect(files()).toEqual(['orders.r1.3.sqlite'])
  store.close()
})

test('a start after a kill in the middle of a rebuild goes on with the complete generation', () => {
  const store = open()
  store.adopt()
  note(store.db(), 'complete')
  note(store.begin(), 'half')
  store.close()
  const again = open()
  expect(notes(again)).toEqual(['complete'])
  expect(files()).toEqual(['orders.r1.1.sqlite'])
  again.close()
})

test('the rev of a fold changes with its code, its tables and its salt, and with nothing else', () => {
  const fold = (apply: Projection['apply']): Projection[] => [{ view: 'v', topic: 't', apply }]
  const rev = foldRev(
    fold((row) => row),
    [],
  )
  expect(
    foldRev(
      fold((row) => row),
      [],
    ),
  ).toBe(rev)
  const others = [
    foldRev(
      fold(() => null),
      [],
    ),
    foldRev(
      fold((row) => row),
      ['CREATE TABLE x(y)'],
    ),
    foldRev(
      fold((row) => row),
      [],
      '2',
    ),
  ]
  expect(new Set([rev, ...others]).size).toBe(4)
})
