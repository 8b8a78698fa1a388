import { TEST_FOLDER } from '../files.ts'
import type { Right } from './table.ts'

/** Libraries that belong to one place: Kafka's client to cqrs, databases to what owns data. */
const OWNED: [library: RegExp, owners: RegExp][] = [
  [/^kafkajs(\/|$)/, /^packages\/cqrs$/],
  [/^(pg|better-sqlite3|node:sqlite)(\/|$)/, /^(packages\/cqrs|services\/.*|stack|e2e|bench)$/],
]
/**
 * In a workspace of features, the folders that features stand on. Every other folder below `src` is a feature: it knows these and nothing of
 * its siblings, so it can be read, changed and taken out alone. What brings features together lies beside them, in `src` itself.
 */
const GROUND: Record<string, string[]> = {
  'mfe-catalog': ['product', 'words'],
  'mfe-orders': ['cart', 'order', 'words'],
  'services/catalog-command': ['product', 'reservation', 'stock'],
  'services/catalog-query': ['facets', 'product', 'product-text'],
  'services/orders-command': ['order', 'price-list'],
  'services/orders-query': ['order'],
  'services/payments': ['payment', 'provider'],
}
const TESTS_MAY = new Set(['@jangteo/stack/testing'])

type Import = {
  workspace: string
  isTest: boolean
  target: string
  /** A relative path out of its own workspace. */
  leaves: boolean
  /** For a relative path between two folders of one workspace's `src`: which these are. */
  between?: { from: string; to: string } | undefined
}

/** Why this import breaks the architecture, or undefined. */
export const broken = ({ workspace, isTest, target, leaves, between }: Import, rights: readonly Right[]) => {
  const right = rights.find(({ of }) => of(workspace))
  if (!isTest && TEST_FOLDER.test(target)) return 'this folder is for tests'
  if (leaves && right && !isTest) return 'reaches into another workspace by a relative path'
  const ground = GROUND[workspace]
  if (!isTest && ground && between && between.from !== between.to && !ground.includes(between.to)) return `a feature knows only ${ground.join(', ')} beside it`
  const owned = OWNED.find(([library]) => library.test(target))
  if (owned && !owned[1].test(workspace)) return 'this library is not for here'
  const name = /^@jangteo\/([^/]+)/.exec(target)?.[1]
  if (!name || !right || workspace.endsWith(name) || right.packages.includes(name) || (isTest && TESTS_MAY.has(target))) return undefined
  return `${workspace} may import ${right.packages.join(', ') || 'no other workspace'}`
}
