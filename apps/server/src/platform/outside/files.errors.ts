import { errorsOf } from '@openbeian/filing'

export const fileError = errorsOf({
  'files.not-an-id': {
    kind: 'notFound',
    zh: () => '没有这个文件。',
    en: (it: { fileId: string }) => `${it.fileId} is not the id of a file.`,
  },
})
