import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['김서연', '서연'],
  ['남궁민수', '민수'],
  ['Emma Wright', 'EW'],
  ['admin', 'A'],
  ['', ''],
])('%s is %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
