import { formatDateTime } from './date-time.ts'
import { useLanguage } from './language.tsx'

/** A moment, or words where there was none. */
export function When({ at, never }: { at: string | undefined; never?: string }) {
  const { language } = useLanguage()
  return at === undefined ? never : <time dateTime={at}>{formatDateTime(at, language)}</time>
}
