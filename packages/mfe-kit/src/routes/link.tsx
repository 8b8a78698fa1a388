import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate } from './location.ts'

const plain = (event: MouseEvent<HTMLAnchorElement>) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) && !event.currentTarget.target

/** A bare `<a>` to an absolute path; a plain click changes the page without a reload. The design's own links are in ui. */
export const Link = ({ href, onClick, replace, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; replace?: boolean }) => (
  <a
    {...rest}
    href={href}
    onClick={(event) => {
      onClick?.(event)
      if (event.defaultPrevented || !plain(event)) return
      event.preventDefault()
      navigate(href, { replace })
    }}
  />
)
