import { ApiError } from '@openbeian/contract'
import type { FaultCode } from '@openbeian/vision/quality'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { PictureExamples } from '../../kit/picture-example.tsx'
import { pictureEditorWords } from './picture-editor.words.ts'

/** Where the server refused a picture as not clear: how it should look beside what went wrong, and the way on. */
export function RefusalExample({ error, onInsist }: { error: unknown; onInsist: () => void }) {
  const words = useWords(pictureEditorWords)
  const problem = error instanceof ApiError ? error.problem : undefined
  if (problem?.code !== 'material.not-clear') return null
  const [first] = (problem.details?.faults ?? []) as { code: FaultCode }[]
  return (
    <>
      {first && <PictureExamples fault={first.code} />}
      <p className="quiet">{words.insisting}</p>
      <Button data-action="insist" onClick={onInsist}>
        {words.useAnyway}
      </Button>
    </>
  )
}
