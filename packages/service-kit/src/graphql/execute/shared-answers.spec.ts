import { expect, test } from 'vitest'
import { createSharedAnswers, type Positioned } from './shared-answers.ts'

const setUp = () => {
  const world = { now: 0, position: 'p1' as string | null, asked: 0 }
  const begun: PromiseWithResolvers<Positioned>[] = []
  const share = createSharedAnswers<Positioned>(() => world.now)
  const execute = () => {
    const one = Promise.withResolvers<Positioned>()
    begun.push(one)
    return one.promise
  }
  const positionNow = async () => {
    world.asked++
    return world.position
  }
  const ask = (key = 'a') => share(key, { execute, positionNow })
  /** Asks and, at once, answers what that began. */
  const answered = async (position: string | null, key = 'a') => {
    const asked = ask(key)
    begun.at(-1)?.resolve({ position })
    return asked
  }
  return { world, begun, ask, answered }
}

test('who asks for the same while it is on its way shares its answer; who asks for something else does not', async () => {
  const { begun, ask, world } = setUp()
  const all = [ask('a'), ask('a'), ask('b')]
  expect(begun).toHaveLength(2)
  const [one, other] = [{ position: 'p1' }, { position: 'p1' }]
  begun[0]?.resolve(one)
  begun[1]?.resolve(other)
  const [first, second, third] = await Promise.all(all)
  expect([first === one, second === one, third === other, world.asked]).toEqual([true, true, true, 1])
})

test('who waits for an answer that was read before the rows moved gets a newer one: one for all who asked too late, wherever the rows go meanwhile', async () => {
  const { world, begun, ask } = setUp()
  const early = ask()
  world.now = 1
  const late = [ask(), ask()]
  Object.assign(world, { position: 'p2', now: 2 })
  begun[0]?.resolve({ position: 'p1' })
  expect(await early).toEqual({ position: 'p1' })
  await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(2)
  world.position = 'p3'
  begun[1]?.resolve({ position: 'p2' })
  expect(await Promise.all(late)).toEqual([{ position: 'p2' }, { position: 'p2' }])
  expect(begun).toHaveLength(2)
})

test('nobody joins an answer begun more than 200 ms ago, and that one lands without taking the newer away', async () => {
  const { world, begun, ask } = setUp()
  const old = ask()
  world.now = 201
  const own = ask()
  expect(begun).toHaveLength(2)
  begun[0]?.resolve({ position: null })
  await old
  const joined = ask()
  expect(begun).toHaveLength(2)
  begun[1]?.resolve({ position: 'p1' })
  expect(await joined).toBe(await own)
})

test('an answer is given again while the rows stand where it was read', async () => {
  const { begun, ask, answered } = setUp()
  const first = await answered('p1')
  expect([(await ask()) === first, (await ask()) === first, begun.length]).toEqual([true, true, 1])
})

test('once the rows stand elsewhere, or nobody says where, it is executed anew: once for all who ask', async () => {
  const { world, begun, ask, answered } = setUp()
  for (const position of ['p2', null]) {
    await answered('p1')
    const before = begun.length
    world.position = position
    const both = [ask(), ask()]
    await Promise.resolve()
    await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(before + 1)
    begun.at(-1)?.resolve({ position: null })
    expect(await Promise.all(both)).toEqual([{ position: null }, { position: null }])
    world.position = 'p1'
  }
})

test('an answer is kept for a second at most, whatever the position', async () => {
  const { world, begun, ask, answered } = setUp()
  await answered('p1')
  world.now = 1_000
  await ask()
  expect(begun).toHaveLength(1)
  world.now = 1_001
  void ask()
  expect(begun).toHaveLength(2)
})

test('what failed, or saw less than was asked for, is shared and forgotten', async () => {
  const { begun, ask, answered } = setUp()
  const both = Promise.allSettled([ask(), ask()])
  begun[0]?.reject(new Error('down'))
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await answered(null)
  await answered('p1')
  expect(begun).toHaveLength(3)
})

test('of very many answers the oldest is forgotten first', async () => {
  const { begun, ask, answered } = setUp()
  for (let n = 0; n <= 200; n++) await answered('p1', `${n}`)
  await ask('200')
  expect(begun).toHaveLength(201)
  await answered('p1', '0')
  expect(begun).toHaveLength(202)
})
