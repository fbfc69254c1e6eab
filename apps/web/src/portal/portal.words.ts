import type { Dictionary } from '../kit/language.tsx'

const zh = {
  staff: {
    title: '这是工作人员账号',
    text: '申请人页面只给申请人使用。',
    toConsole: '去审核台',
  },
  signUp: '注册',
  noAccount: '还没有账号？',
  unsure: '不确定是否需要备案？先看一看',
}

const en: typeof zh = {
  staff: {
    title: 'This is a staff account',
    text: 'These pages are for applicants only.',
    toConsole: 'To the review console',
  },
  signUp: 'Sign up',
  noAccount: 'No account yet?',
  unsure: 'Not sure whether you need a filing? Find out first',
}

export const portalWords: Dictionary<typeof zh> = { zh, en }
