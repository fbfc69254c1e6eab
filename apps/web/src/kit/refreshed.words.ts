import type { Dictionary } from './language.tsx'

const zh = {
  refreshed: (time: string) => `${time} 更新，自动刷新`,
  reload: '立即刷新',
}

const en: typeof zh = {
  refreshed: (time) => `Updated ${time}, by itself`,
  reload: 'Refresh now',
}

export const refreshedWords: Dictionary<typeof zh> = { zh, en }
