import type { WithCodes } from '@openbeian/regulator'
import { z } from 'zod'

/** `msg` by `msg_code`. */
const answerMessages = {
  0: '操作成功',
  1: '操作成功，没有更多数据',
  2: '没有可以下载的数据',
  3: '操作成功，还有数据，请继续下载',
  4: '用户名错误',
  5: '密码错误',
  6: '解密失败',
  7: '哈希值不符',
  8: '解压缩失败',
  9: '不支持的加密算法',
  10: '不支持的哈希算法',
  11: '不支持的压缩格式',
  12: '认证信息错误，拒绝响应',
  13: '非本省接入商，拒绝响应',
  14: '未受理：请先上报缺少的数据文件',
  15: '未受理：等待处理的数据文件过多，请稍后再报',
  16: '认证错误：随机数少于20个字符',
  17: '每次必须上报1个数据文件',
  18: '数据文件超过50MB',
  19: '报备权限未开放',
  20: '请在规定的时间段内报备，报备时间为：',
  21: '回调文件名不能为空',
  22: '备案密码校验次数过多',
  901: '系统维护中，上报未受理，请稍后再报',
  902: '系统维护中，下载未受理，请稍后再试',
  999: '其他错误',
} as const

export type AnswerCode = keyof typeof answerMessages

const isAnswerCode = (code: number): code is AnswerCode => code in answerMessages

const knownCodes = `a code of the interface: ${Object.keys(answerMessages).join(', ')}`

/** A code in a script: one of those above, or one that a loaded edition adds. */
export const answerCode = z.int(knownCodes).min(0, knownCodes)

export const knowsAnswer = (code: number, edition: WithCodes): boolean =>
  isAnswerCode(code) || addedCode(code, edition) !== undefined

/** What is wrong with a code that nobody has. */
export const unknownAnswer = (code: number, { file }: WithCodes): string => {
  const added = file?.returnCodes?.filter(({ about }) => about === 'answer').map((it) => it.code) ?? []
  return `${code} is not ${[knownCodes, ...added].join(', ')}`
}

const addedCode = (code: number, { file }: WithCodes) =>
  file?.returnCodes?.find((it) => it.about === 'answer' && it.code === code)

/** An answer of any code that is known; 999 where the edition that had it is spoken no more. */
export function answerOfAny(code: number, edition: WithCodes): { code: number; message: string } {
  if (isAnswerCode(code)) return answer(code)
  const added = addedCode(code, edition)
  return added ? { code, message: added.meaning.zh } : answer(999)
}

/** An answer of this code, its sentence followed by what is special about this case. */
export const answer = (code: AnswerCode, detail = '') => ({
  code,
  message: detail ? `${answerMessages[code]}：${detail}` : answerMessages[code],
})
