import { classNames } from '../class-names.ts'
import { threadOf, type Part } from '../part.ts'

/**
 * The seam between two parts, in the guest's thread. Lies on the edge of the positioned box that holds it:
 * `down` on its left edge, `across` on its upper one. `loose` when the guest failed, `sewing` for 320 ms after a swap.
 */
export const Whipstitch = ({
  part,
  way = 'down',
  state = 'sewn',
  className,
}: {
  part: Part
  way?: 'down' | 'across'
  state?: 'sewn' | 'loose' | 'sewing'
  className?: string
}) => (
  <span className={classNames('jt-stitch', `jt-stitch-${way}`, `jt-stitch-${state}`, threadOf(part), className)} aria-hidden="true">
    {state === 'loose' && (
      <svg className="jt-stitch-thread" viewBox={way === 'down' ? '0 0 16 140' : '0 0 140 16'} preserveAspectRatio="none">
        <path d={way === 'down' ? 'M13 0C2 14-1 26 6 40s9 22 3 38-8 20-3 36 8 16 2 26' : 'M0 13C14 2 26-1 40 6s22 9 38 3 20-8 36-3 16 8 26 2'} />
      </svg>
    )}
  </span>
)
