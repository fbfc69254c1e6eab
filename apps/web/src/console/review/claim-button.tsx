import { endpoints, type OrderView, reachOf } from '@openbeian/contract'
import { withTheReviewer } from '@openbeian/filing'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { useSignedIn } from '../../kit/session.ts'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { reviewWords } from './review.words.ts'
import type { useDecision } from './use-decision.ts'

interface ClaimButtonProps {
  order: OrderView
  claim: ReturnType<typeof useDecision>['claim']
  accountId: string
}

/** Takes an order on or gives it back; a supervisor may take it from somebody who is away. */
export function ClaimButton({ order, claim, accountId }: ClaimButtonProps) {
  const words = useWords(reviewWords)
  const { account } = useSignedIn()
  const { claimedBy } = order
  const isMine = claimedBy?.id === accountId
  const isReviewer = mayAsk(endpoints.claimOrder, account)
  const mayClaim = isReviewer && !claimedBy && withTheReviewer.includes(order.state)
  const mayRelease = claimedBy !== undefined && (isMine || reachOf('review.release-other', account) !== 'none')
  useShortcuts(mayClaim || isMine ? { c: () => !claim.isPending && claim.mutate(mayClaim) } : {})

  return (
    <>
      {claimedBy && (
        <span className={isMine ? 'mine' : undefined} data-claimed-by={claimedBy.id}>
          {isMine ? words.claimedByMe : words.claimedBy(claimedBy.name)}
        </span>
      )}
      {(mayClaim || mayRelease) && (
        <Button
          data-action={mayClaim ? 'claim' : 'release'}
          aria-keyshortcuts="c"
          isBusy={claim.isPending}
          onClick={() => claim.mutate(mayClaim)}
        >
          {mayClaim ? words.claim : words.release}
          <span className="key" aria-hidden="true">
            C
          </span>
        </Button>
      )}
    </>
  )
}
