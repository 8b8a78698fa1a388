import { sharesReady } from './loading/shares-ready.ts'

// The federation's shares must be there before anything that uses them is evaluated: two dynamic steps in between.
const open = async () => {
  await import('./loading/shares.ts')
  await sharesReady()
  await import('./bootstrap.tsx')
}
void open()
