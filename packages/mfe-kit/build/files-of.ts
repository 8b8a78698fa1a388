import type { Release } from '@jangteo/contracts/release'
import type { Rolldown } from 'vite'

type Door = keyof Release['doors']

export const ENTRY = 'remoteEntry.js'
const DOORS: Record<Door, string> = { pages: '/src/pages.tsx', staff: '/src/staff.tsx', ko: '/src/words/ko.ts', en: '/src/words/en.ts' }

const doorsOf = (bundle: Rolldown.OutputBundle, module: string) =>
  Object.values(bundle).flatMap((file) => (file.type === 'chunk' && file.facadeModuleId?.endsWith(module) ? [file.fileName] : []))

/** All files that are needed from these on, by whatever import, without what stands behind a closed door. */
const neededFrom = (bundle: Rolldown.OutputBundle, start: readonly string[], closed: ReadonlySet<string>): Set<string> => {
  const met = new Set<string>()
  const follow = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || met.has(name) || (closed.has(name) && !start.includes(name))) return
    for (const file of [name, ...(chunk.viteMetadata?.importedCss ?? [])]) met.add(file)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) follow(next)
  }
  for (const name of start) follow(name)
  return met
}

/** The files of a micro front end that run, and which of them stand behind a door. What the federation writes beside them for a page of its own is left out. */
export const filesOf = (bundle: Rolldown.OutputBundle): Pick<Release, 'js' | 'css' | 'doors'> => {
  const opened = Object.entries(DOORS).map(([door, module]) => [door, doorsOf(bundle, module)] as const)
  const closed = new Set(opened.flatMap(([, names]) => names))
  const everybodys = neededFrom(bundle, [ENTRY], closed)
  const behind = Object.fromEntries(
    opened.map(([door, names]) => [door, [...neededFrom(bundle, names, closed)].filter((file) => !everybodys.has(file)).toSorted()]),
  )
  const all = [...new Set([...everybodys, ...Object.values(behind).flat()])].toSorted()
  const ending = (end: string) => all.filter((file) => file.endsWith(end))
  return { js: ending('.js'), css: ending('.css'), doors: behind as Record<Door, string[]> }
}
