import type { Dictionary } from './language.tsx'

const zh = {
  help: '需要帮助',
  phone: (phone: string) => `电话 ${phone}`,
  licence: (number: string) => `增值电信业务经营许可证 ${number}`,
}

const en: typeof zh = {
  help: 'Help',
  phone: (phone) => `Telephone ${phone}`,
  licence: (number) => `Telecommunications licence ${number}`,
}

export const brandWords: Dictionary<typeof zh> = { zh, en }
