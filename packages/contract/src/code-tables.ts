import { certificateTypes, subjectNatures } from '@openbeian/filing'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const Named = z.object({ id: z.int(), zh: z.string(), en: z.string() })

/** The administration's code tables as the forms need them. */
export const CodeTables = z.object({
  version: z.string(),
  /** True until an administration delivered its own. */
  sample: z.boolean(),
  natures: z.array(Named.extend({ nature: z.enum(subjectNatures) })),
  certificateTypes: z.array(Named.extend({ type: z.enum(certificateTypes), natures: z.array(z.enum(subjectNatures)) })),
  contents: z.array(Named),
  languages: z.array(Named),
  accessModes: z.array(Named),
  locations: z.array(Named),
  /** 注销理由 */
  cancellationReasons: z.array(Named),
  regions: z.array(
    z.object({
      code: z.string(),
      zh: z.string(),
      children: z.array(
        z.object({
          code: z.string(),
          zh: z.string(),
          children: z.array(z.object({ code: z.string(), zh: z.string() })),
        }),
      ),
    }),
  ),
})
export type CodeTables = z.infer<typeof CodeTables>

export const codeTableEndpoints = {
  getCodeTables: endpoint({
    method: 'GET',
    path: '/api/code-tables',
    summary: 'The code tables in force',
    for: 'anyone',
    answer: CodeTables,
  }),
}
