import type { Filing } from '@openbeian/filing'
import { type Finding, FindingsList } from '../../kit/findings-list.tsx'

interface RefusedFindingsProps {
  findings: Finding[]
  filing: Filing
  onJump: (path: string) => void
}

/** What the rules find so grave that the decision was refused; each leads to its field. */
export const RefusedFindings = ({ findings, filing, onJump }: RefusedFindingsProps) => (
  <FindingsList findings={findings} isIndividual={filing.subject.nature === 'individual'} onJump={onJump} />
)
