import { servePages } from '../dev/pages.ts'
import { watchServices } from '../dev/watch-services.ts'
import type { Arguments } from './arguments.ts'
import { start } from './start.ts'

/** The same shop with services run from source, restarted when a file of theirs is saved, and pages that change while they are open. */
export const dev = (args: Arguments) => start(args, true, async (shop) => [watchServices(shop, console.log), await servePages(shop, console.log)])
