import { execFileSync } from 'node:child_process'

const installed = () => {
  for (const name of ['chromium', 'chromium-headless-shell', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // not this one
    }
  }
  return undefined
}

/** The Chromium to drive: the one named, one installed, or the one that comes as a package (unpacked once into the temporary folder). */
export const chromiumPath = async (): Promise<string> => {
  const found = process.env['CHROMIUM_PATH'] ?? installed()
  if (found) return found
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x' // makes it use the libraries it brings
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}
