import { errorsOf } from '@openbeian/filing'

export const faceError = errorsOf({
  'faces.consent-needed': {
    kind: 'conflict',
    zh: () => '请先阅读并同意人脸信息处理说明。',
    en: (it: { about: string }) =>
      `The person of ${it.about || 'this check'} has not agreed to have their face compared.`,
  },
  'faces.consent-outdated': {
    kind: 'conflict',
    zh: () => '人脸信息处理说明已更新，请重新阅读。',
    en: (it: { version: string }) => `The text about faces has changed: read version ${it.version} first.`,
  },
  'faces.portrait-needed': {
    kind: 'invalid',
    zh: () => '请先上传负责人的证件人像面，再做人脸核验。',
    en: (it: { about: string }) =>
      `The front of the certificate of ${it.about} comes first: faces are compared with its picture.`,
  },
  'faces.challenge-over': {
    kind: 'gone',
    zh: () => '本次核验已使用或已过期，请重新开始。',
    en: () => 'The challenge was used, has expired or is not this one: begin again.',
  },
  'faces.frames-unusable': {
    kind: 'invalid',
    zh: () => '没有收到完整的核验画面，请重新开始。',
    en: () => 'The frames are not those of a capture: up to 48 JPEGs of at most 400 KB, with their times and sizes.',
  },
  'faces.frame-not-found': {
    kind: 'notFound',
    zh: () => '没有这帧画面，或已过保存期限。',
    en: () => 'There is no such frame, or it is kept no longer.',
  },
  'faces.service-off': {
    kind: 'conflict',
    zh: () => '这种核验方式未启用，或不适用于此人，请选择其他方式。',
    en: () => 'This way of checking is off here, or does not fit this person: choose another.',
  },
  'faces.mobile-unconfirmed': {
    kind: 'conflict',
    zh: () => '请先用验证码确认负责人的手机号码。',
    en: () => 'Confirm the mobile of the person by a code first.',
  },
  'faces.other-way-settled': {
    kind: 'conflict',
    zh: () => '没有待处理的核验预约。',
    en: () => 'There is nothing open to settle.',
  },
  'faces.appointment-past': {
    kind: 'invalid',
    zh: () => '预约时间已过，请选择以后的时间。',
    en: () => 'An appointment lies ahead: choose a later time.',
  },
  'faces.terms-not-asked': {
    kind: 'conflict',
    zh: () => '由服务器设置 OPENBEIAN_FACE 决定，请在那里修改。',
    en: () =>
      'A setting of the server decides about faces (OPENBEIAN_FACE, OPENBEIAN_FACE_TERMS_ACCEPTED): change it there.',
  },
  'faces.terms-outdated': {
    kind: 'conflict',
    zh: (it) => `模型说明已更新，请先阅读 ${it.version} 版。`,
    en: (it: { version: string }) => `The text about the models has changed: read version ${it.version} first.`,
  },
})
