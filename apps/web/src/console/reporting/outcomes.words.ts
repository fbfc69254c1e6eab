import type { DownloadFault, OutcomeKind, ResultOutcome, TaskKind } from '@openbeian/contract'
import type { OrderState } from '@openbeian/filing'
import type { Dictionary } from '../../kit/language.tsx'

/** What orders and tasks are called on every page. */
export interface Names {
  states: Record<OrderState, string>
  tasks: Record<TaskKind, string>
}

type Reason = ResultOutcome['reason']
export type DetailsOf = { [Key in Reason]: Extract<ResultOutcome, { reason: Key }>['details'] }
type FaultDetailsOf = { [Key in DownloadFault['reason']]: Extract<DownloadFault, { reason: Key }>['details'] }

export interface OutcomeWords {
  kinds: Record<OutcomeKind, string>
  /** A sentence for every reason. */
  outcomes: { [Key in Reason]: (it: DetailsOf[Key], names: Names) => string }
  faults: {
    [Key in Exclude<keyof FaultDetailsOf, 'parked' | 'not-applied-yet'>]: (it: FaultDetailsOf[Key]) => string
  }
  /** One result of several, with its sentence. */
  ofResult: (block: string, position: number, said: string) => string
  notAppliedYet: string
  between: string
}

type Codes = { code: number; description?: string | undefined }[]
const codesText = (codes: Codes, between: string): string =>
  codes.map(({ code, description = '' }) => `${code} ${description}`.trim()).join(between)

/** 操作类型 1, 新增备案: what is named then is a subject. */
const firstFiling = 1

const filedMaterialStatesZh = { waiting: '等待上报', reported: '已上报', stored: '已入库', refused: '已退回' }
const filedMaterialStatesEn = { waiting: 'waiting', reported: 'reported', stored: 'stored', refused: 'returned' }

const zh: OutcomeWords = {
  kinds: { done: '已处理', nothing: '无需处理', task: '已建任务', parked: '已搁置' },
  outcomes: {
    approved: () => '已通过',
    'approved-without-numbers': () => '已通过，等备案号',
    refused: () => '已退回',
    published: () => '已更新备案数据',
    closed: () => '已注销',
    blacklisted: () => '已列入黑名单',
    'taken-off-the-blacklist': () => '已移出黑名单',
    'filed-material-stored': () => '单独报送的核验材料已入库',
    'filed-material-refused': () => '单独报送的核验材料被退回',
    'code-tables-in-force': ({ version, unmatched }) =>
      unmatched.length > 0
        ? `基础代码 ${version} 已启用，其中没有 ${unmatched.join('、')}`
        : `基础代码 ${version} 已启用`,
    reconciled: ({ differences }) => (differences > 0 ? `与本系统登记有 ${differences} 处不一致` : '与本系统登记一致'),
    'task-opened': ({ task }, { tasks }) => tasks[task],
    informational: () => '只是告知',
    'order-is-so-already': ({ state }, { states }) => `订单此前已是“${states[state]}”`,
    'filed-material-is-so-already': ({ state }) => `核验材料此前${filedMaterialStatesZh[state]}`,
    'asked-already': () => '同一件事已有未办的任务',
    'closed-already': () => '此前已注销',
    alive: () => '网站可以访问',
    'never-reported': ({ operation, about = '' }) =>
      operation === firstFiling ? `没有上报过主体 ${about}` : `没有上报过操作类型 ${operation} 的记录 ${about}`,
    'names-no-record': ({ codes, opinion, remark }) =>
      `未说明是哪条记录：${[codesText(codes, '，'), opinion, remark].filter(Boolean).join('，')}`,
    'contradicts-order': ({ result, state }, { states }) =>
      `结果为${result === 'approved' ? '通过' : '退回'}，而订单处于“${states[state]}”`,
    'subject-not-ours': ({ name, filingNumber = '无备案号' }) => `主体“${name}”（${filingNumber}）不是本系统上报的`,
    'without-number': ({ name }) => `主体“${name}”缺少备案号`,
    'not-filed': ({ what, recordId }) => `没有备案${what === 'subject' ? '主体' : '服务'} ${recordId}`,
    'blacklist-names-nobody': () => '黑名单条目没有主体信息',
    'domain-result': ({ codes }) => `域名备案结果：${codesText(codes, '，')}`,
    'ip-result': ({ about = '', codes }) => `IP 备案 ${about}：${codesText(codes, '，')}`,
    'filed-material-never-sent': ({ about = '未说明的记录' }) => `没有单独报送过 ${about} 的核验材料`,
    'contradicts-filed-material': ({ about = '未说明的记录', state, codes }) =>
      `${about} 的核验材料此前${filedMaterialStatesZh[state]}，现在的结果代码为 ${codes.join('、')}`,
    'nothing-to-compare': ({ data, received }) =>
      `${{ ip: 'IP', domains: '域名', none: '空' }[data]}数据 ${received} 条，本系统没有可比对的登记`,
    'block-unheard-of': ({ block, rows }) =>
      `本系统还没有处理扩展内容 ${block}${rows === undefined ? '' : `（${rows} 条）`}的规则，请查看文件原文`,
    text: ({ text }) => text,
  },
  faults: {
    'cannot-open': ({ code, cause }) => `文件无法解开（${code}）：${cause}`,
    'not-understood': ({ places }) =>
      `文件内容无法识别：${places.map((it) => `${it.path} ${it.reason}（${it.detail}）`).join('；')}`,
    lost: ({ how }) =>
      `文件存储中${how === 'missing' ? '找不到该文件' : '的文件已损坏'}：请检查文件存储，或手工导入该文件`,
    text: ({ text }) => text,
  },
  ofResult: (block, position, said) => `${block} 第 ${position} 条：${said}`,
  notAppliedYet: '暂时无法处理，稍后再试：',
  between: '；',
}

