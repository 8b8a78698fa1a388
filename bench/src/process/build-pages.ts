/** Builds the pages of the repository that this file lies in, as the stack does. */
import { join } from 'node:path'
import { build } from '../../../stack/src/prepare/build.ts'
import { progress } from '../../../stack/src/progress.ts'
import { ROOT } from '../../../stack/src/root.ts'

await build(progress(console.log), join(ROOT, '.jangteo/logs'), true)
