import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alive } from './alive.ts'
import { startTime } from './start-time.ts'
import { eventually } from './wait.ts'

/**
 * Waits until its input ends, which it does when the launcher goes, in whatever way; then asks, later takes, all that is recorded at
 * that moment: what is recorded afterwards belongs to a new run in the same folder.
 */
const REAPER = `
while read -r line; do :; done
all=
for file in "$1"/*.pid*; do [ -f "$file" ] && read -r signal pid started < "$file" && all="$all $pid" && kill -s "$signal" "$pid"; done
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
  left=; for pid in $all; do kill -0 "$pid" && left=1; done
  [ -z "$left" ] && break; sleep 0.5
done 2>/dev/null
for pid in $all; do kill -s KILL -- "-$pid"; done
for file in "$1"/*.pid*; do read -r signal pid started < "$file" && case "$all " in *" $pid "*) rm -f "$file" ;; esac; done
`

/** Starts a small shell that ends all processes recorded in the folder as soon as this process is gone, even by kill -9. */
export const reapOrphans = (folder: string) => {
  const shell = spawn('sh', ['-c', REAPER, 'jangteo-reaper', folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  shell.unref()
  ;(shell.stdin as unknown as { unref?: () => void }).unref?.()
}

/**
 * A new temporary folder for servers that end with this process, also when it is killed. `at(name)`: where one keeps its data and is
 * recorded. `remove`: takes the folder away, when all of them have ended.
 */
export const temporaryServers = (name: string) => {
  const folder = mkdtempSync(join(tmpdir(), `jangteo-${name}-`))
  const processes = join(folder, 'processes')
  reapOrphans(processes)
  return {
    at: (server: string) => ({ dataDir: join(folder, server), pidFile: join(processes, `${server}.pid`) }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const recorded = (folder: string) =>
  (existsSync(folder) ? readdirSync(folder) : []).flatMap((name) => {
    const [signal = 'TERM', pid = '0', started = ''] = readFileSync(join(folder, name), 'utf8').trim().split(' ')
    return name.includes('.pid') && alive(Number(pid)) && startTime(Number(pid)) === started
      ? [{ signal: `SIG${signal}` as NodeJS.Signals, pid: Number(pid) }]
      : []
  })

const send = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal)
  } catch {} // it ended just now
}

/** Ends what a killed run left behind in good order, then by force; resolves with how many there were. */
export const endOrphans = async (folder: string) => {
  const left = recorded(folder)
  for (const { signal, pid } of left) send(pid, signal)
  const gone = await eventually(async () => left.every(({ pid }) => !alive(pid)) || undefined, { within: 10_000 })
  if (!gone) for (const { pid } of left.filter(({ pid }) => alive(pid))) send(-pid, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  return left.length
}
