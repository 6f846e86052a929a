import { useQuery } from '@tanstack/react-query'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { LoadingBlock } from '../ui/loading-block.tsx'
import { ProblemNote } from '../ui/problem-note.tsx'
import { Section } from '../ui/section.tsx'
import { AddMember } from './add-member.tsx'
import { membersQuery } from './member.queries.ts'
import { MembersTable } from './members-table.tsx'
import { RoleTable } from './role-table.tsx'

/** Who may do what in the portfolio. */
export function MembersTab() {
  const { portfolio, may } = usePortfolio()
  const { data: members, error } = useQuery(membersQuery(portfolio.id))
  const mayAdminister = may('member.administer')
  return (
    <Section
      title="Members"
      about="For everybody else this portfolio does not exist; administrators see it without being members."
    >
      {mayAdminister && <AddMember portfolioId={portfolio.id} />}
      <ProblemNote problem={error} />
      {members === undefined && error === null && <LoadingBlock label="Loading the members" />}
      {members !== undefined && (
        <MembersTable portfolioId={portfolio.id} members={members} mayAdminister={mayAdminister} />
      )}
      <RoleTable />
    </Section>
  )
}
