import { observable, useObservable } from '@jangteo/mfe-kit'
import { keyOf } from '@jangteo/ui'
import { lazy, Suspense, useEffect } from 'react'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

const opened = observable(false)
/** Opens the command palette from wherever it is asked for. */
export const openPalette = () => opened.set(true)

/** Ctrl+K or ⌘K opens the palette, also while somebody writes; not over another dialog. Its code loads with the first opening. */
export const PalettePlace = () => {
  const open = useObservable(opened)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (keyOf(event).toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) openPalette()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    open && (
      <Suspense fallback={null}>
        <Palette onClose={() => opened.set(false)} />
      </Suspense>
    )
  )
}
