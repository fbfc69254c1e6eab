import { whenKnown } from '../../conditions.ts'
import { the } from '../../parts.ts'
import { everyFiling, newServices } from '../order-types.ts'
import { annualCheck, filedSitesOpen } from './operation-values.ts'
import { provinceRule } from './province-rule.ts'

export const operationRules = [
  ...filedSitesOpen.map((row) =>
    provinceRule('filed-sites-open', row, {
      appliesTo: [...newServices, 'ADD_ACCESS'],
      ofOrder: true,
      about: the.order,
      when: (_, { orderType }) => orderType !== 'FIRST',
      holds: (_, { facts }) => whenKnown(facts.record?.closed, (closed) => closed.length === 0),
      values: (_, { facts }) => ({ closed: facts.record?.closed?.join('、') ?? '' }),
      message: {
        zh: '已备案的“{closed}”打不开，须先恢复访问。',
        en: '“{closed}” is filed and does not open.',
      },
      whatToDo: {
        zh: '请让已备案的网站正常打开，不再使用的先注销。',
        en: 'Bring it back, or cancel what is no longer used.',
      },
    }),
  ),
  ...annualCheck.map((row) =>
    provinceRule('annual-check', row, {
      severity: 'informs',
      appliesTo: [...everyFiling],
      ofOrder: true,
      about: the.order,
      holds: (_, { on }) => on.slice(5) < row.value.from || on.slice(5) > row.value.to,
      values: () => ({ from: row.value.from, to: row.value.to }),
      message: {
        zh: '{from}至{to}为年度审核期，负责人会收到短信。',
        en: 'from {from} to {to} the persons are asked by SMS to confirm what is filed.',
      },
      whatToDo: { zh: '请按短信完成年度审核。', en: 'Answer the SMS.' },
    }),
  ),
]
