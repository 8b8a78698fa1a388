import { NumberField, QuantityStepper, SearchField, Select, TextField } from '../../src/index.ts'
import { Card, StateRow, type State } from '../card.tsx'
import { useWords } from '../settings.tsx'

const ALL: State[] = ['rest', 'hover', 'focus-visible', 'wrong', 'shared', 'disabled']
const nothing = () => undefined

/** What a field is told in a state. */
const useTold = () => {
  const t = useWords()
  return (state: State) => ({
    error: state === 'wrong' ? t.skuWrong : undefined,
    with: state === 'shared' ? t.other : undefined,
    disabled: state === 'disabled',
    hint: state === 'disabled' ? t.notNow : undefined,
  })
}

const Texts = () => {
  const t = useWords()
  const told = useTold()
  return (
    <>
      <StateRow wide label="44" states={ALL}>
        {(state) => <TextField size="store" label={t.address} defaultValue={t.addressText} key={t.addressText} {...told(state)} />}
      </StateRow>
      <StateRow wide label="32" states={ALL}>
        {(state) => <TextField label="SKU" mono prefix="sku/" defaultValue="CUP-CEL-120" {...told(state)} />}
      </StateRow>
      <StateRow wide label={t.description} states={ALL}>
        {(state) => <TextField label={t.description} multiline rows={2} key={t.descriptionText} defaultValue={t.descriptionText} {...told(state)} />}
      </StateRow>
    </>
  )
}

const Figures = () => {
  const t = useWords()
  const told = useTold()
  const reasons = [
    { value: 'broken', label: t.broken },
    { value: 'count', label: t.recount },
  ]
  return (
    <>
      <StateRow wide label={t.price} states={ALL}>
        {(state) => <NumberField label={t.price} value={44_000} onChange={nothing} min={0} step={100} {...told(state)} />}
      </StateRow>
      <StateRow wide label={t.count} states={ALL}>
        {(state) => <NumberField label={t.count} value={3} onChange={nothing} stepper={{ less: t.less, more: t.more1 }} {...told(state)} />}
      </StateRow>
      <StateRow wide label={t.reason} states={ALL}>
        {(state) => <Select label={t.reason} value="broken" onChange={nothing} options={reasons} {...told(state)} />}
      </StateRow>
    </>
  )
}

export const FieldStates = () => {
  const t = useWords()
  return (
    <Card name="field-states" title={t.fields} span={12}>
      <Texts />
      <Figures />
      <StateRow wide label={t.search} states={['rest', 'hover', 'focus-visible']}>
        {() => <SearchField label={t.search} clearLabel={t.remove} value={t.searchText} onSearch={nothing} />}
      </StateRow>
      <StateRow label={t.quantity} states={['rest', 'hover', 'focus-visible', 'disabled']}>
        {(state) => <QuantityStepper label={t.quantity} value={2} onChange={nothing} less={t.less} more={t.more1} disabled={state === 'disabled'} />}
      </StateRow>
    </Card>
  )
}
