export { acceptPacks } from './accept-packs.ts'
export { type Adjustment, type AdjustmentSet, adjustPacks } from './adjust-packs.ts'
export { type Evaluation, evaluate } from './evaluate.ts'
export { explain } from './explain.ts'
export { type FactSource, factSources } from './fact-sources.ts'
export type { Resembling } from './facts/contacts.ts'
export { factsOfFiles } from './facts/facts-of-files.ts'
export {
  isAnswer,
  placeOfSighting,
  type Sighting,
  seenThere,
  sightingFor,
  sightings,
  withSightings,
} from './facts/sightings.ts'
export { factsRead } from './facts-read.ts'
export { notInGbk } from './gbk-characters.ts'
export { type LawInForce, lawsInForce } from './laws-in-force.ts'
export { leftOut } from './left-out/left-out.ts'
export type { LeftOutCheck } from './left-out/why-left-out.ts'
export { type LintFault, lintPacks } from './lint-packs.ts'
export { type CheckKind, type MaterialsNeeded, materialsNeeded, type NeededMaterial } from './materials-needed.ts'
export { checkServiceName } from './names/check-service-name.ts'
export { decideNeed, type NeedDecision, type NeedReason } from './need-to-file/decide-need.ts'
export { type NeedFactName, needQuestions } from './need-to-file/need-facts.ts'
export { needRules } from './need-to-file/need-rules.ts'
export {
  type NeedVerdict,
  needCriteria,
  needVerdicts,
  type PublicSecurityVerdict,
  publicSecurityVerdicts,
} from './need-to-file/need-verdicts.ts'
export { type Pack, packVersion } from './pack.ts'
export { normaliseAppKey } from './packs/app/platform.ts'
export { hostOf } from './packs/national/home-url.ts'
export { nationalPack } from './packs/national/national-pack.ts'
export { certificatesOf } from './packs/national/subject.ts'
export { packs } from './packs/packs.ts'
export { provincePacks } from './packs/province/province-packs.ts'
export { canCarryFiling, type Product, type ProductVerdict } from './products/can-carry-filing.ts'
export type { Basis, Bug, Finding, Rule, Scope, Severity, Unknown } from './rule.ts'
export { ruleNamed } from './rule-named.ts'
export { type MandateForm, mandateForm } from './sheets/mandate-form.ts'
export { addresseeOf, type SheetForm, sheetForm, signingWaysOf } from './sheets/sheet-form.ts'
export { type ShownFinding, shownBug, shownFinding } from './shown-finding.ts'
export type {
  AddressFacts,
  CodeEntry,
  CodeTables,
  DomainFacts,
  Facts,
  Occasion,
  OrderStep,
  Situation,
} from './situation.ts'
export { type Source, type SourceId, sourceOf, sources, titleOfSource } from './sources.ts'
export type { Text, Value, Values } from './text.ts'
export {
  addWrittenPack,
  applyWrittenPack,
  isWrittenPack,
  unknownSources,
  type WrittenPack,
} from './written/add-written-pack.ts'
export {
  type OrderTrial,
  type Outcome,
  outcomeOf,
  type PackTrial,
  type PastOrder,
  tryPacks,
} from './written/try-packs.ts'
export { type JudgedCase, type SituationCase, situationsOf } from './written-situation.ts'
