import { errorsOf } from '@openbeian/filing'

export const importError = errorsOf({
  'imports.unknown': {
    kind: 'notFound',
    zh: () => '没有这次导入。',
    en: () => 'There is no such import.',
  },
  'imports.no-mapping': {
    kind: 'invalid',
    zh: (it) => `映射文件不正确：${it.at}。请对照使用说明中的格式修改。`,
    en: (it: { at: string }) => `The mapping file is wrong at ${it.at}: compare it with the guide.`,
  },
  'imports.not-reported': {
    kind: 'conflict',
    zh: () => '只有已出报告、尚未执行的导入可以执行。',
    en: () => 'Only what was read and not applied yet can be applied.',
  },
  'imports.has-mistakes': {
    kind: 'conflict',
    zh: (it) => `文件中有 ${it.mistakes} 处错误，未作任何改动。请修改文件后重新上传，或只导入无误的备案。`,
    en: (it: { mistakes: number }) =>
      `The file has ${it.mistakes} mistakes; nothing was changed. Mend it and bring it again, or take in the clean filings alone.`,
  },
  'imports.nothing-clean': {
    kind: 'conflict',
    zh: () => '文件中没有可导入的备案或客户，未作任何改动。请查看报告。',
    en: () => 'Nothing of the file can come in, and nothing was changed: look at the report.',
  },
  'imports.unreadable': {
    kind: 'invalid',
    zh: (it) => `文件读不出来：${it.zh}。未作任何改动。`,
    en: (it: { zh: string; en: string }) => `The file cannot be read: ${it.en}. Nothing was changed.`,
  },
  'imports.no-channel': {
    kind: 'conflict',
    zh: () => '还没有管局通道，不知道本单位的接入商 ID。请先在上报通道中添加。',
    en: () => 'There is no channel yet, so nobody knows the provider’s ispId: add one first.',
  },
  'imports.too-late': {
    kind: 'conflict',
    zh: () => '只有执行后一天内的导入可以撤销。',
    en: () => 'An import can be undone within a day of its applying.',
  },
})
