import { useParams, usePresence, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, EmptyState, LinkButton, LoadingBlocks } from '@jangteo/ui'
import { useState } from 'react'
import type { OrderView } from '../order/order-fields.ts'
import { useOrder } from '../order/use-order.ts'
import { readWalk } from '../order/walk/walk.ts'
import { useStaffWords } from '../words/use-staff-words.ts'
import { ActionsPanel } from './actions-panel.tsx'
import { Unsure } from './acting/unsure.ts'
import { useAct } from './sending/use-act.ts'
import { Head } from './head.tsx'
import { LinesPanel } from './lines/lines-panel.tsx'
import { StaffLog } from './log/staff-log.tsx'
import { LedgerPanel } from './money/ledger-panel.tsx'
import { MoneyPanel } from './money/money-panel.tsx'
import { NoteBox, useNote } from './note-box.tsx'
import { PeoplePanel } from './people-panel.tsx'
import { ShipmentsPanel } from './shipments-panel.tsx'
import css from './staff-order.module.css'
import { useDrafts } from './use-drafts.ts'
import { WhoIsHere } from './who-is-here.tsx'

const Loaded = ({ order }: { order: OrderView }) => {
  const t = useStaffWords()
  const [{ href }] = useState(readWalk)
  const { user } = useSession()
  // what was typed in one account is for nobody else
  const mine = `${user?.id}.${order.id}`
  const drafts = useDrafts(mine)
  const note = useNote(`jangteo.note.${mine}`)
  const { shown, unsure, busy, send } = useAct(order)
  const others = usePresence(
    'order',
    order.id,
    drafts.cancel.draft ? 'cancel' : drafts.refund.draft ? 'refund' : drafts.ship.draft ? 'ship' : note.text ? 'note' : null,
  )
  useTitle(order.number, { label: t.orders, href })
  return (
    <Unsure value={unsure}>
      <div className={css.page}>
        <WhoIsHere people={others} />
        <div className={css.main}>
          <Head order={shown} />
          <LinesPanel order={shown} />
          <div className={css.pair}>
            <ShipmentsPanel order={shown} />
            <LedgerPanel order={shown} />
          </div>
          <StaffLog order={shown} />
          <NoteBox order={order} note={note} send={send} />
        </div>
        <div className={css.side}>
          <ActionsPanel {...{ order, send, busy, drafts }} />
          <MoneyPanel order={shown} />
          <PeoplePanel order={shown} />
        </div>
      </div>
    </Unsure>
  )
}

/** One order, for those who work on it. */
export const StaffOrderPage = () => {
  const t = useStaffWords()
  const { may } = useSession()
  const { id = '' } = useParams()
  const { order, failed, refetch } = useOrder(id)
  const instead = () => {
    if (failed) return <EmptyState wholePage title={t.notLoaded} action={<Button onClick={() => void refetch()}>{t.retry}</Button>} />
    if (order === null || !may('read-all-orders')) return <EmptyState wholePage title={t.noOrder} action={<LinkButton href="/orders">{t.back}</LinkButton>} />
    return <LoadingBlocks label={t.loading} look="panel" />
  }
  if (order && !failed && may('read-all-orders')) return <Loaded key={order.id} order={order} />
  return <div className="jt-staff-page-body">{instead()}</div>
}
