import { Select } from '@mantine/core'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import type { Timing } from '#shared/support/support-link.ts'
import { timingWords } from '#shared/support/support.words.ts'
import { dayText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import css from './support.module.css'
import { supportLabels } from './support-labels.ts'
import { TimingPicture } from './timing-picture.tsx'
import type { Written } from './written.ts'

interface Props {
  written: Written
  set: (change: Partial<Written>) => void
  errors: Readonly<Record<string, string>>
  snapshot: Snapshot
  row: Initiative
}

/** When it may begin: the rule, the gate that it waits for, and what the two initiatives' dates make of it. */
export function TimingFields({ written, set, errors, snapshot, row }: Props) {
  const to = snapshot.initiatives.find((one) => one.id === written.to)
  const gates = snapshot.gates.filter((one) => one.initiative === written.to)
  const gate = gates.find((one) => one.id === written.gate) ?? null
  return (
    <>
      <Select
        size="sm"
        label={supportLabels.timing}
        description="The core work sets the pace [S1]. The same day is in time."
        data={Object.entries(timingWords).map(([value, label]) => ({ value, label }))}
        allowDeselect={false}
        value={written.timing}
        error={errors['timing']}
        // one of the rules offered
        onChange={(value) => set({ timing: value as Timing })}
      />
      {written.timing === 'after_gate' &&
        (to && gates.length === 0 ? (
          <p className={css['fine']} role="note">
            {to.key} has no gate yet.{' '}
            <LinkButton
              size="compact-xs"
              variant="default"
              to="/portfolios/$key/initiatives"
              params={{ key: snapshot.portfolio.key }}
              search={{ open: to.key, at: 'gates' }}
            >
              Look at its gates
            </LinkButton>
          </p>
        ) : (
          <Select
            size="sm"
            label={supportLabels.gate}
            placeholder={to ? 'Choose a gate' : 'Choose the core work first'}
            disabled={!to}
            data={gates.map(({ id, name, due, decision }) => ({
              value: id,
              label: `${name}${decision === null ? (due === null ? '' : `, due ${dayText(due)}`) : `, ${decision}`}`,
            }))}
            value={written.gate}
            error={errors['gate']}
            onChange={(chosen) => set({ gate: chosen })}
          />
        ))}
      {to && (
        <TimingPicture
          rule={written.timing}
          ends={{ from: row, to, gate, today: snapshot.today }}
          from={row.key}
          to={to.key}
        />
      )}
    </>
  )
}
