import type { ComponentType } from 'react'
import type { Locale } from '../preferences/locale.ts'
import type { SlotName } from './remote.ts'

/**
 * What a slot shows before any code runs, in `src/first.tsx` as `export const first: FirstView[]`. The build draws `View` once in each language,
 * with `hole(…)` (contracts/template) wherever the answer of `query` belongs, which must be asked ahead on `path`. It runs in Node: no hook, no
 * browser. Nothing that is only true for a moment (a price, what is left) may stand in it.
 */
export type FirstView = { path: string; slot: SlotName; query: { readonly hash: string }; View: ComponentType<{ locale: Locale }> }
