import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain: '回答几个问题，即可知道是否需要备案、办理哪种业务以及原因。',
  toSignIn: '返回登录',
  toProducts: '买什么样的服务器能备案',
  asked: '您的情况',
  answer: '判断',
  todo: '要办理的业务',
  police: '公安联网备案',
  why: '原因',
  source: '依据',
  criterion: '谁的口径',
  differs: '来源不一',
  assumed: '还可以说明的情况',
  assumedHint: '以下各项按常见情况判断；与您的情况不符时请修改。',
  again: '重新回答',
  begin: '去办理',
}

const en: typeof zh = {
  explain: 'Answer a few questions to learn whether a filing is needed, which one, and why.',
  toSignIn: 'Back to sign-in',
  toProducts: 'Which servers carry a filing',
  asked: 'Your case',
  answer: 'Verdict',
  todo: 'What has to be applied for',
  police: 'Filing with the police',
  why: 'Why',
  source: 'Source',
  criterion: 'Whose criterion',
  differs: 'Sources differ',
  assumed: 'What you may add',
  assumedHint: 'These are judged by what is usual; change what is different in your case.',
  again: 'Start again',
  begin: 'Apply',
}

export const needWords: Dictionary<typeof zh> = { zh, en }
