import { errorsOf } from '@openbeian/filing'

export const uploadError = errorsOf({
  'material.upload-not-found': {
    kind: 'notFound',
    zh: () => '没有可以继续的上传，请重新选择文件。',
    en: (it: { uploadId: string }) => `There is no upload ${it.uploadId} to go on with.`,
  },
  'material.upload-gap': {
    kind: 'conflict',
    zh: (it) => `请从第 ${it.receivedBytes} 字节继续上传。`,
    en: (it: { receivedBytes: number }) => `The upload goes on at byte ${it.receivedBytes}: a piece before is missing.`,
  },
})
