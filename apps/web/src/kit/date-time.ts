import type { Language } from './language.tsx'

const zone = 'Asia/Shanghai'

const beijingParts = (iso: string) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  )

/** `2026年11月21日 10:32`, in Beijing time. */
export function formatDateTime(iso: string, language: Language): string {
  if (language === 'en') {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(iso),
    )
  }
  const it = beijingParts(iso)
  return `${it.year}年${Number(it.month)}月${Number(it.day)}日 ${it.hour}:${it.minute}`
}

/** `11月21日 10:32`, in Beijing time, for lists in which the year is plain. */
export function formatShortDateTime(iso: string, language: Language): string {
  const it = beijingParts(iso)
  if (language === 'zh') return `${Number(it.month)}月${Number(it.day)}日 ${it.hour}:${it.minute}`
  const day = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' })
  return `${day.format(new Date(iso))} ${it.hour}:${it.minute}`
}

/** `10:32`, in Beijing time. */
export function formatTime(iso: string): string {
  const it = beijingParts(iso)
  return `${it.hour}:${it.minute}`
}

/** `2026年11月21日` of a calendar day without a time. */
export function formatDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-')
  if (!year || !month || !date) return day
  if (language === 'en') return day
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** Does a clock beside this page show Beijing time? */
export const isBeijingTime = (now = new Date()): boolean => now.getTimezoneOffset() === -480
