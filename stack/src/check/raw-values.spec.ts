import { expect, test } from 'vitest'
import { readCss } from './css.ts'
import { rawInCss, rawInTsx, rawValues, scaleOf } from './raw-values.ts'

const scale = scaleOf('--space-2: 2px; --space-8: 8px; --space-12: 12px;')
const found = (css: string) => rawInCss(css, scale)

test.each([
  ['.a { color: #17191c; }', 'a colour'],
  ['.a { background: rgb(20 22 25 / 0.3); }', 'a colour'],
  ['.a { border: 1px solid goldenrod; }', 'a colour'],
  ['.a { --edge: oklch(0.7 0.1 90); }', 'a colour'],
  ['.a { color: CanvasText; }', "a system's colour outside forced colours"],
  ['.a { font-size: 15px; }', 'a size of type'],
  ['.a { font: 600 0.9375rem / 1.5rem var(--font); }', 'a size of type'],
  ['.a { border-top-left-radius: 5px; }', 'a radius'],
  ['.a { z-index: 9999; }', 'a layer'],
  ['.a { box-shadow: 0 2px 8px var(--ink); }', 'a shadow'],
  ['.a { transition: opacity 200ms var(--ease-out); }', 'a time or an easing'],
  ['.a { animation: turn var(--turn) ease-in-out; }', 'a time or an easing'],
  ['.a { padding: 8px 11px; }', 'a distance off the scale'],
  ['.a { margin-inline-start: -13px; }', 'a distance off the scale'],
  ['@media (max-width: 900px) { .a { gap: 8px; } }', 'a width that is no breakpoint'],
])('%s is refused as %s', (css, what) => {
  expect(found(css)).toHaveLength(1)
  expect(found(css)[0]).toContain(what)
})

test.each([
  '.a { color: var(--gold); background: transparent; border-color: currentColor; }',
  '.a { background: color-mix(in srgb, var(--ink) 7%, transparent); }',
  '@media (forced-colors: active) { .a { background: Highlight; } }',
  '.a { font: var(--text-card); font-weight: 600; line-height: 1; }',
  '.a { padding: 8px calc(12px + env(safe-area-inset-left)) 0 2px; }',
  '.a { box-shadow: inset 0 0 0 1px var(--ink); z-index: -1; border-radius: 0; }',
  '.a { transition-duration: 0s; animation: turn var(--turn) linear infinite; }',
  '@media (max-width: 767px) { .a { width: 240px; } }',
  '/* #fff and 13px are only words here */',
])('%s is allowed', (css) => expect(found(css)).toEqual([]))

test('a finding names its line', () => expect(found('.a {\n  /* two\n  lines */\n  color: #fff;\n}\n')).toEqual(['4: a colour: color: #fff']))

test('a declaration is read with the at-rules it stands in', () =>
  expect(readCss('@layer x {\n  @media print {\n    .a {\n      color: red;\n    }\n  }\n}').declarations).toEqual([
    { property: 'color', value: 'red', line: 4, within: ['@layer x', '@media print'] },
  ]))

test.each([`<path stroke="red" />`, `const ink = '#17191c'`, `<i style={{ padding: 4 }} />`, 'const wash = `rgb(0 0 0 / 0.2)`'])(
  '%s is refused in a component',
  (source) => expect(rawInTsx(source)).toHaveLength(1),
)
test.each([`<a href="#add">`, `<path stroke="currentColor" fill="none" />`, `<i style={{ '--share': share, left }} />`])(
  '%s is allowed in a component',
  (source) => expect(rawInTsx(source)).toEqual([]),
)

test('nothing in the product has a look of its own', () => expect(rawValues()).toEqual([]))
