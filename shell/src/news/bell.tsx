import { formatAgo, Slot, type User, useLocale, useNow, useSession } from '@jangteo/mfe-kit'
import { BellIcon, Menu } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { storeOf, useNews } from './news.ts'

/** Gathers what the parts tell this person; draws nothing. Once on the page. */
export const NewsWatch = () => {
  const { user } = useSession()
  return user && <div hidden>{<Slot name="header.news" props={{ tell: storeOf(user.id).tell }} />}</div>
}

const PersonsBell = ({ user }: { user: User }) => {
  const t = useWords()
  const locale = useLocale()
  const now = useNow(5000)
  const { items, unseen, see } = useNews(user.id)
  return (
    <Menu
      variant="icon"
      label={t.newsOf(unseen.length)}
      trigger={
        <>
          <BellIcon className="jt-icon" aria-hidden />
          {unseen.length > 0 && <span className="jt-news-dot" />}
        </>
      }
      items={
        items.length > 0
          ? items.map(({ part, id, text, at, href }) => ({ id: `${part} ${id}`, label: text, note: formatAgo(at, locale, now), href }))
          : [{ id: 'none', label: t.noNews, disabledReason: t.noNewsText }]
      }
      onOpen={see}
    />
  )
}

/** What happened lately to what this person cares for; a dot while something has not been seen. Guests have none. */
export const Bell = () => {
  const { user } = useSession()
  return user && <PersonsBell user={user} />
}

/** The dot on the phone's tab bar: read out as how many there are. */
export const useUnseenOf = (part: string): string | undefined => {
  const t = useWords()
  const { user } = useSession()
  const count = useNews(user?.id ?? '').unseen.filter((item) => item.part === part).length
  return user && count > 0 ? t.newsOf(count) : undefined
}
