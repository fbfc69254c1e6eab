import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isRecord } from '@openbeian/filing'
import {
  type Dialect,
  type DialectTrial,
  dialectOfFile,
  type FileFault,
  type OrderToTry,
  readDialectFile,
  sampleCodeTables,
  tryDialect,
  v30,
} from '@openbeian/regulator'
import { type ExportedOrder, readExport } from '../rules/read-export.ts'
import { type InputFault, type Language, languageOf, messageOf, refuse } from '../rules/read-input.ts'

const usage = `Usage: openbeian dialect <work> <file> [--json] [--lang zh|en]
  lint   what is wrong with an edition of the interface: line, place and reason; exit 1 when something is
  try    --orders export.json   in how many past orders each added element is filled, which orders could not be
         reported, and what they hold that the edition does not carry; export.json: openbeian rules export-orders
How to write the file: docs/dialects.md.`

interface DialectOptions {
  file: string
  json: boolean
  language: Language
  orders?: string | undefined
}

const commands: Record<string, (given: DialectOptions) => number> = { lint, try: tryOn }

/** `openbeian dialect lint|try FILE`: exit 0 done, 1 the file is refused, 2 wrong use. */
export function dialect(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      orders: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const [name = '', file] = positionals
  const work = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (values.help || !work || file === undefined) {
    console[values.help ? 'log' : 'error'](usage)
    return values.help ? 0 : 2
  }
  return work({ file, json: values.json, language: languageOf(values.lang), orders: values.orders })
}

function lint({ file, json, language }: DialectOptions): number {
  const read = readEdition(file)
  if ('faults' in read) return refused(read.faults, { json, language })
  const { version, elements } = read.file
  console.log(json ? '{ "faults": [] }' : `${file}: ${version}, ${elements.length} element(s) added, no fault.`)
  return 0
}

function tryOn({ file, json, language, orders }: DialectOptions): number {
  if (orders === undefined) {
    const message = { zh: '请给出--orders。', en: 'Name --orders.' }
    return refuse([{ at: 'dialect try', message }], { json, language })
  }
  const read = readEdition(file)
  if ('faults' in read) return refused(read.faults, { json, language })
  const given = readExport(orders)
  if ('fault' in given) return refuse([given.fault], { json, language })
  const asked = { before: v30, after: read.dialect, codes: sampleCodeTables }
  const trial = tryDialect(asked, given.orders.map(toTry))
  if (json) console.log(JSON.stringify({ ...trial, skipped: given.skipped }, null, 2))
  else console.log(linesOf(trial, language).join('\n'))
  for (const { at, message } of json ? [] : given.skipped) console.error(`${at}: ${message[language]}`)
  return 0
}

function readEdition(file: string) {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    const reason = messageOf(error)
    const why = { zh: `文件读不出来：${reason}`, en: `The file cannot be read: ${reason}` }
    return { faults: [{ at: file, message: why }] }
  }
  const read = readDialectFile(text)
  if (!read.ok) return { faults: read.faults.map((it) => inFile(file, it)) }
  const built: Dialect = dialectOfFile(read.file)
  return { file: read.file, dialect: built }
}

const inFile = (file: string, { line, at, reason }: FileFault): InputFault => ({
  at: [`${file}:${line}`, at].filter(Boolean).join(' '),
  message: reason,
})

function refused(faults: InputFault[], options: { json: boolean; language: Language }): 1 {
  refuse(faults, options)
  return 1
}

function toTry({ id, situation: { orderType, filing, on }, value }: ExportedOrder): OrderToTry {
  const told = isRecord(value.told) ? value.told : {}
  const known = { submittedOn: textOf(told.submittedOn) || on, identityConfirmedOn: textOf(told.identityConfirmedOn) }
  return { id, orderType, filing, told: { reference: textOf(value.reference) || id, orderType, ...known } }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function linesOf({ orders, filled, refused, notCarried }: DialectTrial, language: Language): string[] {
  const zh = language === 'zh'
  return [
    zh
      ? `${orders}个订单：${refused.length}个不能按这个版本上报。`
      : `${orders} orders: ${refused.length} could not be reported in this edition.`,
    ...filled.map((it) => `  ${it.tag}  ${it.title[language]}: ${it.orders}`),
    ...refused.flatMap(({ id, faults }) => [
      `! ${id}`,
      ...faults.map(({ path, reason, detail }) => `    ${path}  ${reason}  ${detail}`),
    ]),
    ...(notCarried.length > 0 ? [zh ? '这个版本不上报：' : 'Not carried by this edition:'] : []),
    ...notCarried.map((it) => `  ${it.title[language]}: ${it.orders}`),
  ]
}
