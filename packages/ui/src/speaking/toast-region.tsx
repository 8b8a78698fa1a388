import AlertIcon from 'lucide-react/icons/circle-alert'
import CheckIcon from 'lucide-react/icons/check'
import XIcon from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { Kbd } from '../acting/kbd.tsx'
import { useHotkey } from '../use-hotkey.ts'
import { dismissToast, useToasts, type ShownToast } from './toast.ts'

const SHOWN_MS = 8_000

const undoing = (one: ShownToast) => () => {
  dismissToast(one.id)
  one.undo?.run()
}

const Message = ({ one, held, newest, closeLabel }: { one: ShownToast; held: boolean; newest: boolean; closeLabel: string }) => {
  useEffect(() => {
    if (held || one.stays) return
    const timer = setTimeout(() => dismissToast(one.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, one])
  return (
    <li className={`jt-toast jt-toast-${one.tone ?? 'plain'}`}>
      {one.tone === 'done' && <CheckIcon className="jt-icon" aria-hidden />}
      {one.tone === 'broken' && <AlertIcon className="jt-icon" aria-hidden />}
      <span className="jt-toast-text">{one.text}</span>
      {one.undo && (
        <button type="button" className="jt-toast-undo" aria-keyshortcuts={newest ? 'Z' : undefined} onClick={undoing(one)}>
          {one.undo.label}
          {newest && <Kbd>Z</Kbd>}
        </button>
      )}
      {one.offer && (
        <button type="button" className="jt-toast-undo" onClick={one.offer.run}>
          {one.offer.label}
        </button>
      )}
      <button type="button" className="jt-toast-close" aria-label={closeLabel} onClick={() => dismissToast(one.id)}>
        <XIcon className="jt-icon" aria-hidden />
      </button>
    </li>
  )
}

/** Where toasts appear; once, in the shell. Time stands still under the pointer and the focus; `Z` undoes the newest. */
export const ToastRegion = ({ label, closeLabel }: { label: string; closeLabel: string }) => {
  const toasts = useToasts()
  const [held, hold] = useState(false)
  const last = toasts.findLast((one) => one.undo)
  useHotkey('z', () => last && undoing(last)(), last !== undefined)
  return (
    <section
      aria-label={label}
      className="jt-toasts"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <div role="status">
        <ol>
          {toasts.map((one) => (
            <Message key={one.id} one={one} held={held} newest={one === last} closeLabel={closeLabel} />
          ))}
        </ol>
      </div>
    </section>
  )
}
