import { addDays, isCalendarDay } from '@openbeian/filing'
import { hasEnoughBasisToBlock, sourcesOf } from './enough-basis.ts'
import { isInForce, verdictsOn } from './evaluate.ts'
import type { Pack } from './pack.ts'
import { emptyCache, type PlaceCache, type Rule, scopes } from './rule.ts'
import type { Situation } from './situation.ts'
import { sources } from './sources.ts'
import { both, fillIn, placeholdersOf, type Text } from './text.ts'

export interface LintFault {
  pack: string
  rule: string
  reason: Text
}

/**
 * What is wrong with packs before anybody is judged by them: as written, and against situations that have to
 * satisfy and to break every rule. Only these packs are linted, beside all others.
 */
export function lintPacks(packs: Pack[], situations: Situation[], only: Pack[] = packs): LintFault[] {
  const all = packs.flatMap(({ rules }) => rules)
  const ids = packs.flatMap(({ rules }) => rules.map(({ id }) => id))
  const asked = situations.map((situation): ExaminedSituation => ({ situation, seen: emptyCache() }))
  return only.flatMap((pack) =>
    pack.rules.flatMap((rule) => {
      const reasons = [
        ...(ids.filter((id) => id === rule.id).length > 1 ? [both('编号用了两次', 'its id is used twice')] : []),
        ...faultsOfCheck(rule, all),
        ...lintAsWritten(rule),
        ...faultsInSituations(rule, asked),
      ]
      return reasons.map((reason) => ({ pack: pack.id, rule: rule.id, reason }))
    }),
  )
}

/** A check becomes one rule, or one demand of several provinces, unless it is said why it became several. */
function faultsOfCheck({ id, check, checkShared }: Rule, all: Rule[]): Text[] {
  if (check === undefined || checkShared) return []
  const other = all.find((it) => it.check === check && demandOf(it.id) !== demandOf(id))
  return other
    ? [
        both(
          `检查 ${check} 也用于 ${other.id}，而 checkShared 没有说明原因`,
          `its check ${check} is also that of ${other.id}, and checkShared does not say why`,
        ),
      ]
    : []
}

/** `province.11.remark` and `province.12.remark` are one demand. */
const demandOf = (id: string): string => id.replace(/^province\.\d\d\./, 'province.')

/** What is wrong with a rule as it is written, before any situation is asked. */
export function lintAsWritten(rule: Rule): Text[] {
  const reasons: Text[] = []
  if (!scopes.includes(rule.scope)) reasons.push(both('类别不是已知的类别', 'its scope is not known'))
  if (!rule.basis.document || sourcesOf(rule.basis).length === 0) reasons.push(both('没有依据', 'it has no basis'))
  const foreign = sourcesOf(rule.basis).filter((id) => !Object.hasOwn(sources, id))
  if (foreign.length > 0)
    return [
      both(`来源 ${foreign.join('、')} 不是已知的来源`, `its source ${foreign.join(', ')} is not one of sources.ts`),
    ]
  if (rule.severity === 'blocks' && !hasEnoughBasisToBlock(rule.basis))
    reasons.push(both('依据不足，不能定为“须修改”', 'it blocks without enough basis'))
  if (sourcesOf(rule.basis).includes('house') && !rule.id.startsWith('provider.')) {
    reasons.push(
      both('只有以 provider. 开头的规则才能以本单位的规定为依据', 'only a rule named provider.… is a house rule'),
    )
  }
  for (const text of [rule.message, rule.whatToDo, ...(rule.off ? [rule.off] : [])]) {
    if (!text.zh.trim() || !text.en.trim())
      reasons.push(both('缺少一种语言的句子', 'a sentence is missing in one language'))
    if (/\p{Script=Han}/u.test(text.en.replace(/《[^《》]*》/g, '')))
      reasons.push(both('英文句子里有中文', 'an English sentence holds Chinese'))
  }
  if (rule.appliesTo.length === 0) reasons.push(both('不适用于任何情形', 'it applies on no occasion'))
  return [...reasons, ...faultsOfDates(rule)]
}

function faultsOfDates(rule: Rule): Text[] {
  const { effectiveTo } = rule
  if (effectiveTo !== undefined && !isCalendarDay(effectiveTo))
    return [both('结束日期不是日历上的一天', 'it ends on no day of the calendar')]
  if (!('effectiveFrom' in rule)) {
    const { sourceYear } = rule.since
    return sourceYear >= 1998 && sourceYear <= 2100
      ? []
      : [both('来源的年份不合理', 'the year of its source makes no sense')]
  }
  const { effectiveFrom } = rule
  if (!isCalendarDay(effectiveFrom)) return [both('开始日期不是日历上的一天', 'it begins on no day of the calendar')]
  return effectiveTo !== undefined && effectiveTo < effectiveFrom
    ? [both('结束早于开始', 'it ends before it begins')]
    : []
}

/** A situation, with the parts of it that other rules have looked up. */
interface ExaminedSituation {
  situation: Situation
  seen: PlaceCache
}

function faultsInSituations(rule: Rule, all: ExaminedSituation[]): Text[] {
  const asked = all
    .filter(({ situation }) => isInForce(rule, situation))
    .flatMap(({ situation, seen }) => verdictsOn(rule, situation, seen))
  const broken = asked.filter((verdict) => verdict.kind === 'broken')
  const reasons: Text[] = []
  if (!asked.some(({ kind }) => kind === 'holds'))
    reasons.push(both('没有情形符合这条规则', 'no situation satisfies it'))
  if (broken.length === 0) reasons.push(both('没有情形违反这条规则', 'no situation breaks it'))
  if (asked.some(({ kind }) => kind === 'bug')) reasons.push(both('在某个情形中出错', 'it breaks down in a situation'))
  const left = broken.flatMap(({ finding: { message, whatToDo } }) => [message, whatToDo].flatMap(wordsLeft))
  for (const word of new Set(left)) reasons.push(both(`没有内容可填入 {${word}}`, `nothing provides {${word}}`))
  if ('effectiveFrom' in rule && !isBrokenTheDayBefore(rule, rule.effectiveFrom, all)) {
    reasons.push(both('没有情形说明生效前一天', 'no situation shows the day before it took effect'))
  }
  return reasons
}

/** A filing that this rule would refuse, judged one day too early for it. */
const isBrokenTheDayBefore = (rule: Rule, effectiveFrom: string, all: ExaminedSituation[]): boolean =>
  isCalendarDay(effectiveFrom) &&
  all
    .filter(({ situation }) => situation.on === addDays(effectiveFrom, -1))
    .some(({ situation, seen }) => verdictsOn(rule, situation, seen).some(({ kind }) => kind === 'broken'))

const wordsLeft = (text: Text): string[] => placeholdersOf(fillIn(text, {}))
