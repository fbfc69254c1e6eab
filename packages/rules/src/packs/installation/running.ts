import { whenKnown } from '../../conditions.ts'
import { type Rule, rule } from '../../rule.ts'
import { article, law } from '../basis.ts'
import { installationBasis, installationRule } from './installation-rule.ts'

const runningValues = {
  auditMonths: 6,
  auditFields: ['actor', 'ip', 'time', 'action', 'object'],
  submissionsPerHour: 3,
  backupDays: 1,
  callMs: 3000,
  answerMs: 2000,
  receiptMs: 5000,
} as const

const missingFields = (fields: readonly string[]) => runningValues.auditFields.filter((it) => !fields.includes(it))

/** How the installation is run. */
export const runningRules: Rule[] = [
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.https',
    check: 'SEC-003',
    at: 'transport',
    holds: ({ transport }) => whenKnown(transport, (it) => it === 'tls-1.2' || it === 'tls-1.3'),
    message: { zh: '没有使用TLS 1.2以上的HTTPS。', en: 'It is not reached by HTTPS with TLS 1.2 or newer.' },
    whatToDo: { zh: '请在代理或程序上启用HTTPS。', en: 'Switch HTTPS on, at the proxy or in the program.' },
  }),
  rule({
    ...installationBasis({ ...law('csl'), article: '第二十三条第三项' }),
    ...installationRule,
    severity: 'blocks',
    id: 'installation.audit-kept',
    check: 'SEC-004',
    at: 'auditMonths',
    holds: ({ auditMonths }) => whenKnown(auditMonths, (months) => months >= runningValues.auditMonths),
    values: () => ({ min: runningValues.auditMonths }),
    message: {
      zh: '操作日志只保存{auditMonths}个月，少于{min}个月。',
      en: 'The audit log is kept {auditMonths} months, not {min}.',
    },
    whatToDo: { zh: '请延长日志保存时间。', en: 'Keep it longer.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.audit-complete',
    check: 'SEC-005',
    at: 'auditFields',
    holds: ({ auditFields }) => whenKnown(auditFields, (fields) => missingFields(fields).length === 0),
    values: ({ auditFields = [] }) => ({ missing: missingFields(auditFields).join(', ') }),
    message: { zh: '操作日志缺少：{missing}。', en: 'The audit log lacks: {missing}.' },
    whatToDo: {
      zh: '日志须记录用户、IP、时间、操作和对象。',
      en: 'It records who, from where, when, what, and on what.',
    },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.submissions-limited',
    check: 'SEC-006',
    at: 'submissionsPerHour',
    holds: ({ submissionsPerHour }) =>
      whenKnown(submissionsPerHour, (count) => count > 0 && count <= runningValues.submissionsPerHour),
    values: () => ({ max: runningValues.submissionsPerHour }),
    message: {
      zh: '同一账号或同一IP每小时提交没有限制在{max}次以内。',
      en: 'An account or an address may hand in over {max} times an hour.',
    },
    whatToDo: {
      zh: '请确认有此需要；办公地址可单独列出，不必放宽所有地址。',
      en: 'See that this is needed: offices can be listed, without more for all addresses.',
    },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.no-clear-secrets',
    check: 'SEC-010',
    at: 'clearSecrets',
    holds: ({ clearSecrets }) => whenKnown(clearSecrets, (names) => names.length === 0),
    values: ({ clearSecrets = [] }) => ({ names: clearSecrets.join('、') }),
    message: { zh: '密钥或口令明文保存：{names}。', en: 'Credentials lie in the clear: {names}.' },
    whatToDo: { zh: '请改用密钥文件或密钥服务，并更换。', en: 'Keep them in a key file or service, and change them.' },
  }),
  rule({
    ...installationBasis(law('csl')),
    ...installationRule,
    severity: 'warns',
    id: 'installation.backup-elsewhere',
    check: 'SEC-012',
    at: 'offsiteBackupDays',
    holds: ({ offsiteBackupDays }) => whenKnown(offsiteBackupDays, (days) => days <= runningValues.backupDays),
    message: {
      zh: '最近一次异地备份在{offsiteBackupDays}天前。',
      en: 'The newest backup elsewhere is {offsiteBackupDays} days old.',
    },
    whatToDo: { zh: '请每天做异地备份，并演练恢复。', en: 'Back up every day to another place, and try a restore.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.quick-calls',
    check: 'SEC-017',
    off: {
      zh: '管局接口是异步的，公开规范没有3秒的要求。',
      en: 'The interface is asynchronous, and its public specification names no three seconds.',
    },
    at: 'slowestCallMs',
    holds: ({ slowestCallMs }) => whenKnown(slowestCallMs, (ms) => ms <= runningValues.callMs),
    values: () => ({ seconds: runningValues.callMs / 1000 }),
    message: { zh: '管局接口响应超过{seconds}秒。', en: 'A call to the administration took over {seconds} seconds.' },
    whatToDo: { zh: '请检查网络；响应慢不等于退回。', en: 'Look at the network; slow is not refused.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.quick-answers',
    check: 'SEC-018',
    at: 'p95Ms',
    holds: ({ p95Ms }) => whenKnown(p95Ms, (ms) => ms <= runningValues.answerMs),
    values: () => ({ seconds: runningValues.answerMs / 1000 }),
    message: {
      zh: '100人同时使用时，5%的请求超过{seconds}秒。',
      en: 'With 100 people one answer in twenty takes over {seconds} seconds.',
    },
    whatToDo: { zh: '请增加资源，或检查数据库。', en: 'Give it more resources, or look at the database.' },
  }),
  rule({
    ...installationBasis(article),
    ...installationRule,
    severity: 'warns',
    id: 'installation.quick-receipt',
    check: 'SEC-019',
    off: {
      zh: '只有一篇文章要求5秒内回执；管局的受理结果是异步的。',
      en: 'One article alone asks for a receipt in five seconds; the administration answers asynchronously.',
    },
    at: 'receiptMs',
    holds: ({ receiptMs }) => whenKnown(receiptMs, (ms) => ms <= runningValues.receiptMs),
    values: () => ({ seconds: runningValues.receiptMs / 1000 }),
    message: { zh: '提交后{seconds}秒内没有受理回执。', en: 'There was no receipt within {seconds} seconds.' },
    whatToDo: { zh: '请检查提交时的处理时间。', en: 'Look at what takes its time when an order is handed in.' },
  }),
]
