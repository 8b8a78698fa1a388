import { Checkbox, type Column, Popover } from '@jangteo/ui'
import type { OrderView } from '../../order/order-fields.ts'
import { useStaffWords } from '../../words/use-staff-words.ts'
import css from './column-chooser.module.css'
import ColumnsIcon from 'lucide-react/icons/columns-3'

/** Without these a row says nothing. */
const always: ReadonlySet<string> = new Set(['number', 'lifecycle', 'amount', 'presence'])

type ColumnChooserProps = { columns: Column<OrderView>[]; hidden: ReadonlySet<string>; onShow: (id: string, shown: boolean) => void }

/** Which columns stand in the list; number, state and amount always do. */
export const ColumnChooser = ({ columns, hidden, onShow }: ColumnChooserProps) => {
  const t = useStaffWords()
  const trigger = (
    <>
      <ColumnsIcon className="jt-icon" aria-hidden />
      <span className="jt-button-text">{t.columns}</span>
    </>
  )
  return (
    <Popover label={t.columnsShown} trigger={trigger} className="jt-button jt-button-secondary jt-size-toolbar">
      <div className={css.list}>
        {columns
          .filter(({ id }) => !always.has(id))
          .map(({ id, head }) => (
            <Checkbox key={id} label={head} checked={!hidden.has(id)} onChange={(shown) => onShow(id, shown)} />
          ))}
      </div>
    </Popover>
  )
}
