import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Initiative } from '#shared/initiative/initiative.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { LineList, LineNote } from '../ui/line-list.tsx'
import { focusOnSubSection, SubSection } from '../ui/sub-section.tsx'
import { DependencyForm } from './dependency-form.tsx'
import { DependencyLine } from './dependency-line.tsx'

export interface DependencyProps {
  row: Initiative
  snapshot: Snapshot
  mayEdit: boolean
}

/** What the initiative waits for, and what waits for it. Nothing at all for a reader when there is none. */
export function DependencySection(props: DependencyProps) {
  const { row, snapshot, mayEdit } = props
  const [isAdding, setAdding] = useState(false)
  const waitsFor = snapshot.dependencies.filter((one) => one.from === row.id)
  const awaitedBy = snapshot.dependencies.filter((one) => one.to === row.id)
  const count = waitsFor.length + awaitedBy.length
  if (count === 0 && !mayEdit) return null
  const close = () => {
    setAdding(false)
    focusOnSubSection('dependencies')
  }
  return (
    <SubSection id="dependencies" title="Dependencies">
      {count === 0 && !isAdding && <LineNote>It waits for nothing, and nothing waits for it.</LineNote>}
      <LineList label="Dependencies">
        {[...waitsFor, ...awaitedBy].map((one) => (
          <DependencyLine key={one.id} dependency={one} {...props} />
        ))}
      </LineList>
      {isAdding && <DependencyForm {...{ row, snapshot }} dependency={null} onDone={close} />}
      {mayEdit && !isAdding && (
        <Button size="compact-sm" variant="default" onClick={() => setAdding(true)}>
          Add a dependency
        </Button>
      )}
    </SubSection>
  )
}
