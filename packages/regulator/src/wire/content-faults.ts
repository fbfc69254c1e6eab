import { isKeyOf, isRecord } from '@openbeian/filing'
import type { Content, Meaning, Shape } from './element.ts'
import type { CodeTableName } from './scalars.ts'
import type { WireFault, WireReason } from './wire-fault.ts'

/** The ids in force, of the code tables that are at hand. */
export type KnownCodes = Partial<Record<CodeTableName, ReadonlySet<number>>>

/** What the schema takes and must not be sent, told by what the rows of the table mean. */
export function contentFaults<Value>(
  content: Content<Value>,
  value: Value,
  at: string,
  codes: KnownCodes,
): WireFault[] {
  const faults: WireFault[] = []
  visit(content.shape, value, at, codes, faults)
  return faults
}

function visit(shape: Shape, value: unknown, at: string, codes: KnownCodes, faults: WireFault[]): void {
  const fault = (path: string, reason: WireReason, detail: string) => faults.push({ path, reason, detail })
  if (shape.is === 'long') {
    const known = shape.table && isKeyOf(codes, shape.table) ? codes[shape.table] : undefined
    if (known && !known.has(Number(value))) fault(at, 'unknownCode', `${shape.table} ${value}`)
    return
  }
  if (shape.is === 'text') {
    const wrong = shape.meaning && wrongText[shape.meaning](String(value))
    if (wrong) fault(at, wrong.reason, wrong.detail)
    return
  }
  for (const [key, { tag, content, max }] of shape.rows) {
    const inner = key === undefined ? value : isRecord(value) ? value[key] : undefined
    if (inner === undefined) continue
    if (max === 1) visit(content.shape, inner, `${at}/${tag}`, codes, faults)
    else if (Array.isArray(inner)) {
      for (const [index, one] of inner.entries()) {
        visit(content.shape, one, `${at}/${tag}[${index + 1}]`, codes, faults)
      }
    }
  }
  if (isRange(value) && value.from > value.to) fault(at, 'reversedRange', `${value.from} to ${value.to}`)
}

const isRange = (value: unknown): value is { from: number; to: number } =>
  isRecord(value) && typeof value.from === 'number' && typeof value.to === 'number'

type Wrong = { reason: WireReason; detail: string } | undefined

const eachOf = (text: string, reason: WireReason, isRight: (one: string) => boolean): Wrong => {
  const wrong = text.split(';').find((it) => !isRight(it))
  return wrong === undefined ? undefined : { reason, detail: wrong.slice(0, 40) }
}

const wrongText: Record<Meaning, (text: string) => Wrong> = {
  phones: (text) => eachOf(text, 'notAPhone', (it) => /^[0-9]+(-[0-9]+)*$/.test(it)),
  emails: (text) => eachOf(text, 'notAnEmail', (it) => /^[^@\s]+@[^@\s]+$/.test(it)),
  base64: (text) =>
    text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text)
      ? undefined
      : { reason: 'notBase64', detail: `${text.length} characters` },
  day: (text) => (isDay(text) ? undefined : { reason: 'notADay', detail: text.slice(0, 40) }),
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
