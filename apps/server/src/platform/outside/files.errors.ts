import { errorsOf } from '@openbeian/filing'

export const fileError = errorsOf({
  'files.not-an-id': {
    kind: 'notFound',
    zh: () => '没有这个文件。',
    en: (it: { fileId: string }) => `${it.fileId} is not the id of a file.`,
  },
  'files.missing': {
    kind: 'unavailable',
    zh: () => '文件存储中找不到该文件，请联系系统管理员。',
    en: (it: { fileId: string }) => `The file store does not have the file ${it.fileId}: ask whoever runs the server.`,
  },
  'files.unavailable': {
    kind: 'unavailable',
    zh: () => '文件存储暂时不可用，请稍后再试；其他功能不受影响。',
    en: (_: { retryAfterSeconds: number }) =>
      'The file store does not answer at the moment; try again a little later. All else works.',
  },
  'files.damaged': {
    kind: 'broken',
    zh: () => '文件存储中的文件已损坏，请联系系统管理员。',
    en: (it: { fileId: string }) => `The file ${it.fileId} is damaged in the file store: ask whoever runs the server.`,
  },
})
