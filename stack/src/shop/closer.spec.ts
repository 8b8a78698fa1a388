import { expect, test } from 'vitest'
import { createCloser } from './closer.ts'

test('what was opened last is closed first, and once', async () => {
  const closed: string[] = []
  const closer = createCloser()
  closer.add(() => closed.push('servers'))
  closer.add(async () => closed.push('services'))
  await Promise.all([closer.close(), closer.close()])
  expect(closed).toEqual(['services', 'servers'])
})

test('what is opened after the start was broken off is closed too', async () => {
  const closed: string[] = []
  const closer = createCloser()
  await closer.close()
  expect(() => closer.add(() => closed.push('late'))).toThrow('stopped while starting')
  await closer.close()
  expect(closed).toEqual(['late'])
})
