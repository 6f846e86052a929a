import { Link } from '@tanstack/react-router'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import { mechanismWords, timingWords } from '#shared/support/support.words.ts'
import { AcceptanceEffect } from './acceptance-effect.tsx'
import { QueueDecision } from './queue-decision.tsx'
import css from './queue.module.css'
import { SubmittedOn } from './submitted-on.tsx'
import type { Linked } from './support-queue.ts'
import { TimingPicture } from './timing-picture.tsx'
import { useDeciding } from './use-deciding.ts'

/** All that a decision about one link needs, and the decision itself. */
export function QueueCard({ item, onDecided }: { item: Linked; onDecided: () => void }) {
  const { snapshot, me, may, owns } = useInitiatives()
  const { link, from, to, gate } = item
  const deciding = useDeciding({
    snapshot,
    link,
    mayDecide: may('support.decide'),
    isOwner: owns(from),
    me,
    onDecided,
  })
  return (
    <div className={css['card']}>
      <p className={css['by']}>
        Submitted by {link.submittedBy?.name ?? 'somebody'}
        <SubmittedOn portfolioId={snapshot.portfolio.id} link={link} />
        {from.owner && `, owned by ${from.owner.name}`}.{' '}
        <Link
          to="/portfolios/$key/initiatives"
          params={{ key: snapshot.portfolio.key }}
          search={{ open: from.key, at: 'support' }}
        >
          Open {from.key}
        </Link>
      </p>
      <blockquote className={css['rationale']}>{link.rationale}</blockquote>
      <dl className={css['facts']}>
        <Fact label="How it helps" text={mechanismWords[link.mechanism]} />
        <Fact label="How we would know" text={link.evidence} none="Nobody has said." />
        <Fact label="If the core work stops" text={link.ifCoreStops} none="Nobody has said." />
        <div>
          <dt>When</dt>
          <dd>
            {timingWords[link.timing]}
            {gate && `: ${gate.name}`}.
            <TimingPicture
              rule={link.timing}
              ends={{ from, to, gate, today: snapshot.today }}
              from={from.key}
              to={to?.key ?? 'The core work'}
            />
          </dd>
        </div>
        <div>
          <dt>If accepted</dt>
          <dd>
            <AcceptanceEffect snapshot={snapshot} link={link} />
          </dd>
        </div>
      </dl>
      <QueueDecision deciding={deciding} />
    </div>
  )
}

const Fact = ({ label, text, none }: { label: string; text: string; none?: string }) =>
  text === '' && none === undefined ? null : (
    <div>
      <dt>{label}</dt>
      <dd data-none={text === '' || undefined}>{text === '' ? none : text}</dd>
    </div>
  )
