import { late, observable, useObservable } from '@jangteo/mfe-kit'
import { keyOf, Opened, useAhead } from '@jangteo/ui'
import { useEffect } from 'react'

const Palette = late<{ onClose: () => void }>(async () => (await import('./palette.tsx')).Palette)

const opened = observable(false)
/** Opens the command palette from wherever it is asked for. */
export const openPalette = () => opened.set(true)
const close = () => opened.set(false)

/** Ctrl+K or ⌘K opens the palette, also while somebody writes; not over another dialog. Its code loads while the page rests, or with the first opening. */
export const PalettePlace = () => {
  const open = useObservable(opened)
  useAhead(Palette.load)
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
      <Opened onClose={close}>
        <Palette onClose={close} />
      </Opened>
    )
  )
}
