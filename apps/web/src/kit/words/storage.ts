import type { Dictionary } from '../language.tsx'

interface StorageWords {
  ofOrder: (used: string, limit: string) => string
  ofCustomer: (used: string, limit: string) => string
  scarce: string
}

export const storageWords: Dictionary<StorageWords> = {
  zh: {
    ofOrder: (used, limit) => `本订单的材料已占用 ${used}，上限 ${limit}（包括被替换的旧版本）。`,
    ofCustomer: (used, limit) => `您所有订单的材料已占用 ${used}，上限 ${limit}。`,
    scarce: '空间快用完了，请联系接入商。',
  },
  en: {
    ofOrder: (used, limit) => `The papers of this order take up ${used} of ${limit}, with those that were replaced.`,
    ofCustomer: (used, limit) => `The papers of all your orders take up ${used} of ${limit}.`,
    scarce: 'There is little room left: please ask your provider.',
  },
}
