const [wanted, nth = '1'] = (process.env.CRASH_AT ?? '').split(':')
let left = Number(nth)

const crash = (name: string): void => {
  if (name === wanted && --left === 0) process.kill(process.pid, 'SIGKILL')
}

/** A place where tests kill the process as `kill -9` would: `CRASH_AT=<name>[:n]` dies at its n-th pass. Costs nothing without CRASH_AT. */
export const crashPoint: (name: string) => void = wanted ? crash : () => {}
