import { whenKnown } from '../../conditions.ts'
import { type Rule, rule } from '../../rule.ts'
import { article, law, practice } from '../basis.ts'
import { installationBasis, installationRule } from './installation-rule.ts'

const namesOf = (fields: string[] = []): { names: string } => ({ names: fields.join('、') })

/** How the installation treats what it knows of persons. */
export const personalDataRules: Rule[] = [
  rule({
    ...installationBasis(law('pipl')),
    ...installationRule,
    severity: 'blocks',
    id: 'installation.sealed',
    check: 'SEC-001',
    at: 'clearFields',
    holds: ({ clearFields }) => whenKnown(clearFields, (fields) => fields.length === 0),
    values: ({ clearFields }) => namesOf(clearFields),
    message: { zh: '{names}没有加密保存。', en: '{names} lie in the clear.' },
    whatToDo: { zh: '请加密证件号码和手机号。', en: 'Seal certificate numbers and mobiles at rest.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.masked',
    check: 'SEC-002',
    at: 'unmaskedFields',
    holds: ({ unmaskedFields }) => whenKnown(unmaskedFields, (fields) => fields.length === 0),
    values: ({ unmaskedFields }) => namesOf(unmaskedFields),
    message: { zh: '{names}没有脱敏就显示。', en: '{names} are shown without a mask.' },
    whatToDo: {
      zh: '请脱敏，查看原文须说明原因并留痕。',
      en: 'Mask them; who sees them whole gives a reason, on record.',
    },
  }),
  rule({
    id: 'installation.face-consent',
    ...installationRule,
    check: 'SEC-007',
    basis: law('pipl', 'face-2025'),
    appliesTo: ['installation'],
    since: { unknown: true, sourceYear: 2025 },
    severity: 'blocks',
    at: 'facesWithoutConsent',
    holds: ({ facesWithoutConsent }) => whenKnown(facesWithoutConsent, (count) => count === 0),
    message: {
      zh: '{facesWithoutConsent}次人脸核验没有取得单独同意。',
      en: '{facesWithoutConsent} face checks were done without a consent of their own.',
    },
    whatToDo: { zh: '采集前请取得单独同意。', en: 'Ask for it before a face is taken.' },
  }),
  rule({
    ...installationBasis(law('pipl')),
    ...installationRule,
    severity: 'warns',
    id: 'installation.kept-no-longer',
    check: 'SEC-008',
    at: 'materialsPastTime',
    holds: ({ materialsPastTime }) => whenKnown(materialsPastTime, (count) => count === 0),
    message: {
      zh: '{materialsPastTime}份材料超过了必要的保存期限。',
      en: '{materialsPastTime} papers are kept longer than needed.',
    },
    whatToDo: { zh: '请删除，或说明保存的依据。', en: 'Delete them, or name what they are kept for.' },
  }),
  rule({
    ...installationBasis(law('pipl', 'data-flow-2024')),
    ...installationRule,
    severity: 'blocks',
    id: 'installation.stays-in-the-mainland',
    check: 'SEC-009',
    at: 'leavesMainland',
    holds: ({ leavesMainland }) => whenKnown(leavesMainland, (leaves) => !leaves),
    message: { zh: '备案个人信息未经合法途径出境。', en: 'Personal data leave the mainland without a legal way.' },
    whatToDo: { zh: '请把数据和备份都放在境内。', en: 'Keep data and backups in the mainland.' },
  }),
  rule({
    ...installationBasis(law('pipl', 'incident-reports-2025')),
    ...installationRule,
    severity: 'blocks',
    id: 'installation.breaches-reported',
    check: 'SEC-013',
    at: 'unreportedBreaches',
    holds: ({ unreportedBreaches }) => whenKnown(unreportedBreaches, (count) => count === 0),
    message: {
      zh: '{unreportedBreaches}起个人信息泄露没有及时报告。',
      en: '{unreportedBreaches} breaches were not reported in time.',
    },
    whatToDo: {
      zh: '较大以上事件须在4小时内报所在地省级网信部门，处置后30日内报送总结；并通知本人。',
      en: 'Larger ones go to the provincial CAC within 4 hours, a summary within 30 days of their end; tell the persons.',
    },
  }),
  rule({
    ...installationBasis(practice),
    ...installationRule,
    severity: 'warns',
    id: 'installation.papers-guarded',
    check: 'SEC-015',
    at: 'materialsOpenedFreely',
    holds: ({ materialsOpenedFreely }) => whenKnown(materialsOpenedFreely, (count) => count === 0),
    message: {
      zh: '{materialsOpenedFreely}份材料被无关人员查看，或没有留痕。',
      en: '{materialsOpenedFreely} papers were opened without need or record.',
    },
    whatToDo: { zh: '请收回权限，只给需要的人。', en: 'Take the right away from whoever does not need it.' },
  }),
  rule({
    ...installationBasis(practice),
    ...installationRule,
    severity: 'warns',
    id: 'installation.exports-approved',
    check: 'SEC-016',
    at: 'unapprovedExports',
    holds: ({ unapprovedExports }) => whenKnown(unapprovedExports, (count) => count === 0),
    message: { zh: '{unapprovedExports}次批量导出没有审批。', en: '{unapprovedExports} bulk exports had no approval.' },
    whatToDo: { zh: '请先审批再导出。', en: 'Approve an export before it is made.' },
  }),
]
