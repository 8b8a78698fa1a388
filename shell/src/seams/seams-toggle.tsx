import { announce, late } from '@jangteo/mfe-kit'
import { Kbd, Opened, useAhead, useHotkey } from '@jangteo/ui'
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import css from './seams.module.css'

const SeamsView = late<{ onClose: () => void }>(async () => (await import('./seams-view.tsx')).SeamsView)

/** Shows which part made which piece of the page: key `\`, or the button in the foot. */
export const SeamsToggle = () => {
  const t = useWords()
  const [open, setOpen] = useState(false)
  useAhead(SeamsView.load)
  const turn = (on: boolean) => {
    setOpen(on)
    announce(on ? t.seamsOn : t.seamsOff)
  }
  useHotkey('\\', () => turn(!open))
  return (
    <>
      <button type="button" className={css.toggle} aria-pressed={open} onClick={() => turn(!open)}>
        {t.showSeams} <Kbd>\</Kbd>
      </button>
      {open && (
        <Opened onClose={() => turn(false)}>
          <SeamsView onClose={() => turn(false)} />
        </Opened>
      )}
    </>
  )
}
