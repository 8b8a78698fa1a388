import type { Page } from '@playwright/test'
import { makeProduct } from './machine.ts'
import { expect, test } from './test.ts'

const lost = (page: Page) => page.evaluate(() => document.activeElement === document.body)

test('the focus is never lost: after a palette, a change of page, a menu, and when what had it goes away', async ({ person }) => {
  const made = await makeProduct()
  const page = await person('customer')
  await page.goto('/catalog')
  await page.getByRole('searchbox').first().focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: '찾기·명령' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox').first()).toBeFocused()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '찾기·명령' }).fill(made.title)
  await expect(page.getByRole('group', { name: '상품' }).getByRole('option', { name: new RegExp(made.title) })).toBeVisible()
  for (
    let step = 0;
    step < 6 && !(await page.getByRole('group', { name: '상품' }).getByRole('option').first().getAttribute('aria-selected'))?.includes('true');
    step++
  )
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: made.title })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()

  const account = page.getByRole('button', { name: /님 계정$/ })
  await account.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(page.getByRole('menuitem').first(), 'its ground, which tells it, is gone with forced colours').toHaveCSS('outline-style', 'solid')
  await page.emulateMedia({ forcedColors: 'none' })
  await page.keyboard.press('Escape')
  for (const key of ['Space', 'ArrowDown']) {
    await expect(account).toBeFocused()
    await page.keyboard.press(key)
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await page.keyboard.press('Escape')
  }
  await expect(account).toBeFocused()

  await page.evaluate(() => {
    const button = [...document.querySelectorAll('main button')].find((one) => one.textContent?.includes('담기')) as HTMLElement
    button.focus()
    button.remove()
  })
  await expect.poll(() => lost(page)).toBe(false)
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('each change of page is said by its name, and the main flow reads as a page does', async ({ person }) => {
  const made = await makeProduct()
  const page = await person()
  await page.goto(`/catalog?text=${made.sku}`)
  await page.getByRole('link', { name: made.title }).click()
  await expect(page.locator('[role=status][aria-atomic=true]')).toHaveText(made.title)
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "${made.title}" [level=1]
    - button "장바구니에 담기"
  `)
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - link "장터"
    - navigation "상품 분류":
      - link "전체"
    - search:
      - searchbox "상품 찾기"
    - button /실시간/
    - button "EN"
    - button "어둡게"
    - button "장바구니"
    - link "로그인"
  `)
  await page.getByRole('button', { name: '장바구니에 담기' }).click()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^장바구니/ })
    .click()
  await page.getByRole('link', { name: '주문하러 가기' }).click()
  await expect(page.locator('[role=status][aria-atomic=true]')).toHaveText('주문하기')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "주문하기" [level=1]
    - textbox "이름"
    - textbox "이메일"
    - list:
      - listitem:
        - link "${made.title}"
    - button /주문하기/
  `)
})
