/** The containers' health check: exit code 0 when the process in this container may get traffic. */
const answer = await fetch(`http://127.0.0.1:${process.env['PORT']}/readyz`, { signal: AbortSignal.timeout(3000) }).catch(() => undefined)
process.exitCode = answer?.ok ? 0 : 1

export {}
