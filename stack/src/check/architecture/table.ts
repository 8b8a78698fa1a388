/** What the workspaces of one row may import of ours. */
export type Right = { row: string; of: (workspace: string) => boolean; packages: string[] }

const ROW = /^\| (`[^|]*) \| [^|]* \| ?([^|]*?) ?\|$/gm
const NAME = /`([\w/*-]+?)\/?`/g
const OURS = ['contracts', 'cqrs', 'service-kit', 'mfe-kit', 'ui']

/** The table of ARCHITECTURE.md is the rule: each row's folders and which of our packages they may import. `everything` is no rule. */
export const rightsOf = (page: string): Right[] =>
  [...page.matchAll(ROW)].flatMap(([, row = '', may = '']) => {
    if (may.startsWith('everything')) return []
    const folders = [...row.matchAll(NAME)].map(([, name = '']) => new RegExp(`^${name.replace('*', '[^/]+')}$`))
    return [{ row, of: (workspace) => folders.some((folder) => folder.test(workspace)), packages: OURS.filter((name) => may.split(/[\s,(]+/).includes(name)) }]
  })

/** Rights that nobody of their row uses: the table would say more than is true. */
export const unusedRights = (rights: readonly Right[], imports: readonly { workspace: string; target: string }[]): string[] =>
  rights.flatMap(({ row, of, packages }) => {
    const used = new Set(imports.filter(({ workspace }) => of(workspace)).map(({ target }) => target.split('/')[1]))
    return packages.filter((name) => !used.has(name)).map((name) => `ARCHITECTURE.md: ${row} may import ${name}, and none does`)
  })
