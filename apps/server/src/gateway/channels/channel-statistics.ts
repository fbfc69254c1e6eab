import type { ChannelStatistics } from '@openbeian/contract'
import { nextSteps } from '@openbeian/regulator'
import type { z } from 'zod'
import type { Work } from '../../platform/deps.ts'
import { hourMs } from '../../platform/time/durations.ts'
import { callsByCode, callsByHour, outcomesByHour } from '../../records/channels/channel-calls.store.ts'
import { viewChannel } from './list-channels.ts'

/** The administration did what was asked, or had nothing to do. */
const done = Object.entries(nextSteps)
  .filter(([, step]) => step === 'done' || step === 'nothingThere' || step === 'askAgain')
  .map(([code]) => Number(code))

/** Calls, their latency and what came of them, hour by hour; quiet hours are left out. Throws `reporting.channel-not-found`. */
export async function channelStatistics(
  work: Work,
  { channelId, hours }: { channelId: string; hours: number },
): Promise<z.infer<typeof ChannelStatistics>> {
  await viewChannel(work, work.caller, channelId)
  const { db, now } = work
  const since = new Date(Math.floor(now().getTime() / hourMs) * hourMs - (hours - 1) * hourMs)
  const [calls, codes, outcomes] = await Promise.all([
    callsByHour(db, { channelId, since, done }),
    callsByCode(db, channelId, since),
    outcomesByHour(db, channelId, since),
  ])
  const at = (it: { hour: Date }) => it.hour.toISOString()
  const outcomeAt = new Map(outcomes.map((it) => [at(it), it]))
  const callAt = new Map(calls.map((it) => [at(it), it]))
  return {
    hours: [...new Set([...callAt.keys(), ...outcomeAt.keys()])].sort().map((hour) => {
      const of = callAt.get(hour)
      const made = Number(of?.calls ?? 0)
      const unreachable = Number(of?.unreachable ?? 0)
      const well = Number(of?.done ?? 0)
      return {
        at: hour,
        calls: made,
        done: well,
        refused: made - well - unreachable,
        unreachable,
        medianMs: of?.medianMs ?? 0,
        slowestMs: of?.slowestMs ?? 0,
        approved: Number(outcomeAt.get(hour)?.approved ?? 0),
        returned: Number(outcomeAt.get(hour)?.returned ?? 0),
      }
    }),
    codes: codes.map(({ operation, code, calls: made }) => ({
      operation,
      ...(code === null ? {} : { code }),
      calls: Number(made),
    })),
  }
}
