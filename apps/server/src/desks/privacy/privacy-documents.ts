import type { PrivacyDocument, PrivacyDocumentName } from '@openbeian/contract'
import type { Words } from '../../records/privacy/retention-terms.ts'
import type { PrivacyFacts } from './privacy-facts.ts'

/** A question, what is asked of the installation for it, and what the answer says. */
interface Item {
  question: Words
  /** The facts the answer is made of, as they are called in `privacy-facts.ts`. */
  from: readonly (keyof PrivacyFacts)[]
  answer: (it: PrivacyFacts) => Words
  /** Left out: met in any case. */
  isMet?: (it: PrivacyFacts) => boolean
}

const said = (zh: string, en: string): Words => ({ zh, en })
const processorsIn = ({ processors }: PrivacyFacts): Words =>
  processors.length === 0
    ? said('没有受托处理者', 'nobody is entrusted')
    : said(
        `${processors.length} 个受托处理者：${processors.map(({ kind, name }) => name ?? kind).join('、')}`,
        `${processors.length} are entrusted: ${processors.map(({ kind, name }) => name ?? kind).join(', ')}`,
      )

const items = {
  notice: {
    question: said('收集前是否告知（第十七条）', 'Is it told before collecting (art. 17)?'),
    from: ['noticeVersion', 'shown', 'applicants'],
    answer: (it) =>
      said(
        `告知书版本 ${it.noticeVersion}；${it.applicants} 个客户账号中 ${it.shown} 个有出示记录。`,
        `Notice ${it.noticeVersion}; ${it.shown} of ${it.applicants} accounts of customers are known to have been shown one.`,
      ),
    isMet: (it) => it.shown === it.applicants,
  },
  basis: {
    question: said('处理的合法性基础（第十三条）', 'By what right (art. 13)?'),
    from: ['tables', 'orders'],
    answer: (it) =>
      said(
        `${it.tables} 张表各有保存期限和依据；现有 ${it.orders} 个订单含备案信息，依据为履行法定职责。`,
        `Each of ${it.tables} tables has its period and basis; ${it.orders} orders hold filings, by a duty of law.`,
      ),
  },
  minimal: {
    question: said('是否限于最小范围（第六条）', 'No more than is needed (art. 6)?'),
    from: ['materials', 'orders'],
    answer: (it) =>
      said(
        `${it.orders} 个订单，${it.materials} 份材料；表单只收规则要求的字段，照片去除元数据。是否多收由人判断。`,
        `${it.orders} orders, ${it.materials} papers; forms ask what rules ask, pictures lose their metadata. A person judges whether that is too much.`,
      ),
    isMet: () => false,
  },
  idMaterials: {
    question: said('证件：敏感信息的单独同意（第二十九条）', 'ID papers: separate consent (art. 29)?'),
    from: ['materialConsents'],
    answer: (it) =>
      said(
        `${it.materialConsents} 个订单有证件同意记录；没有同意，服务器不接收显示个人的材料。`,
        `${it.materialConsents} orders have a consent; without one the server takes in no paper that shows a person.`,
      ),
  },
  faces: {
    question: said('人脸：单独同意与替代方式', 'Faces: separate consent, and another way?'),
    from: ['faceConsents', 'faceRefusals', 'otherWays', 'facePersons'],
    answer: (it) =>
      said(
        `同意 ${it.faceConsents} 次，拒绝或撤回 ${it.faceRefusals} 次，改用其他方式 ${it.otherWays} 次；现存 ${it.facePersons} 人的画面。`,
        `${it.faceConsents} times agreed, ${it.faceRefusals} refused or withdrawn, ${it.otherWays} by another way; frames of ${it.facePersons} persons are stored.`,
      ),
    isMet: (it) => it.facePersons < 100_000,
  },
  minors: {
    question: said('未满十四周岁（第三十一条）', 'Children under fourteen (art. 31)?'),
    from: ['guardians'],
    answer: (it) =>
      said(
        `按证件号码识别，须由监护人同意；监护人同意 ${it.guardians} 次。`,
        `Known by the number of the certificate, and a guardian has to agree; guardians did ${it.guardians} times.`,
      ),
  },
  processors: {
    question: said('委托处理与提供（第二十一、二十三条）', 'Who else is given data (art. 21, 23)?'),
    from: ['processors'],
    answer: (it) => {
      const who = processorsIn(it)
      return said(
        `${who.zh}。合同和监督由服务商自己核对。`,
        `${who.en}. Contracts and supervision are the provider’s to check.`,
      )
    },
    isMet: (it) => it.processors.length === 0,
  },
  automated: {
    question: said('自动化决策（第二十四条）', 'Decided by machines (art. 24)?'),
    from: ['orders'],
    answer: (it) =>
      said(`没有：${it.orders} 个订单都由人初审。`, `No: each of ${it.orders} orders is reviewed by a person.`),
  },
  published: {
    question: said('公开（第二十五条）', 'Published (art. 25)?'),
    from: ['orders'],
    answer: (it) =>
      said(
        `本系统不公开个人信息（现有 ${it.orders} 个订单）；管局依法公布的除外。`,
        `This system publishes nothing of the ${it.orders} orders it holds; the administration does what the law says.`,
      ),
  },
  abroad: {
    question: said('向境外提供（第三十八条）', 'Given abroad (art. 38)?'),
    from: ['processors'],
    answer: (it) => {
      const who = processorsIn(it)
      return said(
        `本系统不向境外发送；${who.zh}，所在地由服务商核对。`,
        `The system sends nothing abroad; ${who.en}: where they are is the provider’s to check.`,
      )
    },
    isMet: (it) => it.processors.length === 0,
  },
  access: {
    question: said('查阅、复制（第四十五条）', 'Access and copies (art. 45)?'),
    from: ['exports'],
    answer: (it) => said(`已提供副本 ${it.exports} 次。`, `${it.exports} copies were given out.`),
  },
  requests: {
    question: said(
      '更正、解释与答复时限（第四十六、四十八、五十条）',
      'Corrections, explanations, in time (art. 46, 48, 50)?',
    ),
    from: ['requestsOpen', 'requestsLate', 'requestsSettled'],
    answer: (it) =>
      said(
        `待答复 ${it.requestsOpen} 件，其中超过 30 天 ${it.requestsLate} 件；已答复 ${it.requestsSettled} 件。`,
        `${it.requestsOpen} wait, ${it.requestsLate} of them longer than 30 days; ${it.requestsSettled} were answered.`,
      ),
    isMet: (it) => it.requestsLate === 0,
  },
  erasure: {
    question: said('删除（第四十七条）', 'Deletion (art. 47)?'),
    from: ['deletions', 'stepsRun', 'stepsFailed'],
    answer: (it) =>
      said(
        `应请求删除 ${it.deletions} 次，均有证明；定期清理近两天完成 ${it.stepsRun} 步，失败 ${it.stepsFailed} 步。`,
        `${it.deletions} deletions were asked for and proved; of the schedule ${it.stepsRun} steps ran within two days, ${it.stepsFailed} failed.`,
      ),
    isMet: (it) => it.stepsFailed === 0 && it.stepsRun > 0,
  },
  rules: {
    question: said('内部制度与权限（第五十一条第一、三项）', 'Rules and rights inside (art. 51 no. 1, 3)?'),
    from: ['staff'],
    answer: (it) =>
      said(
        `${it.staff} 个工作人员账号，权限只由一张权限表决定（docs/rights.md）。`,
        `${it.staff} accounts of staff; one table says who may do what (docs/rights.md).`,
      ),
  },
  security: {
    question: said('加密与去标识化（第五十一条第三项）', 'Encryption (art. 51 no. 3)?'),
    from: ['sealedColumns', 'clearColumns'],
    answer: (it) =>
      said(
        `数据库中 ${it.sealedColumns} 列加密保存，${it.clearColumns} 列为明文且不指认个人（docs/data-at-rest.md）。`,
        `${it.sealedColumns} columns are sealed, ${it.clearColumns} stand in the clear and name nobody (docs/data-at-rest.md).`,
      ),
  },
  staffAccess: {
    question: said('操作权限与培训（第五十一条第四项）', 'Access of staff, training (art. 51 no. 4)?'),
    from: ['staff', 'staffWithFactor', 'looks'],
    answer: (it) =>
      said(
        `${it.staff} 人中 ${it.staffWithFactor} 人启用二次验证；近 30 天查看记录 ${it.looks} 条。培训由服务商自己记录。`,
        `${it.staffWithFactor} of ${it.staff} have a second factor; ${it.looks} looks in 30 days are written down. Training is the provider’s to record.`,
      ),
    isMet: (it) => it.staff > 0 && it.staffWithFactor === it.staff,
  },
  logs: {
    question: said('日志留存', 'Logs kept?'),
    from: ['auditMonths'],
    answer: (it) =>
      said(
        `操作日志覆盖 ${it.auditMonths} 个月，只能追加。`,
        `The audit covers ${it.auditMonths} months and is only appended to.`,
      ),
  },
  incidents: {
    question: said('安全事件（第五十七条）', 'Incidents (art. 57)?'),
    from: ['incidents', 'incidentsLate'],
    answer: (it) =>
      said(
        `登记 ${it.incidents} 起，较大以上逾 4 小时未报 ${it.incidentsLate} 起。`,
        `${it.incidents} written down; ${it.incidentsLate} of 较大 or graver are not reported after four hours.`,
      ),
    isMet: (it) => it.incidentsLate === 0,
  },
  assessment: {
    question: said('影响评估（第五十五、五十六条）', 'Impact assessment (art. 55, 56)?'),
    from: ['facePersons', 'materials', 'processors'],
    answer: (it) =>
      said(
        `处理敏感信息（${it.materials} 份材料、${it.facePersons} 人的人脸）和委托处理（${it.processors.length} 个）须评估：见“影响评估”，打印后由负责人签字，保存三年。`,
        `Sensitive data (${it.materials} papers, faces of ${it.facePersons}) and ${it.processors.length} processors need one: print it, have it signed, keep it three years.`,
      ),
    isMet: () => false,
  },
} as const satisfies Record<string, Item>
export type PrivacyItem = keyof typeof items

