import { expect, test } from '@playwright/test'
import { isFilled, isQuiet, setScene } from './scene.ts'

test('the demo shop is filled and the scene is set', async ({ page }) => {
  test.setTimeout(180_000)
  await expect.poll(isFilled, { timeout: 80_000 }).toBe(true)
  await setScene(page)
  await expect.poll(isQuiet, { timeout: 80_000 }).toBe(true)
})
