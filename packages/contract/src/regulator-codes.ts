import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** A code of the administration, and what to do about it. */
export const CodeView = z.object({
  code: z.int(),
  /** `answer`: at the end of a call (`msg_code`); else what a result in a downloaded file is about (`Jgdm`). */
  about: z.enum(['answer', 'icp', 'ip', 'domain', 'file']),
  zh: z.string(),
  en: z.string(),
  /** Who has to act. */
  actor: z.enum(['nobody', 'applicant', 'reviewer', 'operator']),
  /** `never`: sending it again changes nothing; `afterChange`: once the advice was followed; `later`: as it is; `again`: at once. */
  retry: z.enum(['never', 'afterChange', 'later', 'again']),
  /** What to change, or to do. */
  adviceZh: z.string(),
  adviceEn: z.string(),
  /** Fields of the wizard, lists without their index: `services.domains.name`. */
  fields: z.array(z.string()),
  /** The version of the loaded edition that adds it; V3.0 where there is none. */
  edition: z.string().optional(),
})
export type CodeView = z.infer<typeof CodeView>

export const regulatorCodeEndpoints = {
  listCodes: endpoint({
    method: 'GET',
    path: '/api/reporting/codes',
    summary: "The administration's return and result codes: who acts, what to change, whether to send again",
    right: 'report.read',
    personal: 'none',
    answer: z.object({ codes: z.array(CodeView) }),
  }),
}
