import type { Finding } from '@openbeian/contract'
import { errorsOf } from '@openbeian/filing'

export const settingsError = errorsOf({
  'settings.faults': {
    kind: 'invalid',
    zh: (it) => `设置有 ${it.findings.length} 处需要修改，没有作任何更改。`,
    en: (it: { findings: Finding[] }) =>
      `${it.findings.length} ${it.findings.length === 1 ? 'place' : 'places'} of the settings must be mended; nothing was changed.`,
  },
  'settings.changed-meanwhile': {
    kind: 'conflict',
    zh: () => '其他人刚刚修改了设置，请重新打开页面查看后再保存。',
    en: () => 'Somebody changed settings meanwhile: open the page again, look, and then save.',
  },
  'settings.nothing-changed': {
    kind: 'invalid',
    zh: () => '这些设置已经是这样，没有需要保存的修改。',
    en: () => 'The settings are so already: there is nothing to save.',
  },
})
