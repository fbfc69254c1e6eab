import { checkbox, confirm, input, number, password, select } from '@inquirer/prompts'
import { readSetup } from '../../apps/server/src/desks/setup/find-setup-faults.ts'
import { provinces } from '../../packages/filing/src/index.ts'
import { type Question, questionsOfChannel, questionsOfProvider, wordsOf } from './setup-questions.ts'

type Language = 'zh' | 'en'

/** Where it is asked: the terminal, or what a test gives in its place. */
interface Terminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

interface Asking {
  language: Language
  terminal: Terminal
  /** The environment says where people find the site: that is not asked. */
  isPublicUrlFixed: boolean
}

type Answers = Record<string, unknown>

/** Asks for all that `setup.json` holds, each answer judged as the file would be; undefined where the person takes it back at the end. */
export async function askSetup(asking: Asking): Promise<Answers | undefined> {
  const { language, terminal } = asking
  const words = wordsOf[language]
  const answers: Answers = {}
  const skipped = asking.isPublicUrlFixed ? ['provider.publicUrl'] : []
  for (const question of questionsOfProvider.filter(({ at }) => !skipped.includes(at)))
    await askInto(answers, question, asking)
  put(answers, 'provider.provinces', await askProvinces(asking))
  const channels: Answers[] = []
  while (await confirm({ message: words.channel(channels.length), default: false }, terminal))
    channels.push(await askChannel(channels.length, asking))
  put(answers, 'channels', channels)
  terminal.output.write(`\n${shown(answers)}\n`)
  return (await confirm({ message: words.go, default: true }, terminal)) ? answers : undefined
}

async function askProvinces({ language, terminal }: Asking): Promise<string[]> {
  const words = wordsOf[language]
  const choices = provinces.map((it) => ({ name: it[language], value: it.code }))
  const theme = { style: { keysHelpTip: helpOfKeys(language) } }
  const registered = await select({ message: words.registered, choices, pageSize: 12, theme }, terminal)
  const others = choices.filter(({ value }) => value !== registered)
  const message = words.otherProvinces
  return [registered, ...(await checkbox({ message, choices: others, pageSize: 12, theme }, terminal))]
}

const helpOfKeys = (language: Language) => (keys: [key: string, action: string][]) =>
  keys.map(([key, action]) => `${key} ${wordsOf[language].keys[action] ?? action}`).join('  ')

async function askChannel(at: number, asking: Asking): Promise<Answers> {
  const { language, terminal } = asking
  const words = wordsOf[language]
  const theme = { style: { keysHelpTip: helpOfKeys(language) } }
  const draft: Answers = { channels: [...Array(at).fill({}), {}] }
  const choices = provinces.map((it) => ({ name: it[language], value: it.code }))
  put(draft, `channels.${at}.administration`, await select({ message: words.administration, choices, theme }, terminal))
  for (const question of questionsOfChannel)
    await askInto(draft, { ...question, at: `channels.${at}.${question.at}` }, asking)
  const lastSequence = await number({ message: words.lastSequence, default: 0, min: 0, required: true }, terminal)
  put(draft, `channels.${at}.lastSequence`, lastSequence)
  return recordAt(draft, `channels.${at}`)
}

async function askInto(answers: Answers, question: Question, { language, terminal }: Asking): Promise<void> {
  const { at, isSecret, isOptional } = question
  const validate = (text: string) => (text.trim() === '' && isOptional) || (faultOf(at, text, language) ?? true)
  const message = `${question[language]}${isOptional ? wordsOf[language].optional : ''}`
  const text = isSecret
    ? await password({ message, mask: true, validate }, terminal)
    : await input({ message, validate }, terminal)
  if (text.trim() !== '') put(answers, at, isSecret ? text : text.trim())
}

/** What is wrong with this one answer, as it would be told of a file. */
function faultOf(at: string, text: string, language: Language): string | undefined {
  const alone: Answers = {}
  put(alone, at, text)
  const fault = readSetup(alone).findings?.find((it) => it.at === at)
  if (!fault) return undefined
  const said = `${fault.message[language]} ${fault.whatToDo[language]}`
  return fault.proposed === undefined ? said : `${said} → ${fault.proposed}`
}

/** Sets the value at a path; what is missing on the way is made, a list where the next step is a number. */
function put(answers: Answers, at: string, value: unknown): void {
  const [step = '', ...rest] = at.split('.')
  if (rest.length === 0) {
    answers[step] = value
    return
  }
  answers[step] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {}
  put(recordAt(answers, step), rest.join('.'), value)
}

function recordAt(answers: Answers, at: string): Answers {
  let found: unknown = answers
  for (const step of at.split('.')) found = isObject(found) ? found[step] : undefined
  if (!isObject(found)) throw new Error(`Nothing was answered at ${at}.`)
  return found
}

const isObject = (value: unknown): value is Answers => typeof value === 'object' && value !== null

const secrets = ['password', 'key', 'iv']

const shown = (answers: Answers): string =>
  JSON.stringify(answers, (key, value: unknown) => (secrets.includes(key) ? '******' : value), 2)
