import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  intro: '核验备案信息中的负责人是否本人。可以刷脸，也可以选择其他方式，都不影响办理。',
  byStaff: '您代客户办理：刷脸由本人在自己的手机上完成，请把手机链接交给本人；也可以为本人登记其他核验方式。',
  nobody: '请先填写负责人的姓名和证件号码。',
  backToOrder: '返回订单',
  onPhone: '用手机刷脸',
  onPhoneFor: (name: string) => `用手机刷脸：${name}`,
  allDone: '负责人的身份核验都已完成或提交，可以继续办理。',
  isReading: '等待本人阅读说明并同意',
  hasAgreed: '本人已同意说明，等待刷脸',
}

const en: typeof zh = {
  intro:
    'We check that the persons named in the filing are themselves: by face, or in another way if you prefer. Either is fine for the filing.',
  byStaff:
    'You file for a customer: the persons show their faces on their own phones, by a link you hand them; you can also note another way for them.',
  nobody: 'Fill in name and certificate number of the person in charge first.',
  backToOrder: 'Back to the order',
  onPhone: 'Use a phone',
  onPhoneFor: (name) => `Use a phone for ${name}`,
  allDone: 'All persons in charge are checked or handed in; you can go on.',
  isReading: 'The person reads the text and agrees or not',
  hasAgreed: 'The person agreed; the face check comes next',
}

export const identityWords: Dictionary<typeof zh> = { zh, en }
