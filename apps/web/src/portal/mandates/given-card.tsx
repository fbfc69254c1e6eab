import type { MandateView } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { MandateBadge } from '../../kit/mandate-badge.tsx'
import { MandateFacts } from '../../kit/mandate-facts.tsx'
import { mandatesKey } from '../../kit/mandates.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Upload } from '../../kit/upload.tsx'
import { mandatePageWords } from './mandates.words.ts'
import '../../kit/button.css'

/** Who acts for the customer: the letter to sign and bring, and the way to end it. */
export function GivenCard({ mandate, onRevoke }: { mandate: MandateView; onRevoke: () => void }) {
  const words = useWords(mandatePageWords)
  const { id, agentName, state } = mandate
  const isOpen = state === 'given' || state === 'waiting'
  return (
    <article className="card stack" data-given-mandate={id}>
      <div className="row">
        <h3>{agentName}</h3>
        <MandateBadge mandate={mandate} />
      </div>
      <MandateFacts mandate={mandate} mayLook />
      {isOpen && <Letter mandate={mandate} />}
      {(isOpen || state === 'confirmed') && (
        <p>
          <Button isDanger data-action="revoke-mandate" aria-label={words.revokeNamed(agentName)} onClick={onRevoke}>
            {words.revoke}
          </Button>
        </p>
      )}
    </article>
  )
}

function Letter({ mandate: { id, hasLetter } }: { mandate: MandateView }) {
  const words = useWords(mandatePageWords)
  const queries = useQueryClient()
  const bring = useMutation({
    mutationFn: (file: File) => api.bringMandateLetter({ params: { mandateId: id }, file, fileName: file.name }),
    onSettled: () => queries.invalidateQueries({ queryKey: mandatesKey }),
  })
  return (
    <>
      <p className="quiet">{words.downloadNext}</p>
      <div className="row">
        <a
          className="button"
          data-action="download-letter"
          href={`/api/mandates/${id}/form`}
          target="_blank"
          rel="noreferrer"
        >
          {words.download}
        </a>
        <Upload
          id={`letter-${id}`}
          label={hasLetter ? words.bringAgain : words.bring}
          name={words.bring}
          accept="image/jpeg,image/png,application/pdf"
          look={hasLetter ? 'framed' : 'primary'}
          isDisabled={bring.isPending}
          onFiles={([file]) => file && bring.mutate(file)}
        />
      </div>
      {bring.isSuccess && <Notice kind="success">{words.brought}</Notice>}
      <Failure error={bring.error} />
    </>
  )
}
