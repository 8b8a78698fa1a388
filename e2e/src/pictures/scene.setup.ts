import { expect, test } from '@playwright/test'
import { isFilled, setScene } from './scene.ts'

test('the demo shop is filled and the scene is set', async ({ page }) => {
  await expect.poll(isFilled, { timeout: 80_000 }).toBe(true)
  await setScene(page)
})
