import { type CheckView, installationChecks } from '@openbeian/contract'
import { tryReading } from '../../papers/copies/try-reading.ts'
import type { Deps } from '../../platform/deps.ts'
import { clockDifferenceMs } from '../../platform/postgres/clock-difference.ts'
import { findUnguarded } from '../../platform/postgres/unguarded.ts'
import { secondMs } from '../../platform/time/durations.ts'
import { checkWords } from './check-words.ts'

/** Servers whose clocks differ by more disagree about which sessions are over. */
const maxClockDifferenceMs = 2 * secondMs

interface Found {
  isGood: boolean
  detail?: string | undefined
}

/** What whoever runs this installation should know before people come, each with what to do. */
export async function checkInstallation(deps: Deps): Promise<CheckView[]> {
  const { sender, installation, publicAddress } = deps
  const [unguarded, unreadable, differenceMs] = await Promise.all([
    findUnguarded(deps.db),
    tryReading(),
    clockDifferenceMs(deps),
  ])
  const publicUrl = publicAddress?.()
  const found: Record<CheckView['check'], Found> = {
    database: { isGood: unguarded.length === 0, detail: unguarded.join('; ') },
    keys: { isGood: installation !== undefined, detail: installation?.keysFolder ?? 'OPENBEIAN_KEY' },
    mail: { isGood: sender?.email !== undefined },
    sms: { isGood: sender?.sms !== undefined },
    'public-url': { isGood: publicUrl?.startsWith('https:') ?? false, detail: publicUrl },
    materials: { isGood: unreadable === undefined, detail: unreadable },
    pdf: { isGood: deps.drawPdfPage !== undefined },
    clock: {
      isGood: Math.abs(differenceMs) <= maxClockDifferenceMs,
      detail: String(Math.round(differenceMs / secondMs)),
    },
  }
  return installationChecks.map((check) => viewOf(check, found[check]))
}

function viewOf(check: CheckView['check'], { isGood, detail = '' }: Found): CheckView {
  const { ok, warn, whatToDo } = checkWords[check]
  return isGood ? { check, state: 'ok', found: ok(detail) } : { check, state: 'warn', found: warn(detail), whatToDo }
}
