import { Door } from '../../kit/door.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { NoticeText } from '../../kit/privacy/notice-text.tsx'
import { usePrivacyNotice } from '../../kit/privacy/use-privacy-notice.ts'
import { kitWords } from '../../kit/words/kit.ts'

/** 个人信息处理告知书, for everybody. */
export function NoticePage() {
  const { filingService } = useWords(kitWords)
  const notice = usePrivacyNotice()
  return (
    <Door place={filingService}>
      <Failure error={notice.error} retry={() => void notice.refetch()} />
      {notice.isPending && <Loading rows={8} />}
      {notice.data && <NoticeText notice={notice.data} level={2} />}
    </Door>
  )
}
