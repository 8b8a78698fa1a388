// Blocking and tiny: language and theme stand before anything is painted, the language's words are on their way, the pieces that parts show before
// their code are dressed once their styles are there and never hold up the page; their words show with their letters. Inline code is forbidden by
// the page's policy.
;(() => {
  const cookie = (name) => document.cookie.match(`(?:^|; )${name}=([a-z]+)`)?.[1]
  const theme = cookie('theme')
  const lang = cookie('lang') ?? navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ko' || tag === 'en')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
  document.documentElement.lang = lang === 'en' ? 'en' : 'ko'
  const words = document.querySelector('meta[name=words]')?.content.match(`${document.documentElement.lang}=(\\S+)`)?.[1]
  if (words) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: words, crossOrigin: '' }))
  const dress = (sheet) =>
    new Promise((dressed) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', crossOrigin: '', integrity: sheet.integrity })
      link.setAttribute('href', sheet.getAttribute('href'))
      link.onload = () => dressed((link.dataset.loaded = ''))
      link.onerror = () => link.remove()
      document.head.append(link)
    })
  void Promise.all([...document.querySelectorAll('link[as=style]')].map(dress)).then(() => (document.documentElement.dataset.dressed = ''))
  const letter = async () => {
    // the last face of the family is the shop's own; asked for by name, a chunk with the same letters would come too
    const face = [...document.fonts].findLast(({ family }) => family.includes('Pretendard'))
    if (!(await face?.load().catch(() => undefined))) return
    document.documentElement.dataset.lettered = ''
    document.removeEventListener('load', letter, true)
  }
  document.addEventListener('load', letter, true)
  document.title = lang === 'en' ? 'Jangteo' : '장터'
})()
