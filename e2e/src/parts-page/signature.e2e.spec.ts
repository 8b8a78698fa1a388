import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../test.ts'

test.use({ trace: 'off' })

const open = async (page: Page) => {
  await page.clock.install()
  await page.goto('/parts/?lang=ko&theme=light')
  await expect(page.locator('.page-head h1')).toBeVisible()
  await page.clock.pauseAt(Date.now() + 60_000)
}
const changing = (page: Page) => page.locator('[data-part=changing]')
const press = (page: Page, name: string) => changing(page).getByRole('button', { name, exact: true }).click()
const pseudo = (one: Locator, place: '::before' | '::after', property: string) =>
  one.evaluate((node, [where, name]) => getComputedStyle(node, where).getPropertyValue(name), [place, property] as const)
/** What a value of CSS comes to on this page: a token, a system's colour. */
const painted = (page: Page, colour: string) =>
  page.evaluate((value) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.setProperty('forced-color-adjust', 'none')
    probe.style.setProperty('background-color', value)
    const { backgroundColor } = getComputedStyle(probe)
    probe.remove()
    return backgroundColor
  }, colour)

/** Stops every animation at its start, so that nothing depends on the machine's pace. */
const holdAnimations = (page: Page) =>
  page.evaluate(() => document.addEventListener('animationstart', () => document.getAnimations().forEach((one) => one.pause())))

/** How much of a flash is left at these moments. */
const flashAt = (one: Locator, moments: number[]) =>
  one.evaluate((node, times) => {
    const [flash] = node.getAnimations({ subtree: true }).filter(({ effect }) => effect instanceof KeyframeEffect && effect.pseudoElement === '::before')
    if (!flash) return []
    flash.pause()
    return times.map((time) => {
      flash.currentTime = time
      return Number(getComputedStyle(node, '::before').opacity)
    })
  }, moments)

test('a changed cell flashes, is held 0.4 s, fades by 1.6 s and keeps its diamond until 6 s', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  await holdAnimations(page)
  const cell = changing(page).locator('[data-part=one-cell] .jt-changing-cell')
  await press(page, '값 바꾸기')
  await expect(cell).toHaveAttribute('data-changed', 'flash')
  await expect(cell).toContainText('완료')
  expect(await pseudo(cell, '::before', 'background-color')).toBe(await painted(page, 'var(--flash)'))
  expect(await pseudo(cell, '::before', 'border-bottom-width')).toBe('2px')
  expect(await pseudo(cell, '::before', 'border-bottom-color')).toBe(await painted(page, 'var(--gold-dot)'))
  const [start, held, third, gone] = await flashAt(cell, [0, 399, 800, 1599])
  expect([start, held]).toEqual([1, 1])
  expect(third).toBeCloseTo(1 / 3, 2)
  expect(gone).toBeLessThan(0.01)
  await page.clock.runFor(1590)
  await expect(cell).toHaveAttribute('data-changed', 'flash')
  await page.clock.runFor(20)
  await expect(cell).toHaveAttribute('data-changed', 'mark')
  expect(await pseudo(cell, '::after', 'background-color')).toBe(await painted(page, 'var(--gold-dot)'))
  expect([await pseudo(cell, '::after', 'width'), await pseudo(cell, '::after', 'rotate')]).toEqual(['6px', '45deg'])
  await page.clock.runFor(4370)
  await expect(cell).toHaveAttribute('data-changed', 'mark')
  await page.clock.runFor(30)
  await expect(cell).not.toHaveAttribute('data-changed')
})

test('a cell that changes again within 2 s finishes its flash and begins no other; own edits never flash', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  const cell = changing(page).locator('[data-part=one-cell] .jt-changing-cell')
  const own = changing(page).locator('[data-part=own-cell] .jt-changing-cell')
  await press(page, '값 바꾸기')
  await expect(cell).toHaveAttribute('data-changed', 'flash')
  await page.clock.runFor(1000)
  await press(page, '값 바꾸기')
  await expect(cell).toHaveAttribute('data-changed', 'flash')
  await page.clock.runFor(620)
  await expect(cell).toHaveAttribute('data-changed', 'mark')
  await press(page, '값 바꾸기')
  await expect(cell).toContainText('완료')
  await expect(cell).toHaveAttribute('data-changed', 'mark')
  await page.clock.runFor(400)
  await press(page, '값 바꾸기')
  await expect(cell).toHaveAttribute('data-changed', 'flash')
  await expect(own).toContainText('확정')
  await expect(own).not.toHaveAttribute('data-changed')
})

test('at most eight cells flash at once, the others are only marked, and the text of all is new at once', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  const cells = changing(page).getByRole('list', { name: '열두 칸' })
  await press(page, '열두 칸 바꾸기')
  await expect(cells.locator('[data-changed=flash]')).toHaveCount(8)
  await expect(cells.locator('[data-changed=mark]')).toHaveCount(4)
  expect(await cells.locator('li').allInnerTexts()).toEqual(Array.from({ length: 12 }, (_, at) => String(at + 1)))
  await page.clock.runFor(1700)
  await press(page, '열두 칸 바꾸기')
  await expect(cells.locator('[data-changed=flash]')).toHaveCount(4)
})

