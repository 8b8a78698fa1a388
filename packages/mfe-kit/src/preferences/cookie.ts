const YEAR_S = 31_536_000

/** The value of one of the page's own cookies, null if there is none. */
export const readCookie = (name: string): string | null =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? null

/** Kept for a year and sent with every request, so that sign-in pages speak and look the same. `value` must need no escaping. */
export const writeCookie = (name: string, value: string): void => {
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax`
}
