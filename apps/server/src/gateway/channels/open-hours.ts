import { minuteMs } from '../../platform/time/durations.ts'
import type { OpenHours } from '../../records/channels/channels.rows.ts'

const time = String.raw`(\d{1,2})(?:\s*[:：]\s*(\d{2})(?:\s*[:：]\s*\d{2})?|\s*[时点](?:\s*(\d{1,2})\s*分)?)?`
const range = new RegExp(`${time}\\s*(?:-|－|—+|–|~|～|至|到)\\s*${time}`, 'g')

/** The reporting hours an administration names in its answer 20; empty when it names none we can read. */
export const parseOpenHours = (message: string): OpenHours[] =>
  // a date is no time of day
  [...message.replace(/\d{4}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}\s*日?/g, ' ').matchAll(range)].flatMap((found) => {
    const [, hour, minute, minuteOf, toHour, toMinute, toMinuteOf] = found
    // two bare numbers may be anything
    if (!/[:：时点]/.test(found[0])) return []
    const from = timeOfDay(hour, minute ?? minuteOf)
    const to = timeOfDay(toHour, toMinute ?? toMinuteOf)
    return from && to && from !== to ? [{ from, to }] : []
  })

function timeOfDay(hour = '', minute = '00'): string | undefined {
  const isTime = Number(hour) < 24 || (Number(hour) === 24 && Number(minute) === 0)
  return isTime && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : undefined
}

const dayMinutes = 24 * 60
/** Shanghai has had no summer time since 1991. */
const shanghaiMinutes = 8 * 60

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** When reports are taken next: `at` itself while they are. */
export function nextOpening(hours: readonly OpenHours[], at: Date): Date {
  if (hours.length === 0) return at
  const now = (Math.floor(at.getTime() / minuteMs) + shanghaiMinutes) % dayMinutes
  const waits = hours.map(({ from, to }) => {
    const start = minutesOf(from)
    const length = (minutesOf(to) - start + dayMinutes) % dayMinutes || dayMinutes
    const since = (now - start + dayMinutes) % dayMinutes
    return since < length ? 0 : dayMinutes - since
  })
  const wait = Math.min(...waits)
  return wait === 0 ? at : new Date((Math.floor(at.getTime() / minuteMs) + wait) * minuteMs)
}
