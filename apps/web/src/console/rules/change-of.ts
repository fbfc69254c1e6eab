import type { Adjusting } from './use-rules.ts'

/**
 * The change a form asks for; empty fields stay as they are. Sentences come in both languages or not at all; a reason may
 * be in Chinese alone.
 */
export function changeOf(form: FormData): Adjusting {
  const said = (name: string) => String(form.get(name) ?? '').trim()
  const sentence = (name: string) => ({ zh: said(`${name}.zh`), en: said(`${name}.en`) })
  const isSaid = ({ zh, en }: { zh: string; en: string }) => zh !== '' || en !== ''
  const [message, whatToDo] = [sentence('message'), sentence('whatToDo')]
  const why = sentence('why')
  const turn = said('switch')
  const severity = said('severity')
  return {
    ...(turn === 'on' || turn === 'off' ? { switch: turn } : {}),
    ...(severity === 'blocks' || severity === 'warns' || severity === 'informs' ? { severity } : {}),
    ...(said('effectiveFrom') && { effectiveFrom: said('effectiveFrom') }),
    ...(said('effectiveTo') && { effectiveTo: said('effectiveTo') }),
    ...(isSaid(message) && { message }),
    ...(isSaid(whatToDo) && { whatToDo }),
    why: { zh: why.zh, en: why.en || why.zh },
  }
}
