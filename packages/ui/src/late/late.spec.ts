import { type ComponentType, createElement } from 'react'
import { prerender } from 'react-dom/static'
import { expect, test, vi } from 'vitest'
import { late } from './late.tsx'

const Bell = ({ text }: { text: string }) => createElement('b', null, text)

/** What one place draws, with what it threw. */
const drawn = async (Place: ComponentType<{ text: string }>) => {
  const thrown: unknown[] = []
  const { prelude } = await prerender(createElement(Place, { text: '소식' }), { onError: (error) => void thrown.push(error) })
  return { html: await new Response(prelude).text(), thrown }
}

test('a load that failed is thrown once where it is drawn, and asked for anew by whoever draws it anew', async () => {
  const offline = new Error('offline')
  const load = vi.fn<() => Promise<typeof Bell>>().mockRejectedValueOnce(offline).mockResolvedValue(Bell)
  const Late = late(load)
  const first = await drawn(Late)
  expect(first.thrown).toEqual([offline])
  expect(first.html).not.toContain('소식')
  expect(load).toHaveBeenCalledTimes(1)
  const second = await drawn(Late)
  expect(second).toMatchObject({ thrown: [], html: expect.stringContaining('<b>소식</b>') })
})

test('what was fetched ahead is drawn without another request; what did not come ahead is asked for when it is drawn', async () => {
  const load = vi.fn<() => Promise<typeof Bell>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(Bell)
  const Late = late(load)
  await expect(Late.load()).rejects.toThrow('offline')
  await Late.load()
  expect((await drawn(Late)).html).toContain('<b>소식</b>')
  expect(load).toHaveBeenCalledTimes(2)
})
