import { useGauge, useLocale, useParts, useSession } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useEffect } from 'react'
import { hasHeard, takeReleases } from '../loading/host.ts'
import { fetchReleases } from '../loading/releases.ts'
import { isStaff } from '../navigation/navigation.ts'
import { partLabel, shortVersion } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'
import { useSwaps } from './swaps.ts'

const AGAIN_MS = 3_000

/** Asks the registry; in a tab that nobody sees not before somebody does. Returns how to call it off. */
const askRegistry = (): (() => void) => {
  const over = new AbortController()
  const ask = async () => {
    if (document.hidden) return document.addEventListener('visibilitychange', () => void ask(), { once: true, signal: over.signal })
    try {
      const releases = await fetchReleases()
      if (!over.signal.aborted) takeReleases(releases)
    } catch {
      const timer = setTimeout(() => void ask(), AGAIN_MS)
      over.signal.addEventListener('abort', () => clearTimeout(timer))
    }
  }
  void ask()
  return () => over.abort()
}

/** Hears of deploys by the catalog's feed, whatever the page, and after each reconnect. */
const useDeploys = () => {
  const current = useGauge<Record<string, { version: string }>>('catalog', 'releases')
  useEffect(() => {
    if (Object.entries(current ?? {}).some(([name, { version }]) => !hasHeard(name, version))) return askRegistry()
  }, [current])
}

/** Says that a version waits for what is being written, and to staff that one was refused. */
const useNotices = () => {
  const t = useWords()
  const locale = useLocale()
  const parts = useParts()
  const staff = isStaff(useSession().roles)
  const { waiting, refused } = useSwaps()
  useEffect(() => {
    if (waiting.length === 0) return
    const now = waiting.flatMap((one) => one.now ?? [])
    const run = () => now.forEach((take) => take())
    return toast({ text: t.newVersion, stays: true, ...(now.length > 0 && { offer: { label: t.takeNow, run } }) })
  }, [waiting, t])
  const part = parts.find(({ name }) => name === refused?.part)
  const text = part && refused && t.versionRefused(`${partLabel(part, locale)} ${shortVersion(refused.version)}`)
  useEffect(() => {
    if (staff && text) toast({ text })
  }, [staff, text, refused])
}

/** New versions come while the page is open. Shows nothing itself. */
export const Deploys = () => {
  useDeploys()
  useNotices()
  return null
}
