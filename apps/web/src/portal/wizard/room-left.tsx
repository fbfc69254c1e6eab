import type { Draft } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { storageWords } from './storage.words.ts'

/** A share of the room: from here on it is said that little is left. */
const scarceShare = 0.8

/** How much room papers have left; of all orders of the customer only when it becomes scarce. */
export function RoomLeft({ storage: { order, customer } }: Pick<Draft, 'storage'>) {
  const words = useWords(storageWords)
  const isScarce = (of: { used: number; maxBytes: number }) => of.used > of.maxBytes * scarceShare
  return (
    <div className="field-hint" data-room-left>
      <p className={isScarce(order) ? 'finding finding-warns' : undefined}>
        {words.ofOrder(megabytes(order.used), megabytes(order.maxBytes))}
      </p>
      {isScarce(customer) && (
        <p className="finding finding-warns">
          {words.ofCustomer(megabytes(customer.used), megabytes(customer.maxBytes))} {words.scarce}
        </p>
      )}
    </div>
  )
}

const megabytes = (bytes: number): string => {
  const mb = bytes / 1024 / 1024
  return `${mb < 10 ? Number(mb.toFixed(1)) : Math.round(mb)} MB`
}
