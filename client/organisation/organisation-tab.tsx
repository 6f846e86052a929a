import { useQuery } from '@tanstack/react-query'
import { dayText } from '../ui/format.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { OrganisationForm } from './organisation-form.tsx'
import { organisationQuery } from './organisation.queries.ts'
import css from './organisation.module.css'

/** Name, time zone, and the day that follows from it. */
export function OrganisationTab({ mayAdminister }: { mayAdminister: boolean }) {
  const { data: organisation, error } = useQuery(organisationQuery())
  return (
    <Section title="Organisation">
      <ProblemNote problem={error} />
      {organisation === undefined && error === null && <LoadingBlock label="Loading the organisation" />}
      {organisation !== undefined && (
        <>
          <p className={css['today']}>
            Today is <b>{dayText(organisation.today, { long: true })}</b> in {zoneName(organisation.timeZone)}
            : the day by which declarations take effect and work is late, for everybody and wherever they are.
          </p>
          {mayAdminister ? (
            <OrganisationForm organisation={organisation} />
          ) : (
            <dl className={css['facts']}>
              <dt>Name</dt>
              <dd>{organisation.name || 'Not given'}</dd>
              <dt>Time zone</dt>
              <dd>{zoneName(organisation.timeZone)}</dd>
            </dl>
          )}
        </>
      )}
    </Section>
  )
}

const zoneName = (timeZone: string): string => timeZone.replaceAll('_', ' ')
