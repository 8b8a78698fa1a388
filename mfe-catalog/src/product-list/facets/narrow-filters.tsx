import { Button, Dialog } from '@jangteo/ui'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { Filters, type FiltersProps } from './filters.tsx'
import { countInForce } from './in-force.tsx'

/** The filters of narrow screens: a sheet behind a button that says how many are in force. */
export const NarrowFilters = ({ found, ...filters }: FiltersProps & { found: string }) => {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const count = countInForce(filters.search)
  const close = () => setOpen(false)
  return (
    <>
      <Button variant="secondary" size="phone" icon={SlidersHorizontal} onClick={() => setOpen(true)}>
        {t.filters} {count > 0 && count}
      </Button>
      <Dialog
        kind="sheet"
        open={open}
        onClose={close}
        title={t.filters}
        closeLabel={t.close}
        actions={
          <Button variant="primary" size="phone" fill onClick={close}>
            {t.showFound(t.found(found))}
          </Button>
        }
      >
        <Filters {...filters} />
      </Dialog>
    </>
  )
}
