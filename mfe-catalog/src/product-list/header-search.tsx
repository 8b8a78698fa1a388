import { navigate, useLocation, useSearchParams } from '@jangteo/mfe-kit'
import { SearchField } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'
import { readSearch, writeSearch } from './search.ts'

/** Fills `header.search`: on the list it changes what is shown, elsewhere it goes there. */
export const HeaderSearch = () => {
  const t = useWords()
  const [path] = useLocation()
  const [params] = useSearchParams()
  const onList = path === '/catalog'
  const search = readSearch(onList ? params : new URLSearchParams())
  const look = (text: string) => {
    if (text === search.text) return
    navigate(`/catalog?${writeSearch({ ...search, text })}`, { replace: onList })
  }
  return <SearchField label={t.search} placeholder={t.search} value={search.text} onSearch={look} clearLabel={t.clear} kbd="/" />
}
