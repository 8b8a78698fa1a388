import type { CategorySlug } from '@jangteo/contracts/catalog/product'

/** What it is made of, and the glaze word of its picture. */
export type Material = { glaze: string; ko: string; en: string }
export type Place = { ko: string; en: string }
/** How its variants differ. */
export type Choice = 'one' | 'size' | 'set' | 'weight' | 'size-and-set'

/** A kind of thing the shop sells. `price`: of its smallest variant, from and to, in won. */
export type Thing = {
  category: CategorySlug
  ko: string
  en: string
  form: string
  materials: readonly Material[]
  places: readonly Place[]
  price: readonly [number, number]
  choice: Choice
  about: { ko: string; en: string }
}

/** `glaze 한국어 English` → a material; the English may have several words. */
const read = <T>(lines: string, make: (words: string[]) => T): T[] => lines.split(',').map((line) => make(line.trim().split('/')))
export const materials = (lines: string): Material[] => read(lines, ([glaze = '', ko = '', en = '']) => ({ glaze, ko, en }))
export const places = (lines: string): Place[] => read(lines, ([ko = '', en = '']) => ({ ko, en }))
