import type { ServiceWay } from '../../platform/outside/identity-service.ts'

const what: Record<ServiceWay, { zh: string; en: string }> = {
  'network-identity': {
    zh: '您在国家网络身份认证 App 中用网号、网证确认本人身份；我们把您的姓名、证件号码发给该服务核对。',
    en: 'You confirm who you are in the app of the national network identity (网号, 网证); we send your name and certificate number to the service to be compared.',
  },
  'mobile-operator': {
    zh: '我们把您的姓名、证件号码和手机号码发给该服务，由电信运营商核对手机号是否为本人实名登记。',
    en: 'We send your name, certificate number and mobile to the service: the operator of the network compares whom the mobile is registered to.',
  },
  'person-company': {
    zh: '我们把您的姓名、证件号码和单位的名称、统一社会信用代码发给该服务，核对您是否为该单位登记的法定代表人。',
    en: 'We send your name, certificate number, and name and code of the unit to the service, which compares whether you are registered as its legal representative.',
  },
}

/** What one agrees to before a service is asked. A changed text is a new version. */
export const serviceConsentText = (way: ServiceWay, service: string) => ({
  version: `2026-11-1 ${way}`,
  zh: [
    what[way].zh,
    `核对由第三方服务 ${service} 完成；不拍摄、不发送人脸或证件图片。`,
    '我们只保存核对的结果（一致、不一致或没有答复）和时间。',
    '证件号码属于敏感个人信息。您可以不同意，不影响办理备案：可以改为视频通话、幕布照片或当面核验。',
    '核对结果供审核人员参考，备案仍由人工审核。',
  ],
  en: [
    what[way].en,
    `The comparison is made by the service ${service}. No picture of a face or a certificate is taken or sent.`,
    'We keep what it answers (the same, not the same, or no answer) and when.',
    'The number of a certificate is sensitive personal information. You may refuse, and the filing goes on: by a video call, a photo before the curtain, or in person.',
    'The answer is for the reviewer; a person still decides.',
  ],
})
