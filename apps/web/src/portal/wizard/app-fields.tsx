import { type AppDetails, appDistributions, appSystems, emptyAppPlatform, emptyAppSdk } from '@openbeian/filing'
import { Button } from '../../kit/button.tsx'
import { FieldFindings } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { AppPackageReader } from './app-package.tsx'
import { ChoiceField, LongTextField, TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { labelOfPart } from './use-arrange.ts'
import { wizardWords } from './wizard.words.ts'

interface AppProps {
  /** The service. */
  at: string
  app: AppDetails
}

/** APP 信息 */
export function AppFields({ at, index, app }: AppProps & { index: number }) {
  const { filing } = useForm()
  const { parts, appDistributions: names } = useWords(fieldWords)
  return (
    <section className="card stack" aria-labelledby={labelOfPart(filing, index, `${at}-app`)}>
      <h2 id={`${at}-app`}>{parts.app}</h2>
      <ChoiceField
        path={`${at}.app.distribution`}
        options={appDistributions.map((value) => ({ value, name: names[value] }))}
      />
      <AppPackageReader at={at} app={app} />
      <PlatformFields at={at} app={app} />
      <SdkFields at={at} app={app} />
    </section>
  )
}

function PlatformFields({ at, app: { platforms } }: AppProps) {
  const { change, findingsAt } = useForm()
  const words = useWords(wizardWords)
  const fields = useWords(fieldWords)
  const path = `${at}.app.platforms`
  return (
    <>
      {platforms.map((_, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a platform is its place in the list
        <fieldset key={nth} className="group">
          <legend>{fields.platform_(nth + 1)}</legend>
          <div className="field-grid">
            <ChoiceField
              path={`${path}.${nth}.system`}
              options={appSystems.map((value) => ({ value, name: fields.appSystems[value] }))}
            />
            <TextField path={`${path}.${nth}.name`} maxLength={255} />
            <TextField path={`${path}.${nth}.packageName`} maxLength={255} />
            <TextField path={`${path}.${nth}.fingerprint`} maxLength={100} />
          </div>
          <LongTextField path={`${path}.${nth}.publicKey`} maxLength={4000} />
          {platforms.length > 1 && (
            <div>
              <Button onClick={() => change(path, platforms.toSpliced(nth, 1))}>
                {words.removeNamed(fields.platform_(nth + 1))}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <FieldFindings id={`${path}-findings`} findings={findingsAt(path)} />
      <div>
        <Button
          data-path={path}
          data-action="add-platform"
          onClick={() => change(path, [...platforms, { ...emptyAppPlatform(), name: platforms[0]?.name ?? '' }])}
        >
          {words.service.addPlatform}
        </Button>
      </div>
    </>
  )
}

function SdkFields({ at, app: { sdks } }: AppProps) {
  const { change } = useForm()
  const words = useWords(wizardWords)
  const fields = useWords(fieldWords)
  const path = `${at}.app.sdks`
  return (
    <>
      <h3>{fields.parts.sdks}</h3>
      <p className="field-hint">{words.service.sdkHint}</p>
      {sdks.map(({ sendsAbroad }, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an SDK is its place in the list
        <fieldset key={nth} className="group">
          <legend>{fields.sdk_(nth + 1)}</legend>
          <div className="field-grid">
            <TextField path={`${path}.${nth}.name`} maxLength={200} />
            <TextField path={`${path}.${nth}.maker`} maxLength={300} />
          </div>
          <label className="tick">
            <input
              type="checkbox"
              data-path={`${path}.${nth}.sendsAbroad`}
              checked={sendsAbroad}
              onChange={(event) => change(`${path}.${nth}.sendsAbroad`, event.target.checked)}
            />
            {fields.service['app.sdks.#.sendsAbroad']}
          </label>
          <LongTextField path={`${path}.${nth}.note`} maxLength={1024} optional={!sendsAbroad} />
          <div>
            <Button onClick={() => change(path, sdks.toSpliced(nth, 1))}>
              {words.removeNamed(fields.sdk_(nth + 1))}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button data-path={path} data-action="add-sdk" onClick={() => change(path, [...sdks, emptyAppSdk()])}>
          {words.service.addSdk}
        </Button>
      </div>
    </>
  )
}
