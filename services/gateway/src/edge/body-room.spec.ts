import { expect, test } from 'vitest'
import { createBodyRoom } from './body-room.ts'

test('no more bytes are held than the room has, and one address holds an eighth of them', () => {
  const room = createBodyRoom(8_000)
  const release = room.hold('10.0.0.1', 900)
  expect(room.hold('10.0.0.1', 101)).toBeNull()
  expect(room.hold('::ffff:10.0.0.1', 101)).toBeNull()
  for (let n = 2; n < 9; n++) expect(room.hold(`10.0.0.${n}`, 1_000)).not.toBeNull()
  expect(room.hold('10.0.0.9', 101)).toBeNull()
  expect(room.hold('10.0.0.9', 100)).not.toBeNull()
  release?.()
  expect(room.hold('10.0.0.1', 900)).not.toBeNull()
})
