import type { Locale } from '../preferences/locale.ts'

/** Where the shop's days begin and end. */
export const SHOP_TIME_ZONE = 'Asia/Seoul'

export type TimeStyle = 'date' | 'time' | 'minute' | 'datetime' | 'millis'

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: clock,
  time: { ...clock, second: '2-digit' },
  millis: { ...clock, second: '2-digit', fractionalSecondDigits: 3 },
  datetime: { month: 'short', day: 'numeric', ...clock },
}
const formats = new Map<string, Intl.DateTimeFormat>()
const format = (locale: Locale, style: TimeStyle) => {
  const key = locale + style
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', { ...styles[style], timeZone: SHOP_TIME_ZONE })
  formats.set(key, made)
  return made
}

/** An instant in the shop's time zone, 24 hours: `date` 2026년 11월 22일, `minute` 14:32, `time` 14:32:08, `millis` 14:32:08.114, `datetime` 11월 22일 14:32. */
export const formatDateTime = (at: string | number, locale: Locale, style: TimeStyle = 'datetime'): string => format(locale, style).format(new Date(at))

/** Whether both are on one day of the shop. */
export const isSameDay = (one: string | number, other: string | number): boolean => formatDateTime(one, 'en', 'date') === formatDateTime(other, 'en', 'date')

const units = [
  { from: 86_400, ko: '일', en: 'd' },
  { from: 3_600, ko: '시간', en: 'h' },
  { from: 60, ko: '분', en: 'min' },
  { from: 1, ko: '초', en: 's' },
] as const

/** How long ago, in one unit: 방금 under 5 s, 8초 전, 2분 전, 3시간 전, 4일 전; from 7 days on the date. A clock ahead of ours is 방금. */
export const formatAgo = (at: string | number, locale: Locale, now: number = Date.now()): string => {
  const seconds = Math.floor((now - new Date(at).getTime()) / 1000)
  if (seconds < 5) return locale === 'ko' ? '방금' : 'just now'
  if (seconds >= 7 * 86_400) return formatDateTime(at, locale, 'date')
  const unit = units.find(({ from }) => seconds >= from) ?? units[3]
  const count = Math.floor(seconds / unit.from)
  return locale === 'ko' ? `${count}${unit.ko} 전` : `${count} ${unit.en} ago`
}
