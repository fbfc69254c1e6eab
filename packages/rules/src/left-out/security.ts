import type { LeftOutCheck } from './why-left-out.ts'

export const securityLeftOut: LeftOutCheck[] = [
  {
    check: 'SEC-011',
    reason: 'not-decidable',
    note: {
      zh: 'SQL不得拼接：这是源代码的性质，运行中的系统看不出来。本项目的查询都经查询构造器带参数执行，由代码检查保证。',
      en: 'No SQL by joining strings: a property of source code that a running installation cannot tell. Every query here goes through a query builder with parameters.',
    },
  },
  {
    check: 'SEC-014',
    reason: 'duplicate',
    note: {
      zh: '不满14周岁须监护人同意：national.person-minimum-age在各省都不收16周岁以下的人，没有这样的人备案。',
      en: 'Consent of a guardian below 14: national.person-minimum-age takes nobody below 16 in any province, so that there is no such person.',
    },
  },
]
