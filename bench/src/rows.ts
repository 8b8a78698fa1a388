import { commit } from './floors/commit.ts'
import { http } from './floors/http.ts'
import { kafka } from './floors/kafka.ts'
import { socket } from './floors/socket.ts'
import { sqlite } from './floors/sqlite.ts'
import type { Row } from './row.ts'
import { hotSku } from './rows/hot-sku.ts'
import { memory } from './rows/memory.ts'
import { orders } from './rows/orders.ts'
import { products } from './rows/products.ts'
import { replayRow } from './rows/replay.ts'
import { staffList } from './rows/staff-list.ts'

/** What this machine does without our code, and which floor gives which figure. */
const floors: readonly (Row & { gives: RegExp })[] = [
  { ...http, gives: /^bare HTTP/ },
  { ...socket, gives: /^socket/ },
  { ...sqlite, gives: /^SQLite/ },
  { ...commit, gives: /^durable/ },
  { ...kafka, gives: /^Kafka/ },
]
const rows: readonly Row[] = [...floors, products, orders, hotSku, staffList, memory, replayRow]

/** The rows of these names, or all, in the table's order; the floors that they name come with them. Throws for a name that none has. */
export const chosen = (names: readonly string[]): Row[] => {
  const unknown = names.find((name) => !rows.some((row) => row.name === name))
  if (unknown) throw new Error(`there is no row "${unknown}"; there are: ${rows.map(({ name }) => name).join(', ')}`)
  if (names.length === 0) return [...rows]
  const wanted = rows.filter(({ name }) => names.includes(name))
  const beside = wanted.flatMap((row) => Object.values(row.floors ?? {}))
  return rows.filter((row) => wanted.includes(row) || floors.some((floor) => floor.name === row.name && beside.some((figure) => floor.gives.test(figure))))
}
