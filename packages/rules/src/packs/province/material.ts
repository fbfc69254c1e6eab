import { type MaterialKind, orderNeeds } from '@openbeian/filing'
import { the } from '../../parts.ts'
import { whenKnown } from '../../reading.ts'
import type { Facts } from '../../situation.ts'
import { provinceRule } from './province-rule.ts'
import { commitmentLetter, partyBuildingProof } from './province-values.ts'

const isThere = (wanted: MaterialKind, { materials }: Facts) =>
  whenKnown(materials, (all) => all.some(({ kind, about }) => kind === wanted && about === 'subject'))

export const materialDemands = [
  ...commitmentLetter.map((row) =>
    provinceRule('commitment-letter', row, {
      check: 'MAT-011',
      about: the.subject,
      at: 'materials.commitment-letter',
      when: (_, { orderType }) => orderNeeds[orderType].does === 'adds',
      holds: (_, { facts }) => isThere('commitment-letter', facts),
      values: () => ({ letter: row.value }),
      message: { zh: '缺少《{letter}》。', en: 'the commitment letter 《{letter}》 is missing.' },
      whatToDo: { zh: '请下载模板，签字盖章后上传。', en: 'Sign the template and upload it.' },
    }),
  ),
  ...partyBuildingProof.map((row) =>
    provinceRule('party-building-proof', row, {
      check: 'PRV-65-01',
      about: the.subject,
      at: 'materials.other',
      when: (_, { orderType }) => orderNeeds[orderType].does === 'adds',
      holds: (_, { facts }) => isThere('other', facts),
      message: { zh: '缺少党建证明或党建确认函。', en: 'the party-building confirmation is missing.' },
      whatToDo: { zh: '请上传当地网信办的确认函（其他材料）。', en: 'Upload the local confirmation as another paper.' },
    }),
  ),
]
