import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { LineList, LineNote } from '../ui/line-list.tsx'
import { focusOnSubSection, SubSection } from '../ui/sub-section.tsx'
import { MilestoneForm } from './milestone-form.tsx'
import { MilestoneLine } from './milestone-line.tsx'

interface Props {
  row: Initiative
  snapshot: Snapshot
  mayEdit: boolean
}

/** What the initiative means to reach, by day. Nothing at all for a reader when there is none. */
export function MilestoneSection({ row, snapshot, mayEdit }: Props) {
  const [isAdding, setAdding] = useState(false)
  const milestones = snapshot.milestones.filter((one) => one.initiative === row.id)
  if (milestones.length === 0 && !mayEdit) return null
  const close = () => {
    setAdding(false)
    focusOnSubSection('milestones')
  }
  return (
    <SubSection id="milestones" title="Milestones">
      {milestones.length === 0 && !isAdding && <LineNote>None yet.</LineNote>}
      <LineList label="Milestones">
        {milestones.map((one) => (
          <MilestoneLine key={one.id} milestone={one} {...{ row, snapshot, mayEdit }} />
        ))}
      </LineList>
      {isAdding && <MilestoneForm row={row} milestone={null} onDone={close} />}
      {mayEdit && !isAdding && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          Add a milestone
        </Button>
      )}
    </SubSection>
  )
}
