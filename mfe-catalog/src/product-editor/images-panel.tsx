import { Image } from '@jangteo/contracts/catalog/product'
import { announce } from '@jangteo/mfe-kit'
import { Button, ChevronRightIcon, IconButton, Panel, TextField, Thumb, XIcon } from '@jangteo/ui'
import { type KeyboardEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import { useStaffWords } from '../words/use-staff-words.ts'
import css from './editor.module.css'
import ChevronLeftIcon from 'lucide-react/icons/chevron-left'
import PlusIcon from 'lucide-react/icons/plus'

const MOST = 20
/** The list with one picture at another place. */
const moved = (images: readonly string[], from: number, to: number): string[] => {
  const rest = images.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...images.slice(from, from + 1), ...rest.slice(to)]
}

type Pictures = { images: string[]; error?: string; onChange: (images: string[]) => void; onEnter?: (inside: boolean) => void }

const AddImage = ({ images, onChange, onDone }: Pick<Pictures, 'images' | 'onChange'> & { onDone: () => void }) => {
  const t = useStaffWords()
  const [path, setPath] = useState('')
  const [tried, setTried] = useState(false)
  const add = () => {
    setTried(true)
    if (!v.is(Image, path.trim())) return
    onChange([...images.filter((image) => image !== path.trim()), path.trim()])
    onDone()
  }
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        size="staff"
        label={t.imagePath}
        value={path}
        onChange={setPath}
        hint={t.imageHint}
        error={tried && !v.is(Image, path.trim()) ? t.imageHint : undefined}
        mono
        autoFocus
      />
      <Button type="submit" size="toolbar" variant="secondary">
        {t.addImage}
      </Button>
    </form>
  )
}

/** Puts a picture at another place, says so, and keeps the focus on it. */
const useSorting = ({ images, onChange }: Pick<Pictures, 'images' | 'onChange'>) => {
  const t = useStaffWords()
  const list = useRef<HTMLUListElement>(null)
  const dragged = useRef<number | null>(null)
  const move = (from: number, to: number) => {
    if (to < 0 || to >= images.length || from === to) return
    onChange(moved(images, from, to))
    announce(t.pictureMoved(to + 1, images.length))
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-picture]')[to]?.focus())
  }
  const drag = (at: number) => {
    dragged.current = at
  }
  const drop = (at: number) => {
    if (dragged.current !== null) move(dragged.current, at)
    dragged.current = null
  }
  return { list, move, drag, drop }
}

type PictureProps = { image: string; at: number; of: number; onMove: (to: number) => void; onRemove: () => void; onDrag: () => void; onDrop: () => void }

const Picture = ({ image, at, of, onMove, onRemove, onDrag, onDrop }: PictureProps) => {
  const t = useStaffWords()
  const keyed = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by) {
      event.preventDefault()
      onMove(at + by)
    } else if (event.key === 'Delete') onRemove()
  }
  return (
    <li draggable onDragStart={onDrag} onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <button type="button" data-picture className={css.picture} aria-label={t.pictureAt(at + 1, of)} onKeyDown={keyed}>
        <Thumb src={image} size={56} />
      </button>
      <span className={css.tools}>
        <IconButton label={t.earlier(at + 1)} icon={ChevronLeftIcon} size="table" disabled={at === 0} onClick={() => onMove(at - 1)} />
        <IconButton label={t.removePicture(at + 1)} icon={XIcon} size="table" onClick={onRemove} />
        <IconButton label={t.later(at + 1)} icon={ChevronRightIcon} size="table" disabled={at === of - 1} onClick={() => onMove(at + 1)} />
      </span>
    </li>
  )
}

/** Pictures by their address in the shop; the first is the one in lists. Dragging, arrow keys and buttons change their order. */
export const ImagesPanel = ({ images, error, onChange, onEnter }: Pictures) => {
  const t = useStaffWords()
  const [adding, setAdding] = useState(false)
  const { list, move, drag, drop } = useSorting({ images, onChange })
  return (
    <Panel title={t.images} count={images.length} actions={<span className={css.hint}>{t.dragToSort}</span>}>
      <ul ref={list} className={css.images} onFocus={() => onEnter?.(true)} onBlur={() => onEnter?.(false)}>
        {images.map((image, at) => (
          <Picture
            key={image}
            image={image}
            at={at}
            of={images.length}
            onMove={(to) => move(at, to)}
            onRemove={() => onChange(images.filter((other) => other !== image))}
            onDrag={() => drag(at)}
            onDrop={() => drop(at)}
          />
        ))}
        {images.length < MOST && (
          <li>
            <button type="button" className={css.plus} aria-label={t.addImage} aria-expanded={adding} onClick={() => setAdding(!adding)}>
              <PlusIcon className="jt-icon" aria-hidden />
            </button>
          </li>
        )}
      </ul>
      {error && (
        <p className={css.wrong} role="alert">
          {error}
        </p>
      )}
      {adding && <AddImage images={images} onChange={onChange} onDone={() => setAdding(false)} />}
    </Panel>
  )
}
