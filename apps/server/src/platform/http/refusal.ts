/** What the edge itself refuses, before any action is asked. */
export const refusals = {
  'http.sign-in-needed': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'http.not-allowed': {
    status: 403,
    zh: '您的账号没有进行此操作的权限。',
    en: 'Your account is not allowed to do this.',
  },
  'http.password-needed': {
    status: 403,
    zh: '此操作需要再次输入密码。',
    en: 'This asks for your password again.',
  },
  'http.second-factor-missing': {
    status: 403,
    zh: '工作人员须先设置二次验证，请重新打开页面并按提示设置。',
    en: 'Staff set up a second factor first: open the page anew, it leads you there.',
  },
  'http.csrf': {
    status: 403,
    zh: '页面已过期，请刷新后重试。',
    en: 'The page is out of date; reload it and try again.',
  },
  'http.foreign-origin': {
    status: 403,
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'http.unknown-host': {
    status: 421,
    zh: '服务器不接受以此地址访问。',
    en: 'The server does not answer under this address.',
  },
  'http.not-found': { status: 404, zh: '您访问的内容不存在。', en: 'There is nothing here.' },
  'http.unreadable': { status: 400, zh: '无法读取请求的内容。', en: 'The request cannot be read.' },
  'http.unknown-media-type': {
    status: 415,
    zh: '不支持这种内容类型。',
    en: 'This kind of content is not accepted.',
  },
  'http.too-large': { status: 413, zh: '提交的内容过大。', en: 'The request is too large.' },
  'http.unavailable': {
    status: 503,
    zh: '系统暂时无法处理，请稍后再试；已提交的内容不会丢失。',
    en: 'This cannot be done at the moment; try again a little later. Nothing that was handed in is lost.',
  },
  'http.failed': {
    status: 500,
    zh: '系统出现故障，请稍后重试；如仍不成功，请联系管理员并提供请求编号。',
    en: 'Something failed here; try again later, or tell the administrator the request number.',
  },
} as const

export type RefusalCode = keyof typeof refusals

export class HttpRefusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(refusals[code].en)
    this.name = 'HttpRefusal'
    this.code = code
  }
}
