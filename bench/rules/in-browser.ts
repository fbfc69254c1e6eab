import { measureRules } from './measure-rules.ts'

Object.assign(globalThis, { measureRules })
