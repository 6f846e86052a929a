import { describe, expect, test } from 'vitest'
import { fieldNamed } from '#shared/import/header-row.ts'
import { headerWords } from '#shared/import/header-words.ts'
import { scaleOfHeader } from '#shared/import/header-unit.ts'
import { proposeChoice } from '#shared/import/choice-words.ts'
import { initiativeFieldNames } from '#shared/initiative/initiative.view.ts'
import { fieldsOf, planOf, valuesOf } from '../plan-of.ts'

describe('headers in five languages', () => {
  test.each([
    [
      'title',
      'Project name',
      'Intitulé du projet',
      'Projektbezeichnung',
      'Nombre del proyecto',
      'Nome progetto',
    ],
    ['externalId', 'Project ID', 'N° projet', 'Projekt-Nr.', 'Código', 'Codice'],
    ['summary', 'Overview', 'Résumé', 'Kurzbeschreibung', 'Descripción', 'Descrizione'],
    ['area', 'Strategy', 'Axe stratégique', 'Strategiefeld', 'Estrategia', 'Asse strategico'],
    ['role', 'Purpose', 'Finalité', 'Zweck', 'Propósito', 'Scopo'],
    ['stage', 'Status', 'Statut', 'Projektphase', 'Estado', 'Stato'],
    ['health', 'RAG', 'Météo du projet', 'Ampel', 'Semáforo', 'Semaforo'],
    ['unit', 'Directorate', 'Ministère', 'Behörde', 'Departamento', 'Dipartimento'],
    ['owner', 'Accountable', 'Chef de projet', 'Projektleitung', 'Jefe de proyecto', 'Responsabile'],
    ['sponsor', 'Sponsor', 'Commanditaire', 'Auftraggeber', 'Patrocinador', 'Committente'],
    ['start', 'Planned start', 'Date de début', 'Projektbeginn', 'Fecha de inicio', 'Data inizio'],
    ['end', 'Target date', 'Date d’achèvement', 'Fertigstellung', 'Fecha de finalización', 'Scadenza'],
    ['budget', 'Budget', 'Coût total', 'Gesamtkosten', 'Presupuesto', 'Costo totale'],
    ['spent', 'Actuals', 'Dépensé', 'Ist-Kosten', 'Gastado', 'Speso'],
    ['fte', 'FTE', 'ETP', 'VZÄ', 'Plantilla', 'Addetti'],
    ['value', 'Value', 'Valeur', 'Nutzen', 'Valor', 'Valore'],
    ['risk', 'Risk', 'Risque', 'Risiko', 'Riesgo', 'Rischio'],
    ['technologies', 'Technology', 'Technologies', 'Technologien', 'Tecnologías', 'Tecnologie'],
    ['tags', 'Tags', 'Étiquettes', 'Schlagwörter', 'Etiquetas', 'Etichette'],
    ['confidential', 'Confidential', 'Confidentiel', 'Vertraulich', 'Confidencial', 'Riservato'],
  ])('%s: %s, %s, %s, %s, %s', (field, ...headers) => {
    expect(headers.map((header) => fieldNamed(header.toUpperCase()))).toEqual(headers.map(() => field))
  })

  test('every field has words', () => {
    expect(Object.keys(headerWords).toSorted()).toEqual([...initiativeFieldNames].toSorted())
  })

  test.each([
    ['Coût total (M€)', 1_000_000],
    ['Kosten in T€', 1_000],
    ['Budget Mio. EUR', 1_000_000],
    ['Presupuesto (miles de €)', 1_000],
    ['Presupuesto (mil millones)', 1_000_000_000],
    ['Costo totale (mln €)', 1_000_000],
    ['Montant en Md€', 1_000_000_000],
    ['Importo in migliaia', 1_000],
    ['Kosten in tausend Euro', 1_000],
  ])('%s is the budget, and a number under it is worth %d', (header, scale) => {
    expect(fieldNamed(header)).toBe('budget')
    expect(scaleOfHeader(header)).toBe(scale)
  })
})

