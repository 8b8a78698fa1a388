import type { MouseEvent } from 'react'
import ArrowUpIcon from 'lucide-react/icons/arrow-up'
import { Kbd } from '../acting/kbd.tsx'
import { useHotkey } from '../use-hotkey.ts'
import { gatherTicks } from './calm.ts'
import { handsFocusOn } from './hands-focus-on.ts'

type GatherBarProps = {
  count: number
  /** "새 주문 12건". */
  label: string
  /** "가장 최근 2초 전". */
  note?: string
  /** "맨 위에 놓기". */
  action?: string
  onGather: () => void
  /** `bar` in staff lists, `pill` for customers, `ink` floating above the phone's tab bar. */
  look?: 'bar' | 'pill' | 'ink'
  hotkey?: string
}

const Ticks = ({ count }: { count: number }) => (
  <svg className="jt-gather-ticks" width={count * 7} height="12" viewBox={`0 0 ${count * 7} 12`} preserveAspectRatio="xMinYMid slice" aria-hidden="true">
    {Array.from({ length: count }, (_, at) => (
      <path key={at} d={`M${at * 7 + 1.4} 10.6 ${at * 7 + 5} 1.4`} />
    ))}
  </svg>
)

/** Rows that wait; nothing while none does. Pressing it, or its key, puts them on top, and the keyboard goes on among them. */
export const GatherBar = ({ count, label, note, action, onGather, look = 'bar', hotkey }: GatherBarProps) => {
  useHotkey(hotkey, onGather, count > 0)
  if (count <= 0) return null
  const press = (event: MouseEvent<HTMLElement>) => {
    // a pointer leaves no focus behind, which would hold the list from now on
    if (event.detail > 0) event.currentTarget.blur()
    onGather()
  }
  return (
    <button type="button" ref={handsFocusOn} className={`jt-gather jt-gather-${look}`} aria-keyshortcuts={hotkey} onClick={press}>
      {look === 'bar' ? <Ticks count={gatherTicks(count)} /> : <ArrowUpIcon className="jt-icon" aria-hidden />}
      <b>{label}</b>
      {note && <span className="jt-gather-note">{note}</span>}
      {action && <span className="jt-gather-action">{action}</span>}
      {hotkey && look === 'bar' && <Kbd>{hotkey}</Kbd>}
    </button>
  )
}
