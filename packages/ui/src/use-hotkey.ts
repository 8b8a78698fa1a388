import { useEffect, useEffectEvent } from 'react'
import { keyOf } from './key-of.ts'

const writes = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Runs on a single key anywhere on the page, never while somebody types, composes, or a dialog is open. */
export const useHotkey = (key: string | undefined, run: () => void, enabled = true): void => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const held = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing
    if (held || event.defaultPrevented || keyOf(event).toLowerCase() !== key?.toLowerCase() || writes(event.target) || document.querySelector('dialog[open]'))
      return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    if (!key || !enabled) return
    const listen = (event: KeyboardEvent) => pressed(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [key, enabled])
}