const en: OutcomeWords = {
  kinds: { done: 'Done', nothing: 'Nothing to do', task: 'Task opened', parked: 'Put aside' },
  outcomes: {
    approved: () => 'Approved',
    'approved-without-numbers': () => 'Approved, numbers to come',
    refused: () => 'Returned',
    published: () => 'Published data taken over',
    closed: () => 'Filed no more',
    blacklisted: () => 'Blacklisted',
    'taken-off-the-blacklist': () => 'Taken off the blacklist',
    'filed-material-stored': () => 'The paper sent alone is stored',
    'filed-material-refused': () => 'The paper sent alone was returned',
    'code-tables-in-force': ({ version, unmatched }) =>
      unmatched.length > 0
        ? `Code tables ${version} are in force and lack ${unmatched.join(', ')}`
        : `Code tables ${version} are in force`,
    reconciled: ({ differences }) =>
      differences > 0 ? `Differs from our registry in ${differences} places` : 'Agrees with our registry',
    'task-opened': ({ task }, { tasks }) => tasks[task],
    informational: () => 'for information only',
    'order-is-so-already': ({ state }, { states }) => `the order was “${states[state]}” already`,
    'filed-material-is-so-already': ({ state }) => `the paper was ${filedMaterialStatesEn[state]} already`,
    'asked-already': () => 'a task about it is open already',
    'closed-already': () => 'it was closed already',
    alive: () => 'the website can be reached',
    'never-reported': ({ operation, about = '' }) =>
      operation === firstFiling
        ? `the subject ${about} was never reported`
        : `the record ${about} was never reported with operation ${operation}`,
    'names-no-record': ({ codes, opinion, remark }) =>
      `it does not say which record it is about: ${[codesText(codes, ', '), opinion, remark].filter(Boolean).join(', ')}`,
    'contradicts-order': ({ result, state }, { states }) =>
      `the result is ${result === 'approved' ? 'an approval' : 'a refusal'}, and the order is “${states[state]}”`,
    'subject-not-ours': ({ name, filingNumber = 'without a number' }) =>
      `the subject “${name}” (${filingNumber}) was not reported by this system`,
    'without-number': ({ name }) => `the subject “${name}” came without its number`,
    'not-filed': ({ what, recordId }) => `no ${what} ${recordId} is filed`,
    'blacklist-names-nobody': () => 'the entry of the blacklist names no subject',
    'domain-result': ({ codes }) => `result of a domain filing: ${codesText(codes, ', ')}`,
    'ip-result': ({ about = '', codes }) => `IP filing ${about}: ${codesText(codes, ', ')}`,
    'filed-material-never-sent': ({ about = 'an unnamed record' }) => `no paper of ${about} was sent alone`,
    'contradicts-filed-material': ({ about = 'an unnamed record', state, codes }) =>
      `the paper of ${about} was ${filedMaterialStatesEn[state]}, and the result codes are ${codes.join(', ')} now`,
    'nothing-to-compare': ({ data, received }) =>
      `${received} rows (${{ ip: 'IP', domains: 'domains', none: 'empty' }[data]}) that nothing here is compared with`,
    'block-unheard-of': ({ block, rows }) =>
      `nothing here knows what to do with the block ${block}${rows === undefined ? '' : ` (${rows} rows)`}: see the file itself`,
    text: ({ text }) => text,
  },
  faults: {
    'cannot-open': ({ code, cause }) => `The file cannot be opened (${code}): ${cause}`,
    'not-understood': ({ places }) =>
      `The file cannot be understood: ${places.map((it) => `${it.path} ${it.reason} (${it.detail})`).join('; ')}`,
    lost: ({ how }) => `The file is ${how} in the file store: look at the store, or bring the file in by hand`,
    text: ({ text }) => text,
  },
  ofResult: (block, position, said) => `${block} ${position}: ${said}`,
  notAppliedYet: 'Cannot be applied for now and is tried again: ',
  between: '; ',
}

export const outcomeWords: Dictionary<OutcomeWords> = { zh, en }
