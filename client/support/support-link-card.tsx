import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SupportLink } from '#shared/support/support-link.ts'
import { mechanismWords, supportStateWords, timingWords } from '#shared/support/support.words.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { say } from '../ui/toast.tsx'
import { SupportDecision } from './support-decision.tsx'
import { SupportLinkForm } from './support-link-form.tsx'
import type { SupportProps } from './support-section.tsx'
import { hasUnsavedSupport } from './use-support-form.ts'
import { removeSupportWrite, submitSupportWrite } from './support.queries.ts'
import css from './support.module.css'
import { TimingPicture } from './timing-picture.tsx'

/** One link: what it says, where it stands, and what may be done with it. */
export function SupportLinkCard(props: SupportProps & { link: SupportLink }) {
  const { link, row, snapshot, mayDraft } = props
  const { portfolio } = snapshot
  // what was being typed when the tab closed is opened again
  const [isEditing, setEditing] = useState(() => mayDraft && hasUnsavedSupport(props, link.id))
  const submit = useMutation(submitSupportWrite(portfolio.id))
  const remove = useMutation(removeSupportWrite(portfolio.id))
  const target = snapshot.initiatives.find((one) => one.id === link.to)
  const gate = snapshot.gates.find((one) => one.id === link.gate) ?? null
  const input = { params: { id: link.id }, version: link.version }
  if (isEditing) return <SupportLinkForm {...props} link={link} onDone={() => setEditing(false)} />
  return (
    <div className={css['card']}>
      <p className={css['head']}>
        <span>
          Supports{' '}
          {target ? (
            <Link
              to="/portfolios/$key/initiatives/$initiative"
              params={{ key: portfolio.key, initiative: target.key }}
            >
              {target.key} {target.title}
            </Link>
          ) : (
            'an initiative that you may not see'
          )}
        </span>
        <span className={css['state']} data-state={link.state}>
          {supportStateWords[link.state]}
        </span>
      </p>
      <dl className={css['said']}>
        <Said label="How" text={mechanismWords[link.mechanism]} />
        <Said
          label="When"
          text={`${timingWords[link.timing]}${link.timing === 'after_gate' ? `: ${gate?.name ?? 'no gate is chosen yet'}` : ''}`}
        />
        <Said label="Why it helps" text={link.rationale} />
        <Said label="How we would know" text={link.evidence} />
        <Said label="If the core work stops" text={link.ifCoreStops} />
        <Said label="Submitted by" text={link.submittedBy?.name ?? null} />
        <Said
          label={link.state === 'returned' ? 'Returned by' : 'Decided by'}
          text={link.decidedBy?.name ?? null}
        />
        <Said label="Reason" text={link.reason} />
      </dl>
      {target && (
        <TimingPicture
          rule={link.timing}
          ends={{ from: row, to: target, gate, today: snapshot.today }}
          from={row.key}
          to={target.key}
        />
      )}
      <ProblemNote problem={submit.error ?? remove.error} />
      {mayDraft && (
        <div className={css['acts']}>
          {(link.state === 'draft' || link.state === 'returned') && (
            <Button
              size="compact-sm"
              loading={submit.isPending}
              onClick={() => submit.mutate(input, { onSuccess: () => say('Submitted for acceptance.') })}
            >
              Submit
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            Edit
          </Button>
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            question="Remove this link? Its history stays, but the work counts as unproven without an accepted link."
            confirm="Remove"
            onConfirm={() => remove.mutate(input)}
          >
            Remove
          </ConfirmButton>
        </div>
      )}
      {link.state === 'submitted' && <SupportDecision {...props} />}
    </div>
  )
}

const Said = ({ label, text }: { label: string; text: string | null }) =>
  text ? (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  ) : null
