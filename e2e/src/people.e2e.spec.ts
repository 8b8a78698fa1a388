import type { Route } from '@playwright/test'
import { expect, signIn, test } from './test.ts'

test('signing in shows what the role may do, signing out takes it away', async ({ person }) => {
  const page = await person()
  await page.goto('/')
  await expect(page.getByRole('link', { name: '로그인', exact: true })).toBeVisible()
  await signIn(page, 'support')
  await expect(page.getByRole('navigation').getByRole('link', { name: /^주문/ }).first()).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: /^재고/ })).toHaveCount(0)
  await page.goto('/catalog/manage')
  await expect(page.getByRole('main').getByText('맡은 일이 아니라 볼 수 없어요')).toBeVisible()
  await page.goto('/')
  await page.getByRole('button', { name: /님 계정$/ }).click()
  await page.getByRole('menuitem', { name: '로그아웃' }).click()
  await expect(page.getByRole('link', { name: '로그인', exact: true })).toBeVisible()
})

test('signing out waits for the answer to what was asked before: it would arrive as nobody’s', async ({ person }) => {
  const page = await person('support')
  const asked = Promise.withResolvers<Route>()
  await page.route('**/bff/orders/graphql*', (route) => asked.resolve(route), { times: 1 })
  await page.goto('/orders')
  const question = await asked.promise
  const order: string[] = []
  page.on('response', (response) => response.request() === question.request() && order.push('answered'))
  page.on('request', (request) => request.url().endsWith('/auth/logout') && order.push('signed out'))
  await page.getByRole('button', { name: /님 계정$/ }).click()
  await page.getByRole('menuitem', { name: '로그아웃' }).click()
  await question.continue()
  await expect(page.getByRole('link', { name: '로그인', exact: true })).toBeVisible()
  expect(order).toEqual(['answered', 'signed out'])
})

test('a wrong password says so and keeps the address', async ({ person, expectComplaint }) => {
  expectComplaint(/40[0-9]/)
  const page = await person()
  await page.goto('/auth/login')
  await page.locator('input[name=email]').fill('customer@jangteo.test')
  await page.locator('input[name=password]').fill('not-this-one')
  await page.locator('input[name=password]').press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('input[name=email]')).toHaveValue('customer@jangteo.test')
})

test('switching the language keeps page and input', async ({ person }) => {
  const page = await person()
  await page.goto('/catalog?text=달')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('searchbox').first()).toHaveValue('달')
  await expect(page).toHaveURL(/text=/)
})
