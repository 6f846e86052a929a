import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Listed } from '../ui/listed.tsx'
import { Section } from '../ui/section.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { ShareTable } from './share-table.tsx'
import { shareLinksQuery } from './share.queries.ts'
import css from './share.module.css'

/** The ways in for people without an account: what each shows, until when, and who came. */
export function ShareTab() {
  const { portfolio } = usePortfolio()
  const query = useQuery(shareLinksQuery(portfolio.id))
  const [isMaking, setMaking] = useState(false)
  return (
    <Section
      title="Share links"
      about="A page to read, for people without an account: the verdict, the trend, the roadmap and what is to be decided. It shows what a viewer sees, so nothing confidential, and holds while whoever made it may share here."
    >
      <Button className={css['make']} onClick={() => setMaking(true)}>
        Make a link
      </Button>
      {isMaking && <ShareDialog onClose={() => setMaking(false)} />}
      <Listed query={query} label="Loading the share links">
        {(links) =>
          links.length === 0 ? (
            <EmptyState title="Nothing is shared yet">
              Make a link for a board, an auditor or a partner. You can take it back at any time.
            </EmptyState>
          ) : (
            <ShareTable links={links} />
          )
        }
      </Listed>
    </Section>
  )
}
