import { chineseCharactersIn } from '../conditions.ts'
import { isIdiom, looksLikePerson, placesIn, withoutSiteSuffix } from '../packs/national/name-words.ts'
import { companyWords } from '../words/company-words.ts'
import { genericNames } from '../words/generic-names.ts'
import { brandsIn } from '../words/known-brands.ts'
import { marketingWords } from '../words/marketing-words.ts'
import { personalDoubtfulWords } from '../words/personal-doubtful-words.ts'
import { personalTabooWords } from '../words/personal-taboo-words.ts'
import { preApprovalWords } from '../words/pre-approval-words.ts'
import { sensitiveWords } from '../words/sensitive-words.ts'
import { stateWords } from '../words/state-words.ts'
import type { NameContext } from './name-context.ts'

/** What pages of a person are about, and what those of a unit are. */
const personalTails = ['随笔', '读书札记', '生活手记', '学习笔记', '日常记录', '手账', '拾遗']
const unitTails = ['', '官方网站', '产品介绍', '客户服务', '业务介绍', '展示厅', '服务指南', '资料库']
const appTails = ['', '助手', '随行版', '客户端', '掌上版', '移动版']

/** Words for pages of somebody of whom nothing else can be used. */
const neutralCores = ['南窗', '听雨', '半亩', '拾光', '远行', '慢读']

/** Names to try, nearest to what was typed first; the rules decide which of them may be suggested. */
export function* candidatesFor(name: string, context: NameContext): Generator<string> {
  const typed = coreOf(name, context)
  if (context.nature === 'individual') yield* personalCandidates(typed, context)
  else yield* unitCandidates(typed, context)
}

function* personalCandidates(typed: string, { kind }: NameContext): Generator<string> {
  const tails = kind === 'website' ? personalTails : [...personalTails, ...appTails]
  for (const core of [typed, ...neutralCores]) {
    if (chineseCharactersIn(core) < 2) continue
    for (const tail of tails) yield fitted(core, tail)
  }
}

function* unitCandidates(typed: string, { kind, sponsor, facts }: NameContext): Generator<string> {
  const tails = kind === 'website' ? unitTails : appTails
  const short = shortNameOf(sponsor, facts)
  const own = [short, short.slice(0, 2)].filter((it) => chineseCharactersIn(it) > 1)
  const isNear = own.some((it) => typed.includes(it.slice(0, 2)))
  if (chineseCharactersIn(typed) > 1 && (own.length === 0 || isNear))
    for (const tail of tails) yield fitted(typed, tail)
  for (const core of own) {
    if (!isNear && chineseCharactersIn(typed) > 1) yield `${core}${typed}`
    for (const tail of tails) yield fitted(core, tail)
  }
  if (sponsor) yield sponsor
  for (const core of neutralCores) for (const tail of tails) yield fitted(core, tail)
}

/** The core, cut to the 10 characters a personal name may have, and its tail; characters both share are written once. */
function fitted(core: string, tail: string): string {
  const short = core.slice(0, 10)
  const met = [4, 3, 2].find((length) => tail.length >= length && short.endsWith(tail.slice(0, length))) ?? 0
  return `${short}${tail.slice(met)}`
}

/** The Chinese core of a name, without the words no rule lets through; empty when only those remain. */
function coreOf(name: string, { nature, sponsor, facts }: NameContext): string {
  const bare = withoutSiteSuffix(name)
  if (isIdiom(name) || (nature === 'individual' && looksLikePerson(name))) return ''
  const chinese = bare.replace(/[^\p{Script=Han}]/gu, '')
  const personal = [...companyWords.words, ...personalTabooWords.words, ...personalDoubtfulWords.words]
  const banned = [
    ...stateWords.words,
    ...sensitiveWords.words,
    ...preApprovalWords.words,
    ...marketingWords.words,
    ...brandsIn(chinese, sponsor),
    ...(nature === 'individual' ? [...personal, ...placesIn(chinese, facts), sponsor] : []),
  ].filter((it) => it !== '')
  const left = banned
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, word) => text.split(word).join(''), chinese)
    .replace(/^的|的$/g, '')
  return genericNames.words.includes(left) ? '' : left
}

const legalForm =
  /(股份有限公司|有限责任公司|集团有限公司|有限公司|普通合伙|有限合伙|个体工商户|分公司|公司|集团|合作社|经营部|事务所|工作室|商行|厂|店)/g

/** 字号: the name of a unit without its place and its legal form. */
function shortNameOf(sponsor: string, facts: NameContext['facts']): string {
  const bare = sponsor.replace(/[（(][^（()）]*[）)]/g, '')
  const places = placesIn(bare, facts)
    .filter((it) => bare.indexOf(it) < 4)
    .toSorted((one, other) => other.length - one.length)
  const placeless = places.reduce(
    (left, place) => (left.startsWith(place) ? left.slice(place.length).replace(/^[省市区县]/, '') : left),
    bare,
  )
  return placeless.replace(legalForm, '')
}
