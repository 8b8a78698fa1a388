// Cuts one font file with all the syllables our own screens use; rarer ones come from the package's dynamic subset.
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { charactersOf, unicodeRange } from './characters.ts'

/** Where words of screens and titles of the demo shop are written. */
const SOURCES = [
  'shell/index.html',
  'shell/src/**/*.{ts,tsx}',
  'mfe-*/manifest.json',
  'mfe-*/src/**/*.{ts,tsx}',
  'packages/{contracts,mfe-kit}/src/**/*.{ts,tsx}',
  'services/*/src/**/*.ts',
  'stack/src/seed/**/*.ts',
]
const NOT_SHOWN = /node_modules|\.spec\.|-for-tests\./
const FEATURES = ['kern', 'tnum', 'ccmp', 'locl', 'mark']
const MONO = '@fontsource-variable/geist-mono'

const css = (file: string, range: string) => `/* Written by src/fonts/build.ts. */
@import "pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css";
@font-face{font-family:"Geist Mono Variable";font-style:normal;font-display:swap;font-weight:100 900;src:url(./geist-mono.woff2) format("woff2");unicode-range:U+0000-00FF,U+2013-2014,U+2018-201D,U+2026}
@font-face{font-family:"Pretendard Variable";font-style:normal;font-display:swap;font-weight:45 920;src:url(./${file}) format("woff2-variations");unicode-range:${range}}
`

/** Several builds cut at once: each finds a whole file or none. */
const write = (path: string, bytes: Uint8Array | string) => {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, bytes)
  renameSync(mine, path)
}

/** Writes `dist/fonts` of the package unless it already holds these characters. `root` is the package's folder. Resolves to the font's file name. */
export const buildFonts = async (root: string): Promise<string> => {
  const own = createRequire(join(root, 'package.json'))
  const repo = resolve(root, '../..')
  const files = globSync(SOURCES, { cwd: repo }).filter((path) => !NOT_SHOWN.test(path))
  const characters = charactersOf(files.sort().map((path) => readFileSync(join(repo, path), 'utf8')))
  const file = `jangteo-${createHash('sha256').update(characters).digest('hex').slice(0, 8)}.woff2`
  const out = join(root, 'dist/fonts')
  const sheet = join(out, 'fonts.css')
  if (existsSync(join(out, file)) && existsSync(sheet) && readFileSync(sheet, 'utf8').includes(file)) return file
  const { default: subsetFont } = await import('subset-font')
  const whole = readFileSync(own.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2'))
  const cut = await subsetFont(whole, characters, { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { wght: { min: 400, max: 800 } } })
  mkdirSync(out, { recursive: true })
  write(join(out, file), cut)
  write(join(out, 'geist-mono.woff2'), readFileSync(join(dirname(own.resolve(`${MONO}/package.json`)), 'files/geist-mono-latin-wght-normal.woff2')))
  write(sheet, css(file, unicodeRange(characters)))
  for (const old of globSync('jangteo-*.woff2', { cwd: out })) if (old !== file) rmSync(join(out, old))
  return file
}
