import { toolEnvironment } from '../prepare/tool.ts'
import { attend } from '../process/attend.ts'
import type { Arguments } from './arguments.ts'

/** Photographs every screen of a seeded shop of its own into `pictures/`. `words` choose by name: `npm run pictures -- home dark ko 390`. */
export const pictures = async ({ words }: Arguments) => {
  const chosen = words.length > 0 ? ['--grep', words.map((word) => `(?=.*\\b${word}\\b)`).join('')] : []
  process.exitCode = await attend('playwright', ['test', '-c', 'e2e/pictures.config.ts', ...chosen], toolEnvironment())
}
