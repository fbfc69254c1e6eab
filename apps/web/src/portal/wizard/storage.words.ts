import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  ofOrder: (used: string, limit: string) => `本订单的材料已占用 ${used}，上限 ${limit}（包括被替换的旧版本）。`,
  ofCustomer: (used: string, limit: string) => `您所有订单的材料已占用 ${used}，上限 ${limit}。`,
  scarce: '空间快用完了，请联系接入商。',
}

const en: typeof zh = {
  ofOrder: (used, limit) => `The papers of this order take up ${used} of ${limit}, with those that were replaced.`,
  ofCustomer: (used, limit) => `The papers of all your orders take up ${used} of ${limit}.`,
  scarce: 'There is little room left: please ask your provider.',
}

export const storageWords: Dictionary<typeof zh> = { zh, en }
