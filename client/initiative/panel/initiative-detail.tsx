import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import { CapabilitiesSection } from '../../capability/capabilities-section.tsx'
import { DependencySection } from '../../dependency/dependency-section.tsx'
import { InitiativeExperiments } from '../../experiment/initiative-experiments.tsx'
import { GateSection } from '../../gate/gate-section.tsx'
import { InitiativeHistory } from '../../history/initiative-history.tsx'
import { MilestoneSection } from '../../milestone/milestone-section.tsx'
import { StatusSection } from '../../status/status-section.tsx'
import { SupportSection } from '../../support/support-section.tsx'
import { useInitiatives } from '../initiatives-context.tsx'
import { ArchiveLine } from './archive-line.tsx'
import { fieldId } from './field-id.ts'
import { InitiativeFindings } from './initiative-findings.tsx'
import { FactsPart, PurposePart, SaveBar } from './initiative-form.tsx'
import css from './panel.module.css'
import { useDraft } from './use-draft.ts'

interface Props {
  row: Initiative
  /** The field, or the section by its id, to go to. */
  at: string | undefined
}

const sections = new Set(['support', 'status', 'milestones', 'gates', 'dependencies', 'capabilities'])

/** Everything about one initiative, in the panel and on its own page alike. */
export function InitiativeDetail({ row, at }: Props) {
  const { snapshot, primary, may, mayEdit, owns, me } = useInitiatives()
  const form = useDraft(row)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at === undefined) return
    const place = document.getElementById(sections.has(at) ? at : fieldId(at === 'area' ? 'role' : at))
    place?.scrollIntoView({ block: 'center' })
    place?.focus({ preventScroll: true })
  }, [at, row.id])
  const isSupporting = row.role === 'supports' && row.class !== 'core'
  const hasLinks = snapshot.links.some((link) => link.from === row.id)
  const press = (event: KeyboardEvent) => {
    const isSave = event.key.toLowerCase() === 's' || event.key === 'Enter'
    if (!(event.ctrlKey || event.metaKey) || !isSave || !form.isDirty) return
    event.preventDefault()
    event.stopPropagation()
    form.save()
  }
  return (
    // Ctrl-S saves from anywhere in it
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={whole} tabIndex={-1} className={css['detail']} onKeyDown={press}>
      <ArchiveLine row={row} />
      <InitiativeFindings row={row} />
      <PurposePart form={form} />
      {(isSupporting || hasLinks || at === 'support') && (
        <SupportSection
          snapshot={snapshot}
          row={row}
          primary={primary}
          mayDraft={row.archivedAt === null && may('support.draft', owns(row))}
          mayDecide={may('support.decide')}
          isOwner={owns(row)}
          me={me}
        />
      )}
      <StatusSection
        row={row}
        today={snapshot.today}
        mayWrite={row.archivedAt === null && may('status.write', owns(row))}
        userId={me.user?.id ?? null}
      />
      <MilestoneSection row={row} snapshot={snapshot} mayEdit={mayEdit(row)} />
      <GateSection {...{ row, snapshot }} mayEdit={mayEdit(row)} mayDecide={may('gate.decide')} />
      <DependencySection row={row} snapshot={snapshot} mayEdit={mayEdit(row)} />
      <CapabilitiesSection
        row={row}
        snapshot={snapshot}
        mayEdit={mayEdit(row)}
        isWanted={at === 'capabilities'}
      />
      <InitiativeExperiments {...{ row, snapshot }} mayKeep={row.archivedAt === null && may('signal.keep')} />
      <FactsPart form={form} />
      <InitiativeHistory row={row} />
      <SaveBar form={form} onLeave={() => whole.current?.focus({ preventScroll: true })} />
    </div>
  )
}
