import type { LeftOutCheck } from './why-left-out.ts'

export const materialLeftOut: LeftOutCheck[] = [
  {
    check: 'MAT-017',
    reason: 'duplicate',
    note: {
      zh: '网站较多时的建设方案书：只有三个省有要求，见 province.31.construction-plan、province.43.construction-plan、province.44.construction-plan。',
      en: 'A plan where there are many websites: three provinces ask for it, see province.31.construction-plan, province.43.construction-plan and province.44.construction-plan.',
    },
  },
]
