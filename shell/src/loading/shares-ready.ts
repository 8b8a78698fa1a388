type Cache = { __mf_module_cache__?: { pendingShareLoads?: Promise<unknown>[] } }

/**
 * Resolves when no share is on its way any more. The federation plugin (1.23.0) loads workspace packages lazily: until then their imports are
 * undefined, and a slow browser would draw with components that are not there (React error 130). A load may start another, hence the loop.
 */
export const sharesReady = async (): Promise<void> => {
  const pending = () => (globalThis as Cache).__mf_module_cache__?.pendingShareLoads ?? []
  while (pending().length > 0) await Promise.allSettled([...pending()])
}
