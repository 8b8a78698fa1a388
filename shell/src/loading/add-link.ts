/** Adds a link to the head and waits for what it names. On an error or after `ms` the link is taken away again: a sheet that failed must not stay. */
export const addLink = (rel: 'modulepreload' | 'stylesheet', href: string, integrity: string | undefined, ms: number): Promise<HTMLLinkElement> =>
  new Promise((resolve, reject) => {
    const known = document.head.querySelector<HTMLLinkElement>(`link[rel="${rel}"][href="${CSS.escape(href)}"][data-loaded]`)
    if (known) return resolve(known)
    const link = document.createElement('link')
    const refuse = (why: string) => {
      clearTimeout(timer)
      link.remove()
      reject(new Error(`${href} ${why}`))
    }
    const timer = setTimeout(() => refuse(`did not come within ${ms / 1000} s`), ms)
    link.rel = rel
    link.href = href
    link.crossOrigin = 'anonymous'
    if (integrity) link.integrity = integrity
    link.onload = () => {
      clearTimeout(timer)
      link.dataset.loaded = ''
      resolve(link)
    }
    link.onerror = () => refuse('did not come or is not what was released')
    document.head.append(link)
  })
