import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  ofOrder: (used: string, room: string) => `本订单的材料已占用 ${used}，上限 ${room}（包括被替换的旧版本）。`,
  ofCustomer: (used: string, room: string) => `您所有订单的材料已占用 ${used}，上限 ${room}。`,
  scarce: '空间快用完了，请联系接入商。',
}

const en: typeof zh = {
  ofOrder: (used, room) => `The papers of this order take up ${used} of ${room}, with those that were replaced.`,
  ofCustomer: (used, room) => `The papers of all your orders take up ${used} of ${room}.`,
  scarce: 'There is little room left: please ask your provider.',
}

export const storageWords: Dictionary<typeof zh> = { zh, en }
