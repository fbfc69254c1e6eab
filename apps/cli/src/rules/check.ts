import { parseArgs } from 'node:util'
import { shanghaiDay } from '@openbeian/filing'
import { type Evaluation, evaluate, explain, packs, packVersion, type Text } from '@openbeian/rules'
import { type Language, languageOf, readJson, refuse } from './read-input.ts'
import { readOrder } from './read-order.ts'

const usage = `Usage: openbeian check <order.json> [--on 2026-11-21] [--json] [--lang zh|en]
  What the rules of that day (today, unless the order or --on says otherwise) find in an order:
  { "orderType": "FIRST", "on": "2026-11-21", "filing": { … }, "facts": { … } }; - reads standard input.
  What is left out of the filing counts as not filled in, what is left out of the facts as not known yet.
  Exit 0: nothing blocks; 1: something does, or a rule broke down; 2: this is no order that can be judged.`

/** `openbeian check order.json --on 2026-11-21 --json` */
export function check(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      on: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  const [file] = positionals
  if (values.help || file === undefined) {
    console[values.help ? 'log' : 'error'](usage)
    return values.help ? 0 : 2
  }
  const { json } = values
  const language = languageOf(values.lang)
  const read = readJson(file)
  if ('fault' in read) return refuse([read.fault], { json, language })
  const order = readOrder(read.value, { on: values.on, today: shanghaiDay(new Date()) })
  if ('faults' in order) return refuse(order.faults, { json, language })

  const { on, orderType } = order.situation
  const evaluation = evaluate(packs, order.situation)
  const notes = notesOf(on)
  if (json) console.log(JSON.stringify({ orderType, on, rules: packVersion(packs), ...evaluation, notes }, null, 2))
  else console.log([...linesOf(evaluation, language), ...notes.map((it) => it[language])].join('\n'))
  return evaluation.bugs.length > 0 || evaluation.findings.some(({ severity }) => severity === 'blocks') ? 1 : 0
}

/** What the packs cannot say of a day that lies after them. */
function notesOf(on: string): Text[] {
  const asOf = packs.map((pack) => pack.asOf).reduce((one, other) => (one > other ? one : other), '')
  if (on <= asOf) return []
  return [
    {
      zh: `规则的来源截至${asOf}；此后的变化这里还不知道。`,
      en: `The sources of the rules were looked through on ${asOf}: what changes later is not known here.`,
    },
  ]
}

const headings = {
  blocks: { zh: '须修改', en: 'Must be mended' },
  warns: { zh: '可能被退回', en: 'May come back' },
  informs: { zh: '请留意', en: 'Worth knowing' },
} as const

function linesOf({ findings, unknown, bugs }: Evaluation, language: Language): string[] {
  const groups = Object.entries(headings).flatMap(([severity, heading]) => {
    const own = findings.filter((it) => it.severity === severity)
    return own.length > 0
      ? [`${heading[language]} (${own.length})`, ...own.map((it) => `  ${it.rule}  ${explain(it, language)}`)]
      : []
  })
  const rules = [...new Set(unknown.map(({ rule }) => rule))]
  return [
    ...(findings.length > 0 ? groups : [language === 'zh' ? '未发现问题。' : 'Nothing was found.']),
    ...(rules.length > 0
      ? [`${language === 'zh' ? '尚不知道' : 'Not known yet'} (${rules.length}): ${rules.join(', ')}`]
      : []),
    ...bugs.map(({ rule, at, reason }) => `! ${rule} (${at}): ${reason}`),
  ]
}
