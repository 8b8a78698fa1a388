import { expect, test } from './test.ts'

test('a developer runs a query in the playground; nobody else gets there', async ({ person, expectComplaint }) => {
  const developer = await person('developer')
  await developer.goto('/playground/')
  const editor = developer.getByRole('textbox', { name: /editor/i }).first()
  await editor.click({ force: true })
  await developer.keyboard.press('ControlOrMeta+A')
  await developer.keyboard.press('Delete')
  // the name of the query it replaces: the playground notes another name only some moments after the last key
  await developer.keyboard.type('query Products { categories { slug name } }')
  await developer.getByRole('button', { name: /^Execute query/ }).click()
  await expect(developer.locator('.result-window')).toContainText('tea-coffee')
  expectComplaint(/403|404/)
  const customer = await person('customer')
  const answer = await customer.goto('/playground/')
  expect([403, 404]).toContain(answer?.status())
})
