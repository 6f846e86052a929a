import type { Assessment } from '#shared/focus/assessment.ts'
import { basisWords } from '#shared/focus/focus.words.ts'
import { countWords, formatFocus } from '#shared/focus/number-words.ts'
import { basesDisagree, basesSentence, pivotSentence } from '#shared/focus/measure-sentences.ts'
import { firmnessSentence } from '#shared/focus/verdict-sentences.ts'
import { Link } from '@tanstack/react-router'
import type { Right } from '#shared/kernel/right.ts'
import { measuredBasis } from '#shared/portfolio/portfolio.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { inScope } from '../finding/remedy-link.ts'
import { locale } from '../ui/format.ts'
import { Dial } from './dial.tsx'
import css from './verdict.module.css'
import focusCss from './focus.module.css'
import { LinkedText } from './linked-text.tsx'
import { MissingEvidenceHelp } from './missing-evidence-help.tsx'
import { RowsLink } from './rows-link.tsx'
import { Unweighted } from './unweighted.tsx'
import { ZoneBadge } from './zone-badge.tsx'

const rows = focusCss['rows']

interface Props {
  assessment: Assessment
  snapshot: Snapshot
  may: (right: Right, owns?: boolean) => boolean
}

/** The verdict in words first, its dial beside it, and what it depends on. */
export const Verdict = ({ assessment, snapshot, may }: Props) => (
  <section className={css['verdict']} aria-label="Verdict">
    <Dial
      measures={assessment}
      policy={snapshot.policy}
      size="large"
      number={
        assessment.focus === null ? undefined : <FocusNumber assessment={assessment} snapshot={snapshot} />
      }
    />
    <div>
      <ZoneBadge zone={assessment.zone} />
      <p className={css['say']}>
        <Sentence assessment={assessment} portfolioKey={snapshot.portfolio.key} />
      </p>
      <ul className={`${css['beside']} num`}>
        <Pivot assessment={assessment} portfolioKey={snapshot.portfolio.key} />
        <Firmness assessment={assessment} portfolioKey={snapshot.portfolio.key} />
        {basesDisagree(assessment.bases, snapshot.policy) && (
          <Bases assessment={assessment} snapshot={snapshot} />
        )}
        <Unweighted assessment={assessment} snapshot={snapshot} />
      </ul>
      {assessment.missing.length > 0 && (
        <MissingEvidenceHelp assessment={assessment} portfolioKey={snapshot.portfolio.key} may={may} />
      )}
    </div>
  </section>
)

interface PartProps {
  assessment: Assessment
  portfolioKey: string
}

type MeasuredProps = Pick<Props, 'assessment' | 'snapshot'>

const FocusNumber = ({ assessment, snapshot }: MeasuredProps) => (
  <RowsLink
    portfolioKey={snapshot.portfolio.key}
    search={{ class: 'core,competing', stage: inScope }}
    label="Focus: the initiatives that drive a strategy"
  >
    {formatFocus(assessment.focus ?? 0, locale)}
  </RowsLink>
)

/** The verdict, whose share opens what it is a share of. */
function Sentence({ assessment, portfolioKey }: PartProps) {
  const { sentence, zone } = assessment
  const share = /^(?:All|None|[\d.,\s\u00A0\u202F]+%)/.exec(sentence)?.[0]
  if (share === undefined) return sentence
  const found = zone === 'not_enough_evidence' ? 'unclassified' : zone === 'focused' ? 'core' : 'competing'
  const opened = (
    <RowsLink portfolioKey={portfolioKey} search={{ class: found, stage: inScope }}>
      {share}
    </RowsLink>
  )
  return <LinkedText text={sentence} phrases={[{ text: share, as: opened }]} />
}

/** Bases that tell different stories; each opens the page measured in it. */
function Bases({ assessment, snapshot }: MeasuredProps) {
  const phrases = measuredBasis.options.flatMap((one) => {
    const focus = assessment.bases[one]
    if (focus === null) return []
    const text = `${formatFocus(focus, locale)} by ${basisWords[one].toLowerCase()}`
    const as = (
      <Link to="." search={(before) => ({ ...before, basis: one })} className={rows}>
        {text}
      </Link>
    )
    return [{ text, as }]
  })
  const text = basesSentence(assessment.bases, { policy: snapshot.policy, locale }) ?? ''
  return (
    <li>
      <LinkedText text={text} phrases={phrases} />
    </li>
  )
}

function Pivot({ assessment, portfolioKey }: PartProps) {
  const { pivot } = assessment
  const sentence = pivotSentence(assessment, locale)
  if (!pivot || sentence === null) return null
  const opened = (
    <RowsLink portfolioKey={portfolioKey} search={{ open: pivot.key }}>
      <b>{pivot.title}</b>
    </RowsLink>
  )
  return (
    <li>
      <LinkedText text={sentence} phrases={[{ text: pivot.title, as: opened }]} />
    </li>
  )
}

function Firmness({ assessment, portfolioKey }: PartProps) {
  const phrases = doubtful
    .map((one) => ({ one, text: countWords(assessment.counts[one], [one, one], locale) }))
    .map(({ one, text }) => ({
      text,
      as: (
        <RowsLink portfolioKey={portfolioKey} search={{ class: one, stage: inScope }}>
          {text}
        </RowsLink>
      ),
    }))
  return (
    <li>
      <LinkedText text={firmnessSentence(assessment, locale)} phrases={phrases} />
    </li>
  )
}

const doubtful = ['unclassified', 'unproven'] as const
