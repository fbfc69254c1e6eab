import type { DetailsOf, Filing, FilingError } from '@openbeian/filing'
import { notInGbk, type regulatorError, type WireReason } from '@openbeian/regulator'
import type { attachmentError } from './attachments.errors.ts'

/** What staff read about an order that cannot be put into a file. */
export function faultText({ code, details, message }: FilingError, filing: Filing): string {
  const explain = (explanations as Partial<Record<string, (details: unknown, filing: Filing) => string>>)[code]
  return explain?.(details, filing) ?? `无法生成上报内容：${message}`
}

type Explained = DetailsOf<typeof regulatorError> & DetailsOf<typeof attachmentError>

const explanations: { [Code in keyof Explained]?: (details: Explained[Code], filing: Filing) => string } = {
  'regulator.not-gbk': (_, filing) =>
    `含有 GBK 编码无法表示的字符：${placesNotInGbk(filing).join('；')}。请与客户确认改用的字后退回修改。`,
  'regulator.not-encodable': ({ faults }) => {
    const shown = faults.slice(0, 3).map(({ path, reason, detail }) => `${path} ${reasonText(reason)}（${detail}）`)
    return `内容不符合管局接口规范：${shown.join('；')}`
  },
  'reporting.material-not-reportable': ({ kind, about, reason }) =>
    `材料 ${kind}（${about}）无法上报：${materialReasons[reason]}`,
}

const reasonText = (reason: string) => (wireReasons as Partial<Record<string, string>>)[reason] ?? reason

/** What can be wrong with a value on its way into a document. */
const wireReasons: Partial<Record<WireReason, string>> = {
  missing: '未填写',
  tooFew: '数量不足',
  tooMany: '数量过多',
  outOfRange: '超出取值范围',
  tooShort: '内容太短',
  tooLong: '内容太长',
  forbiddenCharacter: '含有不允许的字符',
  notAPhone: '不是电话号码',
  notAnEmail: '不是电子邮箱',
  notBase64: '附件内容无效',
  notADay: '不是日期',
  reversedRange: '起始地址大于终止地址',
  unknownCode: '管局代码表中没有这个代码，请按现行代码表重新选择',
  noAttachment: '没有附件，请上传材料',
  noPassword: '缺少备案密码',
  repeatedId: '编号重复',
  fieldNeeded: '缺少必填项',
}

const materialReasons = {
  pdf: '此处管局只接收图片，请换成 JPEG 或 PNG。',
  'too-large': 'PDF 超过管局的大小限制，请换成 JPEG 或 PNG。',
  unreadable: '图片无法读取或无法压缩到管局的大小限制以内，请重新上传。',
}

const placesNotInGbk = (filing: Filing): string[] =>
  textsOf(filing).flatMap(([path, text]) => {
    const characters = notInGbk(text)
    return characters.length > 0 ? [`${path} “${characters.join('')}”`] : []
  })

function textsOf(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, inside]) => textsOf(inside, path ? `${path}.${name}` : name))
}
