import { parseArgs } from 'node:util'
import { parseFilingNumber, proposeFilingNumber, shanghaiDay } from '@openbeian/filing'

/** `openbeian number <text> [--json]`: exit 0 when it is a number of the field, 1 when not. */
export function number(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  const text = positionals.join(' ')
  const parsed = parseFilingNumber(text, { on: shanghaiDay(new Date()) })
  const proposal = proposeFilingNumber(text)

  if (values.json) console.log(JSON.stringify({ ...parsed, ...(proposal ? { meant: proposal } : {}) }))
  else if (parsed.valid) for (const [name, value] of Object.entries(parsed)) console.log(`${name.padEnd(18)} ${value}`)
  else console.log(`${parsed.reason}${proposal ? ` ${proposal}` : ''}`)
  return parsed.valid ? 0 : 1
}
