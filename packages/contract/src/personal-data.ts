/** Data of persons that an answer may hold, from what many see to what few should. */
export const personalDatumNames = [
  'account',
  'names',
  'contacts',
  'filing',
  'readings',
  'reports',
  'faceCheck',
  'records',
  'draft',
  'numbers',
  'sheet',
  'material',
  'frame',
  'message',
  'wholeReport',
] as const
export type PersonalDatum = (typeof personalDatumNames)[number]

export const personalData: Record<PersonalDatum, { zh: string; en: string }> = {
  account: { zh: '账号资料', en: 'The account' },
  names: { zh: '名称和姓名', en: 'Names' },
  contacts: { zh: '联系方式（已遮盖）', en: 'Ways to reach a person, masked' },
  filing: { zh: '备案信息（号码已遮盖）', en: 'The filing, its numbers masked' },
  readings: { zh: '材料上识别出的内容', en: 'What was read on papers' },
  reports: { zh: '与管局往来的文件（号码已遮盖）', en: 'Files to and from the administration, masked' },
  faceCheck: { zh: '本人核验的情况', en: 'How persons proved who they are' },
  records: { zh: '操作记录', en: 'What was done' },
  draft: { zh: '备案信息原文', en: 'The filing in the clear' },
  numbers: { zh: '证件号码、联系方式原文', en: 'Numbers in the clear' },
  sheet: { zh: '核验单等文书', en: 'A sheet with the whole numbers' },
  material: { zh: '证件和材料', en: 'A material' },
  frame: { zh: '人脸画面', en: 'A picture of a face' },
  message: { zh: '短信和邮件的内容', en: 'The text of a message' },
  wholeReport: { zh: '完整的上报文件', en: 'A whole report file' },
}

/** The rows that say whose the data is: each leads to its customer. */
export const dataOwners = ['customers', 'orders', 'services', 'resources', 'tasks', 'reportFiles', 'mandates'] as const
export type DataOwners = Partial<Record<(typeof dataOwners)[number], readonly string[]>>

/**
 * What an answer holds of persons, and whose it is. A look of staff is written down before the answer leaves, by the edge;
 * but not twice, where the action writes it with more than the edge knows (`writtenAs`): a reason, a page.
 */
export type PersonalData<Params, Answer> = { holds: Held } & (
  | {
      /**
       * `caller`: what they told of themselves. `link`: of the person a link was sent to; its opening is written.
       * `many`: of nobody who could be named one by one.
       */
      of: 'caller' | 'link' | 'many'
    }
  /** `rows`: of a list, which shows little of many. */
  | { of: 'owners' | 'rows'; owners(it: { params: Params; answer: Answer }): DataOwners }
  | { of: 'owners'; writtenAs: string }
)

type Held = readonly [PersonalDatum, ...PersonalDatum[]]

export const ofCaller = (...holds: Held) => ({ holds, of: 'caller' }) as const
export const byLink = (...holds: Held) => ({ holds, of: 'link' }) as const
export const ofMany = (...holds: Held) => ({ holds, of: 'many' }) as const
export const writtenAs = (action: string, ...holds: Held) => ({ holds, of: 'owners', writtenAs: action }) as const

/** Of the order the address names. */
export const ofOrder = (...holds: Held) =>
  ({
    holds,
    of: 'owners',
    owners: ({ params }: { params: { orderId: string } }): DataOwners => ({ orders: [params.orderId] }),
  }) as const

export const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)
