import {
  daysBetween,
  type IsoDate,
  isCalendarDay,
  type MaterialKind,
  type OrderType,
  type RegionCode,
  type SubjectNature,
} from '@openbeian/filing'
import { isTyped, whenKnown, wordsIn } from '../conditions.ts'
import { everyFiling } from '../packs/order-types.ts'
import { each, the } from '../parts.ts'
import { type Basis, type Rule, type RuleDefinition, rule, type Scope, type Severity } from '../rule.ts'
import type { Facts } from '../situation.ts'
import type { Text } from '../text.ts'

interface RowHeader {
  id: string
  basis: Basis
  severity: Severity
  effectiveFrom?: IsoDate
  effectiveTo?: IsoDate
  province?: RegionCode
  /** Left out: of sponsors of every nature. */
  natures?: readonly SubjectNature[]
  /** Left out: of every order whose filing is judged. */
  orderTypes?: readonly OrderType[]
  /** Left out: the sentences of the family. */
  message?: Text
  whatToDo?: Text
}

/** What a row says beside its header. */
interface FamilyFields {
  'words-in-service-name': { words: readonly string[] }
  'material-of-subject': { material: MaterialKind; materialName: Text }
  'material-of-service': { material: MaterialKind; materialName: Text }
  'services-of-an-order': { max: number }
  'domains-of-a-service': { max: number }
  'resource-days': { days: number }
}

type Family = keyof FamilyFields
type RowOf<Name extends Family> = { [It in Name]: RowHeader & { family: It } & FamilyFields[It] }[Name]

/** One demand as data: the family knows how to ask, the row says what and of whom. */
export type FamilyRow = RowOf<Family>

const uploadIt: Text = { zh: '请上传清晰的彩色照片或扫描件。', en: 'Upload a clear colour photo or scan.' }

const isThere = ({ material }: { material: MaterialKind }, owner: string, { materials }: Facts) =>
  whenKnown(materials, (all) => all.some(({ kind, about }) => kind === material && about === owner))

/** How each family asks. */
const families: { [Name in Family]: (row: RowOf<Name>) => Rule } = {
  'words-in-service-name': (row) =>
    ruleOf(row, 'name', {
      about: each.service,
      at: 'name',
      when: ({ name }) => isTyped(name),
      holds: ({ name }) => wordsIn(name, row).length === 0,
      values: ({ name }) => ({ words: wordsIn(name, row).join('、') }),
      message: { zh: '服务名称“{name}”含有“{words}”。', en: 'The service name “{name}” contains “{words}”.' },
      whatToDo: { zh: '请换一个名称。', en: 'Choose another name.' },
    }),
  'material-of-subject': (row) =>
    ruleOf(row, 'material', {
      about: the.subject,
      at: `materials.${row.material}`,
      holds: (_, { facts }) => isThere(row, 'subject', facts),
      values: () => ({ material: row.materialName }),
      message: { zh: '缺少主办者的材料：{material}。', en: 'A paper of the sponsor is missing: {material}.' },
      whatToDo: uploadIt,
    }),
  'material-of-service': (row) =>
    ruleOf(row, 'material', {
      about: each.service,
      at: `materials.${row.material}`,
      holds: (_, { facts, index }) => isThere(row, `services.${index}`, facts),
      values: () => ({ material: row.materialName }),
      message: { zh: '服务“{name}”缺少材料：{material}。', en: 'A paper of “{name}” is missing: {material}.' },
      whatToDo: uploadIt,
    }),
  'services-of-an-order': (row) =>
    ruleOf(row, 'order', {
      about: the.order,
      at: 'services',
      holds: ({ services }) => services.length <= row.max,
      values: ({ services }) => ({ max: row.max, count: services.length }),
      message: {
        zh: '每个订单最多{max}个服务，现有{count}个。',
        en: 'An order holds at most {max} service(s); there are {count}.',
      },
      whatToDo: { zh: '请把其余服务放到另一个订单。', en: 'Move the others to another order.' },
    }),
  'domains-of-a-service': (row) =>
    ruleOf(row, 'domain', {
      about: each.service,
      at: 'domains',
      holds: ({ domains }) => domains.length <= row.max,
      values: ({ domains }) => ({ max: row.max, count: domains.length }),
      message: {
        zh: '每个服务最多{max}个域名，现有{count}个。',
        en: 'A service has at most {max} domain(s); there are {count}.',
      },
      whatToDo: { zh: '请把其余域名作为另一个服务备案。', en: 'File the others as another service.' },
    }),
  'resource-days': (row) =>
    ruleOf(row, 'resource', {
      about: each.access,
      at: 'resourceId',
      when: ({ resourceId }) => isTyped(resourceId),
      holds: ({ resourceId }, { facts, on }) =>
        whenKnown(
          facts.resources?.find(({ id }) => id === resourceId),
          ({ expiresOn }) => isCalendarDay(expiresOn) && daysBetween(on, expiresOn) >= row.days,
        ),
      values: () => ({ days: row.days }),
      message: { zh: '所选资源的剩余时长不足{days}天。', en: 'The chosen resource runs for less than {days} days.' },
      whatToDo: { zh: '请先续费。', en: 'Renew it first.' },
    }),
}

/** The rule a row stands for. */
export const ruleOfRow = (row: FamilyRow): Rule => asFamily(row.family, row)

const asFamily = <Name extends Family>(family: Name, row: RowOf<Name>): Rule => families[family](row)

function ruleOf<Part, Owner>(
  { id, basis, severity, province, natures, orderTypes, effectiveFrom, effectiveTo, message, whatToDo }: FamilyRow,
  scope: Scope,
  asking: Pick<RuleDefinition<Part, Owner>, 'about' | 'at' | 'when' | 'holds' | 'values' | 'message' | 'whatToDo'>,
): Rule {
  return rule<Part, Owner>({
    ...asking,
    ...(message && { message }),
    ...(whatToDo && { whatToDo }),
    ...(province && { province }),
    ...(effectiveTo && { effectiveTo }),
    ...(effectiveFrom ? { effectiveFrom } : { since: { unknown: true, sourceYear: basis.year } }),
    id,
    scope,
    basis,
    severity,
    appliesTo: orderTypes ?? everyFiling,
    when: (part, around) => {
      const { nature } = around.subject
      if (natures && (nature === '' || !natures.includes(nature))) return false
      return asking.when?.(part, around) ?? true
    },
  })
}
