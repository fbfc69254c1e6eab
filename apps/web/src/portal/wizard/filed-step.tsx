import { orderNeeds } from '@openbeian/filing'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { AsFiled } from './as-filed.tsx'
import { ChoiceField, LongTextField, TextField } from './fields.tsx'
import { filedWords } from './filed.words.ts'
import { useForm } from './form.ts'

/** 原备案, or what is to end: what only the applicant knows of it. */
export function FiledStep() {
  const { orderType, filing } = useForm()
  return (
    <>
      {filing.cancellation && <CancellationFields />}
      {filing.filed && <FiledFields />}
      {orderNeeds[orderType].does === 'cancels' && <AsFiled />}
    </>
  )
}

function FiledFields() {
  const { orderType } = useForm()
  const words = useWords(filedWords)
  const { about, does } = orderNeeds[orderType]
  const isClaim = does === 'binds'
  const isElsewhere = about === 'subjectNumber' || about === 'serviceNumber'
  return (
    <section className="card stack" aria-labelledby="filed">
      <h2 id="filed">{isClaim ? words.claimTitle : isElsewhere ? words.filedTitle : words.password}</h2>
      {isElsewhere && <p>{isClaim ? words.claimIntro : words.filedIntro}</p>}
      <div className="field-grid">
        {about === 'subjectNumber' && <TextField path="filed.subjectNumber" maxLength={128} />}
        {about === 'serviceNumber' && <TextField path="filed.serviceNumber" maxLength={128} />}
        <TextField path="filed.password" type="password" maxLength={128} optional={isClaim} />
      </div>
    </section>
  )
}

function CancellationFields() {
  const { orderType, tables, change } = useForm()
  const words = useWords(filedWords)
  const { language } = useLanguage()
  const warnings: Partial<Record<string, string>> = words.cancelWarning
  return (
    <section className="card stack" aria-labelledby="cancellation">
      <h2 id="cancellation">{words.cancelTitle}</h2>
      <Notice kind="warning">{warnings[orderType]}</Notice>
      <ChoiceField
        path="cancellation.reason"
        unchosen="0"
        options={tables.cancellationReasons.map((it) => ({ value: String(it.id), name: it[language] }))}
        onChoose={(value) => change('cancellation.reason', Number(value))}
      />
      <LongTextField path="cancellation.note" maxLength={1000} optional />
    </section>
  )
}
