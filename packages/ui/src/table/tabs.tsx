import type { KeyboardEvent, ReactNode } from 'react'
import { PlainLink } from '../acting/link.tsx'
import { classNames } from '../class-names.ts'
import { Changed } from '../news/changed.tsx'
import { useFirstWait } from '../use-first-wait.ts'

type Tab = { id: string; label: ReactNode; count?: string | number; href?: string }
type TabsProps = {
  label: string
  items: Tab[]
  value: string
  /** Without it each tab is a link to its `href`. */
  onChange?: (id: string) => void
  /** `views` have a ground, `words` are plain, `segment` is a switch. */
  look?: 'views' | 'words' | 'segment'
  /** The counts are still being read: so that no tab moves when they come, the row only keeps its place, a second at the most. */
  waiting?: boolean
  /** After the last tab. */
  end?: ReactNode
}

const Face = ({ tab }: { tab: Tab }) => (
  <>
    {tab.label}
    {tab.count !== undefined && (
      <Changed value={tab.count} className="jt-tab-count">
        {tab.count}
      </Changed>
    )}
  </>
)

const step = { ArrowRight: 1, ArrowLeft: -1 } as Record<string, number>

const names = (tab: Tab, value: string) => classNames('jt-tab', tab.id === value && 'jt-tab-now')

const TabList = ({ label, items, value, onChange }: TabsProps & { onChange: (id: string) => void }) => {
  const moved = (event: KeyboardEvent<HTMLElement>) => {
    const by = step[event.key]
    const at = items.findIndex((tab) => tab.id === value)
    const next = by && items[(at + by + items.length) % items.length]
    if (!next) return
    onChange(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="jt-tabs-list" onKeyDown={moved}>
      {items.map((tab) => {
        const now = tab.id === value
        const own = { 'data-tab': tab.id, 'aria-selected': now, tabIndex: now ? 0 : -1 }
        return (
          <button key={tab.id} type="button" role="tab" {...own} className={names(tab, value)} onClick={() => onChange(tab.id)}>
            <Face tab={tab} />
          </button>
        )
      })}
    </div>
  )
}

const LinkList = ({ label, items, value }: TabsProps) => (
  <nav aria-label={label} className="jt-tabs-list">
    {items.map((tab) => (
      <PlainLink key={tab.id} href={tab.href ?? ''} current={tab.id === value} className={names(tab, value)}>
        <Face tab={tab} />
      </PlainLink>
    ))}
  </nav>
)

/** Views of one thing. With `onChange` a tab list (arrow keys move), else a row of links. */
export const Tabs = (props: TabsProps) => {
  const { onChange, look = 'views', waiting = false, end } = props
  const waits = useFirstWait(!waiting)
  return (
    <div className={classNames('jt-tabs', `jt-tabs-${look}`, waits && 'jt-waits')}>
      {onChange ? <TabList {...props} onChange={onChange} /> : <LinkList {...props} />}
      {end}
    </div>
  )
}
