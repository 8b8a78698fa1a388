import { announce } from '@jangteo/mfe-kit'
import { Popover, Tabs, TextButton, toast } from '@jangteo/ui'
import { useRef } from 'react'
import { hrefOf } from '../filters/looked-for.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import { SaveView } from './save-view.tsx'
import type { useViews } from './use-views.ts'
import { MOST_VIEWS } from './views.ts'
import css from './views.module.css'
import PlusIcon from 'lucide-react/icons/plus'

type ViewTabsProps = Pick<ReturnType<typeof useViews>, 'views' | 'own' | 'add' | 'keep'> & { query: string; counts: ReadonlyMap<string, string> }

/** The views with how many each finds, the place to keep the present question as one more, and whether it is kept. */
export const ViewTabs = ({ views, own, add, keep, query, counts }: ViewTabsProps) => {
  const t = useStaffWords()
  const line = useRef<HTMLDivElement>(null)
  const current = views.findLast((view) => view.query === query)
  const mine = own.find(({ id }) => id === current?.id)
  const remove = () => {
    keep(own.filter((view) => view !== mine))
    toast({ text: t.views.removed(mine?.name ?? ''), undo: { label: t.undo, run: () => keep(own) } })
    line.current?.querySelector<HTMLElement>('[aria-haspopup=dialog]')?.focus()
  }
  const save = (name: string) => {
    add(name, query)
    announce(t.views.saved)
  }
  return (
    <div ref={line} className={`jt-toolbar ${css.line}`}>
      <Tabs
        label={t.views.label}
        value={current?.id ?? ''}
        waiting={counts.size === 0}
        items={views.map(({ id, name, query: asked }) => ({ id, label: name, href: hrefOf(asked), count: asked === '' ? undefined : counts.get(asked) }))}
        end={
          <Popover label={t.views.save} triggerLabel={t.views.save} trigger={<PlusIcon className="jt-icon" aria-hidden />} className={css.add}>
            {(close) => <SaveView name={current?.name} full={own.length >= MOST_VIEWS} onSave={save} onDone={close} />}
          </Popover>
        }
      />
      {current && (
        <span className={`jt-toolbar-end ${css.kept}`}>
          {t.views.saved}
          {mine && <TextButton onClick={remove}>{t.views.remove}</TextButton>}
        </span>
      )}
    </div>
  )
}
