import { administrationTime } from './administration-time.ts'

const window = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/

/** `08:00-20:00`, or several with commas between them; one that ends before it begins goes past midnight. */
export const isHoursText = (hours: string): boolean => hours.split(',').every((it) => window.test(it.trim()))

/** Whether uploads are taken at this moment, by the clock in China. */
export function isWithinHours(hours: string, at: Date): boolean {
  const now = administrationTime(at).slice(11, 16)
  return hours.split(',').some((it) => {
    const [from = '', to = ''] = it.trim().split('-')
    return from <= to ? from <= now && now < to : from <= now || now < to
  })
}
