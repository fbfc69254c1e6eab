import type { Hour } from './use-reporting.ts'

const hourMs = 3_600_000
const quiet = { calls: 0, done: 0, refused: 0, unreachable: 0, medianMs: 0, slowestMs: 0, approved: 0, returned: 0 }

/** The hours of a time with those nobody called in, so that a chart shows the pauses too. */
export function everyHour(hours: Hour[], count: number, now = Date.now()): Hour[] {
  const known = new Map(hours.map((it) => [new Date(it.at).getTime(), it]))
  const last = Math.floor(now / hourMs) * hourMs
  return Array.from({ length: count }, (_, at) => last - (count - 1 - at) * hourMs).map(
    (at) => known.get(at) ?? { at: new Date(at).toISOString(), ...quiet },
  )
}
