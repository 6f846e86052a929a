import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { LineList, LineNote } from '../ui/line-list.tsx'
import { focusOnSubSection, SubSection } from '../ui/sub-section.tsx'
import { GateForm } from './gate-form.tsx'
import { GateLine } from './gate-line.tsx'

export interface GateProps {
  row: Initiative
  snapshot: Snapshot
  mayEdit: boolean
  mayDecide: boolean
}

/** The days on which somebody decides whether the initiative goes on. Nothing at all for a reader when there is none. */
export function GateSection(props: GateProps) {
  const { row, snapshot, mayEdit } = props
  const [isAdding, setAdding] = useState(false)
  const gates = snapshot.gates.filter((one) => one.initiative === row.id)
  if (gates.length === 0 && !mayEdit) return null
  const close = () => {
    setAdding(false)
    focusOnSubSection('gates')
  }
  return (
    <SubSection id="gates" title="Gates">
      {gates.length === 0 && !isAdding && <LineNote>None yet.</LineNote>}
      <LineList label="Gates">
        {gates.map((one) => (
          <GateLine key={one.id} gate={one} {...props} />
        ))}
      </LineList>
      {isAdding && <GateForm row={row} gate={null} onDone={close} />}
      {mayEdit && !isAdding && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          Add a gate
        </Button>
      )}
    </SubSection>
  )
}
