import { stripVTControlCharacters } from 'node:util'

const TELLING = /error|fatal|failed|exception|refused|in use|denied|no space|environment:/i
const NOISE = /^\s+at |npm (error|warn)|errors: \[|Lifecycle script|run failed: command/

const plain = (line: string) => {
  if (!line.startsWith('{')) return line.trim()
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } }
    return [msg, err?.message].filter(Boolean).join(': ') || line
  } catch {
    return line
  }
}

/** The last lines that say what went wrong; if none seems to, the very last ones. At most `count`, without colours. */
export const tellingLines = (text: string, count: number) => {
  const lines = stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim() !== '' && !NOISE.test(line))
  const telling = lines.filter((line) => TELLING.test(line))
  return (telling.length > 0 ? telling : lines).slice(-count).map(plain)
}
