import TrashIcon from 'lucide-react/icons/trash-2'
import TruckIcon from 'lucide-react/icons/truck'
import { BellIcon, Button, Chip, IconButton, Link, LinkButton, TextButton, type ButtonProps } from '../../src/index.ts'
import { Card, StateRow, type State } from '../card.tsx'
import { useWords } from '../settings.tsx'

const ALL: State[] = ['rest', 'hover', 'focus-visible', 'active', 'busy', 'refused', 'disabled']
const HELD: State[] = ['rest', 'hover', 'focus-visible', 'active']

const ButtonRow = ({ label, text, ...look }: ButtonProps & { label: string; text: string }) => {
  const t = useWords()
  return (
    <StateRow label={label} states={ALL}>
      {(state) => (
        <Button {...look} busy={state === 'busy'} refused={state === 'refused' ? t.refusedBecause : undefined} disabled={state === 'disabled'}>
          {text}
        </Button>
      )}
    </StateRow>
  )
}

const LinkRows = () => {
  const t = useWords()
  return (
    <>
      <StateRow label={t.iconButton} states={[...HELD, 'disabled']}>
        {(state) => <IconButton label={t.notices} icon={BellIcon} dot={state === 'rest'} disabled={state === 'disabled'} tip={false} />}
      </StateRow>
      <StateRow label={t.links} states={HELD}>
        {() => (
          <span className="row">
            <Link href="/orders">{t.ordersOfPerson}</Link>
            <TextButton>{t.clearAll}</TextButton>
            <LinkButton href="/p">{t.storeSide}</LinkButton>
          </span>
        )}
      </StateRow>
    </>
  )
}

const Chips = () => {
  const t = useWords()
  const press = () => undefined
  return (
    <StateRow label={t.chips} states={[...HELD, 'chosen']}>
      {(state) => (
        <span className="row">
          <Chip onPress={press} count={31} selected={state === 'chosen'}>
            {t.tableware}
          </Chip>
          <Chip name={t.customer} onRemove={press} removeLabel={t.remove}>
            {t.regular}
          </Chip>
          <Chip add onPress={press}>
            {t.filter}
          </Chip>
        </span>
      )}
    </StateRow>
  )
}

export const ButtonStates = () => {
  const t = useWords()
  return (
    <Card name="button-states" title={t.buttons} span={12}>
      <ButtonRow label={t.primary} text={t.send} variant="primary" />
      <ButtonRow label={t.secondary} text={t.refund} />
      <ButtonRow label={t.quiet} text={t.more} variant="quiet" />
      <ButtonRow label={t.danger} text={t.cancelOrder} variant="danger" />
      <ButtonRow label={t.dangerFilled} text={t.delete} variant="danger" filled />
      <ButtonRow label={t.buy} text={t.addToCart} variant="primary" size="buy" />
      <ButtonRow label={t.toolbarSize} text={t.sendRest} size="toolbar" icon={TruckIcon} kbd="S" />
      <ButtonRow label={t.tableSize} text={t.delete} size="table" icon={TrashIcon} />
      <LinkRows />
      <Chips />
    </Card>
  )
}
