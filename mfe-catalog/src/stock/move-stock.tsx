import type { VariantRow } from '@jangteo/contracts/catalog/product-row'
import { rejectionText, useLocale, useMutation, uuidv7 } from '@jangteo/mfe-kit'
import { Button, Notice, NumberField, RadioGroup, TextField, toast } from '@jangteo/ui'
import { useState } from 'react'
import { AdjustStock, ReceiveStock, type StockResult } from '../product/product.graphql.ts'
import { useWords } from '../words/use-words.ts'
import css from './stock.module.css'

type Way = 'receive' | 'adjust'

/** Goods in, or the figure put right; both say why. A lost answer is sent again with the same id, so it counts once. */
export const MoveStock = ({ variant }: { variant: VariantRow }) => {
  const t = useWords()
  const locale = useLocale()
  const receive = useMutation(ReceiveStock)
  const adjust = useMutation(AdjustStock)
  const [way, setWay] = useState<Way>('receive')
  const [count, setCount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const send = async (units: number): Promise<StockResult> => {
    const command = { commandId: uuidv7(), variantId: variant.id, reason: reason.trim() }
    if (way === 'receive') return (await receive.run({ ...command, quantity: units })).receiveStock
    return (await adjust.run({ ...command, delta: units })).adjustStock
  }
  const submit = async () => {
    if (!count) return setProblem(t.quantityNeeded)
    if (reason.trim() === '') return setProblem(t.reasonNeeded)
    try {
      const result = await send(count)
      if (result.__typename === 'Rejected') return setProblem(rejectionText(locale, result))
      setProblem(null)
      setCount(null)
      setReason('')
      toast({ text: t.stockSaved, tone: 'done' })
    } catch {
      setProblem(t.failed)
    }
  }
  return (
    <form
      className={css.move}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <RadioGroup
        label={t.stock}
        look="segment"
        value={way}
        onChange={(next) => setWay(next === 'adjust' ? 'adjust' : 'receive')}
        options={[
          { value: 'receive', label: t.receive },
          { value: 'adjust', label: t.adjust },
        ]}
      />
      <div className={css.moveFields}>
        <NumberField
          label={t.howMany}
          value={count}
          onChange={setCount}
          min={way === 'receive' ? 1 : -2_000_000_000}
          max={2_000_000_000}
          stepper={{ less: t.less, more: t.plus }}
        />
        <TextField size="staff" label={t.reason} value={reason} onChange={setReason} maxLength={200} />
        <Button type="submit" variant="primary" busy={receive.busy || adjust.busy}>
          {way === 'receive' ? t.receiveDo(count ?? 0) : t.adjustDo((variant.onHand ?? 0) + (count ?? 0))}
        </Button>
      </div>
      {problem && <Notice tone="madder">{problem}</Notice>}
    </form>
  )
}
