import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  title: '尚不能判断',
  count: (rules: number, places: number) => `${rules} 条规则，${places} 处`,
  explain: '缺少所需的事实，规则没有说“没问题”，请人工核实；有选项的，看过后记下，规则随即判断。',
  open: '详情',
  seeRule: '查看规则',
}

const en: typeof zh = {
  title: 'Not known yet',
  count: (rules, places) => `${rules} rules, ${places} places`,
  explain:
    'A fact is missing, so these rules do not say that all is well: please look yourself. Where there is a choice, note what you saw, and the rule answers.',
  open: 'Details',
  seeRule: 'See the rule',
}

export const unknownRulesWords: Dictionary<typeof zh> = { zh, en }
