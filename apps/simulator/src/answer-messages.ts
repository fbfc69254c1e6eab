/** `msg` by `msg_code`, for the codes this administration uses. */
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
  14: '未受理：请先上报缺少的数据文件',
  16: '认证错误：随机数少于20个字符',
  17: '每次必须上报1个数据文件',
  18: '数据文件超过50MB',
  21: '回调文件名不能为空',
  22: '备案密码校验次数过多',
  999: '其他错误',
} as const

export type AnswerCode = keyof typeof answerMessages

/** An answer of this code, its sentence followed by what is special about this case. */
export const answer = (code: AnswerCode, detail = '') => ({
  code,
  message: detail ? `${answerMessages[code]}：${detail}` : answerMessages[code],
})
