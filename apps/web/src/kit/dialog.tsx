import { Modal } from 'antd'
import type { ReactNode } from 'react'

interface DialogProps {
  title: string
  onClose: () => void
  /** Where the next key goes as soon as it is open. */
  focus?: () => HTMLElement | null
  /** Where the usual one is too narrow. */
  width?: string
  children: ReactNode
}

/** A dialog that is there at once: who works by keyboard does not wait for it to fly in. */
export const Dialog = ({ title, onClose, focus, width, children }: DialogProps) => (
  <Modal
    open
    title={title}
    footer={null}
    {...(width ? { width } : {})}
    transitionName=""
    maskTransitionName=""
    onCancel={onClose}
    afterOpenChange={(isOpen) => isOpen && focus?.()?.focus()}
  >
    {children}
  </Modal>
)
