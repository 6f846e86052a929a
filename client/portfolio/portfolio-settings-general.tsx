import { Section } from '../ui/section.tsx'
import { usePortfolio } from './use-portfolio.ts'
import { PortfolioSettingsArchive } from './portfolio-settings-archive.tsx'
import { PortfolioSettingsFacts } from './portfolio-settings-facts.tsx'
import { PortfolioSettingsForm } from './portfolio-settings-form.tsx'
import { PortfolioSettingsLogo } from './portfolio-settings-logo.tsx'
import css from './portfolio-settings.module.css'

/** Name, key, currency and the like, for a leader to edit and for the others to read. */
export function PortfolioSettingsGeneral() {
  const { snapshot, portfolio, may } = usePortfolio()
  const mayEdit = may('portfolio.update')
  return (
    <Section title="General">
      {portfolio.illustrative && (
        <p className={css['about']}>A sample portfolio: illustrative, with invented figures.</p>
      )}
      {mayEdit ? (
        <PortfolioSettingsForm
          portfolio={portfolio}
          hasMoney={snapshot.initiatives.some((one) => one.budget !== null || one.spent !== null)}
        />
      ) : (
        <PortfolioSettingsFacts portfolio={portfolio} />
      )}
      <PortfolioSettingsLogo portfolio={portfolio} mayEdit={mayEdit} />
      {may('portfolio.archive') && <PortfolioSettingsArchive portfolio={portfolio} />}
    </Section>
  )
}
