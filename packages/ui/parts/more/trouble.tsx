import { Avatar, Badge, Button, ConflictBox, LoadingBlocks, PartError, PartTag, Presence, StatusMark, Swatch, Tag } from '../../src/index.ts'
import { usePeople } from '../board/quiet.tsx'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

export const Failed = () => {
  const t = useWords()
  return (
    <Card name="failed" title={t.resting} span={6}>
      <PartError
        part="orders"
        title={t.failedTitle}
        text={t.failedText}
        retry={{ label: t.retry, run: () => undefined }}
        others={<Button>{t.lastGood}</Button>}
        next={{ label: t.retryIn, share: 0.6, note: t.retryCount }}
        safe={t.safe}
        last={{
          title: t.lastSeen,
          figures: [
            { label: t.ordersToday, value: '36,512' },
            { label: t.toSend, value: '1,204' },
          ],
        }}
        details={t.failedDetails}
      />
    </Card>
  )
}

export const Conflict = () => {
  const t = useWords()
  const keep = (text: string, variant?: 'primary') => (
    <Button size="toolbar" variant={variant}>
      {text}
    </Button>
  )
  return (
    <Card name="conflict" title={t.states.shared} span={6}>
      <div className="stretch">
        <ConflictBox
          title={t.conflictTitle}
          note={t.conflictNote}
          mine={{ by: t.mineBy, text: t.mineText, actions: keep(t.keepMine, 'primary') }}
          theirs={{ by: t.theirsBy, text: <mark>{t.theirsText}</mark>, actions: keep(t.keepTheirs) }}
        />
        <LoadingBlocks label={t.loading} look="rows" count={3} />
      </div>
    </Card>
  )
}

export const Tags = () => {
  const t = useWords()
  const people = usePeople()
  return (
    <Card name="tags" title={t.tags} span={6}>
      <div className="stack">
        <div className="row">
          <Tag>{t.fragile}</Tag>
          <Tag tone="jade">{t.on}</Tag>
          <Tag tone="gold">{t.fewLeft}</Tag>
          <Tag tone="madder">{t.takenBack}</Tag>
          <Tag part="orders">{t.canary}</Tag>
          <Badge>2</Badge>
          <Badge tone="madder">4</Badge>
          <Swatch colour="var(--jade-dot)" />
          <Swatch colour="var(--surface)" />
        </div>
        <div className="row">
          <PartTag part="catalog" version="7.3.1" note={t.deployed} />
          <PartTag part="orders" version="4.13.0" loose />
          <StatusMark glyph="partly" boxed={t.shipping}>
            {t.partlyShipped}
          </StatusMark>
        </div>
        <div className="row">
          <Presence people={people} most={3} />
          {([20, 24, 28, 32] as const).map((size) => (
            <Avatar key={size} name={t.fullNames[1] ?? ''} initials={t.initials[1] ?? ''} size={size} />
          ))}
        </div>
      </div>
    </Card>
  )
}
