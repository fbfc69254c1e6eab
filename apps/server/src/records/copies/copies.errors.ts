import { errorsOf } from '@openbeian/filing'

export const copyError = errorsOf({
  'copies.calls-nobody': {
    kind: 'conflict',
    zh: () => '这是从备份恢复的副本，尚未声明为正在使用的一份：不与任何外部联系。',
    en: () =>
      'This is a copy that was restored from a backup, and nobody has said that it is the live one: it calls nobody.',
  },
  'copies.none': {
    kind: 'conflict',
    zh: () => '这里没有等待声明的副本。',
    en: () => 'No copy waits here for somebody to declare it live.',
  },
  'copies.several-providers': {
    kind: 'conflict',
    zh: () => '这里有多家服务商：由运行服务器的人在终端声明（openbeian live）。',
    en: () => 'There are several providers here: whoever runs the server says it at its terminal (openbeian live).',
  },
})
