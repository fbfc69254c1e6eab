import type { Total } from '@openbeian/contract'
import { Button } from './button.tsx'
import { useLanguage, useWords } from './language.tsx'
import { moreWords } from './more.words.ts'

interface MoreProps {
  /** How many lines stand above. */
  shown: number
  total?: Total | undefined
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown }
}

/** Below a list that comes page by page: how much of it is shown, and the way to the rest. */
export function More({ shown, total, query }: MoreProps) {
  const words = useWords(moreWords)
  const { language } = useLanguage()
  const plain = (count: number) => count.toLocaleString(language === 'zh' ? 'zh-CN' : 'en')
  if (shown === 0) return null
  return (
    <div className="row">
      {total && (
        <span className="quiet" data-shown={shown}>
          {words.shownOf(plain(shown), total.isEstimate ? words.about(plain(total.count)) : plain(total.count))}
        </span>
      )}
      {query.hasNextPage && (
        <Button isBusy={query.isFetchingNextPage} data-action="more" onClick={() => void query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </div>
  )
}
