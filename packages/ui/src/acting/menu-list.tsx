import type { RefObject } from 'react'
import { Header, I18nProvider, Menu, MenuItem as Item, MenuSection, Popover } from 'react-aria-components'
import { useUi } from '../provider.tsx'
import { Kbd } from './kbd.tsx'
import type { MenuItem } from './menu.tsx'

const Row = ({ item }: { item: MenuItem }) => (
  <Item
    id={item.id}
    textValue={item.label}
    isDisabled={item.disabledReason !== undefined}
    className={item.danger ? 'jt-menu-row jt-menu-danger' : 'jt-menu-row'}
  >
    {item.icon && <item.icon className="jt-icon" aria-hidden />}
    <span className="jt-menu-text">
      {item.label}
      {(item.disabledReason ?? item.note) && <small>{item.disabledReason ?? item.note}</small>}
    </span>
    {item.kbd && <Kbd>{item.kbd}</Kbd>}
  </Item>
)

type ListProps = { anchor: RefObject<HTMLButtonElement | null>; label: string; items: MenuItem[]; onPick: (id: string) => void; onClose: () => void }

/** The open list of a `Menu`. In a file of its own so that its code loads late. */
export const MenuList = ({ anchor, label, items, onPick, onClose }: ListProps) => {
  const sections = Object.entries(Object.groupBy(items, (item) => item.section ?? ''))
  return (
    <I18nProvider locale={useUi().locale}>
      <Popover triggerRef={anchor} isOpen onOpenChange={(open) => !open && onClose()} placement="bottom start" offset={4} className="jt-popover">
        <Menu aria-label={label} autoFocus="first" className="jt-menu" onAction={(key) => onPick(String(key))} onClose={onClose}>
          {sections.map(([title, rows = []]) => (
            <MenuSection key={title} aria-label={title || label}>
              {title && <Header className="jt-menu-title">{title}</Header>}
              {rows.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </I18nProvider>
  )
}
