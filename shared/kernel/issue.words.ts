import * as z from 'zod'

const kinds: Readonly<Record<string, string>> = {
  string: 'Give text.',
  number: 'Give a number.',
  int: 'Give a whole number.',
  boolean: 'Give true or false.',
  array: 'Give a list.',
  object: 'Give an object with fields.',
  record: 'Give an object with fields.',
}

/** What a schema says where it has no sentence of its own. */
function sentenceFor(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'This is needed.' : kinds[issue.expected]
  if (issue.code === 'invalid_value') return `Give one of: ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'invalid_union') return 'This is none of the forms that are understood here.'
  if (issue.code === 'too_big') return `${limit(issue.origin, Number(issue.maximum))} at most.`
  if (issue.code === 'too_small') return `${limit(issue.origin, Number(issue.minimum))} at least.`
  return undefined
}

function limit(origin: string, count: number): string {
  if (origin === 'string') return `${count} ${count === 1 ? 'character' : 'characters'}`
  return origin === 'array' ? `${count} ${count === 1 ? 'entry' : 'entries'}` : `${count}`
}

z.config({ customError: sentenceFor })
