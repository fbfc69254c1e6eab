import type { Dictionary } from './language.tsx'

const zh = {
  showAll: '展开选项',
  nothingFound: '没有匹配的选项，请换个说法。',
  further: (count: number) => `还有 ${count} 项，多输入几个字可以缩小范围。`,
}

const en: typeof zh = {
  showAll: 'Show the options',
  nothingFound: 'Nothing matches. Try other words.',
  further: (count) => `${count} more; type more to narrow them down.`,
}

export const comboBoxWords: Dictionary<typeof zh> = { zh, en }
