import { expect, test } from 'vitest'
import { asSomebody, inQuiet } from './in-quiet.ts'

const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

test('a session ends when all that was asked is answered, well or badly, and what is asked meanwhile goes out after it', async () => {
  const [one, other, ended] = [Promise.withResolvers<string>(), Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  const done: string[] = []
  const note = (what: string) => () => void done.push(what)
  void asSomebody(() => one.promise).then(note('one'))
  void asSomebody(() => other.promise).catch(note('other'))
  void inQuiet(() => {
    done.push('ending')
    return ended.promise
  })
  void asSomebody(async () => done.push('asked meanwhile'))
  one.resolve('')
  await turns()
  expect(done).toEqual(['one'])
  other.reject(new Error('no answer'))
  await turns()
  expect(done).toEqual(['one', 'other', 'ending'])
  ended.resolve('')
  await turns()
  expect(done).toEqual(['one', 'other', 'ending', 'asked meanwhile'])
})

test('what is never answered holds nobody back for ever', async () => {
  void asSomebody(() => new Promise(() => {}))
  expect(await inQuiet(async () => 'ended', 1)).toBe('ended')
})

test('an end that fails is told, and the page goes on', async () => {
  const refused = inQuiet(() => Promise.reject(new Error('refused')), 1)
  const meanwhile = asSomebody(async () => 'answered')
  await expect(refused).rejects.toThrow('refused')
  expect(await meanwhile).toBe('answered')
})
