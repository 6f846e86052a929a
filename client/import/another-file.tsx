import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { LinkButton } from '../ui/link-button.tsx'

/** Back to the place for files. */
export function AnotherFile() {
  const { portfolio } = usePortfolio()
  return (
    <LinkButton
      to="/portfolios/$key/import"
      params={{ key: portfolio.key }}
      search={{}}
      variant="default"
      size="compact-md"
    >
      Another file
    </LinkButton>
  )
}
