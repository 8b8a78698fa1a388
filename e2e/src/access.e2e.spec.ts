import type { Page } from '@playwright/test'
import { buy } from './buy.ts'
import { axeFaults, outlineFaults, overflowFaults, shiftFaults, targetFaults, watchShifts } from './faults.ts'
import { forcedFaults } from './forced-colours.ts'
import { makeProduct, type Option } from './machine.ts'
import { act } from './staff-orders.ts'
import { type Account, type Given, screens, settled } from './screens.ts'
import { expect, test } from './test.ts'

const options: [Option, Option] = [
  { name: '색', value: '비취' },
  { name: '크기', value: '120ml' },
]

const given = async (guest: Page): Promise<Given> => {
  const { id: productId, slug } = await makeProduct({ stock: 5, options, optionWords: [{ ...options[0], en: 'Jade', swatch: '#a2c3b1' }] })
  const orderId = await buy(guest, slug)
  await expect(guest.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  return { slug, productId, orderId, orderPath: guest.url() }
}

/** A customer's list also holds what came to an end: it offers to have it again once it is known whether that can be had. */
const withEnded = async (page: Page, { slug }: Given) => {
  const id = await buy(page, slug)
  await expect(page.getByRole('heading', { name: '주문이 확정됐어요' })).toBeVisible()
  await act('cancelOrder', { id, number: '' })
  await expect(page.getByRole('button', { name: '다시 담기' })).toBeVisible()
}

const screensOf = (account: Account | undefined) => screens.filter((one) => one.account === account)
/** Three looks by axe and seven by ourselves, also on a machine that does much else. */
const PER_SCREEN_MS = 60_000
const people: readonly (Account | undefined)[] = [undefined, 'customer', 'support', 'warehouse', 'catalog']
type Found = Record<string, string[]>

/** Goes through a person's screens; `look` names the faults of each. */
const eachScreen = async (page: Page, there: Given, account: Account | undefined, look: () => Promise<Found>) => {
  const found: Found = {}
  await watchShifts(page)
  for (const screen of screensOf(account)) {
    await screen.before?.(page, there)
    await page.goto(screen.path(there))
    await settled(page)
    // before a person acts: what their hand does may move things
    const moves = await shiftFaults(page)
    await screen.after?.(page)
    for (const [where, faults] of Object.entries({ moves, ...(await look()) })) {
      // a part that fails says more than its place had room for
      const excused = screen.name.endsWith('part-failed') && where === 'moves'
      if (faults.length > 0 && !excused) found[`${screen.name} ${where}`] = [...new Set(faults)]
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
  return found
}

for (const account of people) {
  const who = account ?? 'a guest'
  test(`screens of ${who}: nothing moves, axe is content in both themes and in forced colours, which hide neither focus nor mark, headings and landmarks in order, targets ≥ 24 px, nothing lost at 200 % and 320 px`, async ({
    person,
    expectComplaint,
  }) => {
    test.setTimeout(30_000 + PER_SCREEN_MS * screensOf(account).length)
    expectComplaint(/40[134]|ERR_FAILED|mfe\/orders|did not come/)
    const there = await given(await person())
    const page = await person(account, { viewport: { width: 1440, height: 900 } })
    if (account === 'customer') await withEnded(page, there)
    const found = await eachScreen(page, there, account, async () => {
      const faults: Found = { outline: await outlineFaults(page), 'targets at 1440': await targetFaults(page, 24) }
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      faults.light = await axeFaults(page)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      faults.dark = await axeFaults(page, 'colours')
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
      faults['forced colours'] = [...(await axeFaults(page, 'colours')), ...(await forcedFaults(page))]
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
      for (const [width, height] of [
        [720, 450],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height })
        faults[`at ${width}`] = await overflowFaults(page)
      }
      await page.setViewportSize({ width: 1440, height: 900 })
      return faults
    })
    expect(found).toEqual({})
  })

  test(`screens of ${who} on a phone: nothing moves, nothing is too wide, targets ≥ 44 px`, async ({ person, expectComplaint }) => {
    test.setTimeout(30_000 + PER_SCREEN_MS * screensOf(account).length)
    expectComplaint(/40[134]|ERR_FAILED|mfe\/orders|did not come/)
    const there = await given(await person())
    const page = await person(account, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    if (account === 'customer') await withEnded(page, there)
    const found = await eachScreen(page, there, account, async () => ({
      wide: await overflowFaults(page),
      targets: await targetFaults(page, 44),
    }))
    expect(found).toEqual({})
  })
}
