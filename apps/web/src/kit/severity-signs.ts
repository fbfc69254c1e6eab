import type { Problem } from '@openbeian/contract'

type Severity = NonNullable<Problem['findings']>[number]['severity']

/** What is told by more than a colour. */
export const severitySigns: Record<Severity, string> = { blocks: '▲', warns: '■', informs: '●' }
