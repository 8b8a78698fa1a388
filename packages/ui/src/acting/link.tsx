import type { ComponentProps } from 'react'
import { classNames } from '../class-names.ts'
import type { Icon } from '../icon.ts'
import { useLinkClick } from '../provider.tsx'
import type { ButtonSize, ButtonVariant } from './button.tsx'

type Anchor = ComponentProps<'a'> & { href: string; current?: boolean }

/** An anchor whose plain clicks change the page without a reload. Carries no look of its own; all other links are made of it. */
export const PlainLink = ({ current, onClick, ...rest }: Anchor) => (
  <a {...rest} aria-current={current ? 'page' : rest['aria-current']} onClick={useLinkClick(onClick)} />
)

/** Underlined words. */
export const Link = ({ className, ...rest }: Anchor) => <PlainLink {...rest} className={classNames('jt-link', className)} />

/** A link that looks like a button, for going somewhere. */
export const LinkButton = ({
  variant = 'secondary',
  size = 'page',
  icon: IconShape,
  fill,
  className,
  children,
  ...rest
}: Anchor & { variant?: ButtonVariant; size?: ButtonSize; icon?: Icon; fill?: boolean }) => (
  <PlainLink {...rest} className={classNames('jt-button', `jt-button-${variant}`, `jt-size-${size}`, fill && 'jt-fill', className)}>
    {IconShape && <IconShape className="jt-icon" aria-hidden />}
    <span className="jt-button-text">{children}</span>
  </PlainLink>
)
