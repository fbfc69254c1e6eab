import { errorsOf, type MaterialKind } from '@openbeian/filing'

export const attachmentError = errorsOf({
  'reporting.material-not-reportable': {
    kind: 'invalid',
    zh: (it) =>
      it.reason === 'unreadable'
        ? '图片无法读取，或无法压缩到管局的大小限制以内，请重新拍摄后上传。'
        : 'PDF 无法上报（管局此处只接收图片，或文件超过大小限制），请换成 JPEG 或 PNG。',
    en: (it: { kind: MaterialKind; about: string; reason: 'pdf' | 'too-large' | 'unreadable' }) =>
      `The paper ${it.kind} of ${it.about} cannot be reported (${it.reason}): a picture is needed instead.`,
  },
})
