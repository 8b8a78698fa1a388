/** The shop's calendar day of an instant, `2026-11-23`. */
export const shopDay = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (instant: string | Date): string => format.format(new Date(instant))
}
