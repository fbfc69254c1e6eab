import type { IsoDate, SheetKind } from '@openbeian/filing'
import type { DatedRows } from '../dated.ts'

/** Who signs; of an individual it is always the sponsor. */
type SheetSigner = 'legal-representative' | 'principal'

/** What is printed of the filing. */
type SheetPart = 'subject' | 'principal' | 'services' | 'service' | 'manager' | 'access'

export interface SheetText {
  /** The day this wording was made; printed at its foot. */
  edition: IsoDate
  /** Where the province has no title of its own. */
  title: string
  signer: SheetSigner
  parts: readonly SheetPart[]
  /** `{sponsor}`, `{administration}`, `{appointee}`, `{role}` are filled in. */
  opening: string
  clauses: readonly string[]
}

/** Our own words: administrations publish no wording that could be copied, and theirs goes before ours. */
const own = { source: ['house'], year: 2026 } as const

/** The wordings of every sheet, by the day they count from; a new one is a new row. */
export const sheetTexts: Record<SheetKind, DatedRows<SheetText>> = {
  'verification-sheet': [
    {
      ...own,
      value: {
        edition: '2026-11-01',
        title: '互联网信息服务备案信息真实性核验单',
        signer: 'principal',
        parts: ['subject', 'principal', 'services', 'access'],
        opening: '{sponsor}向{administration}办理互联网信息服务备案，经核对，所报信息如下：',
        clauses: [
          '以上信息和随附的证件、照片真实、有效，与原件一致。',
          '主体负责人、服务负责人知道并同意以其身份办理本次备案，联系方式由本人使用。',
          '如有不实，愿意承担备案被退回、注销以及由此产生的一切责任。',
        ],
      },
    },
  ],
  'commitment-letter': [
    {
      ...own,
      value: {
        edition: '2026-11-01',
        title: '互联网信息服务备案承诺书',
        signer: 'legal-representative',
        parts: ['subject', 'principal', 'services'],
        opening: '{administration}：{sponsor}就下列互联网信息服务的备案，郑重承诺：',
        clauses: [
          '提交的备案信息和材料真实、准确、完整，不借用、冒用他人的身份和证件。',
          '遵守《中华人民共和国网络安全法》《互联网信息服务管理办法》《非经营性互联网信息服务备案管理办法》等规定。',
          '在网站首页底部或应用的显著位置标明备案编号，并链接到工业和信息化部备案管理系统。',
          '名称、域名、接入、负责人及联系方式等有变化的，及时办理变更；停止服务的，办理注销。',
          '从事新闻、出版、药品和医疗器械、文化等须经有关部门批准的服务的，先取得批准；从事经营性服务的，先取得许可。',
          '不制作、复制、发布、传播法律禁止的内容；发现的，立即停止传输，保存记录并报告。',
          '保持联系方式畅通，配合主管部门和接入服务提供者核查。',
          '违反以上承诺的，接受限期改正、关闭服务、注销备案等处理，并承担法律责任。',
        ],
      },
    },
  ],
  'authorisation-letter': [
    {
      ...own,
      value: {
        edition: '2026-11-01',
        title: '互联网信息服务备案授权书',
        signer: 'legal-representative',
        parts: ['subject', 'manager', 'services'],
        opening: '{administration}：{sponsor}授权{appointee}担任{role}，办理并负责下列互联网信息服务的备案：',
        clauses: [
          '被授权人可以提交、修改、变更和注销备案，签署有关材料，接受身份核验和核查。',
          '被授权人在授权范围内的行为由本单位承担责任。',
          '授权自签署之日起生效，至备案注销或者本单位书面撤回为止；更换被授权人的，及时办理变更。',
          '被授权人的身份证件和联系方式真实、有效，由被授权人本人使用。',
        ],
      },
    },
  ],
  'authenticity-notice': [
    {
      ...own,
      value: {
        edition: '2026-11-01',
        title: 'ICP备案信息真实性责任告知书',
        signer: 'principal',
        parts: ['subject', 'principal', 'services'],
        opening: '{sponsor}：办理互联网信息服务备案，请阅读以下事项并签字确认：',
        clauses: [
          '主办者对备案信息的真实性负责；接入服务提供者只核验，不替代主办者的责任。',
          '提供虚假信息的，主管部门可以关闭服务、注销备案，并将主办者和有关人员列入黑名单。',
          '备案信息变化后没有变更的，视为信息不真实；联系不上负责人的，备案可能被注销。',
          '不得将备案编号、域名转借他人，不得为未备案的服务提供跳转。',
          '本单位（本人）已经阅读并理解以上事项，愿意承担相应责任。',
        ],
      },
    },
  ],
  'no-pre-approval-statement': [
    {
      ...own,
      value: {
        edition: '2026-11-01',
        title: '不涉及前置审批承诺书',
        signer: 'legal-representative',
        parts: ['subject', 'service'],
        opening: '{administration}：{sponsor}就下列互联网信息服务郑重声明：',
        clauses: [
          '该服务不含新闻、出版、药品和医疗器械、文化、广播电影电视节目、教育、医疗保健、网络预约车、电子公告等须经有关部门批准的内容。',
          '今后增加上述内容的，先取得有关部门的批准，再办理备案变更。',
          '如有不实，愿意承担备案被退回、注销以及由此产生的一切责任。',
        ],
      },
    },
  ],
}
