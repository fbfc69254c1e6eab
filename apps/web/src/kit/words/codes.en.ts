import type { CodeWords } from './codes.zh.ts'

export const codesEn: CodeWords = {
  title: 'Codes of the administration',
  explain:
    'What each code means, who acts, what to change and whether to report again. The numbers are those of the enterprise interface V3.0, the explanations are ours.',
  open: 'What the codes mean',
  about: {
    answer: 'Answers of a call',
    icp: 'Results of filings',
    ip: 'Results of IP filings',
    domain: 'Results of domains',
    file: 'Results of checking a file',
  },
  actors: { nobody: 'Nobody', applicant: 'Applicant', reviewer: 'Reviewer', operator: 'Operator' },
  retries: {
    never: 'Not to be reported again.',
    afterChange: 'Report again once it is mended.',
    later: 'Unchanged: the system reports it again later.',
    again: 'Unchanged: the system reports it again at once.',
  },
  search: 'Search',
  searchHint: 'A number or a word, e.g. 1004 or domain',
  actor: 'Who acts',
  anyActor: 'Anybody',
  count: (shown, all) => (shown === all ? `${all} codes` : `${shown} of ${all} codes`),
  advice: 'What to do',
  fields: 'Fields of the form',
  noFields: 'No single field of the form is meant.',
  retry: 'Reporting again',
  nothingFound: 'No code fits',
  nothingFoundText: 'Try another word, or look at all codes.',
  showAll: 'Show all',
  unknown: (code) =>
    `Code ${code} is not listed. In the answer of a call an unknown code stops the channel; in a result the operator asks the administration what it means.`,
  byProvider: 'Your provider sees to it: ',
  link: (code) => `What code ${code} means`,
}
