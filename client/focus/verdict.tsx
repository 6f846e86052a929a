import type { Assessment } from '#shared/focus/assessment.ts'
import { countWords } from '#shared/focus/number-words.ts'
import { basesDisagree, basesSentence, pivotSentence } from '#shared/focus/measure-sentences.ts'
import { firmnessSentence } from '#shared/focus/verdict-sentences.ts'
import type { Right } from '#shared/kernel/right.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { inScope } from '../finding/remedy-link.ts'
import { locale } from '../ui/format.ts'
import { Dial } from './dial.tsx'
import css from './verdict.module.css'
import { LinkedText } from './linked-text.tsx'
import { MissingEvidenceHelp } from './missing-evidence-help.tsx'
import { RowsLink } from './rows-link.tsx'
import { Unweighted } from './unweighted.tsx'
import { ZoneBadge } from './zone-badge.tsx'

interface Props {
  assessment: Assessment
  snapshot: Snapshot
  may: (right: Right, owns?: boolean) => boolean
}

/** The verdict in words first, its dial beside it, and what it depends on. */
export const Verdict = ({ assessment, snapshot, may }: Props) => (
  <section className={css['verdict']} aria-label="Verdict">
    <Dial measures={assessment} policy={snapshot.policy} size="large" />
    <div>
      <ZoneBadge zone={assessment.zone} />
      <p className={css['say']}>{assessment.sentence}</p>
      <ul className={`${css['beside']} num`}>
        <Pivot assessment={assessment} portfolioKey={snapshot.portfolio.key} />
        <Firmness assessment={assessment} portfolioKey={snapshot.portfolio.key} />
        {basesDisagree(assessment.bases, snapshot.policy) && (
          <li>{basesSentence(assessment.bases, { policy: snapshot.policy, locale })}</li>
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
