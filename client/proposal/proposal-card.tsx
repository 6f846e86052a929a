import { Link } from '@tanstack/react-router'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { proposalStateWords } from '#shared/proposal/proposal.words.ts'
import { mechanismWords } from '#shared/support/support.words.ts'
import { ClassMark } from '../initiative/class-mark.tsx'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { dayText, locale } from '../ui/format.ts'
import { ProposalDecision } from './proposal-decision.tsx'
import { ProposalResubmit } from './proposal-resubmit.tsx'
import css from './proposal.module.css'

/** One proposal: the initiative, the case for it, where it stands, and what may be done about it. */
export function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { rows, portfolio, may, owns } = useInitiatives()
  const row = rows.find((one) => one.id === proposal.initiative)
  // made a moment ago: the snapshot is on its way
  if (!row) return null
  const served = rows.find((one) => one.id === proposal.serves)
  return (
    <article className={css['card']} aria-labelledby={`proposal-${proposal.id}`}>
      <p className={css['head']}>
        <span className={css['key']}>{row.key}</span>
        <ClassMark class={row.class} />
        <span className={css['state']} data-state={proposal.state}>
          {proposalStateWords[proposal.state]}
        </span>
      </p>
      <h3 id={`proposal-${proposal.id}`}>
        <Link
          to="/portfolios/$key/initiatives/$initiative"
          params={{ key: portfolio.key, initiative: row.key }}
        >
          {row.title}
        </Link>
      </h3>
      <p className={css['why']}>{proposal.rationale}</p>
      <dl className={css['facts']}>
        <Fact
          label="Proposed by"
          text={`${proposal.submittedBy.name}, ${dayText(proposal.submittedAt.slice(0, 10))}`}
        />
        <Fact label="Serves" text={served ? `${served.key} ${served.title}` : null} />
        <Fact label="How" text={served && proposal.mechanism ? mechanismWords[proposal.mechanism] : null} />
        <Fact label="Size" text={sizeOf(row, portfolio.currency)} />
        <Fact label="When" text={whenOf(row)} />
        <Fact label="Decided by" text={proposal.decidedBy?.name ?? null} />
        <Fact label="Reason" text={proposal.reason} />
      </dl>
      {proposal.state === 'submitted' && <ProposalDecision proposal={proposal} />}
      {proposal.state === 'returned' && may('proposal.resubmit', owns(row)) && (
        <ProposalResubmit proposal={proposal} row={row} />
      )}
    </article>
  )
}

const Fact = ({ label, text }: { label: string; text: string | null }) =>
  text ? (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  ) : null

function sizeOf({ budget, fte }: Initiative, currency: string): string | null {
  const money = budget === null ? null : formatMoney(budget, { currency, locale, compact: true })
  const staff = fte === null ? null : `${fte} full-time`
  return [money, staff].filter((one) => one !== null).join(', ') || null
}

function whenOf({ start, end }: Initiative): string | null {
  if (start === null && end === null) return null
  return `${start === null ? 'open' : dayText(start)} to ${end === null ? 'open' : dayText(end)}`
}
