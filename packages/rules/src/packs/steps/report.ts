import { whenKnown } from '../../conditions.ts'
import { the } from '../../parts.ts'
import { type Rule, rule } from '../../rule.ts'
import { answerCode } from '../basis.ts'
import { cancelling, changing, everyFiling, undated } from '../order-types.ts'

const reportValues = { bytes: 50 * 1024 * 1024, records: 1000 }

export const reportRule = {
  scope: 'report',
  appliesTo: [...everyFiling, ...cancelling],
  step: 'report',
  severity: 'blocks',
  about: the.report,
} as const

const tellOperator = { zh: '请联系系统管理员。', en: 'Tell the operator of this installation.' }

/** 上报: one file for the administration. */
export const reportRules: Rule[] = [
  rule({
    ...undated(answerCode(5001)),
    ...reportRule,
    id: 'report.schema',
    check: 'RPT-001',
    at: 'schemaFaults',
    holds: ({ schemaFaults }) => whenKnown(schemaFaults, (count) => count === 0),
    message: {
      zh: '上报数据有{schemaFaults}处不符合接口规范。',
      en: 'The file breaks the schema in {schemaFaults} places.',
    },
    whatToDo: tellOperator,
  }),
  rule({
    ...undated(answerCode(18)),
    ...reportRule,
    id: 'report.size',
    check: 'RPT-003',
    at: 'bytes',
    holds: ({ bytes, records }) =>
      whenKnown(bytes, (size) => size <= reportValues.bytes && whenKnown(records, (it) => it <= reportValues.records)),
    values: () => ({ megabytes: reportValues.bytes / 1024 / 1024, records: reportValues.records }),
    message: {
      zh: '一次上报超过{megabytes}MB或{records}条。',
      en: 'A report holds at most {megabytes} MB and {records} records.',
    },
    whatToDo: { zh: '请分成几次上报。', en: 'Report it in several files.' },
  }),
  rule({
    ...undated(answerCode(14)),
    ...reportRule,
    id: 'report.sequence',
    check: 'RPT-004',
    at: 'sequence',
    holds: ({ sequence, lastSequence }) =>
      whenKnown(sequence, (own) => whenKnown(lastSequence, (last) => own === last + 1)),
    values: ({ lastSequence = 0 }) => ({ next: lastSequence + 1 }),
    message: { zh: '上报编号{sequence}不连续，应为{next}。', en: 'File {sequence} is not the next one, {next}.' },
    whatToDo: { zh: '请先补报缺少的文件。', en: 'Report the missing file first.' },
  }),
  rule({
    ...undated(answerCode(20)),
    ...reportRule,
    id: 'report.open-hours',
    check: 'RPT-005',
    severity: 'warns',
    at: 'isOpenHour',
    holds: ({ isOpenHour }) => whenKnown(isOpenHour, (it) => it),
    message: { zh: '现在不在管局的报备时间段内。', en: 'The administration takes no reports at this hour.' },
    whatToDo: { zh: '会在下一个时间段自动上报。', en: 'It goes out by itself in its next hours.' },
  }),
  rule({
    ...undated(answerCode(1045)),
    ...reportRule,
    id: 'report.province',
    check: 'RPT-006',
    at: 'toProvince',
    holds: ({ toProvince, providerProvince }) =>
      whenKnown(toProvince, (to) => whenKnown(providerProvince, (own) => to === own)),
    message: {
      zh: '接入商只能向所在省的管局上报。',
      en: 'A provider reports to the administration of its own province.',
    },
    whatToDo: { zh: '请改用所在省管局的通道。', en: 'Choose the channel of that administration.' },
  }),
  rule({
    ...undated(answerCode(7)),
    ...reportRule,
    id: 'report.hash',
    check: 'RPT-011',
    at: 'hashAgrees',
    holds: ({ hashAgrees }) => whenKnown(hashAgrees, (it) => it),
    message: { zh: '上报内容的哈希值不一致。', en: 'The hash of the file does not agree with its content.' },
    whatToDo: {
      zh: '请重新生成上报文件，并核对消息认证密钥。',
      en: 'Make the file anew, and check the channel’s key.',
    },
  }),
  rule({
    ...undated(answerCode(1037)),
    ...reportRule,
    id: 'report.once',
    check: 'RPT-012',
    at: 'isReportedAlready',
    holds: ({ isReportedAlready }) => whenKnown(isReportedAlready, (it) => !it),
    message: { zh: '该订单已经上报过。', en: 'This order was reported already.' },
    whatToDo: { zh: '请等待管局结果，不要重复上报。', en: 'Wait for the answer of the administration.' },
  }),
  rule({
    ...undated(answerCode(1018)),
    ...reportRule,
    appliesTo: changing,
    id: 'report.filing-password',
    check: 'RPT-013',
    at: 'hasPassword',
    when: ({ asksPassword }) => asksPassword !== false,
    holds: ({ asksPassword, hasPassword }) => whenKnown(asksPassword, () => whenKnown(hasPassword, (it) => it)),
    message: { zh: '管局要求备案密码，变更没有附上。', en: 'The administration asks for the filing password.' },
    whatToDo: { zh: '请向主办者索取备案密码。', en: 'Ask the sponsor for it.' },
  }),
]
