import type { Dictionary } from './language.tsx'

const zh = {
  shownOf: (shown: string, total: string) => `显示 ${shown} 条，共 ${total} 条`,
  about: (count: string) => `约 ${count}`,
  more: '显示更多',
}

const en: typeof zh = {
  shownOf: (shown, total) => `${shown} of ${total}`,
  about: (count) => `about ${count}`,
  more: 'Show more',
}

export const moreWords: Dictionary<typeof zh> = { zh, en }
