import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { UiProvider } from '../src/index.ts'
import en from './words/en.ts'
import ko from './words/ko.ts'

type Lang = 'ko' | 'en'
type Theme = 'light' | 'dark'
const words = { ko, en }

const asked = new URLSearchParams(location.search)
const firstLang: Lang = (asked.get('lang') ?? navigator.language).startsWith('en') ? 'en' : 'ko'
const dark = asked.has('theme') ? asked.get('theme') === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches

const Settings = createContext({ lang: firstLang, setLang: (_: Lang) => {}, theme: 'light' as Theme, setTheme: (_: Theme) => {} })

export const useSettings = () => useContext(Settings)
export const useWords = () => words[useSettings().lang]

/** Language and theme of this page; both stand in the address, so that a picture of it can be asked for. */
export const SettingsProvider = ({ children }: { children: ReactNode }) => {
  const [lang, setLang] = useState(firstLang)
  const [theme, setTheme] = useState<Theme>(dark ? 'dark' : 'light')
  useEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.dataset['theme'] = theme
    document.title = words[lang].title
    history.replaceState(null, '', `?lang=${lang}&theme=${theme}${location.hash}`)
  }, [lang, theme])
  return (
    <Settings value={{ lang, setLang, theme, setTheme }}>
      <UiProvider locale={lang} navigate={() => undefined}>
        {children}
      </UiProvider>
    </Settings>
  )
}
