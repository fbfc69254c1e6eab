import type { AddedCode, DialectFile } from '../dialects/dialect-file.ts'
import { addedResult, classOf, type WithCodes } from './added-codes.ts'
import { domainResultMeanings } from './domain-result-meanings.ts'
import { ipResultMeanings } from './ip-result-meanings.ts'
import { type NextStep, nextStep, type nextSteps, stepOf } from './next-step.ts'
import type { ResultClass } from './result-meaning.ts'
import { resultMeaning, resultMeanings } from './result-meanings.ts'

/** A code of the administration, and what to do about it. */
export interface CatalogueEntry {
  code: number
  /** `answer`: at the end of a call (`msg_code`); else what a result in a downloaded file is about. */
  about: 'answer' | 'icp' | 'ip' | 'domain' | 'file'
  zh: string
  en: string
  actor: CodeActor
  retry: CodeRetry
  /** What to change, or to do. */
  adviceZh: string
  adviceEn: string
  /** Fields of the wizard, without indexes. */
  fields: readonly string[]
  /** The version of the loaded edition that adds it; V3.0 where there is none. */
  edition?: string
}

/** Who has to act. */
export type CodeActor = 'nobody' | 'applicant' | 'reviewer' | 'operator'
/** `never`: sending it again changes nothing; `afterChange`: once the advice was followed; `later`: as it is; `again`: at once. */
export type CodeRetry = 'never' | 'afterChange' | 'later' | 'again'

interface Handling {
  actor: CodeActor
  retry: CodeRetry
  zh: string
  en: string
}

const handling: Record<ResultClass, Handling> = {
  approved: {
    actor: 'nobody',
    retry: 'never',
    zh: '无需处理，等待备案数据下发。',
    en: 'Nothing to do; the published data follow.',
  },
  refused: {
    actor: 'applicant',
    retry: 'afterChange',
    zh: '按管局审核意见修改后重新提交。',
    en: "Mend what the reviewer's opinion names and submit again.",
  },
  informational: { actor: 'nobody', retry: 'never', zh: '仅供知悉。', en: 'For information only.' },
  invalid: {
    actor: 'applicant',
    retry: 'afterChange',
    zh: '更正所列字段后重新提交。',
    en: 'Put the named fields right and submit again.',
  },
  missing: {
    actor: 'applicant',
    retry: 'afterChange',
    zh: '补填所列字段后重新提交。',
    en: 'Fill in the named fields and submit again.',
  },
  conflict: {
    actor: 'applicant',
    retry: 'afterChange',
    zh: '先核对已有备案：是本人的改报新增或变更，是他人的凭证明申请删除。',
    en: 'Look at what is filed: if it is yours, add to it or change it; if not, have it removed on proof.',
  },
  duplicate: {
    actor: 'operator',
    retry: 'never',
    zh: '已报过：与登记库核对，不要再报。',
    en: 'It was reported before: compare with the registry and do not send it again.',
  },
  rule: {
    actor: 'reviewer',
    retry: 'afterChange',
    zh: '与管局规则不符：改正后重报，或改用其他订单类型。',
    en: 'It is against a rule: put it right, or choose another order type.',
  },
  busy: {
    actor: 'nobody',
    retry: 'later',
    zh: '等上一项请求办结后再报。',
    en: 'Wait until the earlier request has ended.',
  },
  notFound: {
    actor: 'operator',
    retry: 'afterChange',
    zh: '用最近下发的备案数据核对编号和备案号。',
    en: 'Check ids and numbers against the data published last.',
  },
  ambiguous: {
    actor: 'operator',
    retry: 'afterChange',
    zh: '改用管局编号代替备案号，仍不行则联系管局。',
    en: "Name the record by the administration's id instead of its number, or ask there.",
  },
  blacklisted: {
    actor: 'reviewer',
    retry: 'never',
    zh: '在黑名单中：终止订单并告知申请人。',
    en: 'It is blacklisted: end the order and tell the applicant.',
  },
  notAllowed: {
    actor: 'operator',
    retry: 'never',
    zh: '本单位无权办理：核对通道设置，或联系管局。',
    en: 'This provider may not do that: check the channel, or ask the administration.',
  },
  file: {
    actor: 'operator',
    retry: 'afterChange',
    zh: '报文有缺陷：保留文件，联系开发者。',
    en: 'The file itself is at fault: keep it and tell the developers.',
  },
  unknown: {
    actor: 'operator',
    retry: 'never',
    zh: '看管局的说明，必要时电话联系管局。',
    en: 'Read what the administration wrote, or call it.',
  },
}

