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
  'reporting.file-takes-too-much': {
    kind: 'invalid',
    zh: ({ of }) =>
      `无法读取该文件：${{ time: '在限定时间内没有读完', memory: '读取时超出了内存限制', reader: '读取进程因该文件中断' }[of]}。`,
    en: (it: { of: 'time' | 'memory' | 'reader' }) =>
      `The file cannot be read: ${{ time: 'it takes longer than it may', memory: 'it takes more memory than it may', reader: 'whoever reads it falls over' }[it.of]}.`,
  },
  'reporting.readers-busy': {
    kind: 'unavailable',
    zh: () => '正在读取的文件过多，请稍后再试。',
    en: () => 'Too many files are being read: try again later.',
  },
})
