import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isRecord } from '@openbeian/filing'
import {
  decideNeed,
  type NeedReason,
  needCriteria,
  needVerdicts,
  publicSecurityVerdicts,
  titleOfSource,
} from '@openbeian/rules'
import { messageOf } from './rules/read-input.ts'

const usage = 'Usage: openbeian need --facts <file.json, or - for standard input> [--json] [--lang zh|en]'

/** `openbeian need --facts facts.json [--json]`: exit 0 with a verdict, 2 when the facts cannot be read. */
export function need(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: { facts: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' } },
  })
  if (values.facts === undefined) return complain(usage)
  const facts = readFacts(values.facts)
  if ('fault' in facts) return complain(facts.fault)

  const decision = decideNeed(facts.declared)
  if (values.json) console.log(JSON.stringify(decision, null, 2))
  else console.log(linesOf(decision, values.lang === 'en' ? 'en' : 'zh').join('\n'))
  return 0
}

function readFacts(file: string): { declared: Record<string, unknown> } | { fault: string } {
  try {
    const read: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
    return isRecord(read)
      ? { declared: isRecord(read.facts) ? read.facts : read }
      : { fault: `${file} holds no object of facts.` }
  } catch (error) {
    return { fault: `${file} cannot be read: ${messageOf(error)}` }
  }
}

function linesOf(decision: ReturnType<typeof decideNeed>, language: 'zh' | 'en'): string[] {
  const { icp, actions, publicSecurity, reasons, assumed, warnings, notice } = decision
  const taken = Object.entries(assumed).map(([fact, value]) => `${fact}=${value}`)
  return [
    `${icp}  ${needVerdicts[icp][language]}`,
    ...(actions.length > 0 ? [actions.join(' → ')] : []),
    ...reasons.flatMap((it) => linesOfReason(it, language)),
    `${publicSecurity}  ${publicSecurityVerdicts[publicSecurity][language]}`,
    ...(taken.length > 0
      ? [`${language === 'zh' ? '未说明，按此判断' : 'not said, taken for granted'}: ${taken.join(', ')}`]
      : []),
    ...warnings.map(({ message }) => `! ${message[language]}`),
    notice[language],
  ]
}

function linesOfReason({ source, criterion, differs, ...text }: NeedReason, language: 'zh' | 'en'): string[] {
  const whose = criterion ? `${language === 'zh' ? '口径：' : 'criterion: '}${needCriteria[criterion][language]}` : ''
  const notes = [whose, ...source.map(titleOfSource)].filter(Boolean)
  return [
    `  · ${text[language]}${notes.length > 0 ? ` [${notes.join('; ')}]` : ''}`,
    ...(differs ? [`    ${language === 'zh' ? '来源不一：' : 'Sources differ: '}${differs[language]}`] : []),
  ]
}

function complain(text: string): 2 {
  console.error(text)
  return 2
}
