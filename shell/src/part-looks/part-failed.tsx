import { announce, formatDateTime, lastKnownOf, type Part, partsHost, useLocale, useNow, useParts, useSession, useTitle } from '@jangteo/mfe-kit'
import { Button, IconButton, PartError, TextButton, toast } from '@jangteo/ui'
import { useEffect } from 'react'
import { isStaff, staffNav } from '../navigation/navigation.ts'
import { partLabel, shortVersion } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'
import css from './part-failed.module.css'
import { ROOM } from './part-loading.tsx'
import CircleAlertIcon from 'lucide-react/icons/circle-alert'

type Place = { part: Part; size: 'page' | 'slot'; minHeight: number }

const useNextTry = ({ failure }: Part) => {
  const t = useWords()
  const now = useNow(1000)
  if (!failure?.nextTryAt) return undefined
  const left = Math.max(0, failure.nextTryAt - now)
  return {
    label: t.nextTry(Math.ceil(left / 1000)),
    share: 1 - left / (failure.nextTryAt - failure.at),
    note: t.nthTry(failure.attempts + 1),
  }
}

/** What still works: the places of the other parts, and what is kept. */
const useSafe = ({ name }: Part): string[] => {
  const t = useWords()
  const locale = useLocale()
  const { roles } = useSession()
  const others = useParts().filter((one) => one.name !== name && !one.failure)
  const places = isStaff(roles)
    ? staffNav(others, roles).flatMap(({ items }) => items.map((item) => item.label[locale]))
    : others.map((one) => partLabel(one, locale))
  return [...(places.length > 0 ? [t.othersWork(places.join(', '))] : []), isStaff(roles) ? t.signedInKept : t.inputKept]
}

const useLastKnown = ({ name }: Part) => {
  const t = useWords()
  const locale = useLocale()
  const last = lastKnownOf(name)
  return last ? { title: t.lastSeen(formatDateTime(last.at, locale, 'minute')), figures: last.figures } : undefined
}

/** Address and time of the fault, to hand on to those who repair it. */
const Details = ({ part: { name, version, failure } }: { part: Part }) => {
  const t = useWords()
  const locale = useLocale()
  if (!failure) return null
  const text = `${name} ${failure.version || version} · ${failure.error.message} · ${formatDateTime(failure.at, locale, 'millis')}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      toast({ text: t.copied })
    } catch {
      toast({ text: t.notCopied })
    }
  }
  return (
    <>
      {text} · <TextButton onClick={() => void copy()}>{t.copyDetails}</TextButton>
    </>
  )
}

/** Retry first, then what worked before, the last values, what is safe, and for staff what those who repair it need. */
const Whole = ({ part, title, wholePage }: { part: Part; title: string; wholePage: boolean }) => {
  const t = useWords()
  const staff = isStaff(useSession().roles)
  const { failure } = part
  const why = failure?.nextTryAt ? t.partDownText(`${part.name} ${shortVersion(failure.version)}`) : t.partCrashed
  return (
    <PartError
      part={part.name}
      wholePage={wholePage}
      title={title}
      text={staff ? why : t.partDownSmall}
      retry={{ label: t.retry, run: () => partsHost().retry(part.name), busy: part.state === 'loading' }}
      others={failure?.previous && <Button onClick={() => partsHost().usePrevious(part.name)}>{t.usePrevious(shortVersion(failure.previous))}</Button>}
      next={useNextTry(part)}
      last={useLastKnown(part)}
      safe={useSafe(part)}
      details={staff && <Details part={part} />}
    />
  )
}

const FailedPage = ({ part, title }: { part: Part; title: string }) => {
  useTitle(title)
  return (
    <div className={css.page}>
      <Whole part={part} title={title} wholePage />
    </div>
  )
}

/** What stands where a part could not: all of it on a page and in a large slot, in a small one as little as the place allows. */
export const PartFailed = ({ part, size, minHeight }: Place) => {
  const t = useWords()
  const title = t.partDown(partLabel(part, useLocale()))
  useEffect(() => announce(`${title}. ${t.partDownSmall}`, 'assertive'), [title, t])
  if (size === 'page') return <FailedPage part={part} title={title} />
  if (minHeight >= ROOM) return <Whole part={part} title={title} wholePage={false} />
  const retry = { label: t.retry, run: () => partsHost().retry(part.name), busy: part.state === 'loading' }
  if (minHeight === 0) return <IconButton label={`${title}. ${t.retry}`} icon={CircleAlertIcon} onClick={retry.run} />
  return <PartError part={part.name} title={title} text={t.partDownSmall} retry={retry} small />
}
