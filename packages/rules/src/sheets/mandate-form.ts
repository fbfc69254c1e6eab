import type { IsoDate } from '@openbeian/filing'
import { type DatedRows, valueOn } from '../dated.ts'

/** What a letter says by which a sponsor has a third party file for it (代办). */
export interface MandateForm {
  /** The day this wording was made; printed at its foot. */
  edition: IsoDate
  title: string
  /** `{customer}`, `{agent}`, `{provider}` are filled in. */
  opening: string
  clauses: readonly string[]
}

/** Our own words: nobody publishes a wording that administrations ask for. */
const forms: DatedRows<MandateForm> = [
  {
    source: ['house'],
    year: 2026,
    value: {
      edition: '2026-11-30',
      title: '互联网信息服务备案代办委托书',
      opening: '{provider}：{customer}（委托方）委托{agent}（代办方）在下列期限和范围内代为填写并提交备案信息和材料。',
      clauses: [
        '备案的主办者仍是委托方；委托方对备案信息和材料的真实性负责。',
        '代办方只为办理委托范围内的备案使用委托方及有关人员的信息，不得留作他用。',
        '负责人的身份核验、文书签名和短信核验由本人完成，代办方不得代替。',
        '代办方不担任委托方的主体负责人或服务负责人。',
        '委托方可以随时撤销委托；撤销或期满后，代办方不能再查看和办理。',
      ],
    },
  },
]

export const mandateForm = (on: IsoDate): MandateForm => valueOn(forms, on) ?? forms[0].value
