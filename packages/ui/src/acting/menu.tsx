import { useRef, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import type { Icon } from '../icon.ts'
import { late } from '../late/late.tsx'
import { Opened } from '../late/opened.tsx'
import { useOpening } from '../late/use-opening.ts'
import { useGo } from '../provider.tsx'
import type { ButtonVariant } from './button.tsx'

const MenuList = late(async () => (await import('./menu-list.tsx')).MenuList)

const OPENING = new Set(['ArrowDown', 'ArrowUp', 'Enter', ' '])

export type MenuItem = {
  id: string
  label: string
  icon?: Icon
  note?: string
  kbd?: string
  danger?: boolean
  /** Cannot be picked; the reason stands beneath the label. */
  disabledReason?: string
  /** Goes there instead of calling `onPick`. */
  href?: string
  /** Items of one section stand together under this title. */
  section?: string
}

type MenuProps = {
  trigger: ReactNode
  label: string
  /** `icon` for a trigger that is an icon alone. */
  variant?: ButtonVariant | 'icon'
  items: MenuItem[]
  onPick?: (id: string) => void
  onOpen?: () => void
  className?: string
}

/** A button that opens a list of actions. The list's code loads while the page rests, or when somebody first comes near. */
export const Menu = ({ trigger, label, variant = 'secondary', items, onPick, onOpen, className }: MenuProps) => {
  const { open, close, near, ...opening } = useOpening(MenuList.load)
  const anchor = useRef<HTMLButtonElement>(null)
  const go = useGo()
  const show = () => {
    opening.show()
    onOpen?.()
  }
  const pick = (id: string) => {
    const href = items.find((item) => item.id === id)?.href
    if (href === undefined) onPick?.(id)
    else go(href)
  }
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        className={classNames(variant === 'icon' ? 'jt-icon-button' : `jt-button jt-button-${variant}`, 'jt-size-page', className)}
        onPointerEnter={near}
        onClick={show}
        onKeyDown={(event) => {
          // by its click the Enter key would count for a screen reader's, and the list be focused instead of its first row
          if (!OPENING.has(event.key)) return
          event.preventDefault()
          show()
        }}
      >
        {trigger}
        <span className="jt-out-of-sight">{label}</span>
      </button>
      {open && (
        <Opened onClose={close}>
          <MenuList anchor={anchor} label={label} items={items} onPick={pick} onClose={close} />
        </Opened>
      )}
    </>
  )
}
