import { errorsOf } from '@openbeian/filing'

export const pageError = errorsOf({
  'pages.place-unknown': {
    kind: 'invalid',
    zh: () => '这一页的位置已失效，请从列表开头重新查看。',
    en: (_: Record<string, never>) => 'Where this page was to begin is not known here: begin with the first one.',
  },
})
