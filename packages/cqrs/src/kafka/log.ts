/** Where a long-running part says what happened to it. A pino logger fits. */
export type Log = Record<'info' | 'warn' | 'error', (fields: object, text: string) => void>

const nothing = () => {}
/** Says nothing. */
export const silent: Log = { info: nothing, warn: nothing, error: nothing }
