import { whenKnown } from '../../conditions.ts'
import type { Pack } from '../../pack.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import type { Text } from '../../text.ts'
import { article, practice } from '../basis.ts'
import { installationBasis, installationRule } from '../installation/installation-rule.ts'
import { cancelling, everyFiling, undated } from '../order-types.ts'

const houseValues = {
  auditMonths: 12,
  keyDays: 90,
  sites: 3,
  processors: 2,
  memoryGigabytes: 4,
  bandwidthMegabits: 3,
  facePictureDays: 30,
  draftDays: 90,
  resentSms: 3,
} as const

/** Only one article asks for it; no law was found that does. */
const oneArticle = (zh: string, en: string): Text => ({
  zh: `只有一篇文章提到，没有找到法规依据。${zh}`,
  en: `One article alone asks for it, and no law was found. ${en}`,
})

const ours: Text = { zh: '这是建议值，不是法规，由服务商决定。', en: 'A proposal, no law: the provider decides.' }

const rules: Rule[] = [
  rule({
    ...installationBasis(article),
    ...installationRule,
    id: 'provider.audit-twelve-months',
    off: oneArticle('法定下限是6个月。', 'The law’s floor is six months.'),
    severity: 'warns',
    at: 'auditMonths',
    holds: ({ auditMonths }) => whenKnown(auditMonths, (months) => months >= houseValues.auditMonths),
    values: () => ({ min: houseValues.auditMonths }),
    message: { zh: '企业的操作日志保存不足{min}个月。', en: 'The log of units is kept less than {min} months.' },
    whatToDo: { zh: '请延长日志保存时间。', en: 'Keep it longer.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    id: 'provider.keys-rotated',
    off: oneArticle('轮换周期由密钥的用途决定。', 'How often depends on what a key is for.'),
    severity: 'warns',
    at: 'oldestKeyDays',
    holds: ({ oldestKeyDays }) => whenKnown(oldestKeyDays, (days) => days <= houseValues.keyDays),
    values: () => ({ max: houseValues.keyDays }),
    message: {
      zh: '最旧的密钥已用{oldestKeyDays}天，超过{max}天。',
      en: 'A key is {oldestKeyDays} days old, over {max}.',
    },
    whatToDo: { zh: '请轮换密钥。', en: 'Rotate it.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    id: 'provider.three-sites',
    off: oneArticle(
      '对小的服务商要求过高，法律只要求备份。',
      'Too much for a small provider; the law asks for backups.',
    ),
    severity: 'warns',
    at: 'sites',
    holds: ({ sites }) => whenKnown(sites, (count) => count >= houseValues.sites),
    values: () => ({ min: houseValues.sites }),
    message: {
      zh: '数据只在{sites}个中心，没有达到两地三中心。',
      en: 'The data are kept at {sites} sites, not at {min}.',
    },
    whatToDo: { zh: '请增加备份中心。', en: 'Add a site.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    id: 'provider.smallest-server',
    off: oneArticle('只够试用，实际由测量决定。', 'Enough for a trial; what is needed is measured.'),
    severity: 'informs',
    at: 'processors',
    holds: ({ processors, memoryGigabytes, bandwidthMegabits }) =>
      whenKnown(processors, (count) =>
        whenKnown(memoryGigabytes, (memory) =>
          whenKnown(
            bandwidthMegabits,
            (bandwidth) =>
              count >= houseValues.processors &&
              memory >= houseValues.memoryGigabytes &&
              bandwidth >= houseValues.bandwidthMegabits,
          ),
        ),
      ),
    values: () => ({ ...houseValues }),
    message: {
      zh: '服务器低于{processors}核、{memoryGigabytes}GB内存、{bandwidthMegabits}Mbps。',
      en: 'The server has less than {processors} cores, {memoryGigabytes} GB and {bandwidthMegabits} Mbit/s.',
    },
    whatToDo: { zh: '请使用更大的服务器。', en: 'Use a bigger one.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    id: 'provider.archive-format',
    off: oneArticle('接口规范收的是图片。', 'The interface takes pictures.'),
    severity: 'informs',
    at: 'archiveFormat',
    holds: ({ archiveFormat }) => whenKnown(archiveFormat, (format) => format === 'pdf-a-3'),
    message: { zh: '电子材料没有按PDF/A-3归档。', en: 'Papers are not archived as PDF/A-3.' },
    whatToDo: { zh: '请导出为PDF/A-3。', en: 'Export them as such.' },
  }),
  rule({
    ...installationBasis(practice),
    ...installationRule,
    id: 'provider.face-pictures-deleted',
    off: ours,
    severity: 'warns',
    at: 'facePictureDays',
    holds: ({ facePictureDays }) => whenKnown(facePictureDays, (days) => days <= houseValues.facePictureDays),
    values: () => ({ max: houseValues.facePictureDays }),
    message: {
      zh: '人脸照片保存{facePictureDays}天，超过{max}天。',
      en: 'Face pictures are kept {facePictureDays} days, over {max}.',
    },
    whatToDo: { zh: '只保存核验结果和任务编号。', en: 'Keep the result and the number of the check alone.' },
  }),
  rule({
    ...installationBasis(practice),
    ...installationRule,
    id: 'provider.old-drafts-deleted',
    off: ours,
    severity: 'warns',
    at: 'draftDays',
    holds: ({ draftDays }) => whenKnown(draftDays, (days) => days <= houseValues.draftDays),
    values: () => ({ max: houseValues.draftDays }),
    message: {
      zh: '没有提交的草稿保存{draftDays}天，超过{max}天。',
      en: 'Drafts are kept {draftDays} days, over {max}.',
    },
    whatToDo: { zh: '请到期删除草稿。', en: 'Delete them when they are due.' },
  }),
  rule({
    ...undated(practice),
    id: 'provider.resent-sms',
    scope: 'sms',
    appliesTo: [...everyFiling, ...cancelling],
    step: 'sms',
    off: ours,
    severity: 'warns',
    about: the.sms,
    at: 'resent',
    holds: ({ resent }) => whenKnown(resent, (count) => count <= houseValues.resentSms),
    values: () => ({ max: houseValues.resentSms }),
    message: {
      zh: '短信自动重发了{resent}次，超过{max}次。',
      en: 'The SMS was sent again {resent} times, over {max}.',
    },
    whatToDo: { zh: '请电话联系本人，不再自动重发。', en: 'Call the person instead.' },
  }),
]

/** House rules a provider may switch on: no law asks for them. */
export const providerPack: Pack = { id: 'provider', version: '1', asOf: '2026-11-21', rules }
