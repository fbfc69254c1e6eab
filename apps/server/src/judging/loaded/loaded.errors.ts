import type { LoadedFault } from '@openbeian/contract'
import { errorsOf } from '@openbeian/filing'

export const loadedError = errorsOf({
  'loaded.refused': {
    kind: 'invalid',
    zh: (it) => `文件未装入：${it.faults.map(({ line, reason }) => `第${line}行：${reason.zh}`).join('；')}`,
    en: (it: { faults: LoadedFault[] }) =>
      `The file is not loaded: ${it.faults.map(({ line, reason }) => `line ${line}: ${reason.en}`).join('; ')}`,
  },
  'loaded.not-found': {
    kind: 'notFound',
    zh: () => '没有这个装入的文件。',
    en: (it: { fileId: string }) => `There is no loaded file ${it.fileId}.`,
  },
  'loaded.own-file': {
    kind: 'conflict',
    zh: () => '装入文件的人不能自己批准，请另一人批准。',
    en: (it: { fileId: string }) => `Who loaded the file ${it.fileId} cannot approve it: ask a second person.`,
  },
  'loaded.approved-before': {
    kind: 'conflict',
    zh: () => '该文件已经批准。',
    en: (it: { fileId: string }) => `The file ${it.fileId} was approved before.`,
  },
  'loaded.not-approved': {
    kind: 'conflict',
    zh: () => '文件尚未由另一人批准，不能启用。',
    en: (it: { fileId: string }) => `The file ${it.fileId} waits for a second person and cannot be switched on.`,
  },
  'loaded.target-does-not-fit': {
    kind: 'invalid',
    zh: () => '该文件不能用于这里：接口版本用于上报通道，规则包用于同名的规则。',
    en: (it: { target: string }) =>
      `The file does not fit ${it.target}: an edition is for a channel, a pack for the rules of its id.`,
  },
  'loaded.day-passed': {
    kind: 'invalid',
    zh: (it) => `生效日期不能早于今天（${it.today}）。`,
    en: (it: { today: string }) => `Nothing counts from a day before today (${it.today}).`,
  },
  'loaded.busy': {
    kind: 'unavailable',
    zh: () => '正在检查或试算其他内容，请稍后再试。',
    en: () => 'Other files or trials are being worked on: try again in a moment.',
  },
  'loaded.takes-too-much': {
    kind: 'invalid',
    zh: (it) => (it.of === 'time' ? '检查或试算用时过长，请减少内容。' : '检查或试算占用内存过多，请减少内容。'),
    en: (it: { of: 'time' | 'memory' }) => `This takes too much ${it.of}: make it smaller.`,
  },
})
