import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Avatar } from './avatar.tsx'

test.each([
  ['김서연', '서연'],
  ['남궁민수', '민수'],
  ['Emma Wright', 'EW'],
  ['Jean-Luc Picard', 'JL'],
  ['admin', 'A'],
  ['', ''],
])('%s is %s', (name, initials) => {
  expect(renderToStaticMarkup(createElement(Avatar, { name }))).toContain(`>${initials}</span>`)
})
