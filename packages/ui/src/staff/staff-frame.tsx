import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import { Dialog } from '../speaking/dialog.tsx'
import { useMedia } from '../use-media.ts'

type StaffFrameProps = {
  rail: ReactNode
  bar: ReactNode
  children: ReactNode
  /** The rail shows icons only. */
  folded?: boolean
  /** Under 1024 px the rail is a sheet. */
  railOpen?: boolean
  onRailClose?: () => void
  railLabel: string
  closeLabel: string
}

/** The staff page: rail, bar, content; the page itself scrolls. */
export const StaffFrame = ({ rail, bar, children, folded, railOpen = false, onRailClose, railLabel, closeLabel }: StaffFrameProps) => {
  const narrow = useMedia('(max-width: 1023px)')
  return (
    <div className={classNames('jt-staff-frame', folded && !narrow && 'jt-staff-folded')}>
      {narrow ? (
        <Dialog
          open={railOpen}
          onClose={() => onRailClose?.()}
          title={<span className="jt-out-of-sight">{railLabel}</span>}
          kind="drawer"
          closeLabel={closeLabel}
        >
          {rail}
        </Dialog>
      ) : (
        rail
      )}
      <div className="jt-staff-body">
        {bar}
        <main className="jt-staff-main">{children}</main>
      </div>
    </div>
  )
}

/** The staff page's bar, 48 high: title or breadcrumbs, then presence, freshness, tools. */
export const StaffBar = ({ title, tools, menu }: { title: ReactNode; tools: ReactNode; menu?: ReactNode }) => (
  <header className="jt-staff-bar">
    {menu}
    <div className="jt-staff-bar-title">{title}</div>
    <div className="jt-staff-bar-tools">{tools}</div>
  </header>
)
