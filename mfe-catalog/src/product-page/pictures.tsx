import { ProductPicture, Thumb } from '@jangteo/ui'
import { useState } from 'react'
import { pictureOf } from '../product/product-view.ts'
import { useWords } from '../words/use-words.ts'
import css from './product-page.module.css'

type PicturesProps = {
  images: string[]
  title: string
  /** The chosen variant and its own picture: another one shows that first. */
  variantId: string
  own: string | null | undefined
}

/** The large picture, and the others beside it to choose from. */
export const Pictures = ({ images, title, variantId, own }: PicturesProps) => {
  const t = useWords()
  const [chosen, setChosen] = useState({ variantId: '', image: '' })
  const shown = chosen.variantId === variantId ? chosen.image : (own ?? pictureOf({ images }))
  return (
    <div className={css.pictures}>
      {images.length > 1 && (
        <fieldset className={css.thumbs}>
          <legend className="jt-out-of-sight">{t.pictures}</legend>
          {images.map((image, index) => (
            <button type="button" key={image} aria-pressed={image === shown} aria-label={t.picture(index + 1)} onClick={() => setChosen({ variantId, image })}>
              <Thumb src={image} size={56} />
            </button>
          ))}
        </fieldset>
      )}
      <ProductPicture src={shown} alt={title} ratio="hero" eager className={css.large} />
    </div>
  )
}
