import type { Refused } from '../../platform/http/watch.ts'
import { minuteMs } from '../../platform/time/durations.ts'

/** What is written: once when it happens, and once more with how often it happened besides. */
export interface RefusalNote extends Refused {
  times: number
}

interface Page {
  minute: number
  /** By what was refused to whom: how often besides the first time. */
  again: Map<string, RefusalNote>
  /** How many lines each address has. */
  lines: Map<string, number>
}

/** So many lines a minute are one address's, and so many all others'; what is more is counted alone. */
const linesOfAddress = 10
const linesOfAll = 100

/**
 * Keeps a flood of refusals from filling the disk. What is new in a minute is written at once, so that nothing is lost with
 * the process but how often; the same from the same address is counted, and written when the minute is over. A minute has at
 * most 202 rows, whoever tries what.
 */
export function refusalBook({ now, write }: { now: () => Date; write: (notes: RefusalNote[]) => Promise<void> }) {
  let page: Page = newPage(0)

  /** Writes how often, once the minute is over; or at the end. */
  async function close(): Promise<void> {
    const counted = [...page.again.values()].filter(({ times }) => times > 0)
    page = newPage(minuteOf(now()))
    if (counted.length > 0) await write(counted)
  }

  async function note(refused: Refused): Promise<void> {
    if (page.minute !== minuteOf(now())) await close()
    const line = lineFor(page, refused)
    const known = page.again.get(keyOf(line))
    if (known) {
      known.times += 1
      return
    }
    page.again.set(keyOf(line), { ...line, times: 0 })
    page.lines.set(line.ip, (page.lines.get(line.ip) ?? 0) + 1)
    await write([{ ...line, times: 1 }])
  }

  return { note, close }
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / minuteMs)
const newPage = (minute: number): Page => ({ minute, again: new Map(), lines: new Map() })

const keyOf = ({ caller, ip, action, about, asked, code }: Refused): string =>
  JSON.stringify([caller?.accountId, ip, action, about, asked, code])

/** As it is written: whole, or without what it was about where an address, or everybody, has had too many lines. */
function lineFor({ again, lines }: Page, refused: Refused): Refused {
  if (again.has(keyOf(refused))) return refused
  const { action, ip } = refused
  const bare = { action, about: 'access', asked: '', code: 'more' }
  if (again.size >= linesOfAll) return { ...bare, ip: '' }
  return (lines.get(ip) ?? 0) >= linesOfAddress ? { ...bare, ip } : refused
}
