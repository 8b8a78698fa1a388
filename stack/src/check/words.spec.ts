import { expect, test } from 'vitest'
import { badKorean, keysOf, problemsOf, strayKorean, unusedKeys, wordlessRules } from './words.ts'

const catalogue = `export default {
  title: '상품',
  left: (count: number) => \`\${count}개\`,
  head: {
    price: '값',
    stock: '재고',
  },
}
`

test('the keys of a catalogue are found, those of a table under its name', () =>
  expect(keysOf(catalogue)).toEqual(['title', 'left', 'head', 'head.price', 'head.stock']))

test.each([
  ['t.title t.left(2) t.head.price t.head.stock', []],
  ['t.title t.left(2) t.head.price', ['head.stock']],
  ['t.title t.head[column]', ['left']],
  ['t.titles t.left t.head[column]', ['title']],
])('of %s nothing reads %j', (source, unused) => expect(unusedKeys(catalogue, source)).toEqual(unused))

test.each(['`${name}을 담았어요`', '`${price}으로 계속`', '`${name}이 없어요`'])('a particle right after a value is refused: %s', (text) =>
  expect(badKorean(text)).toHaveLength(1),
)
test.each(["`${josa(name, '을/를')} 담았어요`", '`${count}개를 담았어요`', '`${name} 님 계정`'])('what reads right is allowed: %s', (text) =>
  expect(badKorean(text)).toEqual([]),
)
test('a message that says nothing is refused', () => expect(badKorean("'오류가 발생했습니다'")).toHaveLength(1))

test('Korean in code is refused, in comments and as the name of the language allowed', () => {
  expect(strayKorean("const label = '담기'")).toEqual(["const label = '담기'"])
  expect(strayKorean("// 담기\n/** «담기» */\nconst label = '한국어'")).toEqual([])
})

test('a whole workspace: each fault is named with its file', () =>
  expect(
    problemsOf([
      { path: 'shell/src/words/ko.ts', text: "export default {\n  a: '가',\n  b: '나',\n}\n" },
      { path: 'shell/src/words/en.ts', text: "export default {\n  a: 'A',\n  b: '나',\n}\n" },
      { path: 'shell/src/page.tsx', text: "t.a + '다'" },
    ]),
  ).toEqual([
    'shell/src/words/ko.ts: nothing reads b',
    "shell/src/words/en.ts: Korean among English: b: '나',",
    "shell/src/page.tsx: words belong into the catalogue: t.a + '다'",
  ]))

test('a rule without a sentence is found where a schema names it and where a decision does', () => {
  const source =
    "v.pipe(v.string(), v.minLength(1, 'TEXT_LENGTH'), v.regex(/^[a-z, ]+$/, 'LETTERS'))\nrefused('VALIDATION', { path: 'id', message: 'OWN_ROLES' })"
  expect(wordlessRules(source, { TEXT_LENGTH: '' })).toEqual(['LETTERS', 'OWN_ROLES'])
  expect(wordlessRules("v.picklist(['OK', 'SLOW']), v.literal('OK')", {})).toEqual([])
})
