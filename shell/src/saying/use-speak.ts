import { type Locale, setLocale } from '@jangteo/mfe-kit'
import { toast } from '@jangteo/ui'
import { useWords } from '../words/use-words.ts'

/** Changes the page's language. Where its words do not come, the page keeps its own and the person is told. */
export const useSpeak = (): ((locale: Locale) => void) => {
  const t = useWords()
  return (locale) => void setLocale(locale).catch(() => toast({ tone: 'broken', text: `${t.cannotSpeak}. ${t.checkConnection}` }))
}
