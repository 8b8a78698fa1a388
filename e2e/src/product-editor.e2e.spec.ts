import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makeProduct, untilFound } from './machine.ts'
import { expect, test } from './test.ts'

const save = async (page: Page) => {
  await page.getByRole('button', { name: '저장', exact: true }).click()
  await expect(page.getByText(/^모두 저장됨 · /)).toBeVisible()
}

test('two people in one product: other fields go by themselves, one field asks, and both texts can stand in it', async ({ person }) => {
  const made = await makeProduct()
  const [first, second] = [await person('catalog'), await person('admin')]
  for (const page of [first, second]) await page.goto(`/catalog/manage/${made.id}`)
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

  await field(second, '이름').focus()
  await expect(first.getByText(/적는 중$/)).toBeVisible()

  await field(first, '설명').fill('흙으로 빚은 잔. 120ml. 식기세척기에 넣어도 됩니다.')
  await field(second, '설명').fill('흙으로 빚은 잔. 두 번 구웠습니다. 식기세척기에 넣어도 됩니다.')
  await field(second, '영어 이름').fill('A cup of two people')
  await save(first)

  const conflict = second.getByRole('group', { name: '설명을 두 사람이 같이 고쳤어요' })
  await expect(conflict.getByText('흙으로 빚은 잔. 120ml. 식기세척기에 넣어도 됩니다.')).toBeVisible()
  await second.getByRole('button', { name: '저장', exact: true }).click()
  await expect(field(first, '영어 이름')).toHaveValue('A cup of two people')
  await expect(second.getByText('고를 칸이 남음')).toBeVisible()

  await conflict.getByRole('button', { name: '둘 합치기' }).click()
  await expect(second.getByText(/^모두 저장됨 · /)).toBeVisible()
  await expect(field(first, '설명')).toHaveValue(/^흙으로 빚은 잔\. 두 번 구웠습니다\. 120ml\. 식기세척기/)
  await expect(conflict).toHaveCount(0)
  await expect(first.getByRole('listitem').filter({ hasText: '설명' }).first()).toBeVisible()
})

