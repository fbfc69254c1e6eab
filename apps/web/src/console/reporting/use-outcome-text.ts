import type { DownloadFault, ResultOutcome } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { taskKindWords } from '../../kit/words/task-kinds.ts'
import { faultText, outcomeText } from './outcome-text.ts'
import { outcomeWords } from './outcomes.words.ts'

/** Tells outcomes and faults in the language of the reader. */
export function useOutcomeText() {
  const words = useWords(outcomeWords)
  const names = { states: useWords(kitWords).states, tasks: useWords(taskKindWords) }
  return {
    outcome: (it: ResultOutcome) => outcomeText(it, words, names),
    fault: (it: DownloadFault) => faultText(it, words, names),
  }
}
