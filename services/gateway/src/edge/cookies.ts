/** Of a name given twice the first counts. On https the `__Host-` prefix keeps everybody else from planting one. */
export const readCookies = (header: string | undefined): ReadonlyMap<string, string> => {
  const cookies = new Map<string, string>()
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    const name = part.slice(0, at).trim()
    if (at > 0 && name !== '' && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim())
  }
  return cookies
}

/** The session's and the sign-in's cookies. On https with the `__Host-` prefix; clients refuse that on plain http at loopback. */
export const cookieJar = (origin: string) => {
  const secure = origin.startsWith('https:')
  const name = (plain: string) => (secure ? `__Host-${plain}` : plain)
  const write = (cookie: string, value: string, sameSite: 'Strict' | 'Lax', seconds: number) =>
    `${cookie}=${value}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=${seconds}${secure ? '; Secure' : ''}`
  const [session, signIn] = [name('sid'), name('login')]
  return {
    session,
    signIn,
    setSession: (secret: string, seconds: number) => write(session, secret, 'Strict', seconds),
    clearSession: write(session, '', 'Strict', 0),
    setSignIn: (sealed: string, seconds: number) => write(signIn, sealed, 'Lax', seconds),
    clearSignIn: write(signIn, '', 'Lax', 0),
  }
}
export type CookieJar = ReturnType<typeof cookieJar>
