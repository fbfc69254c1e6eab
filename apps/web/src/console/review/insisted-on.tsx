import type { MaterialView } from '@openbeian/contract'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { pictureWords } from '../../kit/picture-example.words.ts'
import { readingWords } from './reading.words.ts'

/** What was found against a picture whose owner has no better one. */
export function InsistedOn({ faults }: { faults: MaterialView['insistedOn'] }) {
  const words = useWords(readingWords)
  const { bad } = useWords(pictureWords)
  const { language } = useLanguage()
  if (!faults) return null
  return (
    <p className="finding finding-warns" data-insisted>
      <span aria-hidden="true">■</span>{' '}
      {words.insistedOn(faults.map((it) => bad[it]).join(language === 'zh' ? '、' : ', '))}
    </p>
  )
}
