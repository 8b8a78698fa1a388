import TruckIcon from 'lucide-react/icons/truck'
import { useState } from 'react'
import { Button, Checkbox, RadioGroup, TextField } from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

export const Buttons = () => {
  const t = useWords()
  return (
    <Card name="buttons" title={t.buttons} note="52 · 36 · 28 · 24" span={4}>
      <div className="stack">
        <div className="row">
          <Button variant="primary">{t.send}</Button>
          <Button>{t.refund}</Button>
          <Button variant="quiet">{t.more}</Button>
          <Button variant="danger">{t.cancelOrder}</Button>
        </div>
        <div className="row">
          <Button variant="primary" size="toolbar" icon={TruckIcon}>
            {t.sendRest}
          </Button>
          <span data-force="focus-visible">
            <Button size="toolbar">{t.focus}</Button>
          </span>
          <Button size="toolbar" icon={TruckIcon} busy>
            {t.sending}
          </Button>
          <Button size="table">{t.copy}</Button>
        </div>
        <Button size="toolbar" refused={t.refusedBecause}>
          {t.refundAll}
        </Button>
      </div>
    </Card>
  )
}

export const Fields = () => {
  const t = useWords()
  const [ship, setShip] = useState<'normal' | 'today' | null>('normal')
  return (
    <Card name="fields" title={t.fields} note={t.fieldsNote} span={4}>
      <div className="pair">
        <div data-force="focus-visible">
          <TextField size="store" label={t.address} defaultValue={t.addressText} key={t.addressText} />
        </div>
        <TextField size="store" label="SKU" defaultValue="cup 120" error={t.skuWrong} />
      </div>
      <div className="row choices">
        <Checkbox label={t.today} defaultChecked />
        <Checkbox label={t.inStock} />
        <Checkbox label={t.all} some />
        <RadioGroup
          label={t.shipping}
          hideLabel
          value={ship}
          onChange={setShip}
          options={[
            { value: 'normal', label: t.normal },
            { value: 'today', label: t.sameDay },
          ]}
        />
      </div>
    </Card>
  )
}
