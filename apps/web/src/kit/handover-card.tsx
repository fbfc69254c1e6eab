import { Dialog } from './dialog.tsx'
import { HandoverPanel, type HandoverPanelProps } from './handover-panel.tsx'
import { useWords } from './language.tsx'
import { handoverWords } from './words/handover.ts'

interface HandoverCardProps extends HandoverPanelProps {
  onClose: () => void
}

/** A step on its way to a phone, in a dialog. */
export function HandoverCard(props: HandoverCardProps) {
  const { steps } = useWords(handoverWords)
  return (
    <Dialog title={steps[props.step.step].title} onClose={props.onClose}>
      <HandoverPanel {...props} />
    </Dialog>
  )
}
