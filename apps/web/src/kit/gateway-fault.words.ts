import type { GatewayFault } from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'
import type { Dictionary } from './language.tsx'

type Reason = GatewayFault['reason']
export type FaultDetails = { [Key in Reason]: Extract<GatewayFault, { reason: Key }>['details'] }

/** What the sentence of a fault needs besides its details. */
export interface FaultNames {
  materials: Record<MaterialKind, string>
}

export interface GatewayFaultWords {
  faults: { [Key in Exclude<Reason, 'not-acknowledged'>]: (it: FaultDetails[Key], names: FaultNames) => string }
  /** `said`: why, as a sentence. */
  notAcknowledged: (fileName: string, said: string) => string
}

/** What can be wrong with a value on its way into a document, by the names of `WireReason`; others stand as they are. */
type PlaceWords = Record<string, string>
const placesZh: PlaceWords = {
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
const placesEn: PlaceWords = {
  missing: 'is missing',
  tooFew: 'has too few',
  tooMany: 'has too many',
  outOfRange: 'is out of range',
  tooShort: 'is too short',
  tooLong: 'is too long',
  forbiddenCharacter: 'has a character that is not allowed',
  notAPhone: 'is no telephone number',
  notAnEmail: 'is no mail address',
  notBase64: 'is no valid attachment',
  notADay: 'is no day',
  reversedRange: 'begins after its end',
  unknownCode: 'is not in the code table of the administration: choose again',
  noAttachment: 'has no attachment: upload the material',
  noPassword: 'lacks the filing password',
  repeatedId: 'has an id twice',
  fieldNeeded: 'lacks a field that is needed',
}

const whyNotZh = {
  pdf: '此处管局只接收图片，请换成 JPEG 或 PNG。',
  'too-large': 'PDF 超过管局的大小限制，请换成 JPEG 或 PNG。',
  unreadable: '图片无法读取或无法压缩到管局的大小限制以内，请重新上传。',
}
const whyNotEn = {
  pdf: 'the administration takes pictures only here: use JPEG or PNG.',
  'too-large': 'the PDF is larger than the administration takes: use JPEG or PNG.',
  unreadable: 'the picture cannot be read, or not be made small enough for the administration: upload it again.',
}

const zh: GatewayFaultWords = {
  faults: {
    'not-in-gbk': ({ places }) =>
      `含有 GBK 编码无法表示的字符：${places.map((it) => `${it.path} “${it.characters}”`).join('；')}。请与客户确认改用的字后退回修改。`,
    'not-encodable': ({ places }) =>
      `内容不符合管局接口规范：${places.map((it) => `${it.path} ${placesZh[it.reason] ?? it.reason}（${it.detail}）`).join('；')}`,
    'material-not-reportable': ({ kind, about, why }, { materials }) =>
      `材料“${materials[kind]}”（${about}）无法上报：${whyNotZh[why]}`,
    'too-large': () => '该订单的材料总量超过管局单个文件的上限。',
    'against-rule': ({ message, whatToDo }) => message.zh + whatToDo.zh,
    error: ({ message }) => `无法生成上报内容：${message.zh}`,
    unreachable: ({ cause }) => `暂时无法连接管局系统：${cause}`,
    answered: ({ code, message }) => `管局返回 ${code} ${message}`.trim(),
    'numbers-differ': ({ accepted, sequence }) =>
      `管局已受理到序号 ${accepted}，与本系统待确认的第 ${sequence} 号文件不一致：可能有其他系统使用同一账号上报`,
    'missing-file': ({ sequence, why }) =>
      `管局要求补报序号 ${sequence}，${why === 'removed' ? '该文件已过保存期限' : '本系统没有这个文件'}`,
    'payload-lost': ({ sequence, how }) =>
      `第 ${sequence} 号文件在文件存储中${how === 'missing' ? '找不到' : '已损坏'}。请先检查文件存储；尚未受理的文件在重新开通通道时重新生成`,
    'download-lost': ({ fileName, how }) =>
      `收到的文件 ${fileName} 在文件存储中${how === 'missing' ? '找不到' : '已损坏'}。请检查文件存储，或手工导入该文件后重新开通通道`,
    'file-returned': ({ sequence, code, message }) =>
      `第 ${sequence} 号文件被管局退回：${`${code} ${message}`.trim()}。重新开通通道时将重新生成该文件`,
    text: ({ text }) => text,
  },
  notAcknowledged: (fileName, said) => `回执 ${fileName} 未成功，${said}`,
}

const en: GatewayFaultWords = {
  faults: {
    'not-in-gbk': ({ places }) =>
      `GBK cannot carry ${places.map((it) => `“${it.characters}” in ${it.path}`).join(', ')}. Ask the customer what to write instead, and send it back.`,
    'not-encodable': ({ places }) =>
      `The interface does not take this: ${places.map((it) => `${it.path} ${placesEn[it.reason] ?? it.reason} (${it.detail})`).join('; ')}`,
    'material-not-reportable': ({ kind, about, why }, { materials }) =>
      `The material “${materials[kind]}” (${about}) cannot be reported: ${whyNotEn[why]}`,
    'too-large': () => 'The materials of this order are more than the administration takes in one file.',
    'against-rule': ({ message, whatToDo }) => `${message.en} ${whatToDo.en}`,
    error: ({ message }) => `It cannot be put into a file: ${message.en}`,
    unreachable: ({ cause }) => `The administration cannot be reached: ${cause}`,
    answered: ({ code, message }) => `The administration answered ${code} ${message}`.trim(),
    'numbers-differ': ({ accepted, sequence }) =>
      `The administration has accepted up to ${accepted}, which does not agree with our file ${sequence}: another system may report with the same account`,
    'missing-file': ({ sequence, why }) =>
      `The administration asks for file ${sequence} once more, ${why === 'removed' ? 'which is past its keeping' : 'which is not here'}`,
    'payload-lost': ({ sequence, how }) =>
      `File ${sequence} is ${how} in the file store. Look at the file store first; one that was not accepted is built again when the channel is opened`,
    'download-lost': ({ fileName, how }) =>
      `The received file ${fileName} is ${how} in the file store. Look at the file store, or bring the file in by hand, and open the channel again`,
    'file-returned': ({ sequence, code, message }) =>
      `The administration returned file ${sequence}: ${`${code} ${message}`.trim()}. It is built again when the channel is opened`,
    text: ({ text }) => text,
  },
  notAcknowledged: (fileName, said) => `${fileName} could not be acknowledged. ${said}`,
}

export const gatewayFaultWords: Dictionary<GatewayFaultWords> = { zh, en }
