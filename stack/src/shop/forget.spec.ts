import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../process/lock.ts'
import { ownFolder } from '../specimen/own-folder.ts'
import { forget, isDataFolder } from './forget.ts'

const SHOP = ['logs/', 'postgres/', 'kafka-1/', 'kafka-3/', 'read/', 'processes/', 'compile-cache/', 'secrets.json', 'seeded', 'instances.json', 'control.json']
const folderOf = (...names: string[]) => {
  const folder = ownFolder('forget')
  for (const name of names)
    if (name.endsWith('/')) mkdirSync(join(folder, name))
    else writeFileSync(join(folder, name), '')
  return folder
}

test('all that the shop wrote goes, and the folder with it', async () => {
  const folder = folderOf(...SHOP)
  await forget(folder)
  expect(existsSync(folder)).toBe(false)
  await forget(folder)
})

test('other shops and figures in the folder stay', async () => {
  const folder = folderOf(...SHOP, 'e2e-18080/', 'bench/')
  await forget(folder)
  expect(readdirSync(folder)).toEqual(['bench', 'e2e-18080'])
})

test('while the shop runs nothing is touched', async () => {
  const folder = folderOf(...SHOP)
  takeLock(join(folder, 'lock'))
  await expect(forget(folder)).rejects.toThrow(`process ${process.pid}`)
  expect(readdirSync(folder)).toHaveLength(SHOP.length + 1)
})

test('somebody’s own folder is no data folder, even with a name in it that the shop uses', () => {
  expect(isDataFolder(folderOf('letters/', 'logs/'))).toBe(false)
  expect(isDataFolder(folderOf(...SHOP, 'bench/'))).toBe(true)
  expect(isDataFolder(folderOf('logs/'))).toBe(true)
  expect(isDataFolder(join(folderOf(), 'nowhere'))).toBe(true)
})