/** The retry of a call by what the sender does next. */
const retryOf: Record<NextStep, CodeRetry> = {
  done: 'never',
  nothingThere: 'later',
  askAgain: 'again',
  stopChannel: 'afterChange',
  rebuild: 'afterChange',
  sendMissingFirst: 'again',
  retryLater: 'later',
  tooManyTries: 'later',
}

type AnswerText = readonly [zh: string, en: string, actor: CodeActor, adviceZh: string, adviceEn: string]

const answers: Record<keyof typeof nextSteps, AnswerText> = {
  0: ['已受理', 'Accepted.', 'nobody', '无需处理。', 'Nothing to do.'],
  1: ['已受理，数据已取完', 'Accepted; all data were fetched.', 'nobody', '无需处理。', 'Nothing to do.'],
  2: ['没有待下载的数据', 'Nothing waits to be downloaded.', 'nobody', '稍后再查。', 'Look again later.'],
  3: [
    '还有数据待下载',
    'More data wait to be downloaded.',
    'nobody',
    '系统会继续下载。',
    'The system goes on downloading.',
  ],
  4: [
    '通道的用户名不对',
    "The channel's user name is wrong.",
    'operator',
    '核对通道的用户名。',
    "Check the channel's user name.",
  ],
  5: ['密码不对', 'The password is wrong.', 'operator', '核对通道的密码。', "Check the channel's password."],
  6: [
    '管局无法解密',
    'The administration cannot decrypt it.',
    'operator',
    '核对密钥和向量，再重新封装。',
    'Check key and vector, then seal it anew.',
  ],
  7: [
    '哈希值不符',
    'The hash does not match.',
    'operator',
    '重新封装；反复出现时核对哈希的取法。',
    'Seal it anew; if it stays, check what is hashed.',
  ],
  8: ['管局无法解压', 'The administration cannot unpack it.', 'operator', '重新封装。', 'Seal it anew.'],
  9: [
    '加密算法代码不对',
    "The encryption's code is wrong.",
    'operator',
    '核对通道的加密方式。',
    "Check the channel's encryption.",
  ],
  10: [
    '哈希算法代码不对',
    "The hash's code is wrong.",
    'operator',
    '核对通道采用的规范版本。',
    "Check the channel's edition of the interface.",
  ],
  11: [
    '压缩格式代码不对',
    "The compression's code is wrong.",
    'operator',
    '核对规范版本后重新封装。',
    'Check the edition, then seal it anew.',
  ],
  12: [
    '认证信息不对',
    'The credentials are refused.',
    'operator',
    '核对 ispId、用户名和密码。',
    'Check ispId, user name and password.',
  ],
  13: [
    '不是本省的接入商',
    'This provider is not of that province.',
    'operator',
    '核对通道对应的管局。',
    'Check which administration the channel leads to.',
  ],
  14: [
    '前面有文件未收到',
    'Earlier files are missing there.',
    'nobody',
    '系统先补报缺失的文件。',
    'The system sends the missing files first.',
  ],
  15: [
    '管局积压已满',
    "The administration's queue is full.",
    'nobody',
    '系统稍后再报。',
    'The system tries again later.',
  ],
  16: [
    '随机数太短',
    'The random value is too short.',
    'operator',
    '属系统缺陷，联系开发者。',
    'A defect of the system: tell the developers.',
  ],
  17: [
    '每次只能报一个文件',
    'A call carries exactly one file.',
    'operator',
    '请将此文件交开发者查看。',
    'Show this file to the developers.',
  ],
  18: [
    '文件超过 50 MB',
    'The file is over 50 MB.',
    'operator',
    '减少一次上报的记录数。',
    'Report fewer records at once.',
  ],
  19: [
    '报备权限未开放',
    'The right to report is not open.',
    'operator',
    '联系管局开通。',
    'Ask the administration to open it.',
  ],
  20: [
    '不在报备时间内',
    'Outside the hours of reporting.',
    'nobody',
    '系统在规定时间内再报。',
    'The system waits for the hours named.',
  ],
  21: [
    '回执缺文件名',
    'The acknowledgement names no file.',
    'operator',
    '属系统缺陷，请联系开发者。',
    'A defect of the system; tell the developers.',
  ],
  22: [
    '备案密码错误次数过多',
    'The filing password was wrong too often.',
    'applicant',
    '找回备案密码后次日再试。',
    'Recover the filing password and try the next day.',
  ],
  901: [
    '管局维护，未收上报',
    'Maintenance: the upload was not taken.',
    'nobody',
    '系统稍后再上报。',
    'The system uploads again later.',
  ],
  902: [
    '管局维护，不能下载',
    'Maintenance: nothing can be downloaded.',
    'nobody',
    '系统稍后再下载。',
    'The system downloads again later.',
  ],
  999: [
    '其他原因（调用）',
    'Another reason (call).',
    'nobody',
    '系统稍后再试；持续出现时联系管局。',
    'The system tries again; if it stays, ask the administration.',
  ],
}

