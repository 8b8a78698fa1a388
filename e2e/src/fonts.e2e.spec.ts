import type { Page } from '@playwright/test'
import { makeProduct } from './machine.ts'
import { settled } from './screens.ts'
import { expect, test } from './test.ts'

/** The font files this page has asked for so far, by name; the shop's own one without its hash. */
const fontsOf = async (page: Page) => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  const files = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.woff2')),
  )
  return files.map((path) => /\/(jangteo|geist-mono|PretendardVariable\.subset\.\d+)\b/.exec(path)?.[1] ?? path)
}

/** Keeps each letter that stands on the page in any frame: what other tests name comes and goes live, the chunk it brought stays. */
const keepLetters = (page: Page) =>
  page.addInitScript(() => {
    const letters = new Set<string>()
    Object.assign(window, { letters })
    const look = () => {
      for (const letter of document.body?.innerText ?? '') letters.add(letter)
      requestAnimationFrame(look)
    }
    look()
  })

/** Letters shown so far that the shop's own font leaves to the chunks: it is the family's last face, and each names what it has. What none has, such as Arabic, is the system's. */
const strangersOn = (page: Page) =>
  page.evaluate(() => {
    const rangesOf = ({ unicodeRange }: FontFace) =>
      unicodeRange.split(',').map((range) =>
        range
          .replace(/\s*U\+/i, '')
          .split('-')
          .map((point) => Number.parseInt(point, 16)),
      )
    const faces = [...document.fonts].filter(({ family }) => family.includes('Pretendard')).map(rangesOf)
    const chunks = faces.slice(0, -1).flat()
    const own = faces.at(-1) ?? []
    const has = (ranges: number[][], letter: string) => {
      const point = letter.codePointAt(0) ?? 0
      return ranges.some(([from = 0, to = from]) => point >= from && point <= to)
    }
    const { letters } = window as unknown as { letters: Set<string> }
    return [...letters].filter((letter) => /\S/.test(letter) && !has(own, letter) && has(chunks, letter))
  })

test('the home page loads one font file, preloaded and fetched once; a rare syllable adds its own chunk alone', async ({ person }) => {
  const page = await person()
  await keepLetters(page)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await settled(page)
  // products that other tests have named may bring letters of their own; each has its chunk, and some share one
  const unasked = async () => {
    const chunks = (await fontsOf(page)).length - 1
    const strangers = (await strangersOn(page)).length
    return chunks > strangers || (chunks === 0 && strangers > 0)
  }
  await expect.poll(unasked, 'chunks for strange letters alone').toBe(false)
  const before = await fontsOf(page)
  expect(before[0]).toBe('jangteo')
  const preload = page.locator('link[rel=preload][as=font]')
  await expect(preload).toHaveCount(1)
  const file = await page.request.get((await preload.getAttribute('href')) ?? '')
  expect((await file.body()).length, 'bytes of the one font').toBeLessThan(90_000)
  await page.evaluate(() => document.body.append('뷁'))
  await expect.poll(async () => (await fontsOf(page)).length).toBeGreaterThan(before.length)
  await expect.poll(unasked).toBe(false)
  expect((await fontsOf(page)).at(-1)).toMatch(/^PretendardVariable\.subset\.\d+$/)
})

test('the monospaced font is loaded behind the counter alone', async ({ person }) => {
  const { slug, id } = await makeProduct()
  const guest = await person()
  for (const path of ['/', '/catalog', `/catalog/p/${slug}`, '/orders/cart']) {
    await guest.goto(path)
    await expect(guest.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await fontsOf(guest), path).not.toContain('geist-mono')
  }
  const staff = await person('catalog')
  await staff.goto(`/catalog/manage/${id}`)
  await expect.poll(() => fontsOf(staff)).toContain('geist-mono')
})
