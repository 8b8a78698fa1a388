import XIcon from 'lucide-react/icons/x'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Kbd } from '../acting/kbd.tsx'
import { useHotkey } from '../use-hotkey.ts'

type BulkBarProps = {
  /** How many are chosen, in words. */
  count: ReactNode
  /** Offer to choose all that match. */
  all?: ReactNode
  /** Buttons; they take the bar's look. */
  children: ReactNode
  /** Under the buttons: what became of the last act. */
  below?: ReactNode
  clearLabel: string
  onClear: () => void
  label?: string
}

/** The bar's last act may take it away with the focus in it: the list it floats over gets the focus then. */
const useFocusBack = () => {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = bar
    return () => {
      if (current?.contains(document.activeElement)) current.parentElement?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true })
    }
  }, [])
  return bar
}

/** Floats over a list while rows are chosen; Escape clears the choice. */
export const BulkBar = ({ count, all, children, below, clearLabel, onClear, label }: BulkBarProps) => {
  useHotkey('Escape', onClear)
  const bar = useFocusBack()
  return (
    <div ref={bar} className="jt-bulk" role="toolbar" aria-label={label}>
      <b aria-live="polite">{count}</b>
      {all}
      <span className="jt-bulk-actions">{children}</span>
      <button type="button" className="jt-bulk-clear" onClick={onClear}>
        <span className="jt-out-of-sight">{clearLabel}</span>
        <XIcon className="jt-icon" aria-hidden />
        <Kbd>Esc</Kbd>
      </button>
      {below && <div className="jt-bulk-below">{below}</div>}
    </div>
  )
}
