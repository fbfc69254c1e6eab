import { explain, type Finding, type OrderTrial, type PastOrder, packs, tryPacks } from '@openbeian/rules'
import { type ExportedOrder, readExport } from './read-export.ts'
import { type Language, refuse } from './read-input.ts'
import { readPackFolder } from './read-pack.ts'
import { withWrittenPacks } from './with-written-packs.ts'

interface TryOptions {
  json: boolean
  language: Language
  pack?: string | undefined
  orders?: string | undefined
  on?: string | undefined
}

/** `openbeian rules try --pack new/ --orders export.json`: exit 0 tried, 2 pack or orders are refused. */
export function tryPack({ json, language, pack, orders, on }: TryOptions): number {
  if (pack === undefined || orders === undefined) {
    const message = { zh: '请给出--pack和--orders。', en: 'Name --pack and --orders.' }
    return refuse([{ at: 'rules try', message }], { json, language })
  }
  const added = withWrittenPacks(readPackFolder(pack))
  if ('faults' in added) return refuse(added.faults, { json, language })
  const read = readExport(orders, on)
  if ('fault' in read) return refuse([read.fault], { json, language })

  const trial = tryPacks(packs, added.packs, read.orders.map(asPast))
  if (json) console.log(JSON.stringify({ ...trial, skipped: read.skipped }, null, 2))
  else {
    const { changed, otherFindings, bugs } = trial
    console.log(
      language === 'zh'
        ? `${trial.orders}个订单：${changed.length}个结论改变，${otherFindings.length}个只有提示改变。`
        : `${trial.orders} orders: ${changed.length} would end otherwise, ${otherFindings.length} would only be told otherwise.`,
    )
    for (const it of [...changed, ...otherFindings]) console.log(linesOf(it, language).join('\n'))
    for (const { order, rule, at, reason } of bugs) console.log(`! ${order}: ${rule} (${at}): ${reason}`)
  }
  for (const { at, message } of json ? [] : read.skipped) console.error(`${at}: ${message[language]}`)
  return 0
}

function linesOf({ id, before, after, gone, come }: OrderTrial, language: Language): string[] {
  const line = (sign: string) => (it: Finding) => `  ${sign} ${it.severity} ${it.rule}  ${explain(it, language)}`
  return [
    before === after ? `${id}  ${after}` : `${id}  ${before} → ${after}`,
    ...gone.map(line('-')),
    ...come.map(line('+')),
  ]
}

const asPast = ({ id, situation, value: { masked } }: ExportedOrder): PastOrder => ({
  id,
  situation,
  ...(Array.isArray(masked) && { masked: masked.map(String) }),
})
