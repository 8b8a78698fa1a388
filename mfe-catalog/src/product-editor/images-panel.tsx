import { Image } from '@jangteo/contracts/catalog/product'
import { Button, IconButton, Panel, TextField, Thumb } from '@jangteo/ui'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import * as v from 'valibot'
import { useWords } from '../words/use-words.ts'
import css from './editor.module.css'

/** Pictures by their address in the shop; the first is the one in lists. */
export const ImagesPanel = ({ images, onChange }: { images: string[]; onChange: (images: string[]) => void }) => {
  const t = useWords()
  const [path, setPath] = useState('')
  const wrong = path !== '' && !v.is(Image, path)
  const add = () => {
    if (!v.is(Image, path)) return
    onChange([...images.filter((image) => image !== path), path])
    setPath('')
  }
  return (
    <Panel title={t.images} count={images.length}>
      <ul className={css.images}>
        {images.map((image) => (
          <li key={image}>
            <Thumb src={image} size={56} />
            <IconButton label={`${t.clear} ${image}`} icon={X} size="table" onClick={() => onChange(images.filter((other) => other !== image))} />
          </li>
        ))}
      </ul>
      <div className={css.add}>
        <TextField size="staff" label={t.imagePath} value={path} onChange={setPath} hint={t.imageHint} error={wrong ? t.imageHint : undefined} mono />
        <Button size="toolbar" variant="secondary" onClick={add}>
          {t.addImage}
        </Button>
      </div>
    </Panel>
  )
}
