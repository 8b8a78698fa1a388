import type { OptionWord } from '@jangteo/contracts/catalog/option-words'
import { clay } from './materials.ts'

const english: Record<string, string> = {
  색: 'Colour',
  크기: 'Size',
  구성: 'Set',
  용량: 'Weight',
  '흙과 유약': 'Clay and glaze',
  소: 'Small',
  중: 'Medium',
  대: 'Large',
  '한 점': 'One',
  '두 점': 'Pair',
  '네 점': 'Set of four',
  비취: 'Jade',
  ...Object.fromEntries(clay.map(({ ko, en }) => [ko, en])),
}
const swatches: Record<string, string> = {
  비취: '#a2c3b1',
  백자: '#f4f1e9',
  청자: '#a2c3b1',
  청화백자: '#e0e6ef',
  분청: '#b9ae9d',
  진사: '#a63e32',
  흑유: '#41454b',
  쪽빛: '#2d5ca2',
  황유: '#c89c4c',
  녹유: '#8c9c62',
}

/** What these options and their values are called in English, and the colour of those that are one; what says the same in both languages has no word. */
export const optionWordsOf = (variants: readonly { options: readonly { name: string; value: string }[] }[]): OptionWord[] => {
  const options = variants.flatMap((variant) => variant.options)
  const names = [...new Set(options.map(({ name }) => name))]
  return names.flatMap((name) => {
    const values = new Set(options.flatMap((option) => (option.name === name ? [option.value] : [])))
    const words = [...values].map((value) => ({ name, value, en: english[value] ?? null, swatch: swatches[value] ?? null }))
    return [{ name, value: null, en: english[name] ?? null, swatch: null }, ...words].filter(({ en, swatch }) => en ?? swatch)
  })
}
