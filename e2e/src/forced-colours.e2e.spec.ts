import type { Page } from '@playwright/test'
import { forcedFaults } from './forced-colours.ts'
import { expect, test } from './test.ts'

const found = async (page: Page, body: string, style = '') => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setContent(`<style>button { border: 1px solid } button:focus { outline: 2px solid } ${style}</style>${body}`)
  return forcedFaults(page)
}

test('in forced colours a focus without an outline is found', async ({ page }) => {
  expect(await found(page, '<button class="a">one</button>')).toEqual([])
  expect(await found(page, '<button class="a">one</button>', '.a:focus { outline: none; background: gold }')).toEqual([
    'focus: <button class="a"><body class=""> one',
  ])
})

test('in forced colours a mark that was drawn by its ground alone is found', async ({ page }) => {
  const dot = '<i class="dot"></i>'
  const round = '.dot { display: block; width: 8px; height: 8px; background: gold }'
  expect(await found(page, dot, round)).toEqual(['gone: i.dot'])
  expect(await found(page, dot, `${round} .dot { border: 1px solid }`)).toEqual([])
})

test('in forced colours what is chosen and looks as if it were not is found', async ({ page }) => {
  const pair = '<nav><button class="a" aria-pressed="true">one</button><button class="a" aria-pressed="false">two</button></nav>'
  expect(await found(page, pair, '[aria-pressed=true] { background: gold; box-shadow: 0 0 0 2px gold }')).toEqual(['looks as if not chosen: button.a one'])
  expect(await found(page, pair, '[aria-pressed=true] { text-decoration: underline }')).toEqual([])
})
