import { expect, test } from 'vitest'
import { createFlights } from './flights.ts'

const setUp = () => {
  const clock = { now: 0 }
  const begun: PromiseWithResolvers<number>[] = []
  const share = createFlights<number>(() => clock.now)
  const ask = (key: string) =>
    share(key, () => {
      const flight = Promise.withResolvers<number>()
      begun.push(flight)
      return flight.promise
    })
  return { clock, begun, ask }
}

test('who asks for the same while it is on its way shares its answer; what is done is never answered again', async () => {
  const { begun, ask } = setUp()
  const all = [ask('a'), ask('a'), ask('b')]
  expect(begun).toHaveLength(2)
  begun[0]?.resolve(1)
  begun[1]?.resolve(2)
  expect(await Promise.all(all)).toEqual([1, 1, 2])
  void ask('a')
  expect(begun).toHaveLength(3)
})

test('nobody joins an answer begun more than 200 ms ago, and that one lands without taking the newer away', async () => {
  const { clock, begun, ask } = setUp()
  const old = ask('a')
  clock.now = 201
  const own = ask('a')
  begun[0]?.resolve(1)
  await old
  expect([ask('a') === own, begun.length]).toEqual([true, 2])
})

test('a failure is shared and forgotten', async () => {
  const { begun, ask } = setUp()
  const both = Promise.allSettled([ask('a'), ask('a')])
  begun[0]?.reject(new Error('down'))
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  void ask('a')
  expect(begun).toHaveLength(2)
})
