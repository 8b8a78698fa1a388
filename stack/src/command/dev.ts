import { watchServices } from '../dev/watch-services.ts'
import type { Arguments } from './arguments.ts'
import { start } from './start.ts'

/** The same shop with services run from source: a saved file restarts what it concerns. */
export const dev = (args: Arguments) => start(args, true, (shop) => watchServices(shop, console.log))
