import './dialog.css'
import { type ReactNode, useEffect } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { AriaLanguage } from './aria-language.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'

interface DialogProps {
  title: string
  /** Left out: it cannot be closed, only answered. */
  onClose?: () => void
  /** Where the next key goes as soon as it is open. */
  focus?: () => HTMLElement | null
  /** Two papers beside each other need more than a form. */
  width?: 'wide' | 'widest'
  children: ReactNode
}

/** A dialog that is there at once: who works by keyboard does not wait for it to fly in. */
export function Dialog({ title, onClose, focus, width, children }: DialogProps) {
  const words = useWords(kitWords)
  return (
    <AriaLanguage>
      <ModalOverlay
        className="dialog-veil"
        isOpen
        isDismissable={onClose !== undefined}
        isKeyboardDismissDisabled={onClose === undefined}
        onOpenChange={(isOpen) => !isOpen && onClose?.()}
      >
        <Modal className={width ? `dialog dialog-${width}` : 'dialog'}>
          <AriaDialog>
            <header className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {onClose && (
                <button type="button" className="dialog-close" aria-label={words.close} onClick={onClose}>
                  ×
                </button>
              )}
            </header>
            {children}
            {focus && <FocusAtOnce on={focus} />}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </AriaLanguage>
  )
}

/** Rendered after the content, so that the element to focus exists when the effect runs. */
function FocusAtOnce({ on }: { on: () => HTMLElement | null }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => on()?.focus(), [])
  return null
}