test('without motion nothing fades: underline and diamond stand still until 6 s', async ({ person }) => {
  const page = await person('developer')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  const cell = changing(page).locator('[data-part=one-cell] .jt-changing-cell')
  const price = changing(page).locator('.jt-changing-pill').first()
  await press(page, '값 바꾸기')
  for (const stage of ['flash', 'mark']) {
    for (const one of [cell, price]) {
      await expect(one).toHaveAttribute('data-changed', stage)
      const { height } = (await one.boundingBox()) ?? { height: 0 }
      expect(await pseudo(one, '::before', 'animation-name')).toBe('none')
      expect(await pseudo(one, '::before', 'opacity')).toBe('1')
      expect(await pseudo(one, '::before', 'height')).toBe('2px')
      expect(Number.parseFloat(await pseudo(one, '::before', 'top'))).toBeCloseTo(height - 2, 0)
      expect(await pseudo(one, '::after', 'width')).toBe('6px')
    }
    await page.clock.runFor(1700)
  }
  await page.clock.runFor(2700)
  await expect(cell).not.toHaveAttribute('data-changed')
  expect(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0)
})

test('in forced colours a flash is a 2 px underline in Highlight, and ticks take the colour of text', async ({ person }) => {
  const page = await person('developer')
  await page.emulateMedia({ forcedColors: 'active' })
  await open(page)
  const cell = changing(page).locator('[data-part=one-cell] .jt-changing-cell')
  await press(page, '값 바꾸기')
  await expect(cell).toHaveAttribute('data-changed', 'flash')
  expect(await pseudo(cell, '::before', 'height')).toBe('2px')
  expect(await pseudo(cell, '::before', 'opacity')).toBe('1')
  expect(await pseudo(cell, '::before', 'background-color')).toBe(await painted(page, 'Highlight'))
  expect(await pseudo(page.locator('.jt-stitch').first(), '::before', 'background-color')).toBe(await painted(page, 'CanvasText'))
  expect(
    await page
      .locator('.jt-ticks path')
      .first()
      .evaluate((tick) => getComputedStyle(tick).stroke),
  ).toBe(await painted(page, 'CanvasText'))
})

test('a whipstitch is for the eye alone: ticks by mask from a file of our own, in the guest’s thread, 4 px onto each side', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  const stitches = page.locator('.jt-stitch')
  expect(await stitches.evaluateAll((all) => all.every((one) => one.getAttribute('aria-hidden') === 'true'))).toBe(true)
  const [sewn] = await page.locator('[data-part=seams] .jt-stitch-sewn').all()
  if (!sewn) throw new Error('no seam')
  expect(await pseudo(sewn, '::before', 'background-color')).toBe(await painted(page, 'var(--thread-orders)'))
  const mask = /url\("([^"]+)"\)/.exec(await pseudo(sewn, '::before', 'mask-image'))?.[1] ?? ''
  expect(new URL(mask).origin).toBe(new URL(page.url()).origin)
  expect((await page.request.get(mask)).headers()['content-type']).toBe('image/svg+xml')
  expect(await pseudo(sewn, '::before', 'mask-size')).toBe('16px 13px')
  const [stitch, tile] = [await sewn.boundingBox(), await sewn.locator('..').boundingBox()]
  if (!stitch || !tile) throw new Error('no box')
  expect([Math.round(tile.x - stitch.x), stitch.width]).toEqual([12, 16])
})

test('the gather bar has a tick for each row that waits, up to 24, and N puts them on top', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  const bar = page.locator('[data-part=changes] .jt-gather')
  await expect(bar.locator('path')).toHaveCount(12)
  await expect(bar).toHaveAttribute('aria-keyshortcuts', 'N')
  await expect(page.locator('[data-part=hard-words] .jt-gather path')).toHaveCount(24)
  await page.getByLabel('상품 찾기').first().focus()
  await page.keyboard.press('n')
  await expect(bar).toBeVisible()
  await page.locator('.page-head h1').click()
  await page.keyboard.press('n')
  await expect(bar).toHaveCount(0)
})

test('a chip says how fresh the page is in words, colour and one tick for each feed', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  const chips = page.locator('[data-part=freshness] .jt-fresh')
  await expect(chips).toHaveText(['실시간0.06초', '0.4초 늦음', '다시 잇는 중14:32:08 것', '주문 쉬는 중'])
  const colours = await chips.locator('b').evaluateAll((words) => words.map((word) => getComputedStyle(word).color))
  expect(colours).toEqual(await Promise.all(['--jade', '--gold', '--ink-2', '--madder'].map((token) => painted(page, `var(${token})`))))
  for (const chip of await chips.all()) await expect(chip.locator('path')).toHaveCount(2)
  await expect(chips.nth(1).locator('.jt-fresh-late')).toHaveCount(1)
})

test('the thread says what is done, what runs and what is to come, to the ear too', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  const steps = page.locator('[data-part=thread] .jt-step')
  await expect(steps).toHaveCount(5)
  await expect(page.locator('[data-part=thread] [aria-current=step]')).toHaveText(/결제 확인 중/)
  const line = (at: number) => pseudo(steps.nth(at), '::before', 'background-image')
  expect([await line(0), await line(1)]).toEqual(['none', 'none'])
  expect(await pseudo(steps.first(), '::before', 'background-color')).toBe(await painted(page, 'var(--jade-dot)'))
  expect(await line(3)).toContain('repeating-linear-gradient')
  await expect(steps.nth(2).locator('.jt-knot-halo')).toHaveCount(1)
  await expect(page.locator('[data-part=thread] .jt-knot-halo')).toHaveCount(1)
})

test('the pulse counts what it draws', async ({ person }) => {
  const page = await person('developer')
  await open(page)
  const pulse = page.getByRole('region', { name: '지금 장터' })
  await expect(pulse.locator('rect')).toHaveCount(60)
  const drawn = await pulse.locator('rect.jt-tone-gold').count()
  await expect(pulse.locator('.jt-pulse-legend .jt-tone-gold')).toHaveText(`가격 변경 ${drawn}`)
})
