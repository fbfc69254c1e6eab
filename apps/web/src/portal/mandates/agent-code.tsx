import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { mandatesKey } from '../../kit/mandates.ts'
import { Failure } from '../../kit/notice.tsx'
import { CopyButton } from '../../kit/snippet.tsx'
import { mandatePageWords } from './mandates.words.ts'

/** The number others give mandates to. */
export function AgentCode({ code }: { code: string | undefined }) {
  const words = useWords(mandatePageWords)
  const queries = useQueryClient()
  const make = useMutation({
    mutationFn: () => api.makeAgentCode({}),
    onSuccess: () => queries.invalidateQueries({ queryKey: mandatesKey }),
  })
  return (
    <div className="card stack" data-agent-code={code ?? ''}>
      <h3>{words.code}</h3>
      {code ? (
        <>
          <p className="quiet">{words.codeHint}</p>
          <p className="row">
            <strong>{code}</strong>
            <CopyButton text={code} name={words.code} />
          </p>
        </>
      ) : (
        <>
          <p className="quiet">{words.noCode}</p>
          <p>
            <Button data-action="make-agent-code" isBusy={make.isPending} onClick={() => make.mutate()}>
              {words.makeCode}
            </Button>
          </p>
        </>
      )}
      <Failure error={make.error} />
    </div>
  )
}
