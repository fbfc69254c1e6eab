import type { LeftOutCheck } from './why-left-out.ts'

export const nameLeftOut: LeftOutCheck[] = [
  {
    check: 'NAM-023',
    reason: 'duplicate',
    note: {
      zh: '名称涉及前置审批领域：PRE-001 至 PRE-012 按行业检查名称，并说明批准部门和文件。',
      en: 'A name that points to a sector: PRE-001 to PRE-012 look at names too, and say whose approval it is.',
    },
  },
  {
    check: 'NAM-026',
    reason: 'duplicate',
    note: {
      zh: 'APP的备案名称应与实际名称一致：APP-013 逐个平台比对。',
      en: 'The filed name of an app is its real one: APP-013 compares it on every system.',
    },
  },
]
