import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { classNames } from '../class-names.ts'

const PopoverBox = lazy(async () => ({ default: (await import('./popover-box.tsx')).PopoverBox }))

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
  const [open, setOpen] = useState(false)
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
        onPointerEnter={() => void import('./popover-box.tsx')}
        onClick={() => setOpen(true)}
      >
        {trigger}
      </button>
      {open && (
        <Suspense fallback={null}>
          <PopoverBox anchor={anchor} label={label} onClose={() => setOpen(false)}>
            {typeof children === 'function' ? children(() => setOpen(false)) : children}
          </PopoverBox>
        </Suspense>
      )}
    </>
  )
}
