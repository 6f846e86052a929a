import { Radio, Textarea } from '@mantine/core'
import type { Strategy } from '#shared/initiative/vocabulary.ts'
import { goesOnWords, readIfCoreStops, writeIfCoreStops } from '#shared/support/if-core-stops.ts'
import { evidenceHelp, rationaleHelp } from '#shared/support/rationale-help.ts'
import { rationaleHints } from '#shared/support/rationale-hints.ts'
import { LinkButton } from '../ui/link-button.tsx'
import css from './support.module.css'
import { supportLabels } from './support-labels.ts'
import type { Written } from './written.ts'

interface Props {
  written: Written
  set: (change: Partial<Written>) => void
  errors: Readonly<Record<string, string>>
  primary: Strategy
  core: { key: string; title: string } | null
  /** Where the work says what it is for. */
  place: { portfolio: string; initiative: string }
}

/** Why it helps, how we would know, and whether we would still do it: with what to say, an example, and hints that block nothing. */
export function RationaleFields({ written, set, errors, primary, core, place }: Props) {
  const help = rationaleHelp(written.mechanism, primary)
  const { goesOn, besides } = readIfCoreStops(written.ifCoreStops)
  const hints = rationaleHints(written, core)
  return (
    <>
      <Textarea
        size="sm"
        label={supportLabels.rationale}
        description={help.say}
        autosize
        minRows={3}
        value={written.rationale}
        error={errors['rationale']}
        onChange={(event) => set({ rationale: event.currentTarget.value })}
      />
      <p className={css['example']}>
        <span>For example</span> {help.example}
      </p>
      <Textarea
        size="sm"
        label={supportLabels.evidence}
        description={evidenceHelp}
        autosize
        minRows={2}
        value={written.evidence}
        error={errors['evidence']}
        onChange={(event) => set({ evidence: event.currentTarget.value })}
      />
      <Radio.Group
        className={css['asked']}
        size="sm"
        label="Would we still do this if the core initiative were cancelled?"
        description="If yes, it is a second strategy."
        value={goesOn}
        onChange={(value) => set({ ifCoreStops: writeIfCoreStops({ goesOn: value, besides }) })}
      >
        <div className={css['answers']}>
          {(['no', 'yes'] as const).map((value) => (
            <Radio key={value} size="sm" value={value} label={goesOnWords[value]} />
          ))}
        </div>
      </Radio.Group>
      {goesOn === 'yes' && (
        <p className={css['second']}>
          Then it is a second strategy, not support.{' '}
          <LinkButton
            size="compact-xs"
            variant="default"
            to="/portfolios/$key/initiatives"
            params={{ key: place.portfolio }}
            search={{ open: place.initiative, at: 'role' }}
          >
            Say what it is for
          </LinkButton>
        </p>
      )}
      <Textarea
        size="sm"
        label={supportLabels.ifCoreStops}
        autosize
        minRows={2}
        value={besides}
        error={errors['ifCoreStops']}
        onChange={(event) =>
          set({ ifCoreStops: writeIfCoreStops({ goesOn, besides: event.currentTarget.value }) })
        }
      />
      <ul className={css['hints']} aria-label="What a good rationale does">
        {hints.map(({ id, text, isMet }) => (
          <li key={id} data-met={isMet || undefined}>
            <span aria-hidden="true">{isMet ? '✓' : '○'}</span> {text}
            <span className="only-read-out">{isMet ? ': yes' : ': not yet'}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