/** Every documented code, answers first, in the order of their numbers. */
export const codeCatalogue: readonly CatalogueEntry[] = [
  ...Object.entries(answers).map(([number, [zh, en, actor, adviceZh, adviceEn]]): CatalogueEntry => {
    const code = Number(number)
    return { code, about: 'answer', zh, en, actor, retry: retryOf[nextStep(code, {})], adviceZh, adviceEn, fields: [] }
  }),
  ...[resultMeanings, ipResultMeanings, domainResultMeanings]
    .flatMap((them) => Object.keys(them).map(Number))
    .toSorted((one, other) => one - other)
    .map((code) => resultEntry(code)),
]

/** The codes that loaded editions add, in their order. */
export const addedCatalogue = (files: readonly DialectFile[]): CatalogueEntry[] =>
  files.flatMap(({ version, returnCodes = [] }) => returnCodes.map((it) => ({ ...addedEntry(it), edition: version })))

/** What to do about a result; a code nobody has documented is the operator's to look at. */
export function handlingOfResult(code: number, editions: readonly WithCodes[] = []): CatalogueEntry {
  const added = addedResult(code, editions)
  return added ? addedEntry(added) : resultEntry(code)
}

function addedEntry({ code, about, meaning, advice, consequence, fields }: AddedCode): CatalogueEntry {
  const words = { zh: meaning.zh, en: meaning.en, adviceZh: advice.zh, adviceEn: advice.en }
  if (about !== 'answer') {
    const { actor, retry } = handling[classOf[consequence]]
    return { code, about, ...words, actor: actorFor(about, actor), retry, fields }
  }
  const step = stepOf[consequence]
  const actor = step === 'retryLater' ? 'nobody' : 'operator'
  return { code, about, ...words, actor, retry: retryOf[step], fields }
}

/** IPs and domains are filed by the provider itself. */
function actorFor(about: CatalogueEntry['about'], actor: CodeActor): CodeActor {
  return (about === 'ip' || about === 'domain') && actor !== 'nobody' ? 'operator' : actor
}

function resultEntry(code: number): CatalogueEntry {
  const { class: group, zh, en, fields } = resultMeaning(code)
  const about = code >= 5000 ? 'file' : code >= 3000 ? 'domain' : code >= 2000 ? 'ip' : 'icp'
  const { actor, retry, zh: adviceZh, en: adviceEn } = handling[group]
  return { code, about, zh, en, actor: actorFor(about, actor), retry, adviceZh, adviceEn, fields }
}
