import { Link } from 'react-router'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { registryWords } from './registry.words.ts'

interface SubjectStateProps {
  subject: {
    isEmpty: boolean
    cancelledAt?: string | undefined
    openOrderId?: string | undefined
    stillThereAt?: string | undefined
  }
}

/** How a filing stands: filed, empty or cancelled, and whether an order about it is under way. */
export function SubjectState({ subject: { isEmpty, cancelledAt, openOrderId, stillThereAt } }: SubjectStateProps) {
  const words = useWords(registryWords)
  return (
    <span className="row">
      {cancelledAt ? (
        <Badge look="grey">{words.cancelled}</Badge>
      ) : (
        <Badge look={isEmpty ? 'yellow' : 'green'}>{isEmpty ? words.isEmpty : words.states.filed}</Badge>
      )}
      {stillThereAt && <Badge look="red">{words.stuck}</Badge>}
      {openOrderId && <Link to={`/orders/${openOrderId}`}>{words.underWay}</Link>}
    </span>
  )
}
