import { isOneOf } from '@openbeian/filing'
import type { WithCodes } from '@openbeian/regulator'
import { z } from 'zod'
import { knowsAnswer, unknownAnswer } from '../answer-messages.ts'
import type { Fault, FaultScript } from './fault.ts'
import { faultTable, operationsOf } from './fault-table.ts'

/** When a fault strikes. */
const condition = z.strictObject({
  operation: z.string().optional(),
  /** From this call on, of those that fit operation and sequence. */
  call: z.int().min(1).default(1),
  /** `dataSequence` of an upload. */
  sequence: z.int().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
})

const isTimes = (it: unknown) => it === 'always' || (Number.isInteger(it) && Number(it) >= 1)

const plainFault = z.looseObject({
  do: z.enum(Object.keys(faultTable), { error: `"do" is one of: ${Object.keys(faultTable).join(', ')}` }),
  when: condition.prefault({}),
  times: z.custom<number | 'always'>(isTimes, '"times" is a number from 1 on, or "always"').optional(),
})

const fault = plainFault.transform(({ do: name, when: { operation, ...when }, times, ...others }, context): Fault => {
  const possible = operationsOf(name)
  if (operation !== undefined && !isOneOf(possible, operation)) {
    const message = `${name} strikes ${possible.join(', ')}, not ${operation}`
    context.issues.push({ code: 'custom', message, input: operation, path: ['when', 'operation'] })
  }
  const wishes = z.strictObject(faultTable[name]?.fields ?? {}).safeParse(others)
  for (const { message, path } of wishes.error?.issues ?? []) {
    context.issues.push({ code: 'custom', message, input: others, path: [...path] })
  }
  return {
    do: name,
    on: operation === undefined ? possible : possible.filter((it) => it === operation),
    when: withoutUndefined(when),
    times: times ?? (when.probability === undefined ? 1 : 'always'),
    wishes: wishes.data ?? {},
  }
})

const faultScript = z.strictObject({
  title: z.string().optional(),
  about: z.string().optional(),
  seed: z.int().min(0).default(1),
  faults: z.array(fault),
  /** For whoever walks through a scenario. */
  walk: z.array(z.unknown()).optional(),
})

/**
 * Reads what stands in a fault file or a scenario; the text of everything that is wrong with it otherwise. Codes are those of V3.0
 * and of the edition that is spoken.
 */
export function readFaultScript(
  value: unknown,
  edition: WithCodes = {},
): { ok: true; script: FaultScript } | { ok: false; wrong: string } {
  const read = faultScript.safeParse(value)
  if (!read.success) return { ok: false, wrong: z.prettifyError(read.error) }
  const { walk: _, ...script } = read.data
  const unknown = script.faults.flatMap(({ wishes: { code } }) =>
    typeof code === 'number' && !knowsAnswer(code, edition) ? unknownAnswer(code, edition) : [],
  )
  if (unknown.length > 0) return { ok: false, wrong: unknown.join('\n') }
  return { ok: true, script: withoutUndefined(script) }
}

type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> }
const withoutUndefined = <Value extends object>(value: Value): Present<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined)) as Present<Value>
