/**
 * Fetches a file to see that it comes and is what was released; the browser then has it in its cache. Comes before any module link, because
 * Chromium never asks again for a module that failed under one. Throws with the address.
 */
export const arrives = async (href: string, integrity: string | undefined, ms: number): Promise<void> => {
  const reply = await fetch(href, { integrity, signal: AbortSignal.timeout(ms) }).catch((error: unknown) => {
    throw new Error(`${href} did not come or is not what was released`, { cause: error })
  })
  if (!reply.ok) throw new Error(`${href} answered ${reply.status}`)
  await reply.arrayBuffer()
}
