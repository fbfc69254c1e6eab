import type { AppPlatform } from '@openbeian/filing'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Fact } from '../../kit/fact.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { appPackageWords } from './app-package.words.ts'
import { type FilledPlatform, fillPlatform, type KeyForm, keyForms } from './fill-platform.ts'
import { useForm } from './form.ts'
import type { PackageView } from './package-view.ts'
import './read-fields.css'

interface PackageCardProps {
  fileName: string
  view: PackageView
  platforms: readonly AppPlatform[]
  onFill: (filled: FilledPlatform) => void
  onDrop: () => void
}

/** What was read, beside what is typed; which certificate and which form of the key a person chooses. */
export function PackageCard({ fileName, view, platforms, onFill, onDrop }: PackageCardProps) {
  const words = useWords(appPackageWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const [chosen, setChosen] = useState('0')
  const [keyForm, setKeyForm] = useState<KeyForm>('hex')
  const id = useId()
  const signer = view.signers[Number(chosen)]
  const filled = fillPlatform(platforms, view, { signer, keyForm })
  const warnings = view.remarks.filter(({ warns }) => warns)
  const forms = keyForms.filter((it) => signer?.publicKey[it] !== undefined)
  const platformName = [
    fields.platform_(filled.index + 1),
    filled.platform.system && fields.appSystems[filled.platform.system],
  ]
  return (
    <section className="read-fields" aria-labelledby={id}>
      <h4 id={id}>{words.read(fileName)}</h4>
      {view.remarks.map(({ warns, sentence }) => (
        <Notice key={sentence.zh} kind={warns ? 'warning' : 'info'}>
          {sentence[language]}
        </Notice>
      ))}
      {view.signers.length > 1 && (
        <Choice
          name={`${id}-signer`}
          title={words.whichSigner}
          value={chosen}
          options={view.signers.map(({ schemes, subject, isFormer }, nth) => ({
            value: String(nth),
            name: `${schemes}: ${subject}${isFormer ? words.former : ''}`,
          }))}
          onChoose={setChosen}
        />
      )}
      <dl className="facts">
        <Row name={words.system}>{view.system && fields.appSystems[view.system]}</Row>
        <Row name={words.icon}>{view.icon && <Icon icon={view.icon} name={words.icon} />}</Row>
        <Row name={words.version}>{view.version}</Row>
        <Row name={words.subject}>{signer?.subject}</Row>
        <Row name={words.validTo}>{signer?.validTo}</Row>
        <Values filled={filled} typed={platforms[filled.index]} />
      </dl>
      {signer && forms.length > 1 && (
        <Choice
          name={`${id}-key-form`}
          title={words.keyForm}
          value={keyForm}
          options={forms.map((value) => ({ value, name: words.keyForms[value] }))}
          onChoose={setKeyForm}
        />
      )}
      <p className="quiet">{words.target(platformName.filter(Boolean).join(fields.between))}</p>
      <div className="row">
        <Button look="primary" data-action="fill-from-package" onClick={() => onFill(filled)}>
          {warnings.length > 0 ? words.fillAll : words.fill}
        </Button>
        <Button onClick={onDrop}>{words.drop}</Button>
      </div>
    </section>
  )
}

const shownFields = ['name', 'packageName', 'fingerprint', 'publicKey'] as const

/** The fields that will be filled, and what stands there now. */
function Values({ filled: { index, platform }, typed }: { filled: FilledPlatform; typed: AppPlatform | undefined }) {
  const words = useWords(appPackageWords)
  const names = useWords(fieldWords)
  const { isIndividual } = useForm()
  return shownFields.map((field) => {
    const before = typed?.[field] ?? ''
    const isSame = before === platform[field]
    return (
      <Row key={field} name={fieldName(`services.0.app.platforms.${index}.${field}`, names, isIndividual)}>
        {platform[field] && (
          <>
            <span data-read-value={field}>{platform[field]}</span>
            {before !== '' && (
              <span className={isSame ? 'slot-done' : 'finding-warns'}>
                {isSame ? ` ✓ ${words.same}` : ` ■ ${words.now(before)}`}
              </span>
            )}
          </>
        )}
      </Row>
    )
  })
}

const Row = ({ name, children }: { name: string; children: ReactNode }) =>
  children ? <Fact name={name}>{children}</Fact> : null

/** The picture lies in memory under an address of its own, which is given back. */
function Icon({ icon, name }: { icon: Blob; name: string }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(icon)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [icon])
  return address && <img width={48} height={48} src={address} alt={name} />
}
