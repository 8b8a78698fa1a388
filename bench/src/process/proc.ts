import { readdirSync, readFileSync } from 'node:fs'
import type { Shop } from '@jangteo/stack/shop'

export type Processes = Record<string, number[]>

/** /proc/<pid>/stat behind the name, whose brackets may hold anything: field 3 (state) is index 0. Undefined when it has ended. */
const fieldsOf = (pid: number): string[] | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

const children = () => {
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  return Map.groupBy(pids, (pid) => Number(fieldsOf(pid)?.[1] ?? 0))
}

/** A process and all below it. */
const tree = (pid: number, below = children()): number[] => [pid, ...(below.get(pid) ?? []).flatMap((child) => tree(child, below))]

/** Every process of the shop by its service's name; PostgreSQL with its backends. Linux alone has /proc. */
export const processesOf = ({ fleet, postgres, kafka }: Shop): Processes => ({
  ...Object.fromEntries(fleet.states().map(({ name, pid }) => [name.replace(/-1$/, ''), pid ? [pid] : []])),
  postgres: postgres ? tree(postgres.pid()) : [],
  kafka: kafka?.pids() ?? [],
})

/** USER_HZ is 100 on every Linux that runs Node. */
const TICK_MS = 10

/** Milliseconds of CPU that a process has used so far; with `ended` also that of its children that are gone. */
export const cpuOf = (pid: number, ended = false) => {
  const fields = fieldsOf(pid) ?? []
  const sum = (from: number, to: number) => fields.slice(from, to).reduce((all, ticks) => all + Number(ticks), 0)
  return sum(11, ended ? 15 : 13) * TICK_MS
}

/** Milliseconds of CPU, user and system, of each of the shop's processes since the call, and of all (`total`). */
export const cpuSince = (shop: Shop) => {
  const now = () => Object.entries(processesOf(shop)).map(([name, pids]) => [name, pids.reduce((sum, pid, n) => sum + cpuOf(pid, n === 0), 0)] as const)
  const before = new Map(now())
  return (): Record<string, number> => {
    const used = now().map(([name, ms]) => [name, Math.max(0, ms - (before.get(name) ?? 0))] as const)
    return { total: used.reduce((sum, [, ms]) => sum + ms, 0), ...Object.fromEntries(used) }
  }
}

/** Proportional set size of a process in MiB: what it shares counts by its share. 0 when it has ended. */
export const pssOf = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
