const [wanted, nth = '1'] = (process.env.CRASH_AT ?? '').split(':')
const { CRASH_WITH: signal = 'SIGKILL' } = process.env
let left = Number(nth)

const crash = (name: string): void => {
  if (name === wanted && --left === 0) process.kill(process.pid, signal)
}

/** A place where tests kill the process as `kill -9` would (`CRASH_WITH=SIGSTOP` freezes it): `CRASH_AT=<name>[:n]` at its n-th pass. Costs nothing without. */
export const crashPoint: (name: string) => void = wanted ? crash : () => {}
