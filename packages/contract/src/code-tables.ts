import { certificateTypes, subjectNatures } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

/** A row of a code table: the number that is reported, and how it is called. */
export const NamedCode = z.object({ id: z.int(), zh: z.string(), en: z.string() })
export type NamedCode = z.infer<typeof NamedCode>

const Region = z.object({ code: z.string(), zh: z.string() })
const regionWith = <T extends z.ZodType>(child: T) => Region.extend({ children: z.array(child) })

/** The administration's code tables as the forms need them. */
export const CodeTables = z.object({
  version: z.string(),
  /** True until an administration delivered its own. */
  sample: z.boolean(),
  natures: z.array(NamedCode.extend({ nature: z.enum(subjectNatures) })),
  certificateTypes: z.array(
    NamedCode.extend({ type: z.enum(certificateTypes), natures: z.array(z.enum(subjectNatures)) }),
  ),
  contents: z.array(NamedCode),
  languages: z.array(NamedCode),
  accessModes: z.array(NamedCode),
  /** 前置审批类型 */
  preApprovals: z.array(NamedCode).optional(),
  locations: z.array(NamedCode),
  /** 注销理由 */
  cancellationReasons: z.array(NamedCode),
  /** 未备案网站处理结果: what may be answered about an unfiled site. */
  unfiledHandling: z.array(NamedCode),
  /** 省、市、县 */
  regions: z.array(regionWith(regionWith(Region))),
})
export type CodeTables = z.infer<typeof CodeTables>

export const codeTableEndpoints = {
  getCodeTables: endpoint({
    method: 'GET',
    path: '/api/code-tables',
    summary: 'The code tables in force',
    right: 'public.read',
    personal: 'none',
    answer: CodeTables,
  }),
}
