import './toast.css'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { flushSync } from 'react-dom'
import { AriaLanguage } from './aria-language.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'

/** More at once cover the page. */
const maxToasts = 3
/** WCAG 2.2, 2.2.1: five seconds are the least React Aria lets a toast stand; a sentence takes some to read. */
const shownForMs = 8000

const queue = new ToastQueue<string>({ maxVisibleToasts: maxToasts, wrapUpdate: flushSync })

/** Says what was done, for a while. What somebody has to act on is a `Notice`: it stays. */
export const toast = (text: string): void => {
  queue.add(text, { timeout: shownForMs })
}

/** Where they appear, once on a page. */
export function Toasts() {
  const words = useWords(kitWords)
  return (
    <AriaLanguage>
      <ToastRegion queue={queue} className="toasts">
        {({ toast: shown }) => (
          <AriaToast toast={shown} className="toast">
            <ToastContent>
              <span aria-hidden="true">✓ </span>
              <Text slot="title">{shown.content}</Text>
            </ToastContent>
            <button type="button" aria-label={words.close} onClick={() => queue.close(shown.key)}>
              ×
            </button>
          </AriaToast>
        )}
      </ToastRegion>
    </AriaLanguage>
  )
}
