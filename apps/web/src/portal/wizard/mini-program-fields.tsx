import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { labelOfPart } from './use-arrange.ts'
import { wizardWords } from './wizard.words.ts'

/** 小程序、快应用 */
export function MiniProgramFields({ at, index }: { at: string; index: number }) {
  const { filing } = useForm()
  const { service: words } = useWords(wizardWords)
  const { parts } = useWords(fieldWords)
  return (
    <section className="card stack" aria-labelledby={labelOfPart(filing, index, `${at}-mini-program`)}>
      <h2 id={`${at}-mini-program`}>{parts.miniProgram}</h2>
      <Notice kind="info">{words.miniProgramHint}</Notice>
      <div className="field-grid">
        <TextField path={`${at}.miniProgram.platform`} maxLength={100} />
        <TextField path={`${at}.miniProgram.appId`} maxLength={100} />
      </div>
    </section>
  )
}
