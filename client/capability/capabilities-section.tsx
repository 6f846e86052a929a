import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { sayLevel } from '#shared/capability/capability.words.ts'
import type { CapabilityUse } from '#shared/capability/capability.ts'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { dayText } from '../ui/format.ts'
import { LinkButton } from '../ui/link-button.tsx'
import css from './backbone.module.css'
import { UsesForm } from './uses-form.tsx'

interface Props {
  snapshot: Snapshot
  row: Initiative
  mayEdit: boolean
  /** True when the form is wanted at once. */
  isWanted: boolean
}

/** What an initiative builds and requires of the backbone. */
export function CapabilitiesSection({ snapshot, row, mayEdit, isWanted }: Props) {
  const uses = snapshot.uses.filter((use) => use.initiative === row.id)
  const [isEditing, setEditing] = useState(isWanted && uses.length === 0)
  const place = useRef<HTMLElement>(null)
  const close = () => {
    setEditing(false)
    // the form goes, and the focus must not go with it
    place.current?.focus({ preventScroll: true })
  }
  const hasAny = snapshot.capabilities.length > 0
  const name = (id: string) => snapshot.capabilities.find((one) => one.id === id)?.name ?? ''
  return (
    <section
      ref={place}
      className={css['section']}
      id="capabilities"
      tabIndex={-1}
      aria-labelledby="capabilities-title"
    >
      <h3 id="capabilities-title">Capabilities</h3>
      {!isEditing && uses.length === 0 && <p className={css['fine']}>{sayNone(row, hasAny)}</p>}
      {!isEditing && uses.length > 0 && (
        <ul className={css['uses']}>
          {uses.map((use) => (
            <li key={use.id}>
              <b>
                {use.relation === 'builds' ? 'Builds' : 'Requires'} {name(use.capability)}
              </b>
              <span>{sayUse(use)}</span>
            </li>
          ))}
        </ul>
      )}
      {isEditing && hasAny && mayEdit ? (
        <UsesForm snapshot={snapshot} row={row} uses={uses} onDone={close} />
      ) : (
        <div className={css['acts']}>
          {mayEdit && hasAny && (
            <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
              {uses.length === 0 ? 'Say what it builds or requires' : 'Edit'}
            </Button>
          )}
          {!hasAny && (
            <LinkButton
              size="compact-sm"
              variant="default"
              to="/portfolios/$key/backbone"
              params={{ key: snapshot.portfolio.key }}
            >
              Open Backbone
            </LinkButton>
          )}
        </div>
      )}
    </section>
  )
}

function sayNone(row: Initiative, hasAny: boolean): string {
  if (!hasAny) return 'No capability of this portfolio is named yet.'
  return row.role === 'builds_capability'
    ? 'It builds a capability, but nothing says which one.'
    : 'It is not said to build or require any.'
}

function sayUse({ relation, fromLevel, toLevel, minLevel, by }: CapabilityUse): string {
  if (relation === 'requires') return `at “${sayLevel(minLevel)}” at least, when it starts`
  const from = fromLevel === null ? '' : `from “${sayLevel(fromLevel)}” `
  return `${from}to “${sayLevel(toLevel)}”${by === null ? ', by its end' : ` by ${dayText(by)}`}`
}
