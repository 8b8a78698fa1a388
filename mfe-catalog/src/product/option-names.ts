import { optionText } from '@jangteo/contracts/catalog/option-words'
import { type Locale, useLocale } from '@jangteo/mfe-kit'
import type { ProductView } from './product-view.ts'

type Worded = Pick<ProductView, 'optionWords'>

/** What a variant is called among its product's, such as «비취 120ml»; empty if it is the only one. */
export const variantName = ({ optionWords }: Worded, { options }: ProductView['variants'][number], locale: Locale): string =>
  options.map(({ name, value }) => optionText(optionWords, locale, name, value)).join(' ')

/** How to say this product's options, and with a value their values, in the page's language. */
export const useOptionText = ({ optionWords }: Worded): ((name: string, value?: string) => string) => {
  const locale = useLocale()
  return (name, value) => optionText(optionWords, locale, name, value)
}
