import { spawn } from 'node:child_process'
import { toolEnvironment } from '../prepare/tool.ts'
import { ROOT } from '../root.ts'
import type { Arguments } from './arguments.ts'

/** Photographs every screen of a seeded shop of its own into `pictures/`. `words` choose by name: `npm run pictures -- home dark ko 390`. */
export const pictures = async ({ words }: Arguments) => {
  const chosen = words.length > 0 ? ['--grep', words.map((word) => `(?=.*\\b${word}\\b)`).join('')] : []
  const tool = spawn('playwright', ['test', '-c', 'e2e/pictures.config.ts', ...chosen], { cwd: ROOT, stdio: 'inherit', env: toolEnvironment() })
  process.exitCode = await new Promise<number>((done) => tool.once('error', () => done(127)).once('exit', (status) => done(status ?? 128)))
}
