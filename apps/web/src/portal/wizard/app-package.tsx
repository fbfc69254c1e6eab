import type { AppDetails } from '@openbeian/filing'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Upload } from '../../kit/upload.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { appPackageWords } from './app-package.words.ts'
import { useForm } from './form.ts'
import { PackageCard } from './package-card.tsx'
import { type PackageState, readPackage } from './read-package.ts'

const accepted = '.apk,.ipa,.hap,.app,.cer,.crt,.der,.pem,.p7b,.mobileprovision'

interface AppPackageProps {
  /** The service. */
  at: string
  app: AppDetails
}

/** 从安装包读取: chooses a file, shows what was read of it, and fills the form when a person says that it is right. */
export function AppPackageReader({ at, app }: AppPackageProps) {
  const words = useWords(appPackageWords)
  const fields = useWords(fieldWords)
  const { change, leave } = useForm()
  const [file, setFile] = useState<File>()
  const [state, setState] = useState<PackageState>()
  const [filled, setFilled] = useState<number>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const take = (chosen: File | undefined) => {
    stop.current?.()
    setFilled(undefined)
    setFile(chosen)
    setState(undefined)
    if (chosen) stop.current = readPackage(chosen, setState)
  }
  const id = `${at}.app.package`
  return (
    <div className="stack" data-package-state={state && ('is' in state ? state.is : state.kind)}>
      <h3>{words.title}</h3>
      <p className="field-hint" id={`${id}-hint`}>
        {words.hint}
      </p>
      <div className="row">
        <Upload
          id={id}
          accept={accepted}
          name={words.choose}
          label={words.choose}
          describedBy={`${id}-hint`}
          onFiles={([chosen]) => take(chosen)}
        />
      </div>
      {state && file && <State state={state} onStop={() => take(undefined)} />}
      {state && 'kind' in state && state.kind === 'read' && file && (
        <PackageCard
          key={file.name + file.lastModified}
          fileName={file.name}
          view={state.view}
          platforms={app.platforms}
          onDrop={() => take(undefined)}
          onFill={({ index, platform }) => {
            const path = `${at}.app.platforms`
            change(path, app.platforms.toSpliced(index, 1, platform))
            for (const field of Object.keys(platform)) leave(`${path}.${index}.${field}`)
            take(undefined)
            setFilled(index)
          }}
        />
      )}
      {filled !== undefined && <Notice kind="success">{words.filled(fields.platform_(filled + 1))}</Notice>}
    </div>
  )
}

function State({ state, onStop }: { state: PackageState; onStop: () => void }) {
  const words = useWords(appPackageWords)
  const { language } = useLanguage()
  if ('is' in state) {
    return (
      <div className="row" role="status">
        <progress max={100} value={state.percent} aria-label={words.reading(state.percent)} />{' '}
        {words.reading(state.percent)}
        <Button look="quiet" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
    )
  }
  if (state.kind === 'refused') return <Notice kind="error">{state.why[language]}</Notice>
  return state.kind === 'failed' ? <Notice kind="error">{words[state.why]}</Notice> : null
}
