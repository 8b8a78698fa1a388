import { expect, it } from 'vitest'
import { documentFaults } from './documents.ts'

const faults = (text: string, path = 'docs/page.md') => documentFaults(path, text, new Set(['start', 'check']))

it('finds links, paths and scripts that are not there', () => {
  expect(faults('[one](../README.md) [two](nothing.md) [web](https://a.example)')).toEqual(['docs/page.md: links to docs/nothing.md, which is not there'])
  expect(faults('`stack/src/root.ts` `stack/src/nothing.ts`')).toEqual(['docs/page.md: names stack/src/nothing.ts, which is not there'])
  expect(faults('npm start, `npm run check`, npm run nothing')).toEqual(['docs/page.md: there is no script nothing'])
})

it('knows paths from the root, from the document’s folder and from its sources', () => {
  expect(faults('`check/words.ts` `src/check/words.ts` `stack/src/check/words.ts`', 'stack/README.md')).toEqual([])
})

it('leaves alone what is no path of ours: packages, addresses, commands, patterns, what is built', () => {
  expect(faults('`@apollo/server` `/orders/mine` `node a/b.ts` `stack/src/*.ts` `text/html` `stack/dist/x.js`')).toEqual([])
})
