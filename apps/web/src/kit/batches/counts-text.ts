import { type BatchRowState, type BatchView, batchRowStates } from '@openbeian/contract'
import type { Language } from '../language.tsx'

/** How many rows stand how: `没有问题 12，需修改 3`. */
export const countsText = (
  { counts }: Pick<BatchView, 'counts'>,
  names: Record<BatchRowState, string>,
  language: Language,
): string =>
  batchRowStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${names[state]} ${counts[state]}`)
    .join(language === 'zh' ? '，' : ', ')
