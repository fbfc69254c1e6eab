import type { Service } from '@openbeian/filing'
import { isCalendarDay } from '@openbeian/filing'
import { isSameName, isTyped, whenKnown } from '../../conditions.ts'
import { each, type OfService } from '../../parts.ts'
import { type Rule, rule, type Severity } from '../../rule.ts'
import type { Facts, Situation } from '../../situation.ts'
import { identityOf, isAsFiled } from '../as-filed.ts'
import { practice, publishedBy } from '../basis.ts'
import { isUploaded } from '../is-uploaded.ts'
import { isUnit, undated } from '../order-types.ts'
import { type Sector, sectors } from './pre-approval-sectors.ts'

const severities: Record<Sector['regime']['value'], Severity> = { asked: 'warns', own: 'warns', abolished: 'informs' }

/** What a service says of itself: its name, its remark and the contents chosen. */
function saidBy({ name, remark, contents }: Service, { codeTables }: Facts): string {
  const chosen = codeTables?.contents?.filter(({ id }) => contents.includes(id)).map((it) => it.name) ?? []
  return [name, remark, ...chosen].join(' ')
}

const signOf = ({ signs }: Sector, text: string): string => signs.exec(text)?.[0] ?? ''

/** The sectors a service or the business of its sponsor points to, with the words that do. */
export const sectorsOf = (service: Service, { facts }: Pick<Situation, 'facts'>): { sector: Sector; sign: string }[] =>
  sectors
    .map((sector) => ({ sector, sign: signOf(sector, `${saidBy(service, facts)} ${facts.company?.scope ?? ''}`) }))
    .filter(({ sign }) => sign !== '')

/** An approval of the sector is entered, by the name of its category where the table is known. */
function isApproved({ preApprovals }: Service, { category }: Sector, { codeTables }: Facts): boolean {
  const names = codeTables?.preApprovals
  if (!names) return preApprovals.length > 0
  return preApprovals.some((it) => category.test(names.find(({ id }) => id === it.category)?.name ?? ''))
}

const isAnswered = (service: Service, sector: Sector, { facts, index }: { facts: Facts } & OfService) =>
  isApproved(service, sector, facts) || isUploaded('no-pre-approval-statement', `services.${index}`, facts)

const ofSector = (sector: Sector): Rule =>
  rule({
    id: `national.pre-approval-${sector.id}`,
    scope: 'preapproval',
    ...(sector.check && { check: sector.check }),
    ...undated(sector.regime.value === 'own' ? practice : publishedBy('tencent')),
    severity: severities[sector.regime.value],
    about: each.service,
    at: 'preApprovals',
    when: (service, { facts }) => signOf(sector, saidBy(service, facts)) !== '',
    holds: (service, around) => isAnswered(service, sector, around),
    values: (service, { facts }) => ({
      sign: signOf(sector, saidBy(service, facts)),
      sector: sector.name,
      document: sector.document,
      authority: sector.authority,
    }),
    message:
      sector.regime.value === 'abolished'
        ? {
            zh: '“{sign}”涉及{sector}，前置审批多已取消，个别省份仍要求{document}。',
            en: '“{sign}” points to {sector}: mostly abolished, but some provinces still ask for the {document}.',
          }
        : {
            zh: '“{sign}”涉及{sector}，须取得{document}。',
            en: '“{sign}” points to {sector}: that needs the {document}.',
          },
    whatToDo: {
      zh: '请填写{authority}的批准文号并上传文件；不涉及的，请上传不涉及前置审批承诺书。',
      en: 'Enter what {authority} issued and upload it; where the pages have none of it, upload the statement that says so.',
    },
  })

export const preApprovalRules: Rule[] = [
  ...sectors.map(ofSector),
  rule({
    id: 'national.pre-approval-by-business-scope',
    scope: 'preapproval',
    check: 'PRE-016',
    ...undated(publishedBy('huawei')),
    severity: 'informs',
    about: each.service,
    at: 'preApprovals',
    when: (_, around) => isUnit(around.subject) && !isAsFiled(around, (it) => identityOf(it.subject.principal)),
    holds: (service, around) =>
      whenKnown(around.facts.company, ({ scope = '' }) => {
        const asked = sectors.filter(
          (it) =>
            it.regime.value === 'asked' &&
            signOf(it, scope) !== '' &&
            signOf(it, saidBy(service, around.facts)) === '' &&
            !isApproved(service, it, around.facts),
        )
        return asked.length === 0 || isUploaded('no-pre-approval-statement', `services.${around.index}`, around.facts)
      }),
    values: (_, { facts }) => ({
      signs: sectors
        .map((it) => (it.regime.value === 'asked' ? signOf(it, facts.company?.scope ?? '') : ''))
        .filter(isTyped)
        .join('、'),
    }),
    message: {
      zh: '经营范围含“{signs}”，网站内容如有涉及须前置审批。',
      en: 'The business scope holds “{signs}”: pages about it need an approval first.',
    },
    whatToDo: {
      zh: '网站不涉及的，请上传不涉及前置审批承诺书。',
      en: 'Where the pages have none of it, upload the statement that says so.',
    },
  }),
  rule({
    id: 'national.pre-approval-current',
    scope: 'preapproval',
    check: 'PRE-013',
    checkShared: 'number, paper and validity of one approval are asked apart',
    ...undated(publishedBy('huawei', 'wechat')),
    severity: 'blocks',
    about: each.service,
    at: 'preApprovals',
    when: ({ preApprovals }) => preApprovals.some(({ validTo }) => isCalendarDay(validTo)),
    holds: ({ preApprovals }, { on }) => preApprovals.every(({ validTo }) => !isCalendarDay(validTo) || validTo >= on),
    values: ({ preApprovals }, { on }) => ({
      number: preApprovals.find(({ validTo }) => isCalendarDay(validTo) && validTo < on)?.number ?? '',
    }),
    message: { zh: '前置审批“{number}”已过期。', en: 'The approval “{number}” has ended.' },
    whatToDo: { zh: '请先延续审批，再填写新的文号。', en: 'Have it renewed, then enter the new one.' },
  }),
  rule({
    id: 'national.pre-approval-holder',
    scope: 'preapproval',
    check: 'PRE-014',
    ...undated(practice),
    severity: 'warns',
    about: each.material,
    when: (_, { material, subject }) => material.kind === 'pre-approval' && isTyped(subject.name),
    holds: ({ holder }, { subject }) => whenKnown(holder, (name) => isSameName(name, subject.name)),
    values: ({ holder = '' }) => ({ holder }),
    message: {
      zh: '前置审批文件的持有者是“{holder}”，不是主办单位。',
      en: 'The approval was issued to “{holder}”, not to the sponsor.',
    },
    whatToDo: { zh: '请由主办单位自己申请审批。', en: 'The sponsor applies for an approval of its own.' },
  }),
]
