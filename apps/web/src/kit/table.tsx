import type { ReactNode } from 'react'
import './table.css'

interface TableProps {
  /** What readers call it; or `labelledBy`, where its heading stands on the page. */
  label?: string
  labelledBy?: string
  titles: readonly string[]
  className?: string
  /** Its lines. */
  children: ReactNode
}

/** Lines with titles above them; on a phone each is a card, whose cells say their titles (`data-title`). */
export const Table = ({ label, labelledBy, titles, className, children }: TableProps) => (
  <table className={className ? `lines ${className}` : 'lines'} aria-label={label} aria-labelledby={labelledBy}>
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)
