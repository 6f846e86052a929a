import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Strategy } from '#shared/initiative/vocabulary.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { supportQuestion } from '#shared/support/support.words.ts'
import type { Me } from '#shared/user/user.ts'
import { SupportLinkCard } from './support-link-card.tsx'
import { SupportLinkForm } from './support-link-form.tsx'
import { hasUnsavedSupport } from './use-support-form.ts'
import css from './support.module.css'

export interface SupportProps {
  snapshot: Snapshot
  row: Initiative
  /** The declared strategy; null when none is in force. */
  primary: Strategy | null
  mayDraft: boolean
  mayDecide: boolean
  isOwner: boolean
  me: Me
}

/** Why supporting work is no second strategy: which core work it serves, how, and who has agreed to that. */
export function SupportSection(props: SupportProps) {
  const { snapshot, row, primary, mayDraft } = props
  const links = snapshot.links.filter((link) => link.from === row.id)
  // what was being typed when the tab closed is opened again
  const [isAdding, setAdding] = useState(() => hasUnsavedSupport(props, row.id))
  const isFirst = links.length === 0
  // the form asks it itself
  const isWriting = mayDraft && primary !== null && (isFirst || isAdding)
  return (
    <section className={css['section']} id="support" tabIndex={-1} aria-labelledby="support-title">
      <h3 id="support-title">Support rationale</h3>
      <p className={css['why']}>{explain(row, primary)}</p>
      {row.class !== 'core' && !isWriting && <p className={css['question']}>{supportQuestion}</p>}
      {links.map((link) => (
        <SupportLinkCard key={link.id} link={link} {...props} />
      ))}
      {mayDraft && row.class !== 'core' && (isFirst || isAdding) && primary !== null && (
        <SupportLinkForm {...props} link={null} onDone={() => setAdding(false)} />
      )}
      {mayDraft && row.class !== 'core' && !isFirst && !isAdding && primary !== null && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          Add another link
        </Button>
      )}
    </section>
  )
}

function explain(row: Initiative, primary: Strategy | null): string {
  if (primary === null)
    return 'Once a primary strategy is declared, supporting work says which core work it serves.'
  if (row.class === 'core')
    return 'This sits in the primary strategy’s own area and counts as core: nothing to justify.'
  if (row.class === 'supporting')
    return 'Somebody other than its owner has accepted that it serves core work.'
  return 'It counts as unproven until somebody other than its owner accepts that it serves core work [S1].'
}
