import { announce, setTheme, signInHref, signOut, useLocale, useParts, useSession, useTheme } from '@jangteo/mfe-kit'
import { HomeIcon, LanguagesIcon, LogOutIcon, MoonIcon, type PaletteOption, SunIcon } from '@jangteo/ui'
import { iconOf } from '../navigation/icon-of.ts'
import { isStaff, personalNav, publicNav, staffNav } from '../navigation/navigation.ts'
import { useSpeak } from '../saying/use-speak.ts'
import { useWords } from '../words/use-words.ts'
import LogInIcon from 'lucide-react/icons/log-in'

type Command = PaletteOption & { label: string }

/** Where this person may go, and what the shell itself can do. */
export const useCommands = (): { places: Command[]; acts: Command[] } => {
  const t = useWords()
  const speak = useSpeak()
  const locale = useLocale()
  const theme = useTheme()
  const { user, roles } = useSession()
  const parts = useParts()
  const staff = staffNav(parts, roles).flatMap(({ items }) => items)
  const items = [...staff, ...personalNav(parts, roles), ...(isStaff(roles) ? [] : publicNav(parts))]
  const dark = theme === 'dark'
  const leave = () => void signOut().catch(() => announce(t.signOutFailed, 'assertive'))
  return {
    places: [
      { id: 'home', label: t.home, icon: HomeIcon, href: '/' },
      ...items.map((item) => ({ id: `place-${item.id}`, label: item.label[locale], icon: iconOf(item.icon), href: item.path })),
    ],
    acts: [
      { id: 'theme', label: dark ? t.toLight : t.toDark, icon: dark ? SunIcon : MoonIcon, run: () => setTheme(dark ? 'light' : 'dark') },
      { id: 'language', label: t.otherLanguage, icon: LanguagesIcon, run: () => speak(locale === 'ko' ? 'en' : 'ko') },
      user
        ? { id: 'sign-out', label: t.signOut, icon: LogOutIcon, run: leave }
        : { id: 'sign-in', label: t.signIn, icon: LogInIcon, run: () => location.assign(signInHref()) },
    ],
  }
}