const allItems: Readonly<Record<PrivacyItem, Item>> = items

/** The questions of a document, in its order; the self-audit has nineteen. */
export const documents: Readonly<
  Record<PrivacyDocumentName, { title: Words; basis: Words; items: readonly PrivacyItem[] }>
> = {
  'impact-assessment': {
    title: said('个人信息保护影响评估', 'Impact assessment'),
    basis: said(
      '依据个人信息保护法第五十五、五十六条（转引，未随本系统附原文）。回答由系统按现在的数据写成；目的是否正当、风险是否可接受由人判断并签字。',
      'By PIPL art. 55 and 56 (at second hand: the text lies not here). Answers are made of the data of now; whether purposes are right and risks bearable a person judges and signs.',
    ),
    items: [
      'basis',
      'minimal',
      'idMaterials',
      'faces',
      'minors',
      'processors',
      'abroad',
      'security',
      'staffAccess',
      'erasure',
      'incidents',
    ],
  },
  'self-audit': {
    title: said('个人信息保护合规自查（19 项）', 'Self-audit, nineteen items'),
    basis: said(
      '国家网信办令第25号要求小型个人信息处理者按 19 项自查（2026-09-01 起，据转引；我们没有原文）。下列 19 项是我们按个人信息保护法条文归纳的，名称和次序可能与原文不同，请对照原文核对。',
      'Order 25 asks small handlers for a self-audit of nineteen items (since 2026-09-01, known by quotation: we have no text). These nineteen are our own, by the articles of the PIPL; their names and order may differ: compare them with the order.',
    ),
    items: [
      ...([
        'notice',
        'basis',
        'minimal',
        'idMaterials',
        'faces',
        'minors',
        'processors',
        'automated',
        'published',
        'abroad',
      ] as const),
      ...([
        'access',
        'requests',
        'erasure',
        'rules',
        'security',
        'staffAccess',
        'logs',
        'incidents',
        'assessment',
      ] as const),
    ],
  },
}

/** Each answer names what was asked for it. */
export function documentOf(name: PrivacyDocumentName, facts: PrivacyFacts, at: Date): PrivacyDocument {
  const { title, basis, items: its } = documents[name]
  return {
    title,
    basis,
    at: at.toISOString(),
    items: its.map((key) => {
      const { question, from, answer, isMet = () => true } = allItems[key]
      return { question, answer: answer(facts), query: from.join(', '), state: isMet(facts) ? 'met' : 'look' }
    }),
  }
}
