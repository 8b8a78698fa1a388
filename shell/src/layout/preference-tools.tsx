import { setTheme, useLocale, useTheme } from '@jangteo/mfe-kit'
import { IconButton, MoonIcon, SunIcon } from '@jangteo/ui'
import { useSpeak } from '../saying/use-speak.ts'
import { useWords } from '../words/use-words.ts'
import css from './tools.module.css'

/** Language and theme. Switching either keeps the page and what was typed. */
export const PreferenceTools = () => {
  const t = useWords()
  const speak = useSpeak()
  const locale = useLocale()
  const theme = useTheme()
  const other = locale === 'ko' ? 'en' : 'ko'
  return (
    <>
      <button type="button" className={css.language} lang={other} title={t.otherLanguage} onClick={() => speak(other)}>
        {t.otherLanguageShort}
      </button>
      <IconButton
        label={theme === 'dark' ? t.toLight : t.toDark}
        icon={theme === 'dark' ? SunIcon : MoonIcon}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      />
    </>
  )
}
