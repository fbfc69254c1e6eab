import type { RuleView } from '@openbeian/contract'
import type { Dictionary } from '../language.tsx'

const severities: Record<RuleView['severity'], string> = { blocks: '必须修改', warns: '建议核对', informs: '提示' }

const zh = {
  severities,
  since: '开始',
  sinceYear: (year: number) => `不详（来源为 ${year} 年）`,
  inputs: '检查的内容',
  ruleId: '规则编号',
}

const en: typeof zh = {
  severities: { blocks: 'Has to be mended', warns: 'Check this', informs: 'Worth knowing' },
  since: 'Since',
  sinceYear: (year) => `not known (source of ${year})`,
  inputs: 'What was looked at',
  ruleId: 'Rule',
}

/** Where a rule comes from and how hard it is. */
export const ruleBasisWords: Dictionary<typeof zh> = { zh, en }
