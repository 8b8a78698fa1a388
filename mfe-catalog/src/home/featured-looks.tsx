import { ProductPicture } from '@jangteo/ui'
import type { ReactNode } from 'react'
import css from './home.module.css'

type Look = { picture: string; title: string; children?: ReactNode }

/** The large piece, without its link; `children`: what is true now, at its foot. */
export const HeroLook = ({ picture, over, title, subtitle, children }: Look & { over: string; subtitle?: string }) => (
  <>
    <ProductPicture src={picture} alt="" ratio="hero" eager className={css.picture} />
    <span className={css.heroWords}>
      <small>{over}</small>
      <strong>{title}</strong>
      <span>{subtitle}</span>
    </span>
    <span className={css.heroFoot}>{children}</span>
  </>
)

/** A piece beside it. */
export const SmallLook = ({ picture, title, note, children }: Look & { note?: ReactNode }) => (
  <>
    <span className={css.frame}>
      <ProductPicture src={picture} alt="" ratio="hero" eager className={css.picture} />
    </span>
    <span className={css.words}>
      <strong>{title}</strong>
      {note && <small>{note}</small>}
      {children}
    </span>
  </>
)
