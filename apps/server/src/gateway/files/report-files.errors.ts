import { errorsOf } from '@openbeian/filing'

export const reportFileError = errorsOf({
  'reporting.file-not-found': {
    kind: 'notFound',
    zh: () => '没有这个文件。',
    en: (it: { fileId: string }) => `There is no file ${it.fileId}.`,
  },
  'reporting.file-removed': {
    kind: 'gone',
    zh: () => '文件已过保存期限，内容已删除。',
    en: (it: { fileId: string }) => `The content of the file ${it.fileId} is kept no longer.`,
  },
  'reporting.file-unreadable': {
    kind: 'invalid',
    zh: (it) => `无法读取该文件：${it.reason}。`,
    en: (it: { reason: string }) => `The file cannot be read: ${it.reason}.`,
  },
})
