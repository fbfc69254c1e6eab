import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { Notice } from './notice.tsx'
import { secondFactorWords } from './second-factor.words.ts'
import { Snippet } from './snippet.tsx'

/** Shown once: whoever has kept them says so. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const words = useWords(secondFactorWords)
  return (
    <div className="stack">
      <Notice kind="warning">{words.keepCodes}</Notice>
      <Snippet label={words.recoveryCodes} text={codes.join('\n')} />
      <p>
        <Button look="primary" data-action="kept-recovery-codes" onClick={onDone}>
          {words.kept}
        </Button>
      </p>
    </div>
  )
}
