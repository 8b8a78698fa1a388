import type { ReactNode, RefObject } from 'react'
import { Dialog, I18nProvider, Popover } from 'react-aria-components'
import { useUi } from '../provider.tsx'

type BoxProps = { anchor: RefObject<HTMLButtonElement | null>; label: string; onClose: () => void; children: ReactNode }

/** The open box of a `Popover`. In a file of its own so that its code loads late. */
export const PopoverBox = ({ anchor, label, onClose, children }: BoxProps) => (
  <I18nProvider locale={useUi().locale}>
    <Popover triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom end" offset={6} className="jt-popover">
      <Dialog aria-label={label} className="jt-popover-box">
        {children}
      </Dialog>
    </Popover>
  </I18nProvider>
)
