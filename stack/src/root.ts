import { resolve } from 'node:path'

/** The repository's folder. The stack runs from source only, never from a bundle. */
export const ROOT = resolve(import.meta.dirname, '../..')
