import { cloneElement, useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react'

const GAP = 6

/** Puts the tip under its anchor, or over it where there is no room, inside the window. */
const place = (tip: HTMLElement, anchor: Element) => {
  const at = anchor.getBoundingClientRect()
  const own = tip.getBoundingClientRect()
  const below = at.bottom + GAP + own.height < innerHeight
  const left = Math.min(Math.max(4, at.left + at.width / 2 - own.width / 2), innerWidth - own.width - 4)
  tip.style.translate = `${left}px ${below ? at.bottom + GAP : at.top - GAP - own.height}px`
}

/** When the tip shows: `soon` is the half second of waiting. */
const useTip = () => {
  const anchor = useRef<HTMLSpanElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  const [shown, show] = useState<'no' | 'soon' | 'yes'>('no')
  useEffect(() => {
    if (shown !== 'soon') return
    const timer = setTimeout(() => show('yes'), 500)
    return () => clearTimeout(timer)
  }, [shown])
  useEffect(() => {
    const box = tip.current
    if (shown !== 'yes' || !box || !anchor.current?.firstElementChild) return
    box.showPopover()
    place(box, anchor.current.firstElementChild)
  }, [shown])
  const hide = () => show('no')
  const events = {
    onPointerEnter: (event: PointerEvent) => event.pointerType === 'mouse' && show('soon'),
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event: FocusEvent) => event.target.matches(':focus-visible') && show('yes'),
    onBlur: hide,
    onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && hide(),
  }
  return { anchor, tip, visible: shown === 'yes', events }
}

/** Words for what is under the pointer or has keyboard focus, after half a second. `silent` when they only repeat the name. */
export const Tooltip = ({ text, silent, children }: { text: string; silent?: boolean; children: ReactElement<{ 'aria-describedby'?: string }> }) => {
  const id = useId()
  const { anchor, tip, visible, events } = useTip()
  return (
    <span ref={anchor} className="jt-tip-anchor" {...events}>
      {silent ? children : cloneElement(children, { 'aria-describedby': id })}
      {(visible || !silent) && (
        <span ref={tip} id={id} role="tooltip" popover={visible ? 'manual' : undefined} className="jt-tip" hidden={!visible} aria-hidden={silent}>
          {text}
        </span>
      )}
    </span>
  )
}
