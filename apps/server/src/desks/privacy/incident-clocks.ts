import type { IncidentBody, IncidentGrade, IncidentView } from '@openbeian/contract'
import { dayMs, hourMs } from '../../platform/time/durations.ts'

/** 《国家网络安全事件报告管理办法》, known at second hand: 较大 and graver within four hours, the summary within thirty days of its end. */
const reportWithinMs = 4 * hourMs
const summaryWithinMs = 30 * dayMs
const reported: Record<IncidentGrade, boolean> = { ordinary: false, larger: true, major: true, gravest: true }

/** What runs, what was met, and what is late, as of now. */
export function clocksOf(
  { grade, knownAt, reportedAt, handledAt, summarisedAt }: IncidentBody,
  now: Date,
): Pick<IncidentView, 'report' | 'summaryClock'> {
  if (!reported[grade]) return {}
  const clock = (from: string, withinMs: number, done: string | undefined) => {
    const due = new Date(Date.parse(from) + withinMs)
    const ended = done === undefined ? now : new Date(done)
    const state = ended > due ? 'late' : done === undefined ? 'running' : 'met'
    return { dueAt: due.toISOString(), state } as const
  }
  return {
    report: clock(knownAt, reportWithinMs, reportedAt),
    ...(handledAt ? { summaryClock: clock(handledAt, summaryWithinMs, summarisedAt) } : {}),
  }
}
