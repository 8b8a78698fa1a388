import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import type { Document } from './document.ts'
import { execute, isSending } from './execute.ts'

const doc: Document<{ done: boolean }, object> = { hash: 'h', context: 'orders' }
let answer: (reply: Response) => void
const asked = vi.fn(() => new Promise<Response>((resolve) => (answer = resolve)))
const arrives = (status = 200) => answer(Response.json({ data: { done: true } }, { status }))

beforeEach(() => {
  asked.mockClear()
  vi.stubGlobal('fetch', asked)
})
afterAll(() => vi.unstubAllGlobals())

test('a command is on its way until it is answered, also while it is tried again; a question never is', async () => {
  const question = execute(doc, { id: 'a' })
  expect(isSending()).toBe(false)
  arrives()
  await question
  const command = execute(doc, { commandId: 'c', id: 'a' })
  expect(isSending()).toBe(true)
  arrives(503)
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(3), 5_000)
  expect(isSending()).toBe(true)
  arrives()
  await command
  expect(isSending()).toBe(false)
})

test('a command that failed is on its way no more', async () => {
  const command = execute(doc, { commandId: 'c' }, undefined, false)
  arrives(500)
  await expect(command).rejects.toThrow('500')
  expect(isSending()).toBe(false)
})
