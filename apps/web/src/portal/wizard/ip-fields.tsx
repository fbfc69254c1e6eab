import { type IpRange, isIpv6Range } from '@openbeian/filing'
import { Button } from '../../kit/button.tsx'
import { FieldFindings } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { TextField } from './fields.tsx'
import { useForm } from './form.ts'
import { wizardWords } from './wizard.words.ts'
import './ip-fields.css'

const nothing: IpRange = { from: '', to: '' }

/** The address ranges of an access, first and last address of each. */
export function IpFields({ path, ips }: { path: string; ips: IpRange[] }) {
  const { change, findingsAt } = useForm()
  const words = useWords(wizardWords)
  const fields = useWords(fieldWords)
  return (
    <fieldset className="group">
      <legend>{words.service.ips}</legend>
      <p className="field-hint">{words.service.ipHint}</p>
      {ips.map((_, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a range is its place in the list
        <div key={nth} className="ip-range">
          <TextField path={`${path}.${nth}.from`} maxLength={45} />
          <TextField path={`${path}.${nth}.to`} maxLength={45} />
          {ips.length > 1 && (
            <Button onClick={() => change(path, ips.toSpliced(nth, 1))}>
              {words.removeNamed(fields.ip_(nth + 1))}
            </Button>
          )}
        </div>
      ))}
      {ips.some(isIpv6Range) && <p className="field-hint">{words.service.ipv6Hint}</p>}
      <FieldFindings id={`${path}-findings`} findings={findingsAt(path)} />
      <div>
        <Button data-action="add-ip" onClick={() => change(path, [...ips, nothing])}>
          {words.service.addIp}
        </Button>
      </div>
    </fieldset>
  )
}