describe('words in five languages', () => {
  test.each([
    ['active', 'In progress', 'En cours', 'In Umsetzung', 'En ejecución', 'In corso', 'ACTIVA', 'attiva'],
    ['completed', 'Closed', 'Terminée', 'Abgeschlossen', 'Finalizada', 'Conclusa', 'Clôturé'],
    ['paused', 'On hold', 'Suspendue', 'Zurückgestellt', 'En pausa', 'Sospesa'],
    ['stopped', 'Cancelled', 'Annulée', 'Abgebrochen', 'Cancelado', 'Annullato'],
    ['proposed', 'Planned', 'Prévu', 'Geplant', 'Propuesta', 'Pianificato'],
    ['approved', 'Approved', 'Validé', 'Genehmigt', 'Aprobado', 'Approvata'],
    ['idea', 'Idea', 'Idée', 'Idee', 'Borrador', 'Bozza'],
  ])('stage %s', (stage, ...words) => {
    expect(words.map((word) => proposeChoice('stage', word))).toEqual(words.map(() => stage))
  })

  test.each([
    ['green', 'On track', 'Vert', 'Grün', 'Verde', 'In linea'],
    ['amber', 'Yellow', 'Jaune', 'Gelb', 'Amarillo', 'Giallo'],
    ['red', 'Critical', 'Rouge', 'Rot', 'Rojo', 'Rosso'],
    ['not_reported', 'N/A', 'Non renseigné', 'k.A.', 'Sin datos', 'Non disponibile'],
  ])('health %s', (health, ...words) => {
    expect(words.map((word) => proposeChoice('health', word))).toEqual(words.map(() => health))
  })

  test('what it is for, in words and as hash tags', () => {
    expect(
      ['#run', 'Pflicht', 'Réglementaire', 'Obligatorio'].map((one) => proposeChoice('role', one)),
    ).toEqual(Array(4).fill('mandatory'))
    expect(proposeChoice('area', 'Engagement client')).toBe('customer_engagement')
  })

  test('a rating that is two is no word of ours: a person says what it means', () => {
    expect(proposeChoice('health', 'Amber/Red')).toBe(null)
  })
})

describe('whole files', () => {
  test('French: semicolons, decimals after a comma, days in words', () => {
    const plan = planOf([
      ['Intitulé', 'Statut', 'Météo', 'Coût total (k€)', 'Date de début', 'Date de fin', 'Confidentiel'],
      ['Portail', 'En cours', 'Vert', '1 234,5', '1er janvier 2025', '31 août 2026', 'oui'],
      ['Paie', 'Terminée', 'Orange', '250', '3 févr. 2024', '30 déc. 2024', 'non'],
    ])
    expect(fieldsOf(plan)).toEqual({
      Intitulé: 'title',
      Statut: 'stage',
      Météo: 'health',
      'Coût total (k€)': 'budget',
      'Date de début': 'start',
      'Date de fin': 'end',
      Confidentiel: 'confidential',
    })
    expect(plan.rows.map((row) => row.values)).toEqual([
      {
        title: 'Portail',
        stage: 'active',
        health: 'green',
        budget: 123_450_000,
        start: '2025-01-01',
        end: '2026-08-31',
        confidential: true,
      },
      {
        title: 'Paie',
        stage: 'completed',
        health: 'amber',
        budget: 25_000_000,
        start: '2024-02-03',
        end: '2024-12-30',
        confidential: false,
      },
    ])
    expect(plan.counts.warning).toBe(0)
  })

  test('German, Spanish, Italian months and numbers', () => {
    const german = planOf([
      ['Vorhaben', 'Gesamtkosten (Mio. €)', 'Beginn'],
      ['Portal', '1,25', '25. Juli 2025'],
      ['Lohn', '12,5', '1. März 2025'],
    ])
    expect(valuesOf(german, 'budget')).toEqual([125_000_000, 1_250_000_000])
    expect(valuesOf(german, 'start')).toEqual(['2025-07-25', '2025-03-01'])
    const spanish = planOf([
      ['Nombre', 'Fecha de inicio'],
      ['Portal', '25 de julio de 2025'],
    ])
    expect(valuesOf(spanish, 'start')).toEqual(['2025-07-25'])
    const italian = planOf([
      ['Progetto', 'Data inizio'],
      ['Portale', '1º maggio 2025'],
    ])
    expect(valuesOf(italian, 'start')).toEqual(['2025-05-01'])
  })
})
