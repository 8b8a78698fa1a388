import { classNames } from '../class-names.ts'

const sizes = { square: [480, 480], card: [480, 420], wide: [480, 300], hero: [960, 840] } as const

type PictureProps = {
  src: string
  alt: string
  ratio?: keyof typeof sizes
  /** First picture of a page: loads at once. */
  eager?: boolean
  dimmed?: boolean
  className?: string
}

/** A product's picture, cut square, at a fixed ratio so that nothing shifts; a little darker at night. */
export const ProductPicture = ({ src, alt, ratio = 'card', eager, dimmed, className }: PictureProps) => (
  <img
    className={classNames('jt-picture', `jt-picture-${ratio}`, dimmed && 'jt-picture-dimmed', className)}
    src={src}
    alt={alt}
    width={sizes[ratio][0]}
    height={sizes[ratio][1]}
    loading={eager ? 'eager' : 'lazy'}
    fetchPriority={eager ? 'high' : undefined}
    decoding="async"
  />
)

/** A small square picture beside words that name it. */
export const Thumb = ({ src, size = 24 }: { src: string; size?: 24 | 28 | 40 | 48 | 56 }) => (
  <img className={`jt-thumb jt-thumb-${size}`} src={src} alt="" width={size} height={size} loading="lazy" decoding="async" />
)

/** Up to three small pictures, overlapping. */
export const Thumbs = ({ sources, size = 24 }: { sources: string[]; size?: 24 | 28 | 40 }) => (
  <span className="jt-thumbs">
    {sources.slice(0, 3).map((src) => (
      <Thumb key={src} src={src} size={size} />
    ))}
  </span>
)
