import type { Action } from '@jangteo/contracts/orders/next-actions'
import { Panel } from '@jangteo/ui'
import { Fragment, type ReactNode } from 'react'
import { useStaffWords } from '../words/use-staff-words.ts'
import type { ActProps } from './acting/act.ts'
import css from './acting/acts.module.css'
import { useKeepFocus } from './acting/use-keep-focus.ts'
import { Cancel } from './give-back/cancel.tsx'
import { Refund } from './give-back/refund.tsx'
import { Deliver } from './ship/deliver.tsx'
import { Ship } from './ship/ship.tsx'
import type { Drafts } from './use-drafts.ts'

/** A note is written below the log, not here. */
type Shown = Exclude<Action, 'note'>
const controls: Record<Shown, (act: ActProps, drafts: Drafts) => ReactNode> = {
  ship: (act, { ship }) => <Ship {...act} {...ship} />,
  deliver: (act) => <Deliver {...act} />,
  refund: (act, { refund }) => <Refund {...act} {...refund} />,
  cancel: (act, { cancel }) => <Cancel {...act} {...cancel} />,
}
const isShown = (action: string): action is Shown => Object.hasOwn(controls, action)

/** `order`: as it is known; what is foreseen allows nothing yet. */
type ActionsPanelProps = Omit<ActProps, 'action'> & { drafts: Drafts }

/** The next actions as the server sent them: what is possible first, then what is not, each with its reason. */
export const ActionsPanel = ({ drafts, ...act }: ActionsPanelProps) => {
  const t = useStaffWords()
  const offered = act.order.nextActions.filter(({ action }) => isShown(action)).toSorted((a, b) => Number(b.enabled) - Number(a.enabled))
  const focus = useKeepFocus(offered.map(({ action }) => action).join())
  if (offered.length === 0) return null
  return (
    <Panel title={t.nextActions} actions={<span>{t.byServer}</span>}>
      <div className={css.actions} {...focus}>
        {offered.map((action) => (
          <Fragment key={action.action}>{isShown(action.action) && controls[action.action]({ ...act, action }, drafts)}</Fragment>
        ))}
      </div>
    </Panel>
  )
}
