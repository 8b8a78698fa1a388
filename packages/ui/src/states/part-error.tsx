import CheckIcon from 'lucide-react/icons/check'
import RetryIcon from 'lucide-react/icons/rotate-ccw'
import { type ReactNode, useId } from 'react'
import { Button } from '../acting/button.tsx'
import { classNames } from '../class-names.ts'
import { threadOf, type Part } from '../part.ts'

type PartErrorProps = {
  part: Part
  title: ReactNode
  text: ReactNode
  retry?: { label: string; run: () => void; busy?: boolean }
  /** Further buttons, e.g. the last good version. */
  others?: ReactNode
  /** When it tries by itself: words, share of the wait that is over, words. */
  next?: { label: ReactNode; share: number; note?: ReactNode }
  /** Last known values with their time. */
  last?: { title: ReactNode; figures: readonly { label: string; value: ReactNode }[] }
  /** What still works and what is kept. */
  safe?: ReactNode[]
  /** Address and trace, for those who repair it. */
  details?: ReactNode
  /** In a small place: title, text and retry only. */
  small?: boolean
  /** The title is the page's heading: nothing else stands on it. */
  wholePage?: boolean
}

const LooseThread = ({ part }: { part: Part }) => (
  <svg className={classNames('jt-broken-thread', threadOf(part))} viewBox="0 0 76 28" width="76" height="28" aria-hidden="true">
    <path d="M2 25 10 3M16 25 24 3" />
    <path className="jt-broken-loose" d="M29 22c2-8 5-9 7-5s5 4 7-2" />
    <path className="jt-broken-waiting" d="m49 25 8-22M64 25 72 3" />
  </svg>
)

const Last = ({ title, figures }: NonNullable<PartErrorProps['last']>) => (
  <div className="jt-broken-last">
    <p>{title}</p>
    <dl>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
        </div>
      ))}
    </dl>
  </div>
)

/** Stands in the place of a part that failed: retry first, then the last values, then what is safe. Nothing in it is read out by itself. */
export const PartError = ({ part, title, text, retry, others, next, last, safe = [], details, small, wholePage }: PartErrorProps) => {
  const Title = wholePage ? 'h1' : 'h2'
  const id = useId()
  return (
    <section className={classNames('jt-broken', small && 'jt-broken-small')} aria-labelledby={id}>
      {!small && <LooseThread part={part} />}
      <Title className="jt-tile-title" id={id}>
        {title}
      </Title>
      <p className="jt-broken-text">{text}</p>
      <div className="jt-broken-actions">
        {retry && (
          <Button variant="primary" size={small ? 'toolbar' : 'page'} icon={RetryIcon} busy={retry.busy} onClick={retry.run}>
            {retry.label}
          </Button>
        )}
        {others}
      </div>
      {next && (
        <div className="jt-broken-next">
          <span>{next.label}</span>
          <progress value={next.share} max={1} aria-hidden="true" />
          {next.note}
        </div>
      )}
      {last && <Last {...last} />}
      {safe.length > 0 && (
        <ul className="jt-broken-safe">
          {safe.map((line, at) => (
            <li key={at}>
              <CheckIcon className="jt-icon" aria-hidden />
              {line}
            </li>
          ))}
        </ul>
      )}
      {details && <div className="jt-broken-details">{details}</div>}
    </section>
  )
}
