import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FilingError } from '@openbeian/filing'
import { gbkEncode, type Sealed, seal, toJson, unseal, type WireFault } from '@openbeian/regulator'
import { dialect, findingsOf, readDocument, textOf, writeDocument } from './documents.ts'

const usage = `Usage: openbeian regulator <work> <file> [--out <file>] …
  decode <xml>      a document in GBK or UTF-8, as JSON
  encode <json>     the JSON of decode, as a document in GBK: [--download]
  seal <xml>        zipped, hashed, encrypted: [--key 16chars --iv 16chars]
  unseal <json>     what seal printed, or the parameters of an upload: [--key 16chars --iv 16chars]
  validate <xml>    all findings, exit 1 when there are any: [--json] [--sample-codes]
A file called - is what comes in.`

interface CommandInput {
  bytes: Buffer
  options: Options
}
type Options = ReturnType<typeof optionsOf>['values']
type CommandResult = { output?: string | Buffer; exitCode: number; errors?: string[] }

const commands: Record<string, (given: CommandInput) => CommandResult | Promise<CommandResult>> = {
  decode,
  encode,
  seal: sealing,
  unseal: opening,
  validate,
}

/** `openbeian regulator <work> <file>`: exit 0 done, 1 the file is refused, 2 wrong use. */
export async function regulator(args: string[]): Promise<number> {
  const [name = '', ...rest] = args
  const work = Object.hasOwn(commands, name) ? commands[name] : undefined
  const given = work && readArguments(rest)
  if (!work || !given) {
    console.error(usage)
    return name === '' || name === '--help' ? 0 : 2
  }
  const { output, exitCode, errors = [] } = await tried(() => work(given))
  for (const it of errors) console.error(it)
  if (output !== undefined) {
    if (given.options.out) writeFileSync(given.options.out, output)
    else process.stdout.write(output)
  }
  return exitCode
}

const optionsOf = (args: string[]) =>
  parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      key: { type: 'string' },
      iv: { type: 'string' },
      download: { type: 'boolean' },
      json: { type: 'boolean' },
      'sample-codes': { type: 'boolean' },
    },
  })

/** Nothing: the arguments make no sense, which was said. */
function readArguments(args: string[]): CommandInput | undefined {
  try {
    const { values, positionals } = optionsOf(args.map((it) => (it === '-' ? '/dev/stdin' : it)))
    const [file] = positionals
    if (!file || positionals.length > 1) return undefined
    return { bytes: readFileSync(file), options: values }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return undefined
  }
}

async function tried(work: () => CommandResult | Promise<CommandResult>): Promise<CommandResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FilingError && error.code === 'regulator.not-encodable') {
      const { faults } = error.details as { faults: WireFault[] }
      return refused(faults)
    }
    if (!(error instanceof FilingError || error instanceof SyntaxError)) throw error
    return { exitCode: 1, errors: [error.message] }
  }
}

const refused = (faults: WireFault[]): CommandResult => ({ exitCode: 1, errors: faults.map(line) })

const line = ({ path, reason, detail }: WireFault): string => `${path || 'document'}  ${reason}  ${detail}`

function decode({ bytes }: CommandInput): CommandResult {
  const read = readDocument(textOf(bytes))
  return read.ok ? { exitCode: 0, output: `${toJson(read.value)}\n` } : refused(read.faults)
}

function encode({ bytes, options }: CommandInput): CommandResult {
  const xml = writeDocument(bytes.toString('utf8'), options.download ? 'download' : 'upload')
  return { exitCode: 0, output: gbkEncode(xml) }
}

async function sealing({ bytes, options }: CommandInput): Promise<CommandResult> {
  const sealed = await seal(textOf(bytes), { dialect, ...cipherOf(options) })
  return { exitCode: 0, output: `${JSON.stringify(sealed, null, 2)}\n` }
}

async function opening({ bytes, options }: CommandInput): Promise<CommandResult> {
  const opened = await unseal(JSON.parse(bytes.toString('utf8')) as Sealed, { dialect, ...cipherOf(options) })
  return opened.ok
    ? { exitCode: 0, output: gbkEncode(opened.xml) }
    : { exitCode: 1, errors: [`${opened.code}  ${opened.reason}`] }
}

function validate({ bytes, options }: CommandInput): CommandResult {
  const findings = findingsOf(textOf(bytes), options['sample-codes'] === true)
  const exitCode = findings.length > 0 ? 1 : 0
  if (options.json) return { exitCode, output: `${JSON.stringify({ valid: exitCode === 0, findings }, null, 2)}\n` }
  return exitCode === 0 ? { exitCode, output: 'valid\n' } : refused(findings)
}

const cipherOf = ({ key, iv }: Options) => (key !== undefined && iv !== undefined ? { cipher: { key, iv } } : {})
