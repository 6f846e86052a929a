/** What makes a sentence an end state: a point to arrive at, where a direction says which way to go on [S1]. */
export type EndStateKind = 'percentage' | 'by_year' | 'number_by_date' | 'earnings_per_share' | 'market_share'

export interface EndStateWords {
  kind: EndStateKind
  /** As they stand in the text. */
  words: string
  /** Where they begin, in code units. */
  at: number
}

const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const small = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\\d{1,3}'
const figure = String.raw`(?:\d[\d.,’' ]*|\b(?:one|two|three|five|ten|twenty|fifty|a hundred|a thousand|half a)\s+(?:hundred|thousand|million|billion)\b)`

/** English first; the rest as the same is said in the other languages that spreadsheets come in. */
const always: readonly (readonly [EndStateKind, RegExp])[] = [
  [
    'percentage',
    /[+-]?\d+(?:[.,]\d+)?\s?(?:%|percent\b|per\s?cent\b|pct\b|pp\b|bps\b|percentage points?\b|basis points?\b|Prozent|pour\s?cent\b|por\s?ciento\b|per\s?cento\b)/giu,
  ],
  [
    'percentage',
    /\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\s(?:percent|per\s?cent)\b/giu,
  ],
  [
    'by_year',
    /\b(?:by|before|until|till|come|through|no later than|not later than|end of|FY|bis|d[’']ici(?: à)?|avant|para|antes de|entro(?: il)?)\s?(?:the )?(?:end of |year |Ende |fin |el |la fine del )?20\d\d\b/giu,
  ],
  ['earnings_per_share', /\b(?:earnings per share|EPS|Gewinn je Aktie|bénéfice par action)\b/gu],
  ['earnings_per_share', /\bearnings\s+per\s+share\b/giu],
  [
    'market_share',
    /\b(?:market[\s-]shares?|shares? of (?:the |our )?(?:\w+ )?market|Marktanteile?|parts? de marché|cuota de mercado|quota di mercato)(?!\p{L})/giu,
  ],
]

const dated: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:by|before|until|till|end of)\s+(?:the )?(?:end of )?(?:${month})\b`, 'giu'),
  /\b(?:by|before|until|till)\s+(?:the )?(?:end of )?(?:Q[1-4]|(?:the )?(?:next |this )?(?:year|quarter|summer|winter|spring|autumn)(?:[\s-]end)?|year[\s-]end)\b/giu,
  new RegExp(String.raw`\b(?:with)?in (?:the )?(?:next )?(?:${small}) (?:months|quarters|years)\b`, 'giu'),
]

/**
 * The words of a text that read like an end state, in their order: percentages, “by” a year, a year that is not over,
 * a number with a date, earnings per share, market share. Plain numbers, such as 24/7 or 4.0, are none. `year` is the
 * one in which it was written.
 */
export function endStateWords(text: string, { year }: { year: number }): EndStateWords[] {
  const found: EndStateWords[] = []
  const take = (kind: EndStateKind, pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) add(found, { kind, words: match[0].trim(), at: match.index })
  }
  for (const [kind, pattern] of always) take(kind, pattern)
  for (const match of text.matchAll(/\b20\d\d\b/gu)) {
    if (Number(match[0]) >= year) add(found, { kind: 'by_year', words: match[0], at: match.index })
  }
  if (hasFigureBeside(text)) for (const pattern of dated) take('number_by_date', pattern)
  return found.toSorted((one, other) => one.at - other.at)
}

/** Words inside words that were found already say the same. */
function add(found: EndStateWords[], one: EndStateWords): void {
  const isInside = found.some(({ at, words }) => one.at >= at && one.at < at + words.length)
  if (!isInside) found.push(one)
}

/** Whether a text holds a figure that is neither a part of its dates nor a name such as 4.0 or 24/7. */
function hasFigureBeside(text: string): boolean {
  const rest = dated
    .reduce((left, pattern) => left.replaceAll(pattern, ' '), text)
    .replaceAll(
      /\b\d+\/\d+\b|\b\d\.0\b|\b\d+[- ]?(?:degree|°|D\b|G\b)|\b\d+ ?(?:hours?|minutes?|seconds?|days?)\b/giu,
      ' ',
    )
  return new RegExp(figure, 'iu').test(rest)
}
