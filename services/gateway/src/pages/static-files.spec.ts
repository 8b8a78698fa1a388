import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createStaticFiles } from './static-files.ts'

test('what is no file of the folder, or cannot be decoded, is nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, '가.js'), '')
  const { find } = createStaticFiles(folder)
  expect(await find('/%EA%B0%80.js')).toMatchObject({ type: 'text/javascript; charset=utf-8' })
  for (const path of ['/', '/b.js', '/../b.js', '/%zz.js', '/%E0%A4%A']) expect(await find(path)).toBeNull()
})
