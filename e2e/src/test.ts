import { test as base, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test'

/** Everything a browser complains about: errors on the console, thrown errors, violations of the Content-Security-Policy. */
const listen = (context: BrowserContext, complaints: string[], expected: RegExp[]) => {
  const note = (text: string) => expected.some((pattern) => pattern.test(text)) || complaints.push(text)
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (thrown) => void note(String(thrown.error())))
}

type People = {
  /** A browser of its own, signed in as this demo account; without one a guest. */
  person: (account?: string, options?: BrowserContextOptions) => Promise<Page>
  /** Console errors that this test causes on purpose. */
  expectComplaint: (pattern: RegExp) => void
}

export const test = base.extend<People & { complaints: string[]; expected: RegExp[] }>({
  expected: async ({}, use) => use([]),
  complaints: async ({ expected: _ }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'complaints of the browser').toEqual([])
  },
  expectComplaint: async ({ expected }, use) => use((pattern) => expected.push(pattern)),
  person: async ({ browser, complaints, expected }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (account, options) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      listen(context, complaints, expected)
      const page = await context.newPage()
      if (account) await signIn(page, account)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

/** Signs in through the form, as a person does. */
export const signIn = async (page: Page, account: string, returnTo = '/') => {
  await page.goto(`/auth/login?return_to=${encodeURIComponent(returnTo)}`)
  await page.locator('input[name=email]').fill(`${account}@jangteo.test`)
  await page.locator('input[name=password]').fill('jangteo-demo')
  await page.locator('input[name=password]').press('Enter')
  await page.waitForURL((url) => url.pathname === returnTo)
}

/** Holds the commands of this page until it is said what becomes of them: they go on, or no answer comes. */
export const heldCommands = async (page: Page, context: 'catalog' | 'orders'): Promise<(end: 'sent' | 'lost') => void> => {
  const { promise, resolve } = Promise.withResolvers<'sent' | 'lost'>()
  await page.route(`**/bff/${context}/graphql`, async (route) => {
    const held = route.request().postData()?.includes('commandId')
    await (held && (await promise) === 'lost' ? route.abort() : route.continue())
  })
  return resolve
}

/** Commands of this page arrive, but their answers do not, until it is called. */
export const lostAnswers = async (page: Page, context: 'catalog' | 'orders'): Promise<() => Promise<void>> => {
  const address = `**/bff/${context}/graphql`
  await page.route(address, async (route) => {
    if (!route.request().postData()?.includes('commandId')) return route.continue()
    await route.fetch()
    await route.abort()
  })
  return () => page.unroute(address)
}

export { expect }
