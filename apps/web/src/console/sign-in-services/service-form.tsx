import {
  memberRoles,
  type ServiceDoor,
  type SignInServiceSettings,
  type SignInServiceView,
  serviceDoors,
  staffRoles,
} from '@openbeian/contract'
import { provinces } from '@openbeian/filing'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { type Option, optionsOf, Select } from '../../kit/select.tsx'
import { newSettings, settingsOf, wordsOf } from './new-settings.ts'
import { RuleRows } from './rule-rows.tsx'
import { signInServicesWords } from './sign-in-services.words.ts'

interface ServiceFormProps {
  /** Left out: a new one. */
  service: SignInServiceView | undefined
  onDone: () => void
  onClose: () => void
}

/** All of a service on one page. */
export function ServiceForm({ service, onDone, onClose }: ServiceFormProps) {
  const words = useWords(signInServicesWords)
  const [settings, setSettings] = useState(service ? settingsOf(service) : newSettings)
  const [secret, setSecret] = useState('')
  const [reason, setReason] = useState('')
  const given = secret === '' ? {} : { clientSecret: secret }
  const save = useMutation({
    mutationFn: () =>
      service
        ? api.changeSignInService({ params: { serviceId: service.id }, body: { settings, reason, ...given } })
        : api.addSignInService({ body: { settings, ...given } }),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const change = (some: Partial<SignInServiceSettings>) => setSettings({ ...settings, ...some })
  const setClaim = (typed: string) => {
    const { customerClaim: _, ...others } = settings
    setSettings(typed === '' ? others : { ...others, customerClaim: typed })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{service ? words.named(words.edit, service.nameZh) : words.add}</h2>
      <Reached settings={settings} change={change} />
      <Field path="secret" label={words.secret} hint={service?.hasSecret ? words.secretKept : words.secretNew} optional>
        {(input) => (
          <input
            {...input}
            className="text-input"
            type="password"
            autoComplete="off"
            maxLength={500}
            value={secret}
            onChange={({ target }) => setSecret(target.value)}
          />
        )}
      </Field>
      <WhoComes settings={settings} change={change} />
      {settings.doors.includes('staff') && <StaffRules settings={settings} change={change} />}
      {settings.doors.includes('customers') && <MemberRules settings={settings} change={change} setClaim={setClaim} />}
      <div className="field">
        <label className="tick">
          <input
            type="checkbox"
            data-path="endsThere"
            checked={settings.endsThere ?? false}
            onChange={({ target }) => change({ endsThere: target.checked })}
          />
          {words.endsThere}
        </label>
        <p className="field-hint">{words.endsThereHint}</p>
      </div>
      <div className="field">
        <label className="tick">
          <input
            type="checkbox"
            data-path="isOn"
            checked={settings.isOn}
            onChange={({ target }) => change({ isOn: target.checked })}
          />
          {words.isOn}
        </label>
        <p className="field-hint">{words.isOnHint}</p>
      </div>
      {service && (
        <TextField path="reason" label={words.reason} hint={words.reasonHint} value={reason} onType={setReason} />
      )}
      <Failure error={save.error} />
      <p className="row">
        <Button look="primary" type="submit" data-action="save-service" isBusy={save.isPending}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </p>
    </form>
  )
}

interface PartProps {
  settings: SignInServiceSettings
  change: (some: Partial<SignInServiceSettings>) => void
}

function Reached({ settings, change }: PartProps) {
  const words = useWords(signInServicesWords)
  return (
    <>
      <TextField path="nameZh" label={words.nameZh} value={settings.nameZh} onType={(nameZh) => change({ nameZh })} />
      <TextField path="nameEn" label={words.nameEn} value={settings.nameEn} onType={(nameEn) => change({ nameEn })} />
      <TextField
        path="issuer"
        label={words.issuer}
        hint={words.issuerHint}
        value={settings.issuer}
        onType={(issuer) => change({ issuer: issuer.trim() })}
      />
      <TextField
        path="clientId"
        label={words.clientId}
        value={settings.clientId}
        onType={(clientId) => change({ clientId })}
      />
    </>
  )
}

function WhoComes({ settings, change }: PartProps) {
  const words = useWords(signInServicesWords)
  const { secondFactor } = settings
  const turn = (door: ServiceDoor, isOn: boolean) =>
    change({ doors: serviceDoors.filter((it) => (it === door ? isOn : settings.doors.includes(it))) })
  return (
    <>
      <WordsField
        path="scopes"
        label={words.scopes}
        hint={words.scopesHint}
        value={settings.scopes}
        onType={(scopes) => change({ scopes })}
      />
      <fieldset className="choices">
        <legend>{words.doors}</legend>
        <div className="ticks">
          {serviceDoors.map((door) => (
            <label key={door} className="tick">
              <input
                type="checkbox"
                data-door={door}
                checked={settings.doors.includes(door)}
                onChange={({ target }) => turn(door, target.checked)}
              />
              {words.doorNames[door]}
            </label>
          ))}
        </div>
      </fieldset>
      <WordsField
        path="mailDomains"
        label={words.mailDomains}
        hint={words.mailDomainsHint}
        value={settings.mailDomains}
        onType={(mailDomains) => change({ mailDomains })}
      />
      <fieldset className="choices">
        <legend>{words.factor}</legend>
        <p className="quiet">{words.factorHint}</p>
        <WordsField
          path="amr"
          label={words.amr}
          value={secondFactor.amr}
          onType={(amr) => change({ secondFactor: { ...secondFactor, amr } })}
        />
        <WordsField
          path="acr"
          label={words.acr}
          value={secondFactor.acr}
          onType={(acr) => change({ secondFactor: { ...secondFactor, acr } })}
        />
      </fieldset>
      <Choice
        name="unknown"
        title={words.unknown}
        value={settings.unknown}
        options={optionsOf(words.unknownNames)}
        onChoose={(unknown) => change({ unknown })}
      />
    </>
  )
}

function StaffRules({ settings, change }: PartProps) {
  const words = useWords(signInServicesWords)
  return (
    <RuleRows
      name="staff-rules"
      title={words.staffRules}
      hint={words.staffRulesHint}
      rules={settings.staffRules}
      fresh={{ claim: 'groups', value: '', role: 'reviewer', provinces: [] }}
      onChange={(staffRules) => change({ staffRules })}
    >
      {(rule, put) => (
        <>
          <RoleOfRule
            value={rule.role}
            options={optionsOf(words.roles, staffRoles)}
            onChoose={(role) => put({ ...rule, role, provinces: role === 'reviewer' ? rule.provinces : [] })}
          />
          {rule.role === 'reviewer' && (
            <ProvincesOfRule chosen={rule.provinces} onChange={(provinces) => put({ ...rule, provinces })} />
          )}
        </>
      )}
    </RuleRows>
  )
}

function ProvincesOfRule({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const words = useWords(signInServicesWords)
  const { language } = useLanguage()
  const turn = (code: string, isOn: boolean) => onChange(isOn ? [...chosen, code] : chosen.filter((it) => it !== code))
  return (
    <details>
      <summary>
        {words.provinces}: {chosen.length === 0 ? words.allProvinces : words.someProvinces(chosen.length)}
      </summary>
      <div className="ticks">
        {provinces.map((it) => (
          <label key={it.code} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(it.code)}
              onChange={({ target }) => turn(it.code, target.checked)}
            />
            {it[language]}
          </label>
        ))}
      </div>
    </details>
  )
}

const freshMemberRule: SignInServiceSettings['memberRules'][number] = { claim: 'groups', value: '', member: 'editor' }

function MemberRules({ settings, change, setClaim }: PartProps & { setClaim: (typed: string) => void }) {
  const words = useWords(signInServicesWords)
  return (
    <>
      <Field path="customerClaim" label={words.customerClaim} hint={words.customerClaimHint} optional>
        {(input) => (
          <input
            {...input}
            className="text-input"
            maxLength={100}
            autoCapitalize="none"
            value={settings.customerClaim ?? ''}
            onChange={({ target }) => setClaim(target.value.trim())}
          />
        )}
      </Field>
      <RuleRows
        name="member-rules"
        title={words.memberRules}
        hint={words.memberRulesHint}
        rules={settings.memberRules}
        fresh={freshMemberRule}
        onChange={(memberRules) => change({ memberRules })}
      >
        {(rule, put) => (
          <RoleOfRule
            value={rule.member}
            options={optionsOf(words.members, memberRoles)}
            onChoose={(member) => put({ ...rule, member })}
          />
        )}
      </RuleRows>
    </>
  )
}

interface RoleOfRuleProps<Role extends string> {
  value: Role
  options: readonly Option<Role>[]
  onChoose: (role: Role) => void
}

function RoleOfRule<Role extends string>(given: RoleOfRuleProps<Role>) {
  const words = useWords(signInServicesWords)
  const id = useId()
  return (
    <label className="filter" htmlFor={id}>
      <span>{words.role}</span>
      <Select id={id} {...given} />
    </label>
  )
}

interface TextFieldProps {
  path: string
  label: string
  hint?: string
  value: string
  onType: (value: string) => void
}

const TextField = ({ path, label, hint, value, onType }: TextFieldProps) => (
  <Field path={path} label={label} hint={hint}>
    {(input) => (
      <input
        {...input}
        className="text-input"
        required
        maxLength={500}
        autoComplete="off"
        autoCapitalize="none"
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    )}
  </Field>
)

interface WordsFieldProps extends Omit<TextFieldProps, 'value' | 'onType'> {
  value: readonly string[]
  onType: (value: string[]) => void
}

/** Words separated by spaces; what was typed stays as it is until it is left. */
function WordsField({ path, label, hint, value, onType }: WordsFieldProps) {
  const [text, setText] = useState(value.join(' '))
  return (
    <Field path={path} label={label} hint={hint} optional>
      {(input) => (
        <input
          {...input}
          className="text-input"
          maxLength={500}
          autoComplete="off"
          autoCapitalize="none"
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            onType(wordsOf(target.value))
          }}
        />
      )}
    </Field>
  )
}
