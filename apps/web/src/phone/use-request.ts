import { useCallback, useState } from 'react'
import { isOver } from './phone-api.ts'

/** What the server answered last; a link that is over ends the page instead. */
export function useRequest<Answer>(onOver: (error: unknown) => void) {
  const [answer, setAnswer] = useState<Answer>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  const ask = useCallback(
    async (request: Promise<Answer>) => {
      setBusy(true)
      setError(undefined)
      try {
        setAnswer(await request)
      } catch (failed) {
        if (isOver(failed)) onOver(failed)
        else setError(failed)
      } finally {
        setBusy(false)
      }
    },
    [onOver],
  )
  return { answer, error, isBusy, ask }
}
