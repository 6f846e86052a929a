import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Unit } from '#shared/unit/unit.ts'
import { unitTree } from '#shared/unit/unit-tree.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Listed } from '../ui/listed.tsx'
import { Section } from '../ui/section.tsx'
import { UnitDialog } from './unit-dialog.tsx'
import { UnitList } from './unit-list.tsx'
import { unitsQuery } from './unit.queries.ts'

/** The parts of the organisation that do the work. */
export function UnitsTab({ mayAdminister }: { mayAdminister: boolean }) {
  const query = useQuery(unitsQuery())
  const [editing, setEditing] = useState<Unit | 'new' | null>(null)
  const add = (
    <Button variant="default" onClick={() => setEditing('new')}>
      Add a unit
    </Button>
  )
  return (
    <Section
      title="Units"
      about="The parts of the organisation that do the work. They are shared by all portfolios; Focus shows where each of them pulls. Naming a new one while editing an initiative adds it here."
    >
      <Listed query={query} label="Loading the units">
        {(units) =>
          units.length === 0 ? (
            <EmptyState title="There are no units yet." {...(mayAdminister ? { action: add } : {})}>
              An import or an initiative that names one adds it, too.
            </EmptyState>
          ) : (
            <>
              {mayAdminister && <Group mb="md">{add}</Group>}
              <UnitList
                branches={unitTree(units)}
                {...(mayAdminister ? { onEdit: setEditing } : {})}
                label="Units"
              />
            </>
          )
        }
      </Listed>
      {editing !== null && (
        <UnitDialog
          unit={editing === 'new' ? null : editing}
          units={query.data ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  )
}
