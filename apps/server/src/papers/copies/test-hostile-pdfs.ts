import type { HostileClass } from '../../platform/process/test-hostile.ts'
import { hostileStreams } from './test-hostile-pdf-streams.ts'
import { hostileTokens } from './test-hostile-pdf-tokens.ts'
import { hostileTrees } from './test-hostile-pdf-trees.ts'

export const hostilePdfs: readonly HostileClass[] = [...hostileTrees, ...hostileStreams, ...hostileTokens]
