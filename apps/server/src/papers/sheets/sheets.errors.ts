import { errorsOf, type MaterialKind, materialName } from '@openbeian/filing'

export const sheetError = errorsOf({
  'sheets.not-found': {
    kind: 'notFound',
    zh: () => '没有这份文书。',
    en: (it: { sheetId: string }) => `There is no sheet ${it.sheetId}.`,
  },
  'sheets.not-offered': {
    kind: 'invalid',
    zh: (it) => `此订单不需要由系统生成的${materialName(it.kind, 'zh')}。`,
    en: (it: { kind: string; about: string }) =>
      `This order needs no ${it.kind} of ${it.about} that could be made here.`,
  },
  'sheets.stale': {
    kind: 'conflict',
    zh: (it) => `${materialName(it.kind, 'zh')}第 ${it.version} 版生成后订单内容已修改，请重新生成后再签署。`,
    en: (it: { kind: MaterialKind; version: number }) =>
      `The order has changed since version ${it.version} of the ${it.kind} was made: make it again, then sign it.`,
  },
  'sheets.not-on-screen': {
    kind: 'invalid',
    zh: (it) => `未确认该管局接受电子签署的${materialName(it.kind, 'zh')}，请打印、手写签署后拍照上传。`,
    en: (it: { kind: MaterialKind }) =>
      `Nobody has said that this administration takes a ${it.kind} signed on a screen: print it, sign it, photograph it.`,
  },
  'sheets.signature-blank': {
    kind: 'invalid',
    zh: (it) => `${materialName(it.kind, 'zh')}上没有签名，请在签名框内写完整的姓名。`,
    en: (it: { kind: MaterialKind }) => `There is no signature on the ${it.kind}: write the whole name into the field.`,
  },
  'sheets.other-signer': {
    kind: 'invalid',
    zh: (it) => `这份文书须由${it.signer}签署。`,
    en: (it: { signer: string }) => `This sheet is to be signed by ${it.signer}.`,
  },
})
