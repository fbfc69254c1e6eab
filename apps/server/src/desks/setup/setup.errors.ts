import type { Finding } from '@openbeian/contract'
import { errorsOf } from '@openbeian/filing'

export const setupError = errorsOf({
  'setup.not-yet': {
    kind: 'unavailable',
    zh: () => '本系统尚未初始化。初始化链接在服务器的日志中，也可在服务器上运行 openbeian setup --link 获取。',
    en: () =>
      'This installation is not set up yet. The link to do so is in the log of the server; openbeian setup --link prints it, too.',
  },
  'setup.link-unknown': {
    kind: 'notFound',
    zh: () => '初始化链接无效，请检查是否完整；服务器日志中最新的一条有效。',
    en: () => 'This is not the setup link; check that it is complete. The newest one in the log of the server is good.',
  },
  'setup.link-over': {
    kind: 'gone',
    zh: () => '初始化链接已过期。请在服务器上运行 openbeian setup --link，或重新启动服务器，获取新的链接。',
    en: () =>
      'The setup link is too old. Run openbeian setup --link on the server, or start the server again, for a new one.',
  },
  'setup.done-already': {
    kind: 'conflict',
    zh: () => '本系统已经初始化，未作任何改动，请直接登录。再添加服务商请运行 openbeian setup --another-provider。',
    en: () =>
      'This installation is set up already; nothing was changed. Sign in. For one more provider run openbeian setup --another-provider.',
  },
  'setup.none-yet': {
    kind: 'conflict',
    zh: () => '本系统尚未初始化，请先运行 openbeian setup 添加第一个服务商。',
    en: () => 'There is no provider yet: run openbeian setup for the first one.',
  },
  'setup.faults': {
    kind: 'invalid',
    zh: (it) => `有 ${it.findings.length} 处需要修改，未作任何改动。`,
    en: (it: { findings: Finding[] }) => `To be mended: ${it.findings.length}. Nothing was changed.`,
  },
})
