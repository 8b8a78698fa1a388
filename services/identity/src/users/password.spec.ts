import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { createPasswordCheck } from './password.ts'
import { TooBusy } from './turns.ts'

test('one address that keeps every place taken, with the right password too, shuts out nobody else', async () => {
  const check = createPasswordCheck()
  const cheap = await hash('right', { memoryCost: 64, timeCost: 1, parallelism: 1 })
  const answers: string[] = []
  const ask = async (address: string, password = 'right') => {
    const answer = await check(address, cheap, password).catch((error: unknown) => error instanceof TooBusy && 'busy')
    answers.push(`${address} ${answer}`)
  }
  const count = (answer: string) => answers.filter((one) => one === answer).length
  const flood = Array.from({ length: 60 }, () => ask('10.0.0.1'))
  await Promise.all([ask('10.0.0.2'), ask('10.0.0.3', 'wrong')])
  expect(answers).toEqual(expect.arrayContaining(['10.0.0.2 true', '10.0.0.3 false']))
  expect(count('10.0.0.1 true')).toBeLessThan(10) // turns go round
  await Promise.all(flood)
  expect([count('10.0.0.1 true'), count('10.0.0.1 busy')]).toEqual([40, 20])
})

test('where nobody else waits, one address has all the places', async () => {
  const check = createPasswordCheck()
  const cheap = await hash('right', { memoryCost: 64, timeCost: 1, parallelism: 1 })
  expect(new Set(await Promise.all(Array.from({ length: 42 }, () => check('10.0.0.1', cheap, 'right'))))).toEqual(new Set([true]))
})
