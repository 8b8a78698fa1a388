import { titleOf } from '@jangteo/contracts/catalog/title'
import { useLocale } from '@jangteo/mfe-kit'
import { Thumb } from '@jangteo/ui'
import { pictureOf, type ProductView } from '../product-view.ts'
import css from './product-name.module.css'

/** A product in a staff list: its picture, its name and, quieter, which of its variants. */
export const ProductName = ({ product, variant }: { product: ProductView; variant?: string }) => {
  const locale = useLocale()
  return (
    <span className={css.product}>
      <Thumb src={pictureOf(product)} size={24} />
      <span>
        {titleOf(product, locale)} {variant && <small>{variant}</small>}
      </span>
    </span>
  )
}
