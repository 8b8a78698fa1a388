import { formatAgo, type Part, useLocale, useNow } from '@jangteo/mfe-kit'
import { PartTag } from '@jangteo/ui'
import { shortVersion } from '../navigation/part-label.ts'
import { useWords } from '../words/use-words.ts'

/** Who made this, in which version, and how long it has been running. */
export const DeployedTag = ({ part }: { part: Part }) => {
  const t = useWords()
  const ago = formatAgo(part.activatedAt, useLocale(), useNow(30_000))
  return <PartTag part={part.name} version={shortVersion(part.version)} note={`· ${t.deployed(ago)}`} loose={part.state === 'failed'} />
}
