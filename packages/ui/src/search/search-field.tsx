import SearchIcon from 'lucide-react/icons/search'
import XIcon from 'lucide-react/icons/x'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react'
import { Kbd } from '../acting/kbd.tsx'
import { useHotkey } from '../use-hotkey.ts'
import { readyToSearch } from './ready-to-search.ts'

/** So long nobody types, and what is written is looked for. */
const PAUSE_MS = 200

type SearchFieldProps = {
  label: string
  /** The text the results belong to, e.g. from the address. */
  value: string
  /** After a pause in typing and on Enter; never for a half-written syllable. */
  onSearch: (text: string) => void
  placeholder?: string
  clearLabel: string
  /** Key that brings the focus here. */
  kbd?: string
  size?: 'store' | 'staff'
}

/** The text being written, and when it is sent: after a pause, or at once by `send`. The same text is not sent twice by a pause. */
const useSearchText = ({ value, onSearch }: Pick<SearchFieldProps, 'value' | 'onSearch'>) => {
  const sent = useRef(value)
  const [text, setText] = useState(value)
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  const send = (query: string) => {
    sent.current = query
    onSearch(query)
  }
  const paused = useEffectEvent((query: string) => query !== sent.current && send(query))
  useEffect(() => {
    if (!readyToSearch(text)) return
    const timer = setTimeout(() => paused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return { text, write: setText, send }
}

/** A search line that is safe with Korean input methods: Enter inside a syllable only finishes the syllable. */
export const SearchField = ({ label, placeholder, clearLabel, kbd, size = 'staff', ...search }: SearchFieldProps) => {
  const input = useRef<HTMLInputElement>(null)
  const { text, write, send } = useSearchText(search)
  useHotkey(kbd, () => input.current?.focus())
  const clear = () => {
    write('')
    send('')
    input.current?.focus()
  }
  const keyed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') send(text)
    if (event.key !== 'Escape') return
    if (text === '') input.current?.blur()
    else clear()
  }
  const own = { type: 'search', enterKeyHint: 'search', 'aria-label': label, placeholder, value: text, onKeyDown: keyed } as const
  return (
    <search className={`jt-search jt-field-${size}`}>
      <span className="jt-input">
        <SearchIcon className="jt-icon" aria-hidden />
        <input ref={input} {...own} onChange={(event) => write(event.target.value)} />
        {text === '' ? (
          kbd && <Kbd>{kbd}</Kbd>
        ) : (
          <button type="button" className="jt-input-clear" aria-label={clearLabel} onClick={clear}>
            <XIcon className="jt-icon" aria-hidden />
          </button>
        )}
      </span>
    </search>
  )
}
