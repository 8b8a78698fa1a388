import { TimeThread, type ThreadStep } from '../../src/index.ts'
import { Card } from '../card.tsx'
import { useWords } from '../settings.tsx'

export const Threads = () => {
  const t = useWords()
  const steps: ThreadStep[] = [
    { id: '1', label: t.placed, state: 'done', time: '14:32:08' },
    { id: '2', label: t.secured, state: 'done', time: t.securedTime, note: t.allFour },
    { id: '3', label: t.paying, state: 'now', time: t.payingTime, note: t.usual },
    { id: '4', label: t.confirmed, state: 'future' },
    { id: '5', label: t.shipped, state: 'future', time: t.shippedTime },
  ]
  const failed: ThreadStep[] = [...steps.slice(0, 2), { id: 'x', label: t.rejected, state: 'failed', time: '14:33' }]
  return (
    <>
      <Card name="thread-across" title={t.thread} span={8}>
        <div className="stretch">
          <TimeThread label={t.thread} steps={steps} look="across" />
          <TimeThread label={t.thread} steps={steps.slice(1)} look="bars" />
        </div>
      </Card>
      <Card name="thread-down" title={t.thread} span={4}>
        <TimeThread label={t.thread} steps={failed} />
      </Card>
    </>
  )
}
