import SearchIcon from 'lucide-react/icons/search'
import { type ComponentType, type ReactNode, useEffect, useId, useRef } from 'react'
import { Kbd } from '../acting/kbd.tsx'
import { Thumb } from '../goods/product-picture.tsx'
import type { Part } from '../part.ts'
import { Dialog } from '../speaking/dialog.tsx'
import { PartTag } from '../stitch/part-tag.tsx'
import { useOptions } from './use-options.ts'

/** One line: goes to `href`, or does `run`. `end` stands at its end and may be live; `part` tags whose it is. */
export type PaletteOption = {
  id: string
  label: ReactNode
  note?: ReactNode
  end?: ReactNode
  picture?: string
  icon?: ComponentType<{ className?: string }>
  part?: Part
  href?: string
  run?: () => void
}
export type PaletteGroup = { id: string; title: string; count?: string; options: PaletteOption[] }

type CommandPaletteProps = {
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  groups: PaletteGroup[]
  /** Stands where the options would be when there are none. */
  empty: ReactNode
  /** What the keys do. */
  keys: { choose: string; take: string; newTab: string }
  note?: ReactNode
  closeLabel: string
  onClose: () => void
}

type LineProps = { option: PaletteOption; id: string; active: boolean; onPoint: () => void; onClick: (event: React.MouseEvent) => void }

const Line = ({ option, id, active, onPoint, onClick }: LineProps) => {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const { icon: Shape, picture, label, note, end, part } = option
  return (
    <div ref={line} role="option" id={id} aria-selected={active} tabIndex={-1} className="jt-palette-line" onPointerMove={onPoint} onClick={onClick}>
      {picture ? <Thumb src={picture} size={28} /> : <span className="jt-palette-icon">{Shape && <Shape className="jt-icon" />}</span>}
      <span className="jt-palette-words">
        <span className="jt-palette-label">{label}</span>
        {note && <span className="jt-palette-note">{note}</span>}
      </span>
      {end && <span className="jt-palette-end">{end}</span>}
      {part && <PartTag part={part} className="jt-palette-part" />}
      {active && <Kbd>↵</Kbd>}
    </div>
  )
}

const lineId = (palette: string, option: PaletteOption) => `${palette}-${option.id}`

type GroupProps = Pick<ReturnType<typeof useOptions<PaletteOption>>, 'active' | 'setActive' | 'onClick'> & { group: PaletteGroup; palette: string }

/** Lines of one kind under their title. */
const Group = ({ group: { id, title, count, options }, palette, active, setActive, onClick }: GroupProps) => (
  <div role="group" aria-labelledby={`${palette}-${id}-title`}>
    <p className="jt-palette-title" id={`${palette}-${id}-title`} role="presentation">
      {title}
      {count && <b>{count}</b>}
    </p>
    {options.map((option) => (
      <Line
        key={option.id}
        option={option}
        id={lineId(palette, option)}
        active={option === active}
        onPoint={() => option !== active && setActive(option.id)}
        onClick={onClick(option)}
      />
    ))}
  </div>
)

const Foot = ({ keys, note }: Pick<CommandPaletteProps, 'keys' | 'note'>) => (
  <p className="jt-palette-foot">
    <span className="jt-palette-keys">
      <Kbd>↑</Kbd>
      <Kbd>↓</Kbd> {keys.choose}
      <Kbd>↵</Kbd> {keys.take}
      <Kbd>Ctrl</Kbd>
      <Kbd>↵</Kbd> {keys.newTab}
    </span>
    <span data-measured>{note}</span>
  </p>
)

/** Everything that can be found or done, one line each, from the keyboard: arrows choose, Enter takes, Ctrl+Enter opens a new tab, Escape closes. */
export const CommandPalette = ({ label, placeholder, text, onText, groups, empty, keys, note, closeLabel, onClose }: CommandPaletteProps) => {
  const own = useId()
  const options = groups.flatMap((group) => group.options)
  const { active, setActive, onKeyDown, onClick } = useOptions(options, onClose)
  return (
    <Dialog open onClose={onClose} title={label} kind="palette">
      <div className="jt-palette-head">
        <SearchIcon className="jt-icon" aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={options.length > 0}
          aria-controls={`${own}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active && lineId(own, active)}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="jt-palette-close" onClick={onClose}>
          <span className="jt-out-of-sight">{closeLabel}</span>
          <Kbd>Esc</Kbd>
        </button>
      </div>
      <div className="jt-palette-list" role="listbox" id={`${own}-list`} aria-label={label}>
        {groups.map((group) => (
          <Group key={group.id} group={group} palette={own} active={active} setActive={setActive} onClick={onClick} />
        ))}
      </div>
      {options.length === 0 && <div className="jt-palette-empty">{empty}</div>}
      <Foot keys={keys} note={note} />
    </Dialog>
  )
}
