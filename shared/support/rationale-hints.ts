import { readIfCoreStops } from './if-core-stops.ts'
import type { SupportFields } from './support-link.ts'

type Written = Pick<SupportFields, 'rationale' | 'evidence' | 'ifCoreStops'>

/** Something that a good rationale does. A hint: it never keeps anybody from saving or submitting. */
export interface RationaleHint {
  readonly id: 'serves' | 'evidence' | 'observed' | 'answered'
  readonly text: string
  readonly isMet: boolean
}

const customers =
  /\b(customers?|members?|patients?|clients?|users?|buyers?|guests?|riders?|drivers?|passengers?|travell?ers?|shoppers?|students?|citizens?|tenants?|policy ?holders?|account ?holders?|subscribers?|families|people|operators?|technicians?|managers?)\b/i

const observed =
  /\d|\b(half|third|quarter|most|twice|dozens?|hundreds?|thousands?|two|three|four|five|six|seven|eight|nine|ten|observed|asked|saw|seen|measured|counted|interviews?|interviewed|surveys?|trials?|tried|pilots?|piloted|complain(s|ed|ts?)?|tested)\b/i

/** Whether a rationale names whom it serves, how we would know, and something seen, and whether the question is answered. */
export function rationaleHints(
  { rationale, evidence, ifCoreStops }: Written,
  core: { key: string; title: string } | null,
): RationaleHint[] {
  return [
    {
      id: 'serves',
      text: 'Names the core work or its customers',
      isMet: customers.test(rationale) || (core !== null && namesCore(rationale, core)),
    },
    { id: 'evidence', text: 'Says how we would know', isMet: wordsIn(evidence) >= 3 },
    {
      id: 'observed',
      text: 'Names a number or something observed',
      isMet: observed.test(`${rationale} ${evidence}`),
    },
    {
      id: 'answered',
      text: 'Answers whether we would still do it',
      isMet: readIfCoreStops(ifCoreStops).goesOn !== null,
    },
  ]
}

/** By its key, or by a word of its title that is long enough to mean something. */
function namesCore(text: string, { key, title }: { key: string; title: string }): boolean {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [])
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return said.has(key.toLowerCase()) || words.some((word) => said.has(word))
}

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
