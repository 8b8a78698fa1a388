import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { ROOT } from '../../root.ts'
import { filesBelow, textOf } from '../files.ts'

const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g
const CODE = /`([^`\n]+)`/g
/** A file or folder of the repository: no command, pattern, address or package. */
const PATH = /^(?:[\w.-]+\/)+[\w.-]*$/
/** What comes into being by building and running. */
const MADE = /(?:^|\/)(?:dist|node_modules|\.jangteo)\//
const SCRIPT = /npm (?:run )?(start|test|(?<=run )[\w:-]+)/g

type Manifest = { scripts?: Record<string, string>; workspaces?: string[] }
const manifest = (path: string) => JSON.parse(textOf(path)) as Manifest

const folders = (path: string) => ['', dirname(path), `${dirname(path)}/src`]
const stands = (path: string, target: string) => folders(path).some((folder) => existsSync(join(ROOT, folder, target)))

/** Whether a first word is a folder of the repository, seen from this document; `a/b` may be anything else. */
const isOurs = (path: string, target: string) => stands(path, target.split('/')[0] ?? '')

/** What a document names and the repository does not have: files it links to, paths in code, npm scripts. */
export const documentFaults = (path: string, text: string, scripts: ReadonlySet<string>): string[] => {
  const linked = [...text.matchAll(LINK)].flatMap(([, target = '']) => (/^\w+:/.test(target) ? [] : [normalize(join(dirname(path), target))]))
  const named = [...text.matchAll(CODE)].flatMap(([, code = '']) => (PATH.test(code) && !MADE.test(code) && isOurs(path, code) ? [code] : []))
  const run = [...text.matchAll(SCRIPT)].flatMap(([, script = '']) => (scripts.has(script) ? [] : [script]))
  return [
    ...linked.filter((target) => !existsSync(join(ROOT, target))).map((target) => `${path}: links to ${target}, which is not there`),
    ...named.filter((target) => !stands(path, target)).map((target) => `${path}: names ${target}, which is not there`),
    ...run.map((script) => `${path}: there is no script ${script}`),
  ]
}

/** Every document of the repository against what it names. */
export const documents = (): string[] => {
  const scripts = new Set(filesBelow('.', /(?:^|\/)package\.json$/).flatMap((path) => Object.keys(manifest(path).scripts ?? {})))
  return filesBelow('.', /\.md$/).flatMap((path) => documentFaults(path, textOf(path), scripts))
}
