import { expect, test } from 'vitest'
import { drawPicture, formNames, glazeNames } from './draw.ts'

test('there are at least 28 forms, and every form in every glaze and view is a closed picture', () => {
  expect(formNames.length).toBeGreaterThanOrEqual(28)
  for (const form of formNames)
    for (const glaze of glazeNames)
      for (const view of ['', '-2', '-3', '-4']) {
        const svg = drawPicture(`${form}-${glaze}${view}.svg`) ?? ''
        expect(svg.match(/<svg/g)?.length).toBe(svg.match(/<\/svg>/g)?.length)
        expect(svg).not.toMatch(/undefined|NaN|<script|style=/)
      }
})

test('equal names give equal bytes', () => expect(drawPicture('moon-jar-white.svg')).toBe(drawPicture('moon-jar-white.svg')))

test('other names are no pictures', () => {
  for (const file of [
    'moon-jar.svg',
    'moon-jar-pink.svg',
    'nothing-white.svg',
    'moon-jar-white-9.svg',
    'moon-jar-white.png',
    '../env.ts',
    '__proto__-white.svg',
    'moon-jar-constructor.svg',
  ])
    expect(drawPicture(file)).toBeNull()
})
