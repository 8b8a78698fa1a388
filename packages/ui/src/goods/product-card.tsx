import type { ReactNode } from 'react'
import { PlainLink } from '../acting/link.tsx'
import { classNames } from '../class-names.ts'
import { ProductPicture } from './product-picture.tsx'

type ProductCardProps = {
  href: string
  picture: string
  title: ReactNode
  subtitle?: ReactNode
  /** A `Price`. */
  price: ReactNode
  /** What just changed, how many are left. */
  news?: ReactNode
  newsTone?: 'gold' | 'jade' | 'quiet'
  /** "12초 전 품절": the card stays, dimmed, with this on it. */
  soldOut?: string
  /** It no longer belongs to the list, and stays until the next one. */
  dimmed?: boolean
  /** Shown on hover and focus, always on touch. */
  action?: ReactNode
  ratio?: 'card' | 'wide'
  eager?: boolean
}

/** A product in a list. The whole card is one link; the action lies over the picture. */
export const ProductCard = ({
  href,
  picture,
  title,
  subtitle,
  price,
  news,
  newsTone = 'gold',
  soldOut,
  dimmed,
  action,
  ratio = 'card',
  eager,
}: ProductCardProps) => (
  <article className={classNames('jt-card', soldOut && 'jt-card-out')}>
    <div className="jt-card-picture">
      <ProductPicture src={picture} alt="" ratio={ratio} eager={eager} dimmed={dimmed || soldOut !== undefined} />
      {soldOut && <span className="jt-card-flag">{soldOut}</span>}
      {action && <div className="jt-card-action">{action}</div>}
    </div>
    <h3 className="jt-card-title">
      <PlainLink href={href}>
        <bdi>{title}</bdi>
      </PlainLink>
    </h3>
    {subtitle && <p className="jt-card-sub">{subtitle}</p>}
    <p className="jt-card-price">{price}</p>
    {news && <p className={`jt-card-news jt-card-news-${newsTone}`}>{news}</p>}
  </article>
)

/** Cards in columns: 4 (2 on phones) or 6 in a strip. */
export const ProductGrid = ({ columns = 4, label, children }: { columns?: 4 | 5 | 6; label?: string; children: ReactNode }) => (
  <section className={`jt-cards jt-cards-${columns}`} aria-label={label}>
    {children}
  </section>
)
