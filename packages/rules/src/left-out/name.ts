import type { LeftOut } from './why-left-out.ts'

export const nameLeftOut: LeftOut[] = [
  {
    check: 'NAM-026',
    reason: 'duplicate',
    note: {
      zh: 'APP的备案名称应与实际名称一致：APP-013 逐个平台比对。',
      en: 'The filed name of an app is its real one: APP-013 compares it on every system.',
    },
  },
]
