import type { Dictionary } from '../../kit/language.tsx'

const zh = {
  explain:
    '委托方让另一账号（代办方）代为填写和提交备案。核对委托书的签字、公章、双方名称、期限和业务范围后确认；确认前和撤销、到期后，代办方什么也不能看和做。查看、确认和撤销会记入操作日志。',
  waiting: '待审核',
  decided: '其他',
  none: '没有代办委托',
  noneText: '客户委托别人代办并上传委托书后，会显示在这里。',
  nothingWaits: '没有待审核的委托。',
  confirm: '确认',
  confirmNamed: (agent: string, customer: string) => `确认：${agent}代办${customer}的备案`,
  refuse: '不通过',
  refuseNamed: (agent: string, customer: string) => `不通过：${agent}代办${customer}的备案`,
  refuseText: '委托方会看到原因，可以另行委托。',
  revoke: '撤销',
  revokeNamed: (agent: string, customer: string) => `撤销：${agent}代办${customer}的备案`,
  revokeText: '立即生效：代办方不能再查看和办理。委托方会看到原因。',
  done: '已记录。',
  state: '状态',
  actions: '处理',
}
const en: typeof zh = {
  explain:
    'A customer has another account, a third party, fill in and hand in its filings. Confirm it when signature, seal, both names, the days and the kinds of filings on the letter are right; before that, once it is revoked or over, the third party sees and does nothing. Looks, decisions and revocations are in the audit log.',
  waiting: 'To be decided',
  decided: 'All others',
  none: 'There are no mandates',
  noneText: 'Once a customer has brought a letter, it is shown here.',
  nothingWaits: 'None waits.',
  confirm: 'Confirm',
  confirmNamed: (agent, customer) => `Confirm: ${agent} files for ${customer}`,
  refuse: 'Refuse',
  refuseNamed: (agent, customer) => `Refuse: ${agent} files for ${customer}`,
  refuseText: 'The customer reads the reason and may give another one.',
  revoke: 'Revoke',
  revokeNamed: (agent, customer) => `Revoke: ${agent} files for ${customer}`,
  revokeText: 'It ends at once: the third party sees and does nothing any more. The customer reads the reason.',
  done: 'Noted.',
  state: 'State',
  actions: 'Actions',
}
export const mandateDeskWords: Dictionary<typeof zh> = { zh, en }
