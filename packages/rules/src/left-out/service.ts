import type { LeftOutCheck } from './why-left-out.ts'

export const serviceLeftOut: LeftOutCheck[] = [
  {
    check: 'SVC-004',
    reason: 'duplicate',
    note: {
      zh: '个人不得开办论坛、社区等服务：由 national.personal-contents 判断，个人只能选博客或其他。',
      en: 'Individuals run no forums: national.personal-contents lets them choose a blog or other contents only.',
    },
  },
  {
    check: 'SVC-010',
    reason: 'not-decidable',
    note: {
      zh: '一个网站对应一个首页网址：表单每个服务只收一个首页网址，无从违反。',
      en: 'One home page for each service: the form takes no second one, so nothing can be wrong.',
    },
  },
]
