import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Finding } from '#shared/finding/finding.ts'
import type { FindingProps } from '../finding/use-finding-decisions.ts'
import { countText, dayText } from '../ui/format.ts'
import { FindingRow, sayWaiver } from '../finding/finding-row.tsx'
import css from './focus.module.css'
import { MoreButton } from './more-button.tsx'
import { useFocusWhenLost } from './use-focus-when-lost.ts'

/** Findings shown before "show all": as many as fit on one screen beside the verdict. */
const atFirst = 5
/** Waivers printed: one sheet holds no more, and every export holds them all. */
const onPaper = 2
/** More than this are read on a page of their own, which draws only what is in sight. */
const atOnce = 40

interface Props extends Omit<FindingProps, 'finding'> {
  findings: readonly Finding[]
}

/** What is there to decide, the gravest first; what was waived stands folded below. */
export function Decisions({ findings, ...rest }: Props) {
  const [all, setAll] = useState(false)
  const waived = findings.filter((one) => one.status === 'waived')
  const current = findings.filter((one) => one.status !== 'waived')
  const heading = useFocusWhenLost(waived.length)
  const shown = all ? current : current.slice(0, atFirst)
  return (
    <section aria-labelledby="decisions">
      <h2 className={css['heading']} id="decisions" ref={heading} tabIndex={-1}>
        Decisions needed <small className="num">{summary(current, waived)}</small>
      </h2>
      {current.length === 0 && (
        <p className={css['none']}>
          {waived.length === 0 ? 'Nothing to decide: no rule finds anything.' : 'Nothing else to decide.'}
        </p>
      )}
      <ul className={css['list']}>
        {shown.map((finding) => (
          <FindingRow key={finding.id} finding={finding} {...rest} />
        ))}
      </ul>
      {current.length > atOnce && (
        <Link
          to="/portfolios/$key/findings"
          params={{ key: rest.snapshot.portfolio.key }}
          className={css['more']}
          data-screen
        >
          Open all {countText(current.length)} on Findings
        </Link>
      )}
      {current.length > atFirst && current.length <= atOnce && (
        <MoreButton onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show the first five' : `Show all ${countText(current.length)}`}
        </MoreButton>
      )}
      {!all && current.length > atFirst && (
        <p className={css['onPaper']}>
          And {countText(current.length - atFirst)} more, in the exported summary.
        </p>
      )}
      {waived.length > 0 && (
        <details className={css['waived']} data-screen>
          <summary>{countText(waived.length)} waived</summary>
          <ul className={css['list']}>
            {waived.slice(0, atOnce).map((finding) => (
              <FindingRow key={finding.id} finding={finding} {...rest} />
            ))}
          </ul>
        </details>
      )}
      <ul className={`${css['list']} ${css['onPaper']}`}>
        {waived.slice(0, onPaper).map(({ id, sentence, waiver }) => (
          <li key={id}>
            {sentence} {waiver && sayWaiver(waiver)}
          </li>
        ))}
        {waived.length > onPaper && (
          <li>And {countText(waived.length - onPaper)} more waived, in the exported summary.</li>
        )}
      </ul>
    </section>
  )
}

function summary(current: readonly Finding[], waived: readonly Finding[]): string {
  const open = current.filter((one) => one.status === 'open').length
  const acknowledged = current.length - open
  const untils = waived.flatMap(({ waiver }) => waiver?.until ?? []).toSorted()
  const next = untils[0]
  return [
    `${countText(open)} open`,
    acknowledged > 0 ? `${countText(acknowledged)} acknowledged` : null,
    next ? `${countText(waived.length)} waived until ${dayText(next)}` : null,
  ]
    .filter((one) => one !== null)
    .join(', ')
}
