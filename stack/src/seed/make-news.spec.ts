import { expect, test } from 'vitest'
import type { Gateway } from './gateway.ts'
import { makeNews } from './make-news.ts'

test('a command of the seed that is refused ends it and says which and why', async () => {
  const gateway = { ask: async () => ({ adjustStock: { __typename: 'Rejected', message: 'Nothing is left', details: '0' } }) } as unknown as Gateway
  await expect(makeNews(gateway, [])).rejects.toThrow('again CELADON-CUP-180: Nothing is left 0')
})
