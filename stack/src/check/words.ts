import { rules } from '@jangteo/contracts/words/rules'
import { filesBelow, SOURCE, TEST, textOf } from './files.ts'

type Text = { path: string; text: string }

const CATALOGUE = /\/words\//
const HANGUL = /[가-힣]/
const LINE_COMMENT = /(^|\s)\/\/.*$/gm
const BLOCK_COMMENT = /\/\*[\s\S]*?\*\//g
/** Ends that follow the sound before them; after a value nobody knows that sound but `josa`. Amounts (…원) and counters have words of their own behind the value. */
const PARTICLE = /\$\{[^}]*\}(?:을|를|이|가|은|는|과|와|으로|로)(?=[\s.,?!’`'"]|$)/g
const LAZY = /오류가 발생/

const code = (text: string) => text.replace(BLOCK_COMMENT, '').replace(LINE_COMMENT, '')

/** The keys of a catalogue by the layout the formatter gives: `  key:` and, inside it, `    inner:`. */
export const keysOf = (text: string): string[] => {
  let outer = ''
  return text.split('\n').flatMap((line) => {
    const [, space = '', key] = /^( {2}| {4})(\w+)(?::|,$)/.exec(line) ?? []
    if (!key) return []
    if (space.length === 2) outer = key
    return [space.length === 2 ? key : `${outer}.${key}`]
  })
}

const mentions = (source: string, key: string) => new RegExp(`\\.${key}\\b|['"]${key}['"]|[{,]\\s*${key}\\b(?=[^:=]*\\}\\s*=)`).test(source)
/** A table is read whole: picked from by a variable, handed on, or copied. */
const readWhole = (source: string, key: string) => new RegExp(`\\.${key}(?:\\[|\\)|,|\\s|;|$)`, 'm').test(source)

/** The keys of a catalogue that no source of its workspace reads. */
export const unusedKeys = (catalogue: string, source: string): string[] =>
  keysOf(catalogue).filter((key) => {
    const [outer = '', inner] = key.split('.')
    return inner ? mentions(source, outer) && !readWhole(source, outer) && !mentions(source, inner) : !mentions(source, outer)
  })

/** What is wrong with the Korean of one catalogue: a particle that does not listen to the word before it, a message that says nothing. */
export const badKorean = (text: string): string[] => [
  ...(text.match(PARTICLE) ?? []).map((found) => `${found}: a particle after a value needs josa()`),
  ...(LAZY.test(text) ? ['"오류가 발생": say what happened and what to do'] : []),
]

/** A language is called by its own name, in every language. */
const NAME_OF_KOREAN = /'한국어'/g

/** Lines of running code that carry Korean of their own. */
export const strayKorean = (text: string): string[] =>
  code(text)
    .replace(NAME_OF_KOREAN, '')
    .split('\n')
    .filter((line) => HANGUL.test(line))
    .map((line) => line.trim())

const workspaces = ['shell', 'mfe-catalog', 'mfe-orders', 'packages/ui/parts', 'packages/ui/src', 'packages/mfe-kit/src']

const korean = ({ path }: Text) => /\/ko(?:\.ts|\/)/.test(path)
const english = ({ path }: Text) => /\/en(?:\.ts|\/)/.test(path)

/** What is wrong with the words of one workspace. */
export const problemsOf = (files: Text[]): string[] => {
  const sources = files.filter(({ path }) => !CATALOGUE.test(path))
  const catalogues = files.filter(({ path }) => CATALOGUE.test(path))
  const source = sources.map(({ text }) => code(text)).join('\n')
  const say = (of: Text[], find: (text: string) => string[], what: string) =>
    of.flatMap(({ path, text }) => find(text).map((found) => `${path}: ${what}${found}`))
  return [
    ...say(catalogues.filter(korean), (text) => unusedKeys(text, source), 'nothing reads '),
    ...say(catalogues.filter(korean), badKorean, ''),
    ...say(catalogues.filter(english), strayKorean, 'Korean among English: '),
    ...say(sources, strayKorean, 'words belong into the catalogue: '),
  ]
}

const RULE = /\bv\.(?:check|regex|email|integer|safeInteger|minLength|maxLength|minValue|maxValue|notValue)\((?:.*?, )?'([A-Z_]+)'\)|\bmessage: '([A-Z_]+)'/g

/** The codes by which a schema or a decision names a broken rule, and for which there is no sentence. */
export const wordlessRules = (source: string, known: object): string[] =>
  [...source.matchAll(RULE)].map(([, schema, decision]) => schema ?? decision ?? '').filter((rule) => !(rule in known))

const read = (folder: string): Text[] =>
  filesBelow(folder, SOURCE)
    .filter((path) => !TEST.test(path))
    .map((path) => ({ path, text: textOf(path) }))

/** Every message is read by somebody, Korean is spoken by the catalogues alone, each rule has its sentence. That none is missing in a language, the types see. */
export const words = (): string[] => [
  ...workspaces.flatMap((folder) => problemsOf(read(folder))),
  ...['packages/contracts/src', 'services']
    .flatMap(read)
    .flatMap(({ path, text }) => wordlessRules(text, rules).map((rule) => `${path}: ${rule} has no sentence in packages/contracts/src/words/rules.ts`)),
]
