import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Icon } from '../icon.ts'
import type { ButtonSize } from './button.tsx'
import { Tooltip } from './tooltip.tsx'

/** An icon that acts. `label` names it and is its tooltip; `badge` is a count, `dot` says there is news. */
export const IconButton = ({
  label,
  icon: Shape,
  size = 'page',
  badge,
  dot,
  tip = true,
  className,
  ...rest
}: ComponentProps<'button'> & { label: string; icon: Icon; size?: ButtonSize; badge?: ReactNode; dot?: boolean; tip?: boolean }) => {
  const button = (
    <button type="button" {...rest} className={classNames('jt-icon-button', `jt-size-${size}`, className)}>
      <Shape className="jt-icon" aria-hidden />
      <span className="jt-out-of-sight">{label}</span>
      {badge !== undefined && badge !== 0 && (
        <span className="jt-badge jt-badge-corner" aria-hidden>
          {badge}
        </span>
      )}
      {dot && <span className="jt-news-dot" />}
    </button>
  )
  return tip ? (
    <Tooltip text={label} silent>
      {button}
    </Tooltip>
  ) : (
    button
  )
}
