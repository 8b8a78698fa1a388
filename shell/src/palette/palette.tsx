import { announce, type PaletteAnswer, Slot, useSlotParts } from '@jangteo/mfe-kit'
import { CommandPalette, readyToSearch } from '@jangteo/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { foundGroups, type Told } from './found-groups.ts'
import { useCommands } from './use-commands.ts'

const PAUSE = 100

/** The text to look for: after a pause in typing, and never a half-written syllable. */
const useSettled = (text: string) => {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    if (!readyToSearch(text)) return
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

/** What the parts have told about the text; an answer to an older text is none. */
const useTold = (text: string) => {
  const [state, setState] = useState<{ text: string; told: Told }>({ text, told: {} })
  const tell = useCallback(
    (part: string, answer: PaletteAnswer) => setState((before) => ({ text, told: { ...(before.text === text ? before.told : {}), [part]: answer } })),
    [text],
  )
  return { told: state.told, current: state.text === text, tell }
}

/** Commands, goods and orders in one list, each from the part that owns it; what one part cannot answer, the others still do. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const t = useWords()
  const [text, setText] = useState('')
  const settled = useSettled(text)
  const parts = useSlotParts('palette.results')
  const { told, current, tell } = useTold(settled)
  const groups = foundGroups(
    text.trim(),
    parts.map(({ name }) => name),
    text.trim() === '' ? {} : told,
    useCommands(),
    t.palette,
  )
  const answers = current ? Object.values(told) : []
  const took = Math.max(0, ...answers.map((answer) => answer.took ?? 0))
  const all = settled !== '' && current && answers.length === parts.length
  const found = groups.reduce((sum, { options }) => sum + options.length, 0)
  useEffect(() => {
    if (all) announce(t.palette.found(found))
  }, [all, found, t])
  return (
    <>
      <CommandPalette
        label={t.palette.label}
        placeholder={t.palette.placeholder}
        text={text}
        onText={setText}
        groups={groups}
        empty={all || parts.length === 0 ? t.palette.nothing(settled) : null}
        keys={t.palette.keys}
        note={all && t.palette.together(parts.length, (took / 1000).toFixed(3))}
        closeLabel={t.close}
        onClose={onClose}
      />
      <div hidden>{settled !== '' && <Slot name="palette.results" props={{ text: settled, tell }} />}</div>
    </>
  )
}
