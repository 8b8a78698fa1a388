import { type Part, partsHost, useLocale, useNow, useParts, useTitle } from '@jangteo/mfe-kit'
import { Button, CircleAlertIcon, IconButton, PartError, TextButton, toast } from '@jangteo/ui'
import { partLabel, shortVersion } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'

const useNextTry = (part: Part) => {
  const now = useNow(1000)
  const failure = part.failure
  if (!failure?.nextTryAt) return null
  const whole = failure.nextTryAt - failure.at
  const left = Math.max(0, failure.nextTryAt - now)
  return { seconds: Math.ceil(left / 1000), share: 1 - left / whole, count: failure.attempts + 1 }
}

/** In another part's page or in the head: as little as the place allows. */
const FailedSlot = ({ part, minHeight }: { part: Part; minHeight: number }) => {
  const t = useWords()
  const title = t.partDown(partLabel(part, useLocale()))
  const retry = { label: t.retry, run: () => partsHost().retry(part.name), busy: part.state === 'loading' }
  if (minHeight === 0) return <IconButton label={`${title}. ${t.retry}`} icon={CircleAlertIcon} onClick={retry.run} />
  return <PartError part={part.name} title={title} text={t.partDownSmall} retry={retry} small />
}

/** A whole page: retry first, then what worked before, what is safe, and what those who repair it need. */
const FailedPage = ({ part }: { part: Part }) => {
  const t = useWords()
  const locale = useLocale()
  const next = useNextTry(part)
  const { failure } = part
  const previous = failure?.previous
  const others = useParts().filter((one) => one.name !== part.name && one.state !== 'failed')
  const retry = { label: t.retry, run: () => partsHost().retry(part.name), busy: part.state === 'loading' }
  const detail = `${part.name} ${failure?.version ?? part.version}: ${failure?.error.message ?? ''}`
  const title = t.partDown(partLabel(part, locale))
  useTitle(title)
  return (
    <PartError
      part={part.name}
      title={title}
      text={failure?.nextTryAt ? t.partDownText(`${part.name} ${shortVersion(failure.version)}`) : t.partCrashed}
      retry={retry}
      others={previous && <Button onClick={() => partsHost().usePrevious(part.name)}>{t.usePrevious(shortVersion(previous))}</Button>}
      next={next ? { label: t.nextTry(next.seconds), share: next.share, note: t.nthTry(next.count) } : undefined}
      safe={[...(others.length > 0 ? [t.othersWork(others.map((one) => partLabel(one, locale)).join(', '))] : []), t.inputKept]}
      details={
        <>
          {detail} <TextButton onClick={() => void navigator.clipboard.writeText(detail).then(() => toast({ text: t.copied }))}>{t.copyDetails}</TextButton>
        </>
      }
    />
  )
}

/** What stands where a part could not. */
export const PartFailed = ({ part, size, minHeight }: { part: Part; size: 'page' | 'slot'; minHeight: number }) =>
  size === 'page' ? <FailedPage part={part} /> : <FailedSlot part={part} minHeight={minHeight} />
