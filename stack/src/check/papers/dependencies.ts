import { filesBelow, textOf } from '../files.ts'

const PAGE = 'docs/dependencies.md'
const ROW = /^\| (@?[\w./-]+) \| ([^|]+) \| ([^|]+) \|$/gm
const SCRIPTED = /`(@?[\w./*-]+)`/g

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>
type Locked = { license?: string; hasInstallScript?: boolean }

const declared = () =>
  filesBelow('.', /(?:^|\/)package\.json$/).flatMap((path) => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf(path)) as Manifest
    const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    return all.filter(([name]) => !name.startsWith('@jangteo/')).map(([name, version]) => ({ path, name, version }))
  })

const locked = () => Object.entries((JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> }).packages)

/** Install scripts that the page does not name: they do not run, so whoever brings one must work without. */
const unnamedScripts = (page: string, packages: [path: string, Locked][]) => {
  const named = [...page.matchAll(SCRIPTED)].map(([, name = '']) => name.replace('*', ''))
  const scripted = packages.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : []))
  return scripted.filter((name) => !named.some((known) => (known.endsWith('/') ? name.startsWith(known) : name === known)))
}

/** Dependencies without a reason or an exact version, reasons without a dependency, licences that are not what the page says. */
export const dependencies = (): string[] => {
  const page = textOf(PAGE)
  const rows = new Map([...page.matchAll(ROW)].filter(([, , licence]) => licence !== 'licence').map(([, name = '', licence = '']) => [name, licence]))
  const [used, packages] = [declared(), locked()]
  const names = new Set(used.map(({ name }) => name))
  const licences = new Map(packages.map(([path, { license }]) => [path.replace(/^.*node_modules\//, ''), license]))
  return [
    ...used.filter(({ version }) => !/^\d/.test(version)).map(({ path, name, version }) => `${path}: ${name} ${version} is not exact`),
    ...[...names].filter((name) => !rows.has(name)).map((name) => `${PAGE}: ${name} has no reason`),
    ...[...rows.keys()].filter((name) => !names.has(name)).map((name) => `${PAGE}: nobody uses ${name}`),
    ...[...rows].filter(([name, licence]) => (licences.get(name) ?? licence) !== licence).map(([name]) => `${PAGE}: ${name} is ${licences.get(name)}`),
    ...unnamedScripts(page, packages).map((name) => `${PAGE}: ${name} has an install script`),
  ]
}
