import PencilIcon from 'lucide-react/icons/pencil'
import TrashIcon from 'lucide-react/icons/trash-2'
import TagIcon from 'lucide-react/icons/tag'
import TruckIcon from 'lucide-react/icons/truck'
import { useState } from 'react'
import { ArrowUpIcon, Button, Dialog, Menu, Notice, Question, toast, Tooltip } from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

const More = () => {
  const t = useWords()
  return (
    <Menu
      trigger={t.menuMore}
      label={t.menu}
      items={[
        { id: 'edit', label: t.edit, icon: PencilIcon, kbd: 'E' },
        { id: 'tag', label: t.tag, icon: TagIcon, note: t.tagNote },
        { id: 'delete', label: t.delete, icon: TrashIcon, danger: true, section: t.noWayBack },
        { id: 'refund', label: t.refundAll, disabledReason: t.alreadyRefunded, section: t.noWayBack },
      ]}
    />
  )
}

const Acts = () => {
  const t = useWords()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const actions = (
    <>
      <Button onClick={close}>{t.stop}</Button>
      <Button variant="primary" onClick={close}>
        {t.sendTwo}
      </Button>
    </>
  )
  const tell = () => toast({ text: t.sent, tone: 'done', undo: { label: t.undo, run: () => toast({ text: t.undone }) } })
  return (
    <div className="row">
      <Button onClick={tell}>{t.say}</Button>
      <Button onClick={() => setOpen(true)}>{t.ask}</Button>
      <Tooltip text={t.helpText}>
        <Button>{t.help}</Button>
      </Tooltip>
      <More />
      <Dialog open={open} onClose={close} title={t.askTitle} actions={actions}>
        {t.askText}
      </Dialog>
    </div>
  )
}

export const Sayings = () => {
  const t = useWords()
  const answers = (
    <>
      <Button variant="primary" size="toolbar">
        {t.goOn}
      </Button>
      <Button size="toolbar">{t.takeOut}</Button>
    </>
  )
  return (
    <Card name="sayings" title={t.speaking} span={6}>
      <div className="stretch">
        <Acts />
        <Notice tone="jade" icon={TruckIcon}>
          {t.appliedNotice}
        </Notice>
        <Question icon={ArrowUpIcon} actions={answers}>
          {t.question}
        </Question>
      </div>
    </Card>
  )
}
