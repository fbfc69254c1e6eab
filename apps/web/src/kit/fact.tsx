import type { ReactNode } from 'react'
import './fact.css'

/** A name and a value in a list of facts (`dl.facts`). */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
