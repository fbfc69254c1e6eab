import type { Dictionary } from '../language.tsx'

const zh = {
  byProvider: '由接入服务商处理：',
  link: (code: number) => `代码 ${code} 的说明`,
}

const en: typeof zh = {
  byProvider: 'Your provider sees to it: ',
  link: (code) => `What code ${code} means`,
}

export const codeLinkWords: Dictionary<typeof zh> = { zh, en }
