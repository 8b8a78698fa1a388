import { ProductPicture, Thumb } from '@jangteo/ui'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './product-page.module.css'

/** The large picture, and the others beside it to choose from. */
export const Pictures = ({ images, title }: { images: readonly string[]; title: string }) => {
  const t = useWords()
  const [chosen, setChosen] = useState(0)
  const shown = images[chosen] ?? images[0] ?? '/pictures/none.svg'
  return (
    <div className={css.pictures}>
      {images.length > 1 && (
        <fieldset className={css.thumbs}>
          <legend className={css.hidden}>{t.pictures}</legend>
          {images.map((image, index) => (
            <button type="button" key={image} aria-pressed={image === shown} aria-label={t.picture(index + 1)} onClick={() => setChosen(index)}>
              <Thumb src={image} size={56} />
            </button>
          ))}
        </fieldset>
      )}
      <ProductPicture src={shown} alt={title} ratio="hero" eager />
    </div>
  )
}