test('saving twice alone is never a conflict; what is typed survives a reload, and nobody is held once all is saved', async ({ person }) => {
  const made = await makeProduct()
  const page = await person('catalog')
  page.on('dialog', (dialog) => dialog.accept())
  await page.goto(`/catalog/manage/${made.id}`)
  const title = page.getByRole('textbox', { name: '이름', exact: true })
  for (const text of [`${made.title} 하나`, `${made.title} 둘`]) {
    await title.fill(text)
    await save(page)
  }
  await expect(page.getByText('두 사람이 같이 고쳤어요')).toHaveCount(0)

  await title.fill(`${made.title} 셋`)
  const price = page.getByRole('textbox', { name: `${made.sku} 새 값` })
  await price.fill('37,800')
  await page.reload()
  await expect(title).toHaveValue(`${made.title} 셋`)
  await expect(price).toHaveValue('37,800')
  await price.press('Enter')
  await expect(page.getByText(`${made.sku} 값을 바꿨어요`)).toBeVisible()
  await expect(page.getByText('저장 안 한 칸 1')).toBeVisible()
  await save(page)
  await page.getByRole('link', { name: '상품', exact: false }).first().click()
  await expect(page.getByRole('grid', { name: '상품' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('variants are made of options; a name, a SKU or a price that cannot be is told beside them', async ({ person }) => {
  const [made, other] = [await makeProduct(), await makeProduct()]
  const [page, customer] = [await person('catalog'), await person()]
  await customer.goto(`/catalog/p/${made.slug}`)
  await page.goto(`/catalog/manage/${made.id}`)
  await page.getByRole('button', { name: '옵션', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '옵션', exact: true }).click()
  await dialog.getByRole('textbox', { name: '옵션 이름' }).fill('price')
  await dialog.getByRole('textbox', { name: '옵션 값' }).fill('120ml, 180ml')
  await dialog.getByRole('button', { name: '2종 더하기' }).click()
  await expect(dialog.getByText('옵션 이름으로 쓸 수 없는 낱말이에요')).toBeVisible()
  await dialog.getByRole('textbox', { name: '옵션 이름' }).fill('크기')
  await dialog.getByRole('textbox', { name: '180ml SKU' }).fill(other.sku)
  await dialog.getByRole('button', { name: '2종 더하기' }).click()
  await expect(dialog.getByText('다른 상품이 쓰는 SKU예요')).toBeVisible()
  await dialog.getByRole('textbox', { name: '180ml SKU' }).fill(`${made.sku}-180`)
  await dialog.getByRole('button', { name: '2종 더하기' }).click()
  await expect(dialog).toHaveCount(0)

  const row = page.getByRole('row', { name: new RegExp(`${made.sku}-180`) })
  await expect(row.getByRole('cell', { name: '180ml' })).toBeVisible()
  await expect(customer.getByText('180ml').first()).toBeVisible()
  const price = row.getByRole('textbox')
  await price.fill('-44,000')
  await expect(page.getByText(`${made.sku}-180 값은 0원에서 10억 원 사이`)).toBeVisible()
  await expect(price).toHaveAttribute('aria-invalid', 'true')
  await price.press('Escape')
  await expect(price).toHaveValue('42,000')
})

test('pictures change their order by keyboard, and the new first one is what customers see', async ({ person }) => {
  const made = await makeProduct()
  const page = await person('catalog')
  await page.goto(`/catalog/manage/${made.id}`)
  await page.getByRole('button', { name: '그림 더하기' }).click()
  await page.getByRole('textbox', { name: '그림 주소' }).fill('/pictures/teapot-white.svg')
  await page.getByRole('textbox', { name: '그림 주소' }).press('Enter')
  await page.getByRole('button', { name: /^그림 2 \/ 2/ }).press('ArrowLeft')
  await expect(page.getByRole('button', { name: /^그림 1 \/ 2/ })).toBeFocused()
  await save(page)
  await expect(page.getByRole('article').locator('img')).toHaveAttribute('src', '/pictures/teapot-white.svg')
})

test('what staff call options in English stands at once on English pages and in the cart, and a colour beside its value', async ({ person }) => {
  const mark = randomUUID().slice(0, 8)
  const name = `빛깔 ${mark}`
  const variants = ['비취', '백자'].map((value, n) => ({ sku: `SHADE-${mark.toUpperCase()}-${n}`, price: 42_000, options: [{ name, value }] }))
  const made = await makeProduct({ title: `잔 ${mark}`, variants })
  await untilFound(mark, 1)
  const [page, customer] = [await person('catalog'), await person()]
  await customer.goto(`/catalog/p/${made.slug}`)
  await customer.getByRole('button', { name: 'EN', exact: true }).click()
  await expect(customer.getByRole('group', { name }), 'without a word the shop’s own stands').toBeVisible()

  await page.goto(`/catalog/manage/${made.id}`)
  await page.getByRole('textbox', { name: `${name} 영어로` }).fill('Shade')
  await page.getByRole('textbox', { name: '비취 영어로' }).fill('Jade')
  await page.getByLabel('비취 색 고르기').fill('#a2c3b1')
  await save(page)
  await expect(page.getByRole('row', { name: /SHADE-.*-0 / }).locator('rect')).toHaveAttribute('fill', '#a2c3b1')
  await expect(page.getByRole('listitem').filter({ hasText: '옵션의 영어와 색' })).toBeVisible()
  await expect(customer.getByRole('group', { name: 'Shade' }).getByRole('radio', { name: 'Jade' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: '비취 영어로' })).toHaveValue('Jade')
  await expect(page.getByText('모두 저장됨')).toBeVisible()

  await customer.getByRole('button', { name: 'Add to cart' }).click()
  await customer.goto('/orders/cart')
  await expect(customer.getByText('Jade', { exact: true })).toBeVisible()
  await customer.goto(`/catalog?text=${mark}`)
  await customer.getByRole('group', { name: 'Shade' }).getByRole('checkbox', { name: /^Jade/ }).check()
  await expect(customer.getByRole('button', { name: 'Jade Clear' })).toBeVisible()
  await customer.getByRole('button', { name: '한국어' }).click()
  await expect(customer.getByRole('group', { name }).getByRole('checkbox', { name: /^비취/ })).toBeChecked()
})
