import { Image } from '@jangteo/contracts/catalog/product'
import { announce } from '@jangteo/mfe-kit'
import { Button, ChevronRightIcon, IconButton, Panel, TextField, Thumb, XIcon } from '@jangteo/ui'
import { type KeyboardEvent, useRef, useState } from 'react'
import * as v from 'valibot'
import { useWords } from '../words/use-words.ts'
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
  const t = useWords()
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

/** Pictures by their address in the shop; the first is the one in lists. Dragging, arrow keys and buttons change their order. */
export const ImagesPanel = ({ images, error, onChange, onEnter }: Pictures) => {
  const t = useWords()
  const [adding, setAdding] = useState(false)
  const dragged = useRef<number | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const move = (from: number, to: number) => {
    if (to < 0 || to >= images.length || from === to) return
    onChange(moved(images, from, to))
    announce(t.pictureMoved(to + 1, images.length))
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('[data-picture]')[to]?.focus())
  }
  const keyed = (event: KeyboardEvent, at: number) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by) {
      event.preventDefault()
      move(at, at + by)
    } else if (event.key === 'Delete') onChange(images.filter((_, other) => other !== at))
  }
  return (
    <Panel title={t.images} count={images.length} actions={<span className={css.hint}>{t.dragToSort}</span>}>
      <ul ref={list} className={css.images} onFocus={() => onEnter?.(true)} onBlur={() => onEnter?.(false)}>
        {images.map((image, at) => (
          <li
            key={image}
            draggable
            onDragStart={() => {
              dragged.current = at
            }}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => {
              if (dragged.current !== null) move(dragged.current, at)
              dragged.current = null
            }}
          >
            <button type="button" data-picture className={css.picture} aria-label={t.pictureAt(at + 1, images.length)} onKeyDown={(event) => keyed(event, at)}>
              <Thumb src={image} size={56} />
            </button>
            <span className={css.tools}>
              <IconButton label={t.earlier(at + 1)} icon={ChevronLeftIcon} size="table" disabled={at === 0} onClick={() => move(at, at - 1)} />
              <IconButton label={t.removePicture(at + 1)} icon={XIcon} size="table" onClick={() => onChange(images.filter((other) => other !== image))} />
              <IconButton label={t.later(at + 1)} icon={ChevronRightIcon} size="table" disabled={at === images.length - 1} onClick={() => move(at, at + 1)} />
            </span>
          </li>
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
