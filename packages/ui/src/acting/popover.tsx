import { useRef, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { late } from '../late/late.tsx'
import { Opened } from '../late/opened.tsx'
import { useOpening } from '../late/use-opening.ts'

const PopoverBox = late(async () => (await import('./popover-box.tsx')).PopoverBox)

/** A button (look by `className`) that opens a small box beside itself; what is inside may close it. */
export const Popover = ({
  trigger,
  label,
  triggerLabel,
  className,
  children,
}: {
  trigger: ReactNode
  label: string
  triggerLabel?: string
  className?: string
  children: ReactNode | ((close: () => void) => ReactNode)
}) => {
  const { open, show, close, near } = useOpening(PopoverBox.load)
  const anchor = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-label={triggerLabel}
        aria-haspopup="dialog"
        aria-expanded={open}
        className={classNames('jt-popover-trigger', className)}
        onPointerEnter={near}
        onClick={show}
      >
        {trigger}
      </button>
      {open && (
        <Opened onClose={close}>
          <PopoverBox anchor={anchor} label={label} onClose={close}>
            {typeof children === 'function' ? children(close) : children}
          </PopoverBox>
        </Opened>
      )}
    </>
  )
}
