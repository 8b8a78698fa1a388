import { Button, EmptyState, LoadingBlocks, Presence, ProductPicture, TimeThread, type ThreadStep } from '../../src/index.ts'
import gaiwan from '../pictures/gaiwan.svg?url&no-inline'
import jogakbo from '../pictures/jogakbo.svg?url&no-inline'
import kettle from '../pictures/kettle.svg?url&no-inline'
import lamp from '../pictures/lamp.svg?url&no-inline'
import moonJar from '../pictures/moon-jar.svg?url&no-inline'
import pot from '../pictures/pot.svg?url&no-inline'
import soban from '../pictures/soban.svg?url&no-inline'
import tin from '../pictures/tin.svg?url&no-inline'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

export const Thread = () => {
  const t = useWords()
  const steps: ThreadStep[] = [
    { id: '1', label: t.placed, state: 'done', time: '14:32:08' },
    { id: '2', label: t.secured, state: 'done', time: t.securedTime },
    { id: '3', label: t.paying, state: 'now', time: t.payingTime },
    { id: '4', label: t.confirmed, state: 'future' },
    { id: '5', label: t.shipped, state: 'future', time: t.shippedTime },
  ]
  return (
    <Card name="thread" title={t.thread} span={3}>
      <TimeThread label={t.thread} steps={steps} look="small" />
    </Card>
  )
}

export const Loading = () => {
  const t = useWords()
  return (
    <Card name="loading" title={t.loading} note={t.loadingNote} span={2}>
      <LoadingBlocks label={t.loading} look="panel" />
    </Card>
  )
}

export const Empty = () => {
  const t = useWords()
  return (
    <Card name="empty" title={t.empty} span={2}>
      <EmptyState title={t.emptyTitle} text={t.emptyText} action={<Button size="toolbar">{t.emptyAction}</Button>} />
    </Card>
  )
}

export const Pictures = () => {
  const t = useWords()
  return (
    <Card name="pictures" title={t.pictures} note={t.picturesNote} span={3}>
      <div className="pictures">
        {[moonJar, gaiwan, soban, pot, lamp, tin, kettle, jogakbo].map((src) => (
          <ProductPicture key={src} src={src} alt="" ratio="square" eager />
        ))}
      </div>
    </Card>
  )
}

export const usePeople = () => {
  const t = useWords()
  return t.initials.map((initials, hue) => ({ id: String(hue), name: t.fullNames[hue] ?? initials, initials, hue }))
}

export const People = () => {
  const t = useWords()
  const people = usePeople()
  return (
    <Card name="people" title={t.people} span={2}>
      <div className="stack">
        <Presence people={people.slice(5)} text={t.typing} />
        <Presence people={people.slice(0, 5)} />
      </div>
    </Card>
  )
}
