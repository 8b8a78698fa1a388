import { commit } from './floors/commit.ts'
import { http } from './floors/http.ts'
import { kafka } from './floors/kafka.ts'
import { socket } from './floors/socket.ts'
import { sqlite } from './floors/sqlite.ts'
import type { Row } from './row.ts'
import { buildRow } from './rows/pages/build.ts'
import { deploy } from './rows/pages/deploy.ts'
import { firstPage } from './rows/pages/first-page.ts'
import { hotSku } from './rows/hot-sku.ts'
import { memory } from './rows/memory.ts'
import { million } from './rows/million.ts'
import { orders } from './rows/orders.ts'
import { crowd, pixel } from './rows/pixel.ts'
import { products } from './rows/products.ts'
import { replayRow } from './rows/replay.ts'
import { resume } from './rows/resume.ts'
import { staffList } from './rows/staff-list.ts'
import { start } from './rows/start.ts'

/** What this machine does without our code, and which floor gives which figure. */
const floors: readonly (Row & { gives: RegExp })[] = [
  { ...http, gives: /^bare HTTP/ },
  { ...socket, gives: /^socket/ },
  { ...sqlite, gives: /^SQLite/ },
  { ...commit, gives: /^durable/ },
  { ...kafka, gives: /^Kafka/ },
]
const rows: readonly Row[] = [
  ...floors,
  products,
  orders,
  hotSku,
  memory,
  pixel,
  crowd,
  resume,
  staffList,
  million,
  replayRow,
  firstPage,
  deploy,
  start,
  buildRow,
]

/** The rows of these names, or all, in the table's order; the floors that they name come with them. `problem`: a name that none has. */
export const chosen = (names: readonly string[]): { rows: readonly Row[]; problem?: string } => {
  const unknown = names.find((name) => !rows.some((row) => row.name === name))
  if (unknown) return { rows: [], problem: `There is no row "${unknown}"; there are: ${rows.map(({ name }) => name).join(', ')}.` }
  if (names.length === 0) return { rows }
  const wanted = rows.filter(({ name }) => names.includes(name))
  const beside = wanted.flatMap((row) => Object.values(row.floors ?? {}))
  const isBeside = ({ name }: Row) => floors.some((floor) => floor.name === name && beside.some((figure) => floor.gives.test(figure)))
  return { rows: rows.filter((row) => wanted.includes(row) || isBeside(row)) }
}
