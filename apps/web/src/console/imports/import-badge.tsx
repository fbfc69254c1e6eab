import type { ImportState } from '@openbeian/contract'
import { Badge, type BadgeLook } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { importsWords } from './imports.words.ts'

const looks: Record<ImportState, BadgeLook> = {
  uploading: 'grey',
  waiting: 'blue',
  reading: 'blue',
  reported: 'yellow',
  failed: 'red',
  applied: 'green',
  undone: 'grey',
}

/** How far a file is. */
export const ImportBadge = ({ state }: { state: ImportState }) => {
  const words = useWords(importsWords)
  return <Badge look={looks[state]}>{words.states[state]}</Badge>
}
