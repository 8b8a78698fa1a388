import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Part } from '../part.ts'
import { Whipstitch } from '../stitch/whipstitch.tsx'

type TileProps = {
  children: ReactNode
  /** The guest part; needed for the seam. */
  part?: Part
  /** On which edge another part meets it. */
  stitched?: 'left' | 'top'
  state?: 'sewn' | 'loose' | 'sewing'
  /** No padding inside. */
  flush?: boolean
  className?: string
}

/** A white piece of cloth in the storefront; sewn on where another part's begins. */
export const Tile = ({ children, part, stitched, state, flush, className }: TileProps) => (
  <div className={classNames('jt-tile', flush && 'jt-tile-flush', className)}>
    {stitched && part && <Whipstitch part={part} way={stitched === 'left' ? 'down' : 'across'} state={state} />}
    {children}
  </div>
)
