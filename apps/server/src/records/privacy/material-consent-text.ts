import { ageOn, type CertificateType, checkCertificateNumber, type IsoDate, readResidentId } from '@openbeian/filing'
import { keptDays } from './retention-terms.ts'

/** What one agrees to before a paper that shows a person is taken in. A changed text is a new version, and is asked again. */
export const materialConsentText = {
  version: '2026-11-1',
  zh: [
    '办理备案依法需要核验主体负责人、网站（应用）负责人的真实身份，因此需要收集身份证件等材料的图片。证件信息属于敏感个人信息。',
    '处理方式：图片加密保存；自动识别其中的姓名、证件号码、有效期并与填写内容比对；由审核人员查看（每次查看都有记录，您可在“谁看过我的资料”中看到）；随备案一并报送通信管理局。不作其他用途。',
    `保存期限：备案存续期间；备案注销满 ${keptDays.cancelled} 天、订单作废满 ${keptDays.abandoned} 天（或服务商设定的天数）后删除。`,
    '您可以不同意，但没有这些材料依法不能备案。您可以随时撤回：订单尚可修改时，材料立即移出并删除；已经报送的，管局依法保存的部分不受撤回影响，我们保存的部分按上述期限删除。',
    '代他人提交的，须已取得其本人的单独同意；也可以把手机链接发给本人，由其自行同意并拍摄。未满十四周岁的，须由监护人同意。',
  ],
  en: [
    'A filing has to prove by law who the persons in charge are, hence pictures of identity papers are collected. What they show is sensitive personal information.',
    'How: pictures are stored encrypted; name, number and validity are read and compared with what was typed; reviewers look at them (each look is written down, and shown under “Who saw my data”); they are reported to the administration with the filing. Nothing else is done with them.',
    `How long: while it is filed; they are deleted ${keptDays.cancelled} days after the filing was cancelled, ${keptDays.abandoned} days after the order was abandoned (or as the provider set it).`,
    'You may refuse, but the law lets nobody file without them. You may withdraw at any time: while the order can be changed the papers are taken out and deleted at once; what was reported stays with the administration by law, and what we hold is deleted as said above.',
    'Who brings papers of others must have their separate consent; or send them a link, and they agree and photograph on their own phone. For a child under fourteen a guardian has to agree.',
  ],
}

/** 个人信息保护法第三十一条: full years. */
const agreesAt = 14

/** By the number of a resident ID alone: other certificates do not say when somebody was born. */
export function isUnderFourteen(
  { type, number }: { type: CertificateType | ''; number: string },
  today: IsoDate,
): boolean {
  if (type !== 'resident-id' || !checkCertificateNumber(type, number).ok) return false
  return ageOn(readResidentId(number).birthDate, today) < agreesAt
}
