import XIcon from 'lucide-react/icons/x'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { IconButton } from '../acting/icon-button.tsx'
import { classNames } from '../class-names.ts'

type DialogProps = {
  open: boolean
  onClose: () => void
  /** Says what happens. */
  title: ReactNode
  children?: ReactNode
  /** Buttons with the verb; the safe one first. */
  actions?: ReactNode
  /** `sheet` comes from the right, `drawer` from the left, `palette` hides its title and stands high. */
  kind?: 'dialog' | 'sheet' | 'drawer' | 'palette'
  /** Name of the closing cross; no cross without it. */
  closeLabel?: string
  className?: string
}

const Inside = ({ id, title, children, actions, kind, closeLabel, onClose }: Omit<DialogProps, 'open'> & { id: string }) => (
  <div className="jt-dialog-box">
    <header className="jt-dialog-head">
      <h2 id={id} className={kind === 'palette' ? 'jt-out-of-sight' : 'jt-tile-title'}>
        {title}
      </h2>
      {closeLabel && <IconButton label={closeLabel} icon={XIcon} tip={false} onClick={onClose} />}
    </header>
    <div className="jt-dialog-body">{children}</div>
    {actions && <footer className="jt-dialog-actions">{actions}</footer>}
  </div>
)

/** Mounted only while open: it must close before it leaves the page, or the focus would not go back. */
const OpenDialog = (props: Omit<DialogProps, 'open'>) => {
  const { onClose, kind = 'dialog', className } = props
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const dialog = box.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      className={classNames('jt-dialog', `jt-dialog-${kind}`, className)}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => event.target === event.currentTarget && kind !== 'dialog' && onClose()}
    >
      <Inside {...props} kind={kind} id={id} />
    </dialog>
  )
}

/** A modal box: keeps focus inside, Escape closes it, focus goes back afterwards. Only for loss or choice. */
export const Dialog = ({ open, ...rest }: DialogProps) => open && <OpenDialog {...rest} />
