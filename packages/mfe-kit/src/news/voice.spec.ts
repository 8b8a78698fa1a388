import { expect, test } from 'vitest'
import { createVoice } from './voice.ts'

/** A voice on a clock of its own; each entry is `<seconds>: <what was said>`. */
const onClock = () => {
  let now = 0
  const due: { at: number; run: () => void }[] = []
  const said: string[] = []
  const voice = createVoice({
    now: () => now,
    later: (ms, run) => void due.push({ at: now + ms, run }),
    say: (text) => void said.push(`${now / 1000}: ${text}`),
  })
  const until = (ms: number) => {
    for (;;) {
      due.sort((a, b) => a.at - b.at)
      const [next] = due
      if (!next || next.at > ms) break
      due.shift()
      now = next.at
      next.run()
    }
    now = ms
  }
  return { voice, said, until }
}

test('a sentence is said at once, whatever was said before', () => {
  const { voice, said } = onClock()
  voice.sentence('saved')
  voice.sentence('stock')
  expect(said).toEqual(['0: saved', '0: stock'])
})

test('live news is one summary each 5 s at most, of each kind the newest', () => {
  const { voice, said, until } = onClock()
  for (let second = 1; second <= 12; second++) {
    until(second * 1000)
    voice.news('orders', `${second} orders`)
    if (second === 3) voice.news('connection', 'live again')
  }
  until(60_000)
  expect(said).toEqual(['1: 1 orders', '6: 5 orders. live again', '11: 10 orders', '16: 12 orders'])
})

test('news never comes right upon a sentence, nor cuts one off', () => {
  const { voice, said, until } = onClock()
  voice.sentence('saved')
  until(1_000)
  voice.news('orders', '1 order.')
  until(4_000)
  voice.sentence('shipped')
  until(20_000)
  expect(said).toEqual(['0: saved', '4: shipped', '9: 1 order.'])
})

test('what is no longer so is not said', () => {
  const { voice, said, until } = onClock()
  voice.sentence('saved')
  voice.news('orders', '3 orders.')
  voice.news('orders', '')
  until(20_000)
  expect(said).toEqual(['0: saved'])
})
