import { observable, useObservable } from '../observable.ts'
import { readCookie, writeCookie } from './cookie.ts'
import { hearTabs, tellTabs } from './tabs.ts'

export type Theme = 'light' | 'dark'

const darkWanted = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)')
const present = (): Theme => {
  const chosen = typeof document === 'undefined' ? null : readCookie('theme')
  if (chosen === 'light' || chosen === 'dark') return chosen
  return darkWanted?.matches ? 'dark' : 'light'
}
const current = observable<Theme>(present())
darkWanted?.addEventListener('change', () => current.set(present()))

const show = (theme: Theme) => {
  document.documentElement.dataset.theme = theme
  current.set(theme)
}
// what was sent, not the cookie: that may reach this tab after the message
hearTabs('theme', (text) => show(text === 'dark' ? 'dark' : 'light'))

/** What the page looks like now: the person's choice, else the system's. */
export const useTheme = (): Theme => useObservable(current)

/** Chosen by hand and remembered for a year (cookie `theme`), in every tab at once; the shell's first script applies it before anything is painted. */
export const setTheme = (theme: Theme): void => {
  writeCookie('theme', theme)
  show(theme)
  tellTabs('theme', theme)
}
