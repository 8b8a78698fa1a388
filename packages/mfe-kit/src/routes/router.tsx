import { decoded } from '@jangteo/contracts/decoded'
import { type ReactNode, useCallback, useMemo } from 'react'
import { Router as WouterRouter, useParams as useWouterParams } from 'wouter'
import { type NavigateOptions, navigate, usePlace } from './location.ts'

export { Route, Switch } from 'wouter'

const useWouterPlace = (): [string, typeof navigate] => [usePlace().path, navigate]
const useWouterSearch = () => usePlace().search

/** Once, around the whole page: routes follow our own history, so that leaving can be asked about and scroll positions come back. */
export const Router = ({ children }: { children: ReactNode }) => (
  <WouterRouter hook={useWouterPlace} searchHook={useWouterSearch}>
    {children}
  </WouterRouter>
)

/** The absolute path of the page, wherever in the tree it is asked, and `navigate`. */
export const useLocation = (): [string, typeof navigate] => [usePlace().path, navigate]

/** What stands in the address in the place of each `:name` of the page's pattern; as it came where it cannot be decoded: no link of ours has that. */
export const useParams = (): Readonly<Record<string, string | undefined>> => {
  const params = useWouterParams()
  return Object.fromEntries(Object.entries(params).map(([name, text]) => [name, text && (decoded(text) ?? text)]))
}

/** The page's query, and how to change it (a new history entry unless `replace`). */
export const useSearchParams = (): [URLSearchParams, (next: URLSearchParams | Record<string, string>, options?: NavigateOptions) => void] => {
  const { search } = usePlace()
  const params = useMemo(() => new URLSearchParams(search), [search])
  const set = useCallback((next: URLSearchParams | Record<string, string>, options?: NavigateOptions) => {
    const text = new URLSearchParams(next).toString()
    navigate(location.pathname + (text && `?${text}`), options)
  }, [])
  return [params, set]
}
