import { parseArgs } from 'node:util'
import { parseFilingNumber, proposeFilingNumber } from '@openbeian/filing'

/** `openbeian number <text> [--json]`: exit 0 when it is a number of the field, 1 when not. */
export function number(args: string[]): number {
  const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true })
  const text = positionals.join(' ')
  const parsed = parseFilingNumber(text)

  if (values.json) console.log(JSON.stringify(parsed))
  else if (parsed.valid) for (const [name, value] of Object.entries(parsed)) console.log(`${name.padEnd(18)} ${value}`)
  else {
    const proposal = proposeFilingNumber(text)
    console.log(`${parsed.reason}${proposal ? `; meant: ${proposal}?` : ''}`)
  }
  return parsed.valid ? 0 : 1
}
