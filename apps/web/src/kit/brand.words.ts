import type { Dictionary } from './language.tsx'

const zh = {
  help: '需要帮助',
  phone: (phone: string) => `电话 ${phone}`,
  licence: (number: string) => `增值电信业务经营许可证 ${number}`,
  copy: (at: string) => `这是 ${at} 备份的恢复副本，不是正在使用的系统：不上报、不查询、不发消息。`,
}

const en: typeof zh = {
  help: 'Help',
  phone: (phone) => `Telephone ${phone}`,
  licence: (number) => `Telecommunications licence ${number}`,
  copy: (at) =>
    `A copy restored from the backup of ${at}, not the live system: it reports, looks up and sends nothing.`,
}

export const brandWords: Dictionary<typeof zh> = { zh, en }
