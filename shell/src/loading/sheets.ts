/**
 * Puts on the styles of one version of a part and takes off those of its others. A sheet that is off stays in the page: fetched again it would
 * come too late when somebody goes back, and Vite's own loader believes that it is there.
 */
export const wear = (part: string, version: string): void => {
  for (const sheet of document.head.querySelectorAll<HTMLLinkElement>(`link[rel=stylesheet][href^="/mfe/${CSS.escape(part)}/"]`))
    sheet.media = sheet.getAttribute('href')?.startsWith(`/mfe/${part}/${version}/`) ? '' : 'not all'
}
