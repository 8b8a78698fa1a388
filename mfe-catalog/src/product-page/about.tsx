import { useLocale } from '@jangteo/mfe-kit'
import { useOptionText } from '../product/option-names.ts'
import { descriptionOf, type ProductView } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import { optionsOf } from '../product/options.ts'
import css from './product-page.module.css'

/** What there is to know: the description, the product's details, what all its variants have in common, and what one may do afterwards. */
export const About = ({ product }: { product: ProductView }) => {
  const t = useWords()
  const locale = useLocale()
  const say = useOptionText(product)
  const english = locale === 'en'
  const details =
    product.details?.map(({ title, titleEn, text, textEn }) => ({ title: (english && titleEn) || title, text: (english && textEn) || text })) ?? []
  const common = optionsOf(product.variants).filter(({ values }) => values.length === 1)
  const columns = [
    { title: t.about, text: descriptionOf(product, locale) },
    ...details,
    ...common.map(({ name, values }) => ({ title: say(name), text: values.map((value) => say(name, value)).join(' ') })),
    { title: t.giveBack, text: t.giveBackText },
  ]
  return (
    <div className={css.about}>
      {columns.map(
        ({ title, text }) =>
          text && (
            <section key={title}>
              <h2 dir="auto">{title}</h2>
              <p dir="auto">{text}</p>
            </section>
          ),
      )}
    </div>
  )
}
