import { TEST_FOLDER } from '../files.ts'
import type { Right } from './table.ts'

const isQueryService = (workspace: string) => /^services\/.*-query$/.test(workspace)
const isOtherService = (workspace: string) => workspace.startsWith('services/') && !isQueryService(workspace)
const isCqrs = (workspace: string) => workspace === 'packages/cqrs'
const isAround = (workspace: string) => ['stack', 'e2e', 'bench'].includes(workspace)

/**
 * What belongs to one place or to one side of the architecture, whose it is, and why nobody else may import it. `tests`: other workspaces'
 * tests may, to play several services against each other.
 */
const OWNED: { what: RegExp; whose: ((workspace: string) => boolean)[]; tests?: true; why: string }[] = [
  { what: /^kafkajs(\/|$)/, whose: [isCqrs], why: "Kafka's client stays behind cqrs" },
  { what: /^pg(\/|$)/, whose: [isCqrs, isOtherService, isAround], why: 'PostgreSQL is for services that write' },
  { what: /^(better-sqlite3|node:sqlite)(\/|$)/, whose: [isCqrs, isQueryService, isAround], why: 'SQLite holds what query services read' },
  { what: /^@jangteo\/cqrs\/(write|outbox|consume|deadlines)\//, whose: [isOtherService, isAround], tests: true, why: 'a query service is fed by Kafka alone' },
  { what: /^@jangteo\/cqrs\/(read|live)\//, whose: [isQueryService, isAround], tests: true, why: 'what is read and pushed comes from query services' },
  { what: /^@jangteo\/contracts\/[^/]+\//, whose: [(workspace) => !isCqrs(workspace)], why: 'cqrs knows no shop' },
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
  const owned = OWNED.find(({ what }) => what.test(target))
  if (owned && !(isTest && owned.tests) && !owned.whose.some((is) => is(workspace))) return owned.why
  const name = /^@jangteo\/([^/]+)/.exec(target)?.[1]
  if (!name || !right || workspace.endsWith(name) || right.packages.includes(name) || (isTest && TESTS_MAY.has(target))) return undefined
  return `${workspace} may import ${right.packages.join(', ') || 'no other workspace'}`
}
